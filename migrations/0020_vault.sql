-- Where what is sealed stands beside what it is found by. All of it is empty in a database that is not sealed.

ALTER TABLE participants ADD COLUMN private TEXT;
ALTER TABLE addresses ADD COLUMN sealed_key TEXT;
ALTER TABLE link_codes ADD COLUMN sealed_key TEXT;
ALTER TABLE deliveries ADD COLUMN sealed_address TEXT;
