-- A published batch can be taken back and brought back: its rows stay and are not shown meanwhile.
-- The check of a column can't be changed, so the column is made anew.
ALTER TABLE batches ADD COLUMN shown TEXT NOT NULL DEFAULT 'loading'
  CHECK (shown IN ('loading', 'published', 'withdrawn'));
UPDATE batches SET shown = state;
ALTER TABLE batches DROP COLUMN state;
ALTER TABLE batches RENAME COLUMN shown TO state;

-- The reading that this one stands for while it is shown; it may be gone meanwhile, so it is no foreign key.
ALTER TABLE readings ADD COLUMN replaces TEXT;
