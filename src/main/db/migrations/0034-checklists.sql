-- Checklists of a shop's own, and their versions, which are never changed.
CREATE TABLE checklists (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), listId TEXT NOT NULL,
  version INTEGER NOT NULL, retiredAt INTEGER,
  UNIQUE (shopId, listId)
) STRICT;
CREATE INDEX checklists_seq ON checklists (seq);
CREATE TABLE checklistVersions (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), checklistId TEXT NOT NULL REFERENCES checklists (id),
  version INTEGER NOT NULL, content TEXT NOT NULL, origin TEXT NOT NULL,
  savedAt INTEGER NOT NULL, savedBy TEXT REFERENCES people (id),
  UNIQUE (checklistId, version)
) STRICT;
CREATE INDEX checklistVersions_seq ON checklistVersions (seq);
CREATE INDEX checklistVersions_shop ON checklistVersions (shopId);
