-- Audits: runs of a frozen checklist, one answer per item, findings, and the finding that an action is against.
CREATE TABLE audits (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), number INTEGER NOT NULL,
  checklist TEXT NOT NULL, sample TEXT NOT NULL, status TEXT NOT NULL,
  startedAt INTEGER NOT NULL, startedBy TEXT REFERENCES people (id),
  endedAt INTEGER, endedBy TEXT REFERENCES people (id), conclusion TEXT NOT NULL
) STRICT;
CREATE INDEX audits_seq ON audits (seq);
CREATE INDEX audits_shop ON audits (shopId);
CREATE TABLE auditAnswers (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), auditId TEXT NOT NULL REFERENCES audits (id),
  itemId TEXT NOT NULL, result TEXT, note TEXT NOT NULL, evidence TEXT NOT NULL,
  answeredAt INTEGER NOT NULL, answeredBy TEXT REFERENCES people (id),
  UNIQUE (auditId, itemId)
) STRICT;
CREATE INDEX auditAnswers_seq ON auditAnswers (seq);
CREATE INDEX auditAnswers_shop ON auditAnswers (shopId);
CREATE TABLE findings (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), number INTEGER NOT NULL,
  auditId TEXT NOT NULL REFERENCES audits (id), itemId TEXT NOT NULL,
  title TEXT NOT NULL, severity TEXT NOT NULL, type TEXT,
  pointsMin INTEGER, pointsMax INTEGER, basis TEXT, pack TEXT NOT NULL,
  ownerId TEXT REFERENCES people (id), due TEXT, foundAt INTEGER NOT NULL,
  closedAt INTEGER, closedBecause TEXT NOT NULL
) STRICT;
CREATE INDEX findings_seq ON findings (seq);
CREATE INDEX findings_shop ON findings (shopId);
CREATE INDEX findings_audit ON findings (auditId);
ALTER TABLE actions ADD COLUMN findingId TEXT REFERENCES findings (id);
CREATE INDEX actions_finding ON actions (findingId);
