-- What follows from a person's answers beside their diary: one opaque, versioned value.

ALTER TABLE participants ADD COLUMN care TEXT;
