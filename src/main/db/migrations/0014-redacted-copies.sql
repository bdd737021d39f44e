-- The SHA-256 of the file that this one is a redacted copy of; null for a file that came from outside.
ALTER TABLE evidence ADD COLUMN redactedFrom TEXT CHECK (redactedFrom IS NULL OR length(redactedFrom) = 64);
CREATE INDEX evidence_redactedFrom ON evidence (redactedFrom) WHERE redactedFrom IS NOT NULL;
