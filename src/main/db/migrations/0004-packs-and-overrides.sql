-- Pack files that were imported, whole.
CREATE TABLE policyPacks (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  ref TEXT NOT NULL UNIQUE, json TEXT NOT NULL, fileName TEXT NOT NULL, importedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX policyPacks_seq ON policyPacks (seq);

-- Values of a pack that a shop has set for itself, from a day on.
CREATE TABLE overrides (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), pack TEXT NOT NULL, at TEXT NOT NULL,
  value TEXT NOT NULL, reason TEXT NOT NULL, since TEXT NOT NULL,
  UNIQUE (shopId, pack, at)
) STRICT;
CREATE INDEX overrides_seq ON overrides (seq);
