-- A day within a pause was neither asked about nor left without an answer.

CREATE TABLE check_ins_with_pauses (
  participant_id {integer} NOT NULL REFERENCES participants (id),
  local_date TEXT NOT NULL,
  zone TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('answered', 'so_far', 'declined', 'expired', 'not_delivered', 'paused')),
  late {integer} NOT NULL DEFAULT 0,
  said_at {integer} NOT NULL,
  answers TEXT,
  PRIMARY KEY (participant_id, local_date)
) {strict};
INSERT INTO check_ins_with_pauses (participant_id, local_date, zone, state, late, said_at, answers)
  SELECT participant_id, local_date, zone, state, late, said_at, answers FROM check_ins;
DROP TABLE check_ins;
ALTER TABLE check_ins_with_pauses RENAME TO check_ins;
