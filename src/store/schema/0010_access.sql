-- Whose access was taken away: a decision that outlives codes. Giving it back deletes the row; the journal keeps both.

CREATE TABLE withdrawal (
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER REFERENCES guardian,    -- NULL: the student's own access
  reason      TEXT NOT NULL CHECK (reason IN ('refusal', 'request')),
  taken_on    TEXT NOT NULL,
  batch_id    INTEGER REFERENCES batch,       -- by whom; NULL: not known
  inferred    INTEGER NOT NULL DEFAULT 0      -- 1: by the migration, from the last code
) STRICT;
CREATE UNIQUE INDEX withdrawal_owner ON withdrawal (student_id, ifnull(guardian_id, 0));
CREATE TRIGGER withdrawal_ends_codes BEFORE INSERT ON withdrawal
WHEN EXISTS (
  SELECT 1 FROM code
  WHERE student_id = new.student_id AND guardian_id IS new.guardian_id AND ended_on IS NULL
)
BEGIN SELECT raise(ABORT, 'there is a valid code'); END;
CREATE TRIGGER withdrawal_bars_codes BEFORE INSERT ON code
WHEN EXISTS (
  SELECT 1 FROM withdrawal
  WHERE student_id = new.student_id AND ifnull(guardian_id, 0) = ifnull(new.guardian_id, 0)
)
BEGIN SELECT raise(ABORT, 'access was taken away'); END;

-- Until now a refusal or a request was only what ended a code: it holds for whoever had no other since.
INSERT INTO withdrawal (student_id, guardian_id, reason, taken_on, batch_id, inferred)
SELECT c.student_id, c.guardian_id, c.reason, c.ended_on,
  (SELECT max(e.batch_id) FROM event e WHERE e.code_id = c.code_id AND e.what = 'code-invalidated'), 1
FROM code c
WHERE c.reason IN ('refusal', 'request')
  AND NOT EXISTS (
    SELECT 1 FROM code later
    WHERE later.student_id = c.student_id AND later.guardian_id IS c.guardian_id AND later.code_id > c.code_id
  );
