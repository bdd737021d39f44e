-- An override ends on a day and stays on record, so that what was recorded under it is still explained by it.
-- A value can be overridden again later; the uniqueness of a table can't be changed, so the table is made anew.
CREATE TABLE overridesWithEnd (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), pack TEXT NOT NULL, at TEXT NOT NULL,
  value TEXT NOT NULL, reason TEXT NOT NULL, since TEXT NOT NULL, until TEXT,
  UNIQUE (shopId, pack, at, since)
) STRICT;
INSERT INTO overridesWithEnd (id, rev, seq, shopId, pack, at, value, reason, since)
  SELECT id, rev, seq, shopId, pack, at, value, reason, since FROM overrides;
DROP TABLE overrides;
ALTER TABLE overridesWithEnd RENAME TO overrides;
CREATE INDEX overrides_seq ON overrides (seq);
