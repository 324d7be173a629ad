-- What letters were made from, as it was on that day: with it their files are made again, byte for byte.

-- A text with {fields} that letters were filled in from, the school's own or one that shipped. Texts are few and shared.
CREATE TABLE printed_text (
  text_id INTEGER PRIMARY KEY,
  text    TEXT NOT NULL UNIQUE
) STRICT;

-- What all letters of a batch share. A column of several lines has one a line.
CREATE TABLE printing (
  batch_id       INTEGER PRIMARY KEY REFERENCES batch,
  paper          TEXT NOT NULL,
  letter_order   TEXT NOT NULL CHECK (letter_order IN ('division', 'postcode')),
  duplex         INTEGER NOT NULL CHECK (duplex IN (0, 1)),
  dated          TEXT NOT NULL,
  title          TEXT NOT NULL,
  uai            TEXT NOT NULL,
  school_name    TEXT NOT NULL,
  school_address TEXT NOT NULL,
  phone          TEXT NOT NULL,
  email          TEXT NOT NULL,
  site_url       TEXT NOT NULL,
  signatory      TEXT NOT NULL,
  services       TEXT NOT NULL,               -- the open ones, in French
  window_x       REAL NOT NULL,
  window_y       REAL NOT NULL,
  qr             INTEGER NOT NULL CHECK (qr IN (0, 1)),
  summary_id     INTEGER NOT NULL REFERENCES printed_text,
  characters     TEXT NOT NULL                -- that the embedded fonts hold, a line for each font
) STRICT;

-- The wordings that counted for them, by language.
CREATE TABLE printed_wording (
  batch_id INTEGER NOT NULL REFERENCES printing ON DELETE CASCADE,
  language TEXT NOT NULL,
  text_id  INTEGER NOT NULL REFERENCES printed_text,
  PRIMARY KEY (batch_id, language)
) STRICT, WITHOUT ROWID;

-- What the letter of a notice shows of its people. Its code is the notice's, and stays sealed.
CREATE TABLE letter (
  notice_id           INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,
  first_name          TEXT NOT NULL,
  surname             TEXT NOT NULL,
  division            TEXT NOT NULL,
  guardian_title      TEXT,                   -- NULL, as the next two: the student is told his own code
  guardian_first_name TEXT,
  guardian_surname    TEXT,
  language            TEXT,                   -- that the guardian reads; NULL: French
  address             TEXT NOT NULL           -- the lines in the envelope's window
) STRICT;

-- A file that was made again names the first one, whose letters it holds.
ALTER TABLE delivered_file ADD COLUMN copy_of INTEGER REFERENCES delivered_file;
CREATE INDEX delivered_file_copy ON delivered_file (copy_of) WHERE copy_of IS NOT NULL;
