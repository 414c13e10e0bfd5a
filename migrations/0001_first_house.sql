-- Participants, their addresses, what they are enrolled in, what goes out, what came in, what they said.

CREATE TABLE facts (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) {strict};

CREATE TABLE participants (
  id {identity},
  created_at {integer} NOT NULL,
  adult {integer},
  consent_version TEXT,
  consented_at {integer},
  warning_signs_at {integer},
  exercise_screen_at {integer},
  track TEXT NOT NULL,
  safety_tier TEXT,
  safety_paused_at {integer},
  zone TEXT,
  day_turns_at TEXT NOT NULL,
  work_days TEXT,
  anchors TEXT NOT NULL,
  moments_chosen {integer} NOT NULL DEFAULT 0,
  quiet_from TEXT NOT NULL,
  quiet_until TEXT NOT NULL,
  quiet_chosen {integer} NOT NULL DEFAULT 0,
  attack_until {integer},
  open_question TEXT,
  heard_at {integer}
) {strict};

CREATE TABLE addresses (
  platform TEXT NOT NULL,
  key TEXT NOT NULL,
  participant_id {integer} NOT NULL REFERENCES participants (id),
  reachable {integer} NOT NULL DEFAULT 1,
  since {integer} NOT NULL,
  PRIMARY KEY (platform, key)
) {strict};
CREATE INDEX addresses_of_participant ON addresses (participant_id);

CREATE TABLE pinned_programmes (
  digest TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT NOT NULL,
  content TEXT NOT NULL
) {strict};

CREATE TABLE enrolments (
  id {identity},
  participant_id {integer} NOT NULL REFERENCES participants (id),
  programme_id TEXT NOT NULL,
  digest TEXT NOT NULL REFERENCES pinned_programmes (digest),
  created_at {integer} NOT NULL,
  started_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'completed', 'stopped')),
  paused_at {integer},
  paused_until {integer},
  plan_due_at {integer},
  keeps_diary {integer} NOT NULL DEFAULT 0
) {strict};
CREATE UNIQUE INDEX enrolments_one_running ON enrolments (participant_id) WHERE state IN ('active', 'paused');
CREATE INDEX enrolments_of_participant ON enrolments (participant_id);
CREATE INDEX enrolments_plan_due ON enrolments (plan_due_at) WHERE plan_due_at IS NOT NULL;

CREATE TABLE deliveries (
  id {identity},
  key TEXT NOT NULL UNIQUE,
  participant_id {integer} REFERENCES participants (id),
  enrolment_id {integer} REFERENCES enrolments (id),
  kind TEXT,
  prompt TEXT,
  local_date TEXT,
  slot {integer} NOT NULL DEFAULT 0,
  day {integer},
  zone TEXT,
  class TEXT NOT NULL CHECK (class IN ('nudge', 'must', 'ack')),
  planned_for {integer} NOT NULL,
  due_at {integer} NOT NULL,
  expires_at {integer} NOT NULL CHECK (expires_at > planned_for),
  chosen {integer} NOT NULL DEFAULT 0,
  asked_for {integer} NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'pending'
    CHECK (state IN ('pending', 'claimed', 'sending', 'sent', 'unknown', 'dropped')),
  reason TEXT,
  attempt {integer} NOT NULL DEFAULT 0,
  token TEXT,
  lease_until {integer},
  ended_at {integer},
  sent_at {integer},
  platform TEXT,
  address_key TEXT,
  message TEXT,
  edits TEXT,
  payload TEXT,
  response TEXT,
  responded_at {integer},
  CHECK (participant_id IS NOT NULL OR address_key IS NOT NULL)
) {strict};
CREATE INDEX deliveries_due ON deliveries (due_at, id) WHERE state = 'pending';
CREATE INDEX deliveries_leased ON deliveries (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX deliveries_of_participant ON deliveries (participant_id, local_date);
CREATE INDEX deliveries_of_enrolment ON deliveries (enrolment_id, planned_for);
CREATE INDEX deliveries_ended ON deliveries (participant_id, ended_at);

CREATE TABLE inbox (
  id {identity},
  platform TEXT NOT NULL,
  update_id TEXT NOT NULL,
  sender TEXT NOT NULL,
  lane {integer} NOT NULL,
  received_at {integer} NOT NULL,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'dead')),
  tries {integer} NOT NULL DEFAULT 0,
  retry_at {integer} NOT NULL DEFAULT 0,
  payload TEXT,
  UNIQUE (platform, update_id)
) {strict};
CREATE INDEX inbox_new ON inbox (lane, id) WHERE state = 'new';
CREATE INDEX inbox_ended ON inbox (received_at) WHERE state <> 'new';

CREATE TABLE check_ins (
  participant_id {integer} NOT NULL REFERENCES participants (id),
  local_date TEXT NOT NULL,
  zone TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('answered', 'declined', 'expired', 'not_delivered')),
  late {integer} NOT NULL DEFAULT 0,
  said_at {integer} NOT NULL,
  answers TEXT,
  PRIMARY KEY (participant_id, local_date)
) {strict};

CREATE TABLE check_in_history (
  id {identity},
  participant_id {integer} NOT NULL REFERENCES participants (id),
  local_date TEXT NOT NULL,
  replaced_at {integer} NOT NULL,
  state TEXT NOT NULL,
  late {integer} NOT NULL,
  said_at {integer} NOT NULL,
  answers TEXT
) {strict};
CREATE INDEX check_in_history_of_day ON check_in_history (participant_id, local_date);

CREATE TABLE screenings (
  id {identity},
  participant_id {integer} NOT NULL REFERENCES participants (id),
  taken_at {integer} NOT NULL,
  answers TEXT NOT NULL
) {strict};
CREATE INDEX screenings_of_participant ON screenings (participant_id);

CREATE TABLE consents (
  id {identity},
  participant_id {integer} NOT NULL REFERENCES participants (id),
  version TEXT NOT NULL,
  given_at {integer} NOT NULL
) {strict};
CREATE INDEX consents_of_participant ON consents (participant_id);

CREATE TABLE transcript (
  id {identity},
  session TEXT NOT NULL,
  sender TEXT NOT NULL CHECK (sender IN ('coach', 'person')),
  at {integer} NOT NULL,
  delivery_id {integer} UNIQUE,
  content TEXT NOT NULL,
  revision {integer} NOT NULL DEFAULT 0,
  hidden {integer} NOT NULL DEFAULT 0
) {strict};
CREATE INDEX transcript_of_session ON transcript (session, id);
