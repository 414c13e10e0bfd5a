-- What somebody was taught: a lesson by its name, once. It counts when its delivery has left, or has none.
-- An earlier version taught by the day: what a day of a programme brought is known as programme@day.

CREATE TABLE taught (
  participant_id {integer} NOT NULL REFERENCES participants (id),
  thing TEXT NOT NULL,
  local_date TEXT NOT NULL,
  delivery_id {integer},
  PRIMARY KEY (participant_id, thing)
) {strict};

CREATE INDEX taught_by_delivery ON taught (delivery_id);

INSERT INTO taught (participant_id, thing, local_date)
SELECT d.participant_id, e.programme_id || '@' || d.day, MIN(d.local_date)
FROM deliveries d JOIN enrolments e ON e.id = d.enrolment_id
WHERE d.state IN ('sent', 'unknown') AND d.kind IN ('task', 'bite', 'reset') AND d.day IS NOT NULL
GROUP BY d.participant_id, e.programme_id, d.day;
