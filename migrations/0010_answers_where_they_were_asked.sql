-- Where an answer may stand besides the private chat, for some minutes; forgotten once it has left.

ALTER TABLE deliveries ADD COLUMN aside TEXT;
