-- What an operator changed by /admin: when, from which chat (a mark, no number), and what, in one word.

CREATE TABLE audit (
  id {identity},
  at {integer} NOT NULL,
  who TEXT NOT NULL,
  did TEXT NOT NULL
) {strict};
