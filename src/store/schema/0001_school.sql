-- The school, what it decided, and who is in it. Days are ISO texts; empty texts are '', never NULL.

CREATE TABLE school (
  only_row        INTEGER PRIMARY KEY CHECK (only_row = 1),
  uai             TEXT NOT NULL CHECK (length(uai) = 8),
  store_id        TEXT NOT NULL,              -- random: tells this store from every other one
  key_fingerprint BLOB NOT NULL,              -- tells the right key file from a wrong one
  joined_on       TEXT                        -- the day the head declared that the school uses the télé-services
) STRICT;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE service (
  name      TEXT PRIMARY KEY,
  open      INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1)),
  eligible  INTEGER NOT NULL DEFAULT 1 CHECK (eligible IN (0, 1)),
  mandatory INTEGER NOT NULL DEFAULT 0 CHECK (mandatory IN (0, 1)),
  CHECK (eligible OR NOT open)
) STRICT;

CREATE TABLE mef (
  code  TEXT PRIMARY KEY,
  label TEXT NOT NULL
) STRICT;
CREATE INDEX mef_label ON mef (label);

CREATE TABLE division (
  code  TEXT PRIMARY KEY,
  label TEXT NOT NULL
) STRICT;

CREATE TABLE division_mef (
  division TEXT NOT NULL REFERENCES division ON DELETE CASCADE,
  mef      TEXT NOT NULL,
  PRIMARY KEY (division, mef)
) STRICT;

CREATE TABLE student (
  student_id  INTEGER PRIMARY KEY,            -- SIECLE's ELEVE_ID
  ine         TEXT NOT NULL,
  family_name TEXT NOT NULL,
  usage_name  TEXT NOT NULL,
  first_name  TEXT NOT NULL,
  birth_date  TEXT NOT NULL,
  mef         TEXT NOT NULL,
  division    TEXT NOT NULL,
  email       TEXT NOT NULL,
  line1       TEXT NOT NULL,
  line2       TEXT NOT NULL,
  line3       TEXT NOT NULL,
  line4       TEXT NOT NULL,
  postcode    TEXT NOT NULL,
  city        TEXT NOT NULL,
  country     TEXT NOT NULL,
  left_on     TEXT,
  sort_name   TEXT NOT NULL,                  -- surname and first name, folded: what lists are sorted by and searches compare
  birth_name  TEXT                            -- family name, folded, where another surname is in use
) STRICT;
CREATE INDEX student_division ON student (division, sort_name);
CREATE INDEX student_mef ON student (mef);
CREATE INDEX student_name ON student (sort_name);
CREATE INDEX student_birth_name ON student (birth_name) WHERE birth_name IS NOT NULL;

CREATE TABLE guardian (
  guardian_id INTEGER PRIMARY KEY,            -- SIECLE's PERSONNE_ID
  title       TEXT NOT NULL,
  family_name TEXT NOT NULL,
  usage_name  TEXT NOT NULL,
  first_name  TEXT NOT NULL,
  email       TEXT NOT NULL,
  phone       TEXT NOT NULL,
  line1       TEXT NOT NULL,
  line2       TEXT NOT NULL,
  line3       TEXT NOT NULL,
  line4       TEXT NOT NULL,
  postcode    TEXT NOT NULL,
  city        TEXT NOT NULL,
  country     TEXT NOT NULL,
  left_on     TEXT,                           -- no longer in the school's files
  sort_name   TEXT NOT NULL,
  birth_name  TEXT
) STRICT;
CREATE INDEX guardian_name ON guardian (sort_name);
CREATE INDEX guardian_birth_name ON guardian (birth_name) WHERE birth_name IS NOT NULL;

CREATE TABLE bond (
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  rank        INTEGER CHECK (rank IN (1, 2)), -- légal 1, légal 2; NULL: in charge or contact
  PRIMARY KEY (student_id, guardian_id)
) STRICT;
CREATE UNIQUE INDEX bond_one_guardian_a_rank ON bond (student_id, rank) WHERE rank IS NOT NULL;
CREATE INDEX bond_guardian ON bond (guardian_id);
