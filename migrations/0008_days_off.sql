-- When somebody gets up on days off, if at another time, and whether posture resets come at all.

ALTER TABLE participants ADD COLUMN wake_off TEXT;
ALTER TABLE participants ADD COLUMN resets {integer} NOT NULL DEFAULT 1;
