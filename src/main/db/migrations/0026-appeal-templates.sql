-- Sections of an appeal that were kept under a name for further appeals, as JSON, without the facts of their case.
CREATE TABLE appealTemplates (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), name TEXT NOT NULL,
  mode TEXT NOT NULL, type TEXT, sections TEXT NOT NULL
) STRICT;
CREATE INDEX appealTemplates_seq ON appealTemplates (seq);
