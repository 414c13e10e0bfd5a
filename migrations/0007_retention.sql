-- Replies are found by the chat they wait for, and what has ended by when it did, so that it can go.

CREATE INDEX deliveries_replies_waiting ON deliveries (platform, address_key) WHERE kind IS NULL AND ended_at IS NULL;
CREATE INDEX deliveries_replies_ended ON deliveries (ended_at) WHERE kind IS NULL;
CREATE INDEX deliveries_dropped ON deliveries (ended_at) WHERE state = 'dropped';
CREATE INDEX participants_without_consent ON participants (created_at) WHERE consented_at IS NULL;
