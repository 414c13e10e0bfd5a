-- Several chats of one person: since when each is theirs; codes belong to a chat, known or not; wrong codes are
-- counted by a mark of the chat, which outlives a deletion without naming anybody.

ALTER TABLE addresses ADD COLUMN linked_at {integer} NOT NULL DEFAULT 0;
UPDATE addresses SET linked_at = since;

DROP INDEX participants_link_code;
ALTER TABLE participants DROP COLUMN link_code;
ALTER TABLE participants DROP COLUMN link_until;

CREATE TABLE link_codes (
  platform TEXT NOT NULL,
  key TEXT NOT NULL,
  sealed TEXT NOT NULL UNIQUE,
  until {integer} NOT NULL,
  PRIMARY KEY (platform, key)
) {strict};

CREATE TABLE link_tries (
  id {identity},
  mark TEXT NOT NULL,
  at {integer} NOT NULL
) {strict};
CREATE INDEX link_tries_at ON link_tries (at);
