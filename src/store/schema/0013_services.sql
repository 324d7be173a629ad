-- The school's own services have a title; those that ship are called by the program.
ALTER TABLE service ADD COLUMN title TEXT;
-- What the rector demands the school may open.
UPDATE service SET mandatory = 0 WHERE NOT eligible;

-- An adult student who is his own guardian was told as such.
ALTER TABLE notice ADD COLUMN own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1));
