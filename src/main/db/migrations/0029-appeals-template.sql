-- Which template a draft began with, as JSON; null where that were the usual sections of its ground.
ALTER TABLE appeals ADD COLUMN template TEXT;
