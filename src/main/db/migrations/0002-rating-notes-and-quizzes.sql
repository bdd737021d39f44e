-- Why an entry was made that only makes ledger and reading agree.
ALTER TABLE pointEntries ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- Passed milestone quizzes with the end of the limits that Seller Center prints since.
CREATE TABLE milestoneQuizzes (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), milestone TEXT NOT NULL,
  passedAt INTEGER NOT NULL, endsAt INTEGER NOT NULL CHECK (endsAt >= passedAt),
  note TEXT NOT NULL, pack TEXT NOT NULL
) STRICT;
CREATE INDEX milestoneQuizzes_seq ON milestoneQuizzes (seq);
CREATE INDEX milestoneQuizzes_shop ON milestoneQuizzes (shopId);
