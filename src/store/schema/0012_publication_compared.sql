-- Rows that a replica was given or denied by an older rule of visibility are looked at once more: to the next replication
-- each publication counts as changed.

INSERT INTO batch (command, actor, started_at, state, token)
SELECT 'migrate', 'scts', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'done', randomblob(16)
WHERE EXISTS (SELECT 1 FROM replication);
INSERT INTO event (batch_id, what, detail)
SELECT (SELECT max(batch_id) FROM batch), 'publication-changed', service
FROM (SELECT 'notes' AS service UNION ALL SELECT 'absences')
WHERE EXISTS (SELECT 1 FROM replication);
