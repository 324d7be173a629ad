What families saw, and a student who leaves: told beforehand, and followed into the accounts of a guardian and of a student.

  $ . "$TESTDIR/setup.sh"
  $ export SCTS_REPLICA="$PWD/teleservices.db" SCTS_REPLICA_KEY="$PWD/replica.key"
  $ printf 'student_id;family_name;first_name;birth_date;mef;division\n1;ALAMI;Ali;2012-01-01;10310019110;3A\n2;ALAMI;Béa;2012-01-02;10310019110;3B\n' > students.csv
  $ printf 'guardian_id;family_name\n9;ALAMI\n' > guardians.csv; printf 'student_id;guardian_id;rank\n1;9;1\n2;9;1\n' > bonds.csv
  $ printf 'test_id;division;title;published_on;out_of\n1;3A;T;2026-09-10;20\n2;3B;U;2026-09-10;20\n' > tests.csv; printf 'test_id;student_id;mark\n1;1;12\n2;2;13\n' > marks.csv
  $ printf 'absence_id;student_id;from;to\n1;1;2026-09-09;2026-09-09\n' > absences.csv
  $ DAY=2026-09-01
  $ scts init -q --uai 0754321P --name "Collège Jeanne-Villepreux" --year 2026
  $ scts import -q students.csv guardians.csv bonds.csv tests.csv marks.csv absences.csv; scts open-service -q; scts open-service -q notes absences
  $ scts set-publication -q notes --continuous; scts set-publication -q absences --continuous; scts generate-car -q --all; scts generate-cae -q --all
  $ scts replicate -q
  $ code() { scts history --student 1 --csv | grep "^$1.*;yes;" | cut -d';' -f4; }
  $ (code CAR; echo un mot de passe) | on 2026-09-02 scts account open -q --login mother --birth-date 2012-01-01
  $ (code CAE; echo un mot de passe) | on 2026-09-02 scts account open -q --login ali --birth-date 2012-01-01

What both see on a day, after the night before:

  $ see() {
  >   on $1 scts replicate -q
  >   for login in mother ali; do on $2 scts account show --login $login --json | jq -c '[.children[] | [.first_name, (.services | map(.service, ((.marks // []) + (.absences // []) | length)))]]'; done
  > }
  $ see 2026-09-10 2026-09-11
  [["Ali",["notes",1,"absences",1]],["Béa",["notes",1,"absences",0]]]
  [["Ali",["notes",1,"absences",1]]]

From day by day to due dates: told by class, until when; nothing is lost.

  $ on 2026-09-12 scts set-publication notes --scheduled --add 2026-12-18 --all -n
  scts: warning: 10310019110/3A: 1 mark of 1 student that families see today: hidden until 2026-12-18
  scts: warning: 10310019110/3B: 1 mark of 1 student that families see today: hidden until 2026-12-18
  notes is published on due dates from now on.
        2 added
  Dry run: nothing was changed.
  $ on 2026-09-12 scts set-publication notes --scheduled --add 2026-12-18 --all
  scts: warning: 10310019110/3A: 1 mark of 1 student that families see today: hidden until 2026-12-18
  scts: warning: 10310019110/3B: 1 mark of 1 student that families see today: hidden until 2026-12-18
  notes is published on due dates from now on.
        2 added
  Batch 12.
  $ see 2026-09-12 2026-09-13
  [["Ali",["notes",0,"absences",1]],["Béa",["notes",0,"absences",0]]]
  [["Ali",["notes",0,"absences",1]]]
  $ see 2026-12-18 2026-12-19
  [["Ali",["notes",1,"absences",1]],["Béa",["notes",1,"absences",0]]]
  [["Ali",["notes",1,"absences",1]]]

