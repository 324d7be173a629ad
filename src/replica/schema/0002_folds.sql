-- From this version on `hash` and `proof` are made of what is left of a code when characters that look alike count as
-- one: O as 0, I as 1, S as 5, B as 8, Z as 2. Only a school's own store can tell its codes: those of these schools go
-- by how they are written until the school is replicated.
CREATE TABLE unfolded (
  uai $text PRIMARY KEY
) $table;
INSERT INTO unfolded
SELECT uai FROM school
UNION
SELECT uai FROM used_code;
