-- What mail systems reported of messages that they had taken: the day, and why, as one short line.
CREATE TABLE delivery_report (
  file_id     INTEGER NOT NULL REFERENCES message,
  fate        TEXT NOT NULL CHECK (fate IN ('failed', 'delayed')),
  reported_on TEXT NOT NULL,
  reason      TEXT NOT NULL,
  PRIMARY KEY (file_id, fate)
) STRICT, WITHOUT ROWID;

-- A report names a message by what the name of its file was made from.
CREATE INDEX delivered_message_name ON delivered_file (name) WHERE channel = 'email';

-- Where students were reached until a batch changed it: read as former_guardian is.
CREATE TABLE former_student (
  student_id  INTEGER NOT NULL,
  until_batch INTEGER NOT NULL,
  email       TEXT NOT NULL,
  PRIMARY KEY (student_id, until_batch)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER student_was BEFORE UPDATE OF email ON student
WHEN old.email IS NOT new.email
BEGIN
  INSERT INTO former_student
  SELECT old.student_id, ifnull(max(batch_id), 0), old.email FROM batch WHERE true ON CONFLICT DO NOTHING;
END;