To a class with the same due date, to one that has none, to none at all: a test follows the class that it was given in. Absences go
by the class that the student is in.

  $ on 2027-01-05 scts set-publication absences --scheduled --add 2026-10-16 --all -q
  $ sed 's/;3A/;3B/' students.csv > 3B.csv; on 2027-01-05 scts import 3B.csv
  3B.csv: 2 students
  students:  0 added, 1 changed, 0 left, 1 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 14.
  $ see 2027-01-05 2027-01-06
  [["Ali",["notes",1,"absences",1]],["Béa",["notes",1,"absences",0]]]
  [["Ali",["notes",1,"absences",1]]]
  $ sed 's/;3A/;3C/' students.csv > 3C.csv; on 2027-01-07 scts import 3C.csv -n; on 2027-01-07 scts import -q 3C.csv
  scts: warning: 10310019110/3C: 1 absence of 1 student that families see today: hidden until a due date is set
  ~ student 1 ALAMI Ali (3C)
      division: 3B → 3C
  3C.csv: 2 students
  students:  0 added, 1 changed, 0 left, 1 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Dry run: nothing was changed.
  scts: warning: 10310019110/3C: 1 absence of 1 student that families see today: hidden until a due date is set
  $ see 2027-01-07 2027-01-08
  [["Ali",["notes",1,"absences",0]],["Béa",["notes",1,"absences",0]]]
  [["Ali",["notes",1,"absences",0]]]
  $ sed 's/;3A/;/' students.csv > none.csv; on 2027-01-09 scts import none.csv
  none.csv: 2 students
  students:  0 added, 1 changed, 0 left, 1 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 16.
  $ see 2027-01-09 2027-01-10
  [["Ali",["notes",1,"absences",1]],["Béa",["notes",1,"absences",0]]]
  [["Ali",["notes",1,"absences",1]]]
  $ on 2027-01-10 scts status | grep -A1 -e notes -e absences
    notes      open, published on due dates (2 set)
               no due date to come: 10310019110/3B
    absences   open, published on due dates (2 set)
               no due date to come: 10310019110/3B

A past due date is removed, for one class and for all:

  $ on 2027-01-11 scts import -q students.csv
  $ on 2027-01-11 scts set-publication notes --remove 2026-12-18 --division 3A
  scts: warning: 10310019110/3A: 1 mark of 1 student that families see today: hidden until a due date is set
        1 removed
  Batch 18.
  $ see 2027-01-11 2027-01-12
  [["Ali",["notes",0,"absences",1]],["Béa",["notes",1,"absences",0]]]
  [["Ali",["notes",0,"absences",1]]]
  $ on 2027-01-12 scts set-publication notes --remove 2026-12-18 --all --json 2> /dev/null | jq -c '.hidden'
  [{"service":"notes","mef":"10310019110","mef_label":"10310019110","division":"3B","rows":1,"students":1,"until":null}]
  $ see 2027-01-12 2027-01-13
  [["Ali",["notes",0,"absences",1]],["Béa",["notes",0,"absences",0]]]
  [["Ali",["notes",0,"absences",1]]]
  $ on 2027-01-13 scts set-publication notes --continuous --yes -q; on 2027-01-13 scts set-publication absences --continuous --yes -q

Ali leaves on the 1st of February, says a file of January; nobody writes anything but the night.

  $ sed -e '1s/$/;left_on/' -e '/^1;/s/$/;2027-02-01/' -e '/^2;/s/$/;/' students.csv > leaving.csv; on 2027-01-20 scts import -q leaving.csv
  $ see 2027-01-31 2027-02-01
  [["Ali",["notes",1,"absences",1]],["Béa",["notes",1,"absences",0]]]
  [["Ali",["notes",1,"absences",1]]]
  $ see 2027-02-01 2027-02-02
  [["Béa",["notes",1,"absences",0]]]
  []
  $ on 2027-02-02 scts status | grep -e students -e codes
  students 1, guardians 1, bonds 1
  codes (CAR): 1 valid, 0 notified, 1 used, 0 unreachable
  codes (CAE): 1 valid, 0 notified, 0 used, 0 unreachable
  $ on 2027-02-02 scts history --student 1 --csv | cut -d';' -f1-3,5-9
  kind;student_id;guardian_id;valid;used;usable_from;changed_on;change
  CAR;1;9;no;yes;2026-09-02;2027-02-01;invalidation
  CAE;1;;no;yes;2026-09-02;2027-02-01;invalidation

  $ on 2027-02-02 scts check -q
