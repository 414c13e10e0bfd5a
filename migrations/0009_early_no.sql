-- A "no" from before the day's question is noted as what holds so far; it is no answer.

CREATE TABLE check_ins_with_early_no (
  participant_id {integer} NOT NULL REFERENCES participants (id),
  local_date TEXT NOT NULL,
  zone TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('answered', 'so_far', 'declined', 'expired', 'not_delivered')),
  late {integer} NOT NULL DEFAULT 0,
  said_at {integer} NOT NULL,
  answers TEXT,
  PRIMARY KEY (participant_id, local_date)
) {strict};
INSERT INTO check_ins_with_early_no (participant_id, local_date, zone, state, late, said_at, answers)
  SELECT participant_id, local_date, zone, state, late, said_at, answers FROM check_ins;
DROP TABLE check_ins;
ALTER TABLE check_ins_with_early_no RENAME TO check_ins;
