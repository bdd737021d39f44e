-- Filters of a list that were kept under a name, as JSON.
CREATE TABLE savedViews (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), screen TEXT NOT NULL,
  name TEXT NOT NULL, filter TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX savedViews_seq ON savedViews (seq);
