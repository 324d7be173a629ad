-- What lists corrected of what SIECLE says. Of everything else SIECLE's last word is what is in force, so only corrections
-- take room; and a store from before, of whose corrections nothing is known, has none: what is in force there counts as
-- SIECLE's word. On the night after, SIECLE wins where it says something else, as it did until then.

-- Of an address, which is one value, `siecle` is a JSON array of its columns in their order.
CREATE TABLE student_correction (
  student_id INTEGER NOT NULL REFERENCES student,
  field      TEXT NOT NULL,                   -- a column of the table, or address
  siecle     TEXT NOT NULL,                   -- what SIECLE said last
  since      TEXT NOT NULL,
  list       TEXT NOT NULL,                   -- the file that corrected it; empty where it is not known
  batch_id   INTEGER REFERENCES batch,
  PRIMARY KEY (student_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE guardian_correction (
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  field       TEXT NOT NULL,
  siecle      TEXT NOT NULL,
  since       TEXT NOT NULL,
  list        TEXT NOT NULL,
  batch_id    INTEGER REFERENCES batch,
  PRIMARY KEY (guardian_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE bond_correction (
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  siecle      INTEGER CHECK (siecle IN (0, 1, 2)),             -- the rank, 0 for none; NULL: SIECLE has no such bond
  since       TEXT NOT NULL,
  list        TEXT NOT NULL,
  batch_id    INTEGER REFERENCES batch,
  PRIMARY KEY (student_id, guardian_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX bond_correction_guardian ON bond_correction (guardian_id);

-- Whom only lists told of so far: SIECLE has said nothing yet that they could correct.
CREATE TABLE listed_student (
  student_id INTEGER PRIMARY KEY REFERENCES student,
  since      TEXT NOT NULL,
  list       TEXT NOT NULL,
  batch_id   INTEGER REFERENCES batch
) STRICT;
CREATE TABLE listed_guardian (
  guardian_id INTEGER PRIMARY KEY REFERENCES guardian,
  since       TEXT NOT NULL,
  list        TEXT NOT NULL,
  batch_id    INTEGER REFERENCES batch
) STRICT;
INSERT INTO listed_student
SELECT student_id, date('now', 'localtime'), '', NULL FROM student
WHERE NOT EXISTS (SELECT 1 FROM imported_file WHERE kind = 'students' AND exported_at IS NOT NULL);
INSERT INTO listed_guardian
SELECT guardian_id, date('now', 'localtime'), '', NULL FROM guardian
WHERE NOT EXISTS (SELECT 1 FROM imported_file WHERE kind = 'guardians' AND exported_at IS NOT NULL);
