-- The school year that the store is in, by the year of its September; NULL until a file of SIECLE's or init tells.
ALTER TABLE school ADD COLUMN year INTEGER CHECK (year BETWEEN 1900 AND 9999);

-- Who left, or will leave on a day that was announced: every command that writes asks who of them still has a code.
CREATE INDEX student_left ON student (left_on) WHERE left_on IS NOT NULL;
