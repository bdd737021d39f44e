-- What of an appeal was handed in: when, by which way, by whom, the text and the packet's file with their hashes.
CREATE TABLE submissions (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), appealId TEXT NOT NULL REFERENCES appeals (id),
  at INTEGER NOT NULL, way TEXT NOT NULL, by TEXT NOT NULL,
  text TEXT NOT NULL, textSha256 TEXT NOT NULL, textBytes INTEGER NOT NULL,
  packetId TEXT REFERENCES packets (id), fileName TEXT NOT NULL, fileSha256 TEXT NOT NULL
) STRICT;
CREATE INDEX submissions_seq ON submissions (seq);
CREATE INDEX submissions_appeal ON submissions (appealId);
