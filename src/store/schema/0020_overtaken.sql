-- Corrections that SIECLE replaced, each as long as what it said then is in force: somebody should look which of both is
-- right. Until this version they were told by the import alone.
CREATE TABLE overtaken_correction (
  student_id  INTEGER REFERENCES student,     -- of a bond both
  guardian_id INTEGER REFERENCES guardian,
  field       TEXT NOT NULL,                  -- as the corrections have it; rank of a bond
  siecle      TEXT NOT NULL,
  value       TEXT NOT NULL,                  -- what the list said
  since       TEXT NOT NULL,                  -- when SIECLE replaced it
  list        TEXT NOT NULL,                  -- that corrected it
  batch_id    INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE UNIQUE INDEX overtaken_correction_whose
ON overtaken_correction (ifnull(student_id, 0), ifnull(guardian_id, 0), field);
