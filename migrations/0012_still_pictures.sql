-- Whether exercises are shown moving; somebody may rather have still pictures.

ALTER TABLE participants ADD COLUMN motion INTEGER NOT NULL DEFAULT 1;
