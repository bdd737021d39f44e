-- The pack by which an alert was judged, so that it can still be explained when a newer one is in force. Empty for alerts of before.
ALTER TABLE alerts ADD COLUMN pack TEXT NOT NULL DEFAULT '';
