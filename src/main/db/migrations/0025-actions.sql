-- Corrective actions: the cause, what is done about it step by step, its proof, and what the effect checks found.
CREATE TABLE actions (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), number INTEGER NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL,
  cause TEXT NOT NULL, area TEXT, whys TEXT NOT NULL, rootCause TEXT NOT NULL,
  violationId TEXT REFERENCES violations (id), follows TEXT REFERENCES actions (id),
  ownerId TEXT REFERENCES people (id), due TEXT,
  status TEXT NOT NULL, statusLog TEXT NOT NULL, steps TEXT NOT NULL, proof TEXT NOT NULL,
  checkDue TEXT, checks TEXT NOT NULL
) STRICT;
CREATE INDEX actions_seq ON actions (seq);
CREATE INDEX actions_shop ON actions (shopId);
CREATE INDEX actions_violation ON actions (violationId);
