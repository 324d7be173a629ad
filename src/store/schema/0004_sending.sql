-- What becomes of a message once it lies in the spool. A row appears when its batch is published, so that nothing else can
-- be sent; `sending` is committed before the mailer starts, so that after a crash nobody takes the message for unsent.

CREATE TABLE message (
  file_id    INTEGER PRIMARY KEY REFERENCES delivered_file,
  state      TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'deferred', 'failed', 'unknown')),
  attempts   INTEGER NOT NULL DEFAULT 0,      -- since it was queued
  next_try   TEXT,                            -- UTC: no sooner
  trouble    TEXT,                            -- of the last attempt: exit, signal, …
  number     INTEGER,                         -- the exit status, the signal, the seconds
  changed_at TEXT NOT NULL,                   -- UTC
  CHECK ((state = 'deferred') = (next_try IS NOT NULL)),
  CHECK ((trouble IS NOT NULL) = (state IN ('deferred', 'failed', 'unknown')))
) STRICT;
CREATE INDEX message_unsent ON message (state) WHERE state <> 'sent';
CREATE TRIGGER message_is_kept BEFORE DELETE ON message
BEGIN SELECT raise(ABORT, 'what became of a message is never forgotten'); END;
CREATE TRIGGER message_stays_sent BEFORE UPDATE ON message WHEN old.state = 'sent'
BEGIN SELECT raise(ABORT, 'a message that was sent is not sent again'); END;

-- Messages of batches from before this table: somebody may have sent them, so a human decides.
INSERT INTO message (file_id, state, trouble, changed_at)
SELECT f.file_id, 'unknown', 'earlier', b.started_at FROM delivered_file f JOIN batch b USING (batch_id)
WHERE f.channel = 'email' AND f.state = 'published';
