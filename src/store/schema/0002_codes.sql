-- Codes, whom they were told, and the trace of every change. Append-only where triggers say so.

CREATE TABLE batch (
  batch_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  command    TEXT NOT NULL,
  actor      TEXT NOT NULL,                   -- who made it
  started_at TEXT NOT NULL,                   -- UTC
  state      TEXT NOT NULL CHECK (state IN ('done', 'prepared', 'committed', 'published', 'aborted'))
) STRICT;
CREATE INDEX batch_unfinished ON batch (state) WHERE state IN ('prepared', 'committed');

CREATE TABLE code (
  code_id     INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('CAR', 'CAE')),
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER REFERENCES guardian,
  sealed      BLOB NOT NULL CHECK (length(sealed) = 36),       -- AES-256-GCM under the key file
  hash        BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),  -- HMAC-SHA-256: no code is ever issued twice
  created_on  TEXT NOT NULL,                                   -- usable from the day after
  notified_on TEXT,                                            -- the latest notification
  used_on     TEXT,
  ended_on    TEXT,                                            -- NULL: valid
  reason      TEXT CHECK (reason IN ('refusal', 'lost', 'departure', 'renewed', 'request', 'rank')),
  CHECK ((kind = 'CAR') = (guardian_id IS NOT NULL)),
  CHECK ((ended_on IS NULL) = (reason IS NULL))
) STRICT;
CREATE UNIQUE INDEX code_one_valid_car ON code (student_id, guardian_id) WHERE kind = 'CAR' AND ended_on IS NULL;
CREATE UNIQUE INDEX code_one_valid_cae ON code (student_id) WHERE kind = 'CAE' AND ended_on IS NULL;
CREATE INDEX code_owner ON code (student_id, guardian_id);
CREATE TRIGGER code_is_kept BEFORE DELETE ON code
BEGIN SELECT raise(ABORT, 'codes are never deleted'); END;
CREATE TRIGGER code_is_fixed BEFORE UPDATE OF code_id, kind, student_id, guardian_id, sealed, hash, created_on ON code
BEGIN SELECT raise(ABORT, 'a code never changes'); END;
CREATE TRIGGER code_stays_ended BEFORE UPDATE OF ended_on, reason ON code WHEN old.ended_on IS NOT NULL
BEGIN SELECT raise(ABORT, 'an invalid code never becomes valid again'); END;

-- One row an event; ids only, never a name or a code.
CREATE TABLE event (
  event_id    INTEGER PRIMARY KEY,
  batch_id    INTEGER NOT NULL REFERENCES batch,
  what        TEXT NOT NULL,
  student_id  INTEGER,
  guardian_id INTEGER,
  code_id     INTEGER,
  detail      TEXT
) STRICT;
CREATE INDEX event_batch ON event (batch_id);
CREATE TRIGGER event_is_kept BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

-- Where a batch writes: its staging directory lies on the file system of its destination.
CREATE TABLE batch_place (
  batch_id    INTEGER NOT NULL REFERENCES batch,
  channel     TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  destination TEXT NOT NULL,
  staging     TEXT NOT NULL,
  PRIMARY KEY (batch_id, channel)
) STRICT;

CREATE TABLE delivered_file (
  file_id  INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch,
  channel  TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  name     TEXT NOT NULL,
  notices  INTEGER NOT NULL,                  -- letters or messages in it; 0 for the manifest
  sha256   BLOB CHECK (length(sha256) = 32),
  state    TEXT NOT NULL CHECK (state IN ('planned', 'staged', 'published', 'damaged')),
  CHECK (state = 'planned' OR sha256 IS NOT NULL)
) STRICT;
CREATE INDEX delivered_file_batch ON delivered_file (batch_id);

-- A letter or message of a code: reserved while its batch is prepared, told from then on.
CREATE TABLE notice (
  notice_id INTEGER PRIMARY KEY,              -- the order of a batch
  batch_id  INTEGER NOT NULL REFERENCES batch,
  code_id   INTEGER NOT NULL REFERENCES code,
  channel   TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  state     TEXT NOT NULL CHECK (state IN ('reserved', 'told')),
  file_id   INTEGER NOT NULL REFERENCES delivered_file,
  page      INTEGER NOT NULL                  -- from 1
) STRICT;
CREATE INDEX notice_batch ON notice (batch_id);
CREATE INDEX notice_file ON notice (file_id, page);
CREATE INDEX notice_code ON notice (code_id);
CREATE UNIQUE INDEX notice_one_reservation ON notice (code_id, channel) WHERE state = 'reserved';
CREATE TRIGGER notice_is_kept BEFORE DELETE ON notice WHEN old.state = 'told'
BEGIN SELECT raise(ABORT, 'notifications are never deleted'); END;

-- Valid codes whose owner nothing reaches, since when: told once, then only on demand.
CREATE TABLE unreachable (
  code_id  INTEGER PRIMARY KEY REFERENCES code,
  reason   TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES batch
) STRICT;

-- The newest file of each kind that was imported.
CREATE TABLE imported_file (
  kind        TEXT PRIMARY KEY,
  exported_at TEXT,                           -- SIECLE's HORODATAGE, local time
  imported_at TEXT NOT NULL                   -- the last time, whether it changed anything or not; UTC
) STRICT;
