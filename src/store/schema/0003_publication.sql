-- What parents read, and from when. `changed_by` is the batch that changed a row last: with the journal it tells a
-- replication what changed since the batch it saw last, so rows are never deleted, only marked as gone.

ALTER TABLE batch ADD COLUMN token BLOB;      -- random: tells this batch from one of the same number in a restored store
UPDATE batch SET token = randomblob(16);

CREATE TABLE publication (
  service TEXT PRIMARY KEY CHECK (service IN ('notes', 'absences')),
  mode    TEXT NOT NULL CHECK (mode IN ('continuous', 'scheduled'))
) STRICT;

CREATE TABLE due_date (
  service  TEXT NOT NULL REFERENCES publication,
  mef      TEXT NOT NULL,
  division TEXT NOT NULL,
  due_on   TEXT NOT NULL,
  PRIMARY KEY (service, mef, division, due_on)
) STRICT, WITHOUT ROWID;

-- Numbers of points are decimal texts (14.5), so that they look the same everywhere.
CREATE TABLE test (
  test_id      INTEGER PRIMARY KEY,
  division     TEXT NOT NULL,
  subject      TEXT NOT NULL,
  title        TEXT NOT NULL,
  given_on     TEXT,
  published_on TEXT,                          -- the teacher's date; NULL: not published yet
  out_of       TEXT NOT NULL,
  coefficient  TEXT NOT NULL,
  gone         INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  changed_by   INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX test_published ON test (published_on);
CREATE INDEX test_changed ON test (changed_by);

CREATE TABLE mark (
  student_id INTEGER NOT NULL REFERENCES student,
  test_id    INTEGER NOT NULL REFERENCES test,
  mark       TEXT NOT NULL,                   -- a number, or a word (absent); empty: none any more
  changed_by INTEGER NOT NULL REFERENCES batch,
  PRIMARY KEY (student_id, test_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_test ON mark (test_id);
CREATE INDEX mark_changed ON mark (changed_by);

-- Days, or minutes where the file tells them: 2026-11-23, 2026-11-23T08:30.
CREATE TABLE absence (
  absence_id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student,
  from_at    TEXT NOT NULL,
  to_at      TEXT NOT NULL,
  reason     TEXT NOT NULL,
  justified  INTEGER NOT NULL CHECK (justified IN (0, 1)),
  gone       INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  changed_by INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE INDEX absence_student ON absence (student_id);
CREATE INDEX absence_from ON absence (from_at);
CREATE INDEX absence_changed ON absence (changed_by);

-- For the home screen only: where a replication stands is told by the replica itself.
CREATE TABLE replication (
  replica       TEXT PRIMARY KEY,             -- a file, or a server's address without its password
  replicated_at TEXT NOT NULL                 -- UTC
) STRICT;
