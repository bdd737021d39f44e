-- What was said about a case, with whom, and until when an answer was promised (ISO date).
CREATE TABLE contacts (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), violationId TEXT NOT NULL REFERENCES violations (id),
  at INTEGER NOT NULL, channel TEXT NOT NULL, direction TEXT NOT NULL, withWhom TEXT NOT NULL, words TEXT NOT NULL,
  answerBy TEXT, evidenceId TEXT REFERENCES evidence (id)
) STRICT;
CREATE INDEX contacts_seq ON contacts (seq);
CREATE INDEX contacts_violation ON contacts (violationId);
CREATE INDEX contacts_evidence ON contacts (evidenceId);

-- Money that the platform holds because of a case, in the smallest units of its currency; days are ISO dates.
CREATE TABLE moneyHeld (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), violationId TEXT NOT NULL REFERENCES violations (id),
  amount INTEGER NOT NULL CHECK (amount > 0), currency TEXT NOT NULL, heldAt TEXT NOT NULL,
  releaseDay TEXT, releasedAt TEXT, note TEXT NOT NULL
) STRICT;
CREATE INDEX moneyHeld_seq ON moneyHeld (seq);
CREATE INDEX moneyHeld_violation ON moneyHeld (violationId);

-- Whether a policy quiz is offered for a case, until when, and how it was taken. `gainId` names an entry that may be
-- removed on its own, so it is no reference.
CREATE TABLE policyQuizzes (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), violationId TEXT NOT NULL UNIQUE REFERENCES violations (id),
  offered INTEGER NOT NULL, closesAt INTEGER, tries TEXT NOT NULL, gainId TEXT, note TEXT NOT NULL, pack TEXT NOT NULL
) STRICT;
CREATE INDEX policyQuizzes_seq ON policyQuizzes (seq);
