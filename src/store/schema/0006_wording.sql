-- What letters and messages are worded by, and in which language guardians are told. As with former_guardian both can be read
-- as of any batch: the newest row that is not younger counts, and none is ever changed.

CREATE TABLE wording (
  kind     TEXT NOT NULL CHECK (kind IN ('car-letter', 'car-message', 'cae-letter', 'cae-message', 'cae-slip')),
  language TEXT NOT NULL CHECK (length(language) = 2),         -- ISO 639-1
  batch_id INTEGER NOT NULL REFERENCES batch,
  text     TEXT,                                               -- NULL: the one that ships again; none in a further language
  PRIMARY KEY (kind, language, batch_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER wording_is_kept BEFORE DELETE ON wording
BEGIN SELECT raise(ABORT, 'wordings are never deleted'); END;
CREATE TRIGGER wording_is_fixed BEFORE UPDATE ON wording
BEGIN SELECT raise(ABORT, 'a wording is never changed: a new one is added'); END;

-- No file of people tells it, so that none takes it away.
CREATE TABLE guardian_language (
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  batch_id    INTEGER NOT NULL REFERENCES batch,
  language    TEXT CHECK (length(language) = 2),               -- NULL: none any more
  PRIMARY KEY (guardian_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER guardian_language_is_kept BEFORE DELETE ON guardian_language
BEGIN SELECT raise(ABORT, 'languages are never deleted'); END;
CREATE TRIGGER guardian_language_is_fixed BEFORE UPDATE ON guardian_language
BEGIN SELECT raise(ABORT, 'a language is never changed: a new one is added'); END;
