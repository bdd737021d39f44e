-- Until when a second appeal can be sent, as the rejection of the first prints it; null where it prints none.
ALTER TABLE violations ADD COLUMN secondAppealDue INTEGER;
