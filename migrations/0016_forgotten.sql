-- Whom a copy that is put back must not bring back: number and beginning of a row that is gone, and nothing about them.

CREATE TABLE forgotten (
  participant_id {integer} NOT NULL,
  began_at {integer} NOT NULL,
  forgotten_at {integer} NOT NULL,
  PRIMARY KEY (participant_id, began_at)
) {strict};
