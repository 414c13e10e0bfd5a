-- What a look back over all weeks said on its day; it stays as it was said.

CREATE TABLE looks (
  participant_id {integer} NOT NULL REFERENCES participants (id),
  local_date TEXT NOT NULL,
  made_at {integer} NOT NULL,
  found TEXT NOT NULL,
  PRIMARY KEY (participant_id, local_date)
) {strict};
