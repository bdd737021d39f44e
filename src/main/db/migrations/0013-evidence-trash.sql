-- When a file was put into the trash; null while it is on file.
ALTER TABLE evidence ADD COLUMN trashedAt INTEGER;

-- Bytes that no file has any more, since the last one was deleted for good: the vault drops them.
CREATE TABLE deletedFiles (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), sha256 TEXT NOT NULL UNIQUE, deletedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX deletedFiles_seq ON deletedFiles (seq);
