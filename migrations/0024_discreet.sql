-- Somebody may want notifications that say nothing of health: what such a message says waits until it is opened, a week at most.

ALTER TABLE participants ADD COLUMN discreet {integer} NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN hidden TEXT;

CREATE INDEX deliveries_hidden ON deliveries (ended_at) WHERE hidden IS NOT NULL;
