-- One's own experiment: what was agreed, what became of it and its answer are one value; one runs at a time.

CREATE TABLE experiments (
  id {identity},
  participant_id {integer} NOT NULL REFERENCES participants (id),
  local_date TEXT NOT NULL,
  begun_at {integer} NOT NULL,
  ended_at {integer},
  details TEXT NOT NULL
) {strict};
CREATE INDEX experiments_of_participant ON experiments (participant_id, id);
CREATE UNIQUE INDEX one_experiment ON experiments (participant_id) WHERE ended_at IS NULL;
