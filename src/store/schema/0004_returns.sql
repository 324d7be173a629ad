-- What came back undelivered, and what letters were made from, so that a lost file can be made once more, byte for byte.

ALTER TABLE notice ADD COLUMN told_on TEXT;   -- NULL while reserved
UPDATE notice SET told_on = (SELECT date(started_at, 'localtime') FROM batch b WHERE b.batch_id = notice.batch_id)
WHERE state = 'told';
ALTER TABLE notice ADD COLUMN returned_on TEXT
  CHECK (returned_on IS NULL OR (state = 'told' AND returned_on >= told_on));
CREATE INDEX notice_returned ON notice (code_id) WHERE returned_on IS NOT NULL;
CREATE TRIGGER notice_stays_told BEFORE UPDATE OF batch_id, code_id, channel, state, file_id, page, told_on ON notice
WHEN old.state = 'told'
BEGIN SELECT raise(ABORT, 'what was told never changes'); END;
CREATE TRIGGER notice_stays_returned BEFORE UPDATE OF returned_on ON notice WHEN old.returned_on IS NOT NULL
BEGIN SELECT raise(ABORT, 'what came back never changes'); END;

-- The characters that the fonts of a batch's letter files hold: those of everybody it looked at, told or not.
ALTER TABLE batch_place ADD COLUMN characters TEXT NOT NULL DEFAULT '';

-- What people, settings and services were until a batch changed them: of each row only what letters and messages show.
-- As of batch N a row reads as the first of its former rows with until_batch > N says, or, without one, as it is now.
CREATE TABLE former_student (
  student_id  INTEGER NOT NULL,
  until_batch INTEGER NOT NULL,
  family_name TEXT NOT NULL,
  usage_name  TEXT NOT NULL,
  first_name  TEXT NOT NULL,
  division    TEXT NOT NULL,
  email       TEXT NOT NULL,
  line1       TEXT NOT NULL,
  line2       TEXT NOT NULL,
  line3       TEXT NOT NULL,
  line4       TEXT NOT NULL,
  postcode    TEXT NOT NULL,
  city        TEXT NOT NULL,
  country     TEXT NOT NULL,
  PRIMARY KEY (student_id, until_batch)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER student_was BEFORE UPDATE ON student
WHEN (old.family_name, old.usage_name, old.first_name, old.division, old.email, old.line1, old.line2, old.line3, old.line4,
      old.postcode, old.city, old.country)
  IS NOT (new.family_name, new.usage_name, new.first_name, new.division, new.email, new.line1, new.line2, new.line3,
      new.line4, new.postcode, new.city, new.country)
BEGIN
  INSERT INTO former_student
  SELECT old.student_id, ifnull(max(batch_id), 0), old.family_name, old.usage_name, old.first_name, old.division, old.email,
         old.line1, old.line2, old.line3, old.line4, old.postcode, old.city, old.country
  FROM batch WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TABLE former_guardian (
  guardian_id INTEGER NOT NULL,
  until_batch INTEGER NOT NULL,
  title       TEXT NOT NULL,
  family_name TEXT NOT NULL,
  usage_name  TEXT NOT NULL,
  first_name  TEXT NOT NULL,
  email       TEXT NOT NULL,
  line1       TEXT NOT NULL,
  line2       TEXT NOT NULL,
  line3       TEXT NOT NULL,
  line4       TEXT NOT NULL,
  postcode    TEXT NOT NULL,
  city        TEXT NOT NULL,
  country     TEXT NOT NULL,
  PRIMARY KEY (guardian_id, until_batch)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER guardian_was BEFORE UPDATE ON guardian
WHEN (old.title, old.family_name, old.usage_name, old.first_name, old.email, old.line1, old.line2, old.line3, old.line4,
      old.postcode, old.city, old.country)
  IS NOT (new.title, new.family_name, new.usage_name, new.first_name, new.email, new.line1, new.line2, new.line3, new.line4,
      new.postcode, new.city, new.country)
BEGIN
  INSERT INTO former_guardian
  SELECT old.guardian_id, ifnull(max(batch_id), 0), old.title, old.family_name, old.usage_name, old.first_name, old.email,
         old.line1, old.line2, old.line3, old.line4, old.postcode, old.city, old.country
  FROM batch WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TABLE former_setting (
  name        TEXT NOT NULL,
  until_batch INTEGER NOT NULL,
  value       TEXT,                           -- NULL: was not set
  PRIMARY KEY (name, until_batch)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER setting_was BEFORE UPDATE ON setting WHEN old.value <> new.value
BEGIN
  INSERT INTO former_setting SELECT old.name, ifnull(max(batch_id), 0), old.value FROM batch WHERE true ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER setting_was_not AFTER INSERT ON setting
BEGIN
  INSERT INTO former_setting SELECT new.name, ifnull(max(batch_id), 0), NULL FROM batch WHERE true ON CONFLICT DO NOTHING;
END;

CREATE TABLE former_service (
  name        TEXT NOT NULL,
  until_batch INTEGER NOT NULL,
  open        INTEGER NOT NULL CHECK (open IN (0, 1)),
  PRIMARY KEY (name, until_batch)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER service_was BEFORE UPDATE ON service WHEN old.open <> new.open
BEGIN
  INSERT INTO former_service SELECT old.name, ifnull(max(batch_id), 0), old.open FROM batch WHERE true ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER service_was_not AFTER INSERT ON service
BEGIN
  INSERT INTO former_service SELECT new.name, ifnull(max(batch_id), 0), 0 FROM batch WHERE true ON CONFLICT DO NOTHING;
END;
