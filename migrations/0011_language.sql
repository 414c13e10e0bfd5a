-- The language somebody chose; none: the one their platform proposes until they have joined, and English from then on.

ALTER TABLE participants ADD COLUMN language TEXT;
