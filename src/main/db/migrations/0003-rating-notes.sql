-- What-ifs of the rating that were kept, with what would come of them.
CREATE TABLE ratingNotes (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), day TEXT NOT NULL,
  words TEXT NOT NULL, result TEXT NOT NULL, pack TEXT NOT NULL
) STRICT;
CREATE INDEX ratingNotes_seq ON ratingNotes (seq);
