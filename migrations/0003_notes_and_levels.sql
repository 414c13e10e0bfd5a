-- What people say in their own words, what they notice, how an exercise felt, and what screening leaves out.

ALTER TABLE participants ADD COLUMN cautions TEXT;
ALTER TABLE enrolments ADD COLUMN level_shift {integer} NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN felt TEXT;

CREATE TABLE notes (
  id {identity},
  participant_id {integer} NOT NULL REFERENCES participants (id),
  about TEXT NOT NULL,
  local_date TEXT NOT NULL,
  said_at {integer} NOT NULL,
  answers TEXT NOT NULL
) {strict};
CREATE INDEX notes_of_participant ON notes (participant_id, about, id);

CREATE TABLE observations (
  participant_id {integer} NOT NULL REFERENCES participants (id),
  local_date TEXT NOT NULL,
  question TEXT NOT NULL,
  attack {integer} NOT NULL DEFAULT 1,
  said_at {integer} NOT NULL,
  answers TEXT NOT NULL,
  PRIMARY KEY (participant_id, local_date, question, attack)
) {strict};
