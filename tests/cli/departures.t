  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q; scts open-service -q notes; scts config set site.url https://ts.example.org
  $ scts generate-car -q --all; scts generate-cae -q --all

Léa leaves on the 1st of December, says the file of November: until then nothing ends.

  $ sed '/^101;/s/;$/;2026-12-01/' students.csv > leaving.csv
  $ scts import -q leaving.csv
  $ on 2026-11-30 scts status | grep -e students -e codes
  students 3, guardians 4, bonds 5
  codes (CAR): 4 valid, 0 notified, 0 used, 0 unreachable
  codes (CAE): 3 valid, 0 notified, 0 used, 0 unreachable
  $ on 2026-11-30 scts status --by-division
  division  couples  valid  email  letter  returned  used  unreachable  reasons  withdrawn
  3 A       1        1      0      0       0         0     0                     0
  6A        3        3      0      0       0         0     0                     0
  total     4        4      0      0       0         0     0                     0

On that day, before any command has written:

  $ cp store/school.db before.db; cp store/school.db.key before.db.key
  $ told() {
  >   on 2026-12-01 scts status | grep -e students -e codes
  >   on 2026-12-01 scts status --by-division --csv | cut -d';' -f1-3
  >   on 2026-12-01 scts search --all --csv --access yes | cut -d";" -f1,7-
  >   on 2026-12-01 scts export couples --all --fields student_id,guardian_id,access
  >   on 2026-12-01 scts export codes --all --fields kind,student_id,guardian_id,valid
  >   on 2026-12-01 scts check | sed "s|.*: ||"
  > }
  $ told > early; cat early
  students 2, guardians 4, bonds 3
  codes (CAR): 2 valid, 0 notified, 0 used, 0 unreachable
  codes (CAE): 2 valid, 0 notified, 0 used, 0 unreachable
  division;couples;valid
  3 A;1;1
  6A;1;1
  total;2;2
  student_id;rank;access;notified_on;left;withdrawn
  102;1;yes;;no;
  103;1;yes;;no;
  student_id;guardian_id;access
  102;201;yes
  103;203;yes
  103;204;no
  kind;student_id;guardian_id;valid
  CAE;101;;no
  CAR;101;201;no
  CAR;101;202;no
  CAE;102;;yes
  CAR;102;201;yes
  CAE;103;;yes
  CAR;103;203;yes
  7 codes and 0 files checked, all is well.
  $ on 2026-12-01 scts generate-car -n --all
        0 created
        2 kept: a valid code is there
        1 skipped: the guardian is neither légal 1 nor légal 2
        2 skipped: the student has left
  Dry run: nothing was changed.
  $ on 2026-12-01 scts invalidate -n --division 6A
  student_id  student     division  guardian_id  guardian  rank  action
  103         NOËL Œdipe  6A        203          NOËL Zoé  1     invalidate (request)
        1 invalidated
        3 skipped: no valid code
  Dry run: nothing was changed.
  $ sqlite3 store/school.db 'SELECT count(*) FROM code WHERE ended_on IS NOT NULL'
  0

The first command that writes ends her codes and her guardians', in a batch of its own, and says so.

  $ on 2026-12-01 scts config set site.url https://one.example.org
  scts: warning: 1 student left as announced: 3 codes are invalid now (batch 9)
  $ told | diff early -
  $ on 2026-12-01 scts export journal --fields batch,command,event,student_id,guardian_id,detail | tail -4
  9;departures;code-invalidated;101;201;departure
  9;departures;code-invalidated;101;202;departure
  9;departures;code-invalidated;101;;departure
  10;config set;setting-changed;;;site.url
  $ on 2026-12-01 scts config set site.url https://two.example.org
  $ on 2026-12-01 scts history --student 101 --guardian 201 | sed -E 's/[0-9A-Z]{4}(-[0-9A-Z]{3}){3}/CODE/'
  Guardian: MARTIN Claire (201, légal 1)
    e-mail:  claire@example.org
    address: 1 rue des Lilas, 94000 Créteil
  Student:  MARTIN Léa (101), MEF 10010012110, division 6A, left on 2026-12-01
  Access:   no
    code              valid  used  usable from  last change                          notified on
    CODE  no     no    2026-11-24   2026-12-01 invalidation (departure)

Days later, quietly, by the nightly replication, which takes what she saw away:

  $ mv before.db store/school.db; mv before.db.key store/school.db.key
  $ on 2026-11-30 scts replicate -q
  $ sqlite3 -readonly store/teleservices.db 'SELECT count(*) FROM code'
  7
  $ on 2026-12-05 scts replicate -q
  $ sqlite3 -readonly store/teleservices.db 'SELECT count(*) FROM code'
  4
  $ on 2026-12-05 scts export journal --fields command,event,student_id,guardian_id,detail | grep departure
  departures;code-invalidated;101;201;departure
  departures;code-invalidated;101;202;departure
  departures;code-invalidated;101;;departure
