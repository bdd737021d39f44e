-- Limits that the platform lifted before their day, as the user saw it in Seller Center.
CREATE TABLE limitLifts (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), milestone TEXT NOT NULL,
  liftedAt INTEGER NOT NULL, note TEXT NOT NULL, pack TEXT NOT NULL
) STRICT;
CREATE INDEX limitLifts_seq ON limitLifts (seq);
CREATE INDEX limitLifts_shop ON limitLifts (shopId);
