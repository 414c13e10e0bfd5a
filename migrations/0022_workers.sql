-- Several workers of one bot: the pace they keep together, and who of them is here; prompts leave by what is too late first.

CREATE TABLE paces (
  platform TEXT NOT NULL PRIMARY KEY,
  free_at {integer} NOT NULL,
  halted_until {integer} NOT NULL DEFAULT 0
) {strict};

CREATE TABLE workers (
  name TEXT NOT NULL PRIMARY KEY,
  version TEXT NOT NULL,
  started_at {integer} NOT NULL,
  seen_at {integer} NOT NULL,
  listens TEXT NOT NULL DEFAULT ''
) {strict};

DROP INDEX deliveries_replies_due;
CREATE INDEX deliveries_due_of_kind ON deliveries (kind, due_at, id) WHERE state = 'pending';
