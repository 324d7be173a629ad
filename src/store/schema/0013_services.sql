-- The school's own services have a title; those that ship are called by the program.
ALTER TABLE service ADD COLUMN title TEXT;
-- What the rector demands the school may open.
UPDATE service SET mandatory = 0 WHERE NOT eligible;
