-- Replies leave before prompts; what came in a flood is set apart from what was answered.

CREATE INDEX deliveries_replies_due ON deliveries (due_at, id) WHERE state = 'pending' AND kind IS NULL;

ALTER TABLE inbox ADD COLUMN refused {integer} NOT NULL DEFAULT 0;
CREATE INDEX inbox_of_sender ON inbox (platform, sender, received_at);
