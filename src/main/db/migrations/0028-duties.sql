-- Recurring duties with the spans of their cadence, and what was said of their days.
CREATE TABLE duties (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), number INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL,
  checklistId TEXT, evidenceId TEXT REFERENCES evidence (id), ownerId TEXT REFERENCES people (id),
  status TEXT NOT NULL, spans TEXT NOT NULL, log TEXT NOT NULL
) STRICT;
CREATE INDEX duties_seq ON duties (seq);
CREATE INDEX duties_shop ON duties (shopId);
CREATE TABLE dutyOccurrences (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), dutyId TEXT NOT NULL REFERENCES duties (id),
  day TEXT NOT NULL, outcome TEXT NOT NULL, note TEXT NOT NULL, evidence TEXT NOT NULL,
  auditId TEXT REFERENCES audits (id), at INTEGER NOT NULL, by TEXT REFERENCES people (id),
  UNIQUE (dutyId, day)
) STRICT;
CREATE INDEX dutyOccurrences_seq ON dutyOccurrences (seq);
CREATE INDEX dutyOccurrences_shop ON dutyOccurrences (shopId);
CREATE INDEX dutyOccurrences_audit ON dutyOccurrences (auditId);
