-- When somebody who has been silent for long was told that what is kept of them will go. Empty unless the operator set a span.

ALTER TABLE participants ADD COLUMN warned_at {integer};
