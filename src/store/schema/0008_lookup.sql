-- Under which beginnings people are found: their names as name_keys() makes them. Such a key has no room in the person's
-- row: a name with particles has several. An import keeps them.

CREATE TABLE student_key (
  key        TEXT NOT NULL,
  student_id INTEGER NOT NULL,
  PRIMARY KEY (key, student_id)
) STRICT, WITHOUT ROWID;
INSERT INTO student_key
SELECT k.value, student_id FROM student, json_each(name_keys(family_name, usage_name, first_name)) k ORDER BY 1, 2;

CREATE TABLE guardian_key (
  key         TEXT NOT NULL,
  guardian_id INTEGER NOT NULL,
  PRIMARY KEY (key, guardian_id)
) STRICT, WITHOUT ROWID;
INSERT INTO guardian_key
SELECT k.value, guardian_id FROM guardian, json_each(name_keys(family_name, usage_name, first_name)) k ORDER BY 1, 2;

DROP INDEX student_name;
DROP INDEX guardian_name;
DROP INDEX student_birth_name;
DROP INDEX guardian_birth_name;
-- The keys hold the names at birth too. The columns stay, empty: SQLite cannot drop one that stands last, after a comment.
UPDATE student SET birth_name = NULL WHERE birth_name IS NOT NULL;
UPDATE guardian SET birth_name = NULL WHERE birth_name IS NOT NULL;

-- The newest code when the store was replicated: a newer one is not on the replica yet. NULL: not known.
ALTER TABLE replication ADD COLUMN last_code INTEGER;
