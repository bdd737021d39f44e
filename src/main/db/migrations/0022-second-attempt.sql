-- What a further attempt brings that the one before did not: which kinds, and in a sentence of the user's.
ALTER TABLE appeals ADD COLUMN news TEXT NOT NULL DEFAULT '[]';
ALTER TABLE appeals ADD COLUMN newsNote TEXT NOT NULL DEFAULT '';
