-- The peer of `scts replicate` on SQLite: both files attached, everything compared, what differs written in one
-- transaction. Run on the replica, with the store attached as `store`. Published `notes` in continuous mode only. What
-- SQL cannot compute it does not: the codes' keyed hashes are those of the store, taken as they are.
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA cache_size = -16000;

BEGIN IMMEDIATE;

-- Whom anything is shown of, and what is shown of a test: once, not once a mark.
CREATE TEMP TABLE shown AS SELECT uai FROM store.school;
CREATE TEMP TABLE visible (student_id INTEGER PRIMARY KEY);
INSERT INTO visible SELECT DISTINCT student_id FROM store.code WHERE ended_on IS NULL ORDER BY student_id;
CREATE TEMP TABLE dated (
  test_id INTEGER PRIMARY KEY, subject TEXT, title TEXT, given_on TEXT, out_of TEXT, coefficient TEXT, visible_from TEXT
);
INSERT INTO dated
  SELECT test_id, subject, title, given_on, out_of, coefficient, date(published_on, '+1 day') FROM store.test
  WHERE NOT gone AND published_on < date('now', 'localtime', '+1 day')
    AND EXISTS (SELECT 1 FROM store.service WHERE name = 'notes' AND open);

DELETE FROM service WHERE uai = (SELECT uai FROM shown)
  AND service NOT IN (SELECT name FROM store.service WHERE open);
INSERT INTO service SELECT uai, name FROM shown, store.service WHERE open ON CONFLICT DO NOTHING;

DELETE FROM student WHERE uai = (SELECT uai FROM shown)
  AND NOT EXISTS (SELECT 1 FROM visible v WHERE v.student_id = student.student_id);
INSERT INTO student
  SELECT (SELECT uai FROM shown), s.student_id, s.first_name, s.division
  FROM visible CROSS JOIN store.student s USING (student_id) WHERE true
  ON CONFLICT (uai, student_id) DO UPDATE SET first_name = excluded.first_name, division = excluded.division
  WHERE (student.first_name, student.division) IS NOT (excluded.first_name, excluded.division);

DELETE FROM code WHERE uai = (SELECT uai FROM shown)
  AND NOT EXISTS (SELECT 1 FROM store.code c WHERE c.code_id = code.code_id AND c.ended_on IS NULL);
INSERT INTO code
  SELECT (SELECT uai FROM shown), code_id, hash, hash, kind, student_id, guardian_id, date(created_on, '+1 day')
  FROM store.code WHERE ended_on IS NULL ORDER BY code_id
  ON CONFLICT (uai, code_id) DO UPDATE SET hash = excluded.hash, proof = excluded.proof, kind = excluded.kind,
    student_id = excluded.student_id, guardian_id = excluded.guardian_id, usable_from = excluded.usable_from
  WHERE (code.hash, code.proof, code.kind, code.student_id, code.guardian_id, code.usable_from)
    IS NOT (excluded.hash, excluded.proof, excluded.kind, excluded.student_id, excluded.guardian_id,
      excluded.usable_from);

DELETE FROM mark WHERE uai = (SELECT uai FROM shown)
  AND NOT EXISTS (SELECT 1 FROM store.mark m CROSS JOIN visible v USING (student_id) CROSS JOIN dated d USING (test_id)
                  WHERE m.student_id = mark.student_id AND m.test_id = mark.test_id AND m.mark <> '');
INSERT INTO mark
  SELECT (SELECT uai FROM shown), m.student_id, m.test_id, d.subject, d.title, d.given_on, d.out_of, d.coefficient,
    m.mark, d.visible_from
  FROM visible CROSS JOIN store.mark m USING (student_id) CROSS JOIN dated d USING (test_id) WHERE m.mark <> ''
  ON CONFLICT (uai, student_id, test_id) DO UPDATE SET subject = excluded.subject, title = excluded.title,
    given_on = excluded.given_on, out_of = excluded.out_of, coefficient = excluded.coefficient, mark = excluded.mark,
    visible_from = excluded.visible_from
  WHERE (mark.subject, mark.title, mark.given_on, mark.out_of, mark.coefficient, mark.mark, mark.visible_from)
    IS NOT (excluded.subject, excluded.title, excluded.given_on, excluded.out_of, excluded.coefficient, excluded.mark,
      excluded.visible_from);

COMMIT;
