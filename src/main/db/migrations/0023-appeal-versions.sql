-- Texts that a draft had: why each was kept, and the whole of it as one JSON document.
CREATE TABLE appealVersions (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), appealId TEXT NOT NULL REFERENCES appeals (id),
  marks TEXT NOT NULL, words INTEGER NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX appealVersions_seq ON appealVersions (seq);
CREATE INDEX appealVersions_appeal ON appealVersions (appealId);
