-- One person in two chats: the chat that prompts go to, and the code that brings the other one in.

ALTER TABLE addresses ADD COLUMN preferred {integer} NOT NULL DEFAULT 0;

ALTER TABLE participants ADD COLUMN link_code TEXT;
ALTER TABLE participants ADD COLUMN link_until {integer};
CREATE UNIQUE INDEX participants_link_code ON participants (link_code) WHERE link_code IS NOT NULL;
