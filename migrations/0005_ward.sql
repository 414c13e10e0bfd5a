-- Whoever cannot be planned, opened or answered is set aside alone, and tried again.

CREATE TABLE ward (
  what TEXT NOT NULL CHECK (what IN ('plan', 'open', 'answer')),
  participant_id {integer} NOT NULL REFERENCES participants (id),
  subject {integer} NOT NULL,
  reason TEXT NOT NULL,
  since {integer} NOT NULL,
  tried_at {integer} NOT NULL,
  tries {integer} NOT NULL,
  next_try_at {integer} NOT NULL,
  PRIMARY KEY (what, participant_id)
) {strict};
