-- What the database knows about itself: its epoch, the last seq, the counters of case, evidence and other numbers.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counters (
  shopId TEXT NOT NULL,
  noun TEXT NOT NULL,
  last INTEGER NOT NULL CHECK (last >= 0),
  PRIMARY KEY (shopId, noun)
) STRICT, WITHOUT ROWID;

-- Deleted replicated rows, kept 30 days for replicas that were away.
CREATE TABLE tombstones (
  tableName TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (tableName, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstones_seq ON tombstones (seq);

CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT,
  actorName TEXT NOT NULL,
  command TEXT NOT NULL,
  sentence TEXT NOT NULL,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  undoes INTEGER,
  records TEXT NOT NULL,
  changes TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX history_undoes ON history (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN
  SELECT RAISE(ABORT, 'history is append-only');
END;

CREATE TABLE shops (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  name TEXT NOT NULL, market TEXT NOT NULL, zone TEXT NOT NULL, pack TEXT NOT NULL,
  staleDays INTEGER NOT NULL, createdAt INTEGER NOT NULL
) STRICT;
CREATE INDEX shops_seq ON shops (seq);

CREATE TABLE people (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), name TEXT NOT NULL, role TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX people_seq ON people (seq);

CREATE TABLE batches (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('loading', 'published')),
  rows INTEGER NOT NULL, openedAt INTEGER NOT NULL
) STRICT;
CREATE INDEX batches_seq ON batches (seq);

CREATE TABLE readings (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), at INTEGER NOT NULL, day TEXT NOT NULL,
  rating INTEGER NOT NULL, source TEXT NOT NULL, note TEXT NOT NULL, pack TEXT NOT NULL,
  batchId TEXT REFERENCES batches (id)
) STRICT;
CREATE INDEX readings_seq ON readings (seq);
CREATE INDEX readings_shop ON readings (shopId, at);
CREATE INDEX readings_batch ON readings (batchId) WHERE batchId IS NOT NULL;

CREATE TABLE violations (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), number INTEGER NOT NULL,
  ticket TEXT NOT NULL, type TEXT, title TEXT NOT NULL, detail TEXT NOT NULL,
  noticeAt INTEGER NOT NULL, channel TEXT NOT NULL, noticeText TEXT NOT NULL, lines TEXT NOT NULL,
  status TEXT NOT NULL, statusLog TEXT NOT NULL, points INTEGER CHECK (points IS NULL OR points >= 0),
  hits TEXT NOT NULL, correctionDue INTEGER, appealDue INTEGER, evidenceDue INTEGER, pack TEXT NOT NULL,
  UNIQUE (shopId, number)
) STRICT;
CREATE INDEX violations_seq ON violations (seq);

CREATE TABLE pointEntries (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('loss', 'gain')), points INTEGER, cause TEXT NOT NULL,
  violationId TEXT REFERENCES violations (id), voidFrom TEXT, pack TEXT NOT NULL
) STRICT;
CREATE INDEX pointEntries_seq ON pointEntries (seq);
CREATE INDEX pointEntries_violation ON pointEntries (violationId) WHERE violationId IS NOT NULL;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), violationId TEXT REFERENCES violations (id),
  number INTEGER NOT NULL, sha256 TEXT NOT NULL CHECK (length(sha256) = 64), bytes INTEGER NOT NULL,
  mime TEXT NOT NULL, fileName TEXT NOT NULL, caption TEXT NOT NULL, capturedAt INTEGER, addedAt INTEGER NOT NULL,
  UNIQUE (shopId, number)
) STRICT;
CREATE INDEX evidence_seq ON evidence (seq);
CREATE INDEX evidence_sha ON evidence (sha256);

CREATE TABLE appeals (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), violationId TEXT NOT NULL REFERENCES violations (id),
  attempt INTEGER NOT NULL CHECK (attempt >= 1), mode TEXT NOT NULL, status TEXT NOT NULL,
  request TEXT NOT NULL, sections TEXT NOT NULL, timeline TEXT NOT NULL,
  startedAt INTEGER NOT NULL, savedAt INTEGER NOT NULL, sentAt INTEGER, decidedAt INTEGER,
  outcome TEXT NOT NULL, pack TEXT NOT NULL,
  UNIQUE (violationId, attempt)
) STRICT;
CREATE INDEX appeals_seq ON appeals (seq);

CREATE TABLE claims (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), appealId TEXT NOT NULL REFERENCES appeals (id),
  position INTEGER NOT NULL, line INTEGER, markdown TEXT NOT NULL
) STRICT;
CREATE INDEX claims_seq ON claims (seq);
CREATE INDEX claims_appeal ON claims (appealId);

CREATE TABLE exhibits (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), appealId TEXT NOT NULL REFERENCES appeals (id),
  evidenceId TEXT NOT NULL REFERENCES evidence (id), position INTEGER NOT NULL,
  caption TEXT NOT NULL, proves TEXT NOT NULL, originalInZip INTEGER NOT NULL CHECK (originalInZip IN (0, 1))
) STRICT;
CREATE INDEX exhibits_seq ON exhibits (seq);
CREATE INDEX exhibits_appeal ON exhibits (appealId);
CREATE INDEX exhibits_evidence ON exhibits (evidenceId);

CREATE TABLE packets (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), appealId TEXT NOT NULL REFERENCES appeals (id),
  exportedAt INTEGER NOT NULL, folder TEXT NOT NULL, pdfName TEXT NOT NULL, pdfSha256 TEXT NOT NULL,
  zipName TEXT NOT NULL, zipSha256 TEXT NOT NULL, pages INTEGER NOT NULL, notes TEXT NOT NULL
) STRICT;
CREATE INDEX packets_seq ON packets (seq);
