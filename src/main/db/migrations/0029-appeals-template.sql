-- Which template a draft began with, as JSON; null for the usual sections of its ground.
ALTER TABLE appeals ADD COLUMN template TEXT;
