-- Signed weekly reviews, each with what was read, as it was then.
CREATE TABLE reviews (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), number INTEGER NOT NULL,
  report TEXT NOT NULL, notes TEXT NOT NULL, duties TEXT NOT NULL,
  signedAt INTEGER NOT NULL, signedBy TEXT REFERENCES people (id),
  evidenceId TEXT REFERENCES evidence (id)
) STRICT;
CREATE INDEX reviews_seq ON reviews (seq);
CREATE INDEX reviews_shop ON reviews (shopId);
