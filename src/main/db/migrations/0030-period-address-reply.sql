-- From which day to which a violation ran, as JSON; null while it is not told.
ALTER TABLE violations ADD COLUMN period TEXT;
-- The shop's address as its papers have it; null while none is on record.
ALTER TABLE shops ADD COLUMN address TEXT;
-- The file of the case that holds the platform's answer; null where none is filed.
ALTER TABLE appeals ADD COLUMN replyId TEXT;
