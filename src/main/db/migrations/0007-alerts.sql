-- A shop's own settings of its alert rules; a rule without a row has the app's defaults.
CREATE TABLE alertRules (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), rule TEXT NOT NULL,
  isOn INTEGER NOT NULL CHECK (isOn IN (0, 1)), threshold INTEGER, lead INTEGER,
  UNIQUE (shopId, rule)
) STRICT;
CREATE INDEX alertRules_seq ON alertRules (seq);

CREATE TABLE quietHours (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL UNIQUE REFERENCES shops (id),
  isOn INTEGER NOT NULL CHECK (isOn IN (0, 1)),
  fromMinute INTEGER NOT NULL CHECK (fromMinute BETWEEN 0 AND 1439),
  toMinute INTEGER NOT NULL CHECK (toMinute BETWEEN 0 AND 1439)
) STRICT;
CREATE INDEX quietHours_seq ON quietHours (seq);

-- Alerts that were raised, each stage once.
CREATE TABLE alerts (
  id TEXT PRIMARY KEY, rev INTEGER NOT NULL, seq INTEGER NOT NULL,
  shopId TEXT NOT NULL REFERENCES shops (id), key TEXT NOT NULL,
  rule TEXT NOT NULL, stage TEXT NOT NULL, isLast INTEGER NOT NULL CHECK (isLast IN (0, 1)),
  title TEXT NOT NULL, body TEXT NOT NULL, target TEXT NOT NULL, targetId TEXT,
  dueAt INTEGER NOT NULL, raisedAt INTEGER NOT NULL,
  isCaughtUp INTEGER NOT NULL CHECK (isCaughtUp IN (0, 1)),
  shownAt INTEGER, failedAt INTEGER, seenAt INTEGER,
  UNIQUE (shopId, key)
) STRICT;
CREATE INDEX alerts_seq ON alerts (seq);
