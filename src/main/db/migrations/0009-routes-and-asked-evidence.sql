-- Until when a paper says that it is valid, ISO date; null where it says nothing or nobody has read it off.
ALTER TABLE evidence ADD COLUMN validUntil TEXT;

-- The way that was chosen to answer a case; the newest of a case is in force.
CREATE TABLE routeDecisions (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), violationId TEXT NOT NULL REFERENCES violations (id),
  route TEXT NOT NULL, reason TEXT NOT NULL, decidedAt INTEGER NOT NULL,
  decidedBy TEXT REFERENCES people (id), pack TEXT NOT NULL
) STRICT;
CREATE INDEX routeDecisions_seq ON routeDecisions (seq);
CREATE INDEX routeDecisions_violation ON routeDecisions (violationId);

-- Which file of a case is which piece of what the platform asks for.
CREATE TABLE evidencePieces (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), violationId TEXT NOT NULL REFERENCES violations (id),
  evidenceId TEXT NOT NULL REFERENCES evidence (id), list TEXT NOT NULL, piece TEXT NOT NULL, pack TEXT NOT NULL,
  UNIQUE (violationId, evidenceId, list, piece)
) STRICT;
CREATE INDEX evidencePieces_seq ON evidencePieces (seq);
CREATE INDEX evidencePieces_evidence ON evidencePieces (evidenceId);
