-- What somebody said of a card they had done: each card's own ladder is worked out from its words.

CREATE TABLE felt (
  participant_id {integer} NOT NULL REFERENCES participants (id),
  card TEXT NOT NULL,
  local_date TEXT NOT NULL,
  prompt TEXT NOT NULL,
  said_at {integer} NOT NULL,
  felt TEXT NOT NULL,
  PRIMARY KEY (participant_id, card, local_date, prompt)
) {strict};
