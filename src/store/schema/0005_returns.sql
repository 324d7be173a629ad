-- What came back undelivered.

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

-- Where guardians were reached until a batch changed it: an address that something came back from is told from a newer one.
-- As of batch N a guardian reads as the first of his former rows with until_batch > N says, or, without one, as he is now.
CREATE TABLE former_guardian (
  guardian_id INTEGER NOT NULL,
  until_batch INTEGER NOT NULL,
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
WHEN (old.email, old.line1, old.line2, old.line3, old.line4, old.postcode, old.city, old.country)
  IS NOT (new.email, new.line1, new.line2, new.line3, new.line4, new.postcode, new.city, new.country)
BEGIN
  INSERT INTO former_guardian
  SELECT old.guardian_id, ifnull(max(batch_id), 0), old.email, old.line1, old.line2, old.line3, old.line4, old.postcode, old.city,
         old.country
  FROM batch WHERE true ON CONFLICT DO NOTHING;
END;
