-- Eligible orders of a week, of which the points of a gain are reckoned.
ALTER TABLE pointEntries ADD COLUMN orders INTEGER CHECK (orders IS NULL OR orders >= 0);
