  $ . "$TESTDIR/setup.sh"

A store as the program left it before it kept who has no access: codes fell by a refusal, by a request, by a loss, a student's own by a
refusal, and one by a refusal after which a new code was made. The first command of today takes it on, and tells what it inferred.

  $ mkdir -m 700 store && (umask 077; { echo "PRAGMA application_id = 0x53435453; PRAGMA user_version = 9;"; cat "$TESTDIR/store-of-version-9.sql"; } | sqlite3 store/school.db)
  $ install -m 600 "$TESTDIR/store-of-version-9.key" store/school.db.key
  $ on 2026-09-20 scts status
  Collège Jeanne-Villepreux (0754321P)
  télé-services: open since 2026-09-01
    notes      open, not published yet: scts set-publication notes
    absences   closed
    lpc        closed
  students 3, guardians 4, bonds 5
  codes (CAR): 1 valid, 0 notified, 0 used, 0 unreachable
  codes (CAE): 2 valid, 0 notified, 0 used, 0 unreachable
  access taken away (CAR): 1 refusal, 1 request; 2 of them known from their last code only
  access taken away (CAE): 1 refusal, 0 request; 1 of them known from their last code only
  messages: 2 queued
  last import: 2026-09-01T07:00:00Z
  last replication: none
  $ on 2026-09-20 scts export refusals --all
  student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;reason;since;by
  102;MARTIN;Hugo;10310019110;3 A;201;DUPONT;Claire;1;request;2026-09-11;lea
  101;MARTIN;Léa;10010012110;6A;202;MARTIN;Paul;2;refusal;2026-09-10;lea
  103;NOËL;Œdipe;10010012110;6A;;;;;refusal;2026-09-12;lea
  $ on 2026-09-20 scts search --all
  student_id  student      mef          division  guardian_id  guardian        rank  access        notified_on
  102         MARTIN Hugo  10310019110  3 A       201          MARTIN Claire   1     no (request)
  101         MARTIN Léa   10010012110  6A        201          MARTIN Claire   1     yes
  101         MARTIN Léa   10010012110  6A        202          MARTIN Paul     2     no (refusal)
  103         NOËL Œdipe   10010012110  6A        203          NOËL Zoé        1     no
  103         NOËL Œdipe   10010012110  6A        204          GRAND-PÈRE Luc        no
  $ on 2026-09-20 scts history --student 101 | sed -E "s/[0-9A-Z]{4}(-[0-9A-Z]{3}){3}/CODE/; s/by $(id -un)/by LEA/"
  Guardian: MARTIN Claire (201, légal 1)
    e-mail:  claire@example.org
    address: 1 rue des Lilas, 94000 Créteil
  Student:  MARTIN Léa (101), MEF 10010012110, division 6A
  Access:   yes
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-09-14   2026-09-13 creation
    CODE  no     no    2026-09-03   2026-09-12 invalidation (refusal)   2026-09-03
  
  Guardian: MARTIN Paul (202, légal 2)
    e-mail:  none
    address: 2 rue du Port, 94000 Créteil
  Student:  MARTIN Léa (101), MEF 10010012110, division 6A
  Access:   no, taken away on 2026-09-10 by lea (refusal)
    code              valid  used  usable from  last change                         notified on
    CODE  no     no    2026-09-03   2026-09-10 invalidation (refusal)   2026-09-03
  
  Student:  MARTIN Léa (101), MEF 10010012110, division 6A
    e-mail:  none
  Access:   yes (the student's own, CAE)
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-09-03   2026-09-02 creation

They hold: bulk work makes a code for who lost his, and nobody else; who is named gets his back.

  $ on 2026-09-21 scts generate-car --all
        1 created
        1 kept: a valid code is there
        1 skipped: the guardian is neither légal 1 nor légal 2
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (request)
  Batch 17.
  $ on 2026-09-21 scts generate-cae --all
        0 created
        2 kept: a valid code is there
        1 skipped: access was taken away (refusal)
  Nothing was changed.
  $ on 2026-09-21 scts generate-car --student 102 --guardian 201 --yes
        1 created
        1 of them given back their access
  Batch 18.
  $ on 2026-09-21 scts status | grep -e year -e access
  access taken away (CAR): 1 refusal, 0 request; 1 of them known from their last code only
  access taken away (CAE): 1 refusal, 0 request; 1 of them known from their last code only
  $ sqlite3 -readonly store/school.db 'SELECT student_id, guardian_id, reason, taken_on, inferred FROM withdrawal ORDER BY 1, 2'
  101|202|refusal|2026-09-10|1
  103||refusal|2026-09-12|1
