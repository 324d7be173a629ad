  $ . "$TESTDIR/setup.sh"

SIECLE's files of a year, from lines: students tell id, name, birth, MEF, division; guardians P tell id, name, e-mail, couples B
student, guardian, rank; structures tell division, MEF.

  $ head_of() { printf '<?xml version="1.0" encoding="UTF-8"?>\n<%s><PARAMETRES><UAJ>0754321P</UAJ><ANNEE_SCOLAIRE>%s</ANNEE_SCOLAIRE><HORODATAGE>%s 08:00:00</HORODATAGE></PARAMETRES><DONNEES>\n' "$1" "$3" "$2"; }
  $ students() {
  >   head_of BEE_ELEVES "$1" "$2"
  >   awk -F';' '{ print "<ELEVE ELEVE_ID=\"" $1 "\"><NOM_DE_FAMILLE>" $2 "</NOM_DE_FAMILLE><PRENOM>P" $1 "</PRENOM><DATE_NAISS>" $3 "</DATE_NAISS><CODE_MEF>" $4 "</CODE_MEF></ELEVE>"
  >       rooms = rooms "<STRUCTURES_ELEVE ELEVE_ID=\"" $1 "\"><STRUCTURE><CODE_STRUCTURE>" $5 "</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>\n" }
  >     BEGIN { print "<ELEVES>" } END { print "</ELEVES><STRUCTURES>" rooms "</STRUCTURES></DONNEES></BEE_ELEVES>" }'
  > }
  $ guardians() {
  >   head_of BEE_RESPONSABLES "$1" "$2"
  >   awk -F';' '/^P/ { people = people "<PERSONNE PERSONNE_ID=\"" $2 "\"><NOM_DE_FAMILLE>" $3 "</NOM_DE_FAMILLE><PRENOM>Parent</PRENOM><MEL>" $4 "</MEL></PERSONNE>\n" }
  >     /^B/ { couples = couples "<RESPONSABLE_ELEVE><ELEVE_ID>" $2 "</ELEVE_ID><PERSONNE_ID>" $3 "</PERSONNE_ID><RESP_LEGAL>" $4 "</RESP_LEGAL></RESPONSABLE_ELEVE>\n" }
  >     END { print "<PERSONNES>" people "</PERSONNES><RESPONSABLES>" couples "</RESPONSABLES></DONNEES></BEE_RESPONSABLES>" }'
  > }
  $ structures() { head_of BEE_STRUCTURES "$1" "$2"; echo "<DIVISIONS>"; awk -F';' '{ printf "<DIVISION CODE_STRUCTURE=\"%s\"><MEFS_APPARTENANCE><MEF_APPARTENANCE><CODE_MEF>%s</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION>", $1, $2 }'; echo "</DIVISIONS></DONNEES></BEE_STRUCTURES>"; }

September 2026: thirty students in 4A, 5A and 6A, with a guardian each. The first import tells the year.

  $ for i in $(seq 1 30); do case $((i % 3)) in 0) class='10010012110;6A';; 1) class='10110001110;5A';; 2) class='10210001110;4A';; esac; echo "$i;ELEVE$i;01/03/2014;$class"; done > s26
  $ for i in $(seq 1 30); do echo "P;$((100 + i));ELEVE$i;p$i@example.org"; echo "B;$i;$((100 + i));1"; done > g26
  $ printf '6A;10010012110\n5A;10110001110\n4A;10210001110\n' > st26
  $ students 07/09/2026 2026 < s26 > e.xml; guardians 07/09/2026 2026 < g26 > r.xml; structures 07/09/2026 2026 < st26 > st.xml
  $ scts init -q --uai 0754321P --name "Collège Jeanne-Villepreux"
  $ on 2026-09-07 scts status | head -1
  Collège Jeanne-Villepreux (0754321P)
  $ on 2026-09-07 scts status --json | jq -c .school_year
  null

Files of three years in one run: none counts.

  $ guardians 07/09/2026 2025 < g26 > r25.xml; structures 07/09/2026 2024 < st26 > st24.xml
  $ on 2026-09-07 scts import e.xml r25.xml st24.xml
  scts: error: r25.xml: this file is of the school year 2025-2026; e.xml is of 2026-2027
  scts: hint: export them again from SIECLE, all of one year
  [4]
  $ on 2026-09-07 scts import --new-year e.xml
  scts: error: the store knows no school year yet: --new-year is not needed
  scts: hint: import without it: the first file of SIECLE's tells the year
  [2]
  $ on 2026-09-07 scts import -q e.xml r.xml st.xml
  $ on 2026-09-07 scts status | head -2
  School year 2026-2027
  Collège Jeanne-Villepreux (0754321P)
  $ on 2026-09-07 scts status --json | jq -c .school_year
  "2026-2027"
  $ on 2026-09-07 scts open-service -q; on 2026-09-07 scts open-service -q notes
  $ on 2026-09-07 scts generate-car -q --all
  $ scts config set site.url https://teleservices.example.org

Last year's base, exported today, moves nobody; --force is about the age of a file only. Structures alone neither.

  $ sed 's/6A$/CM2/' s26 | students 09/09/2026 2025 > last.xml
  $ on 2026-09-09 scts import last.xml
  scts: error: last.xml: this file is of the school year 2025-2026; the store is in 2026-2027
  scts: hint: export it again from SIECLE, of 2026-2027
  [4]
  $ on 2026-09-09 scts import --force last.xml
  scts: error: last.xml: this file is of the school year 2025-2026; the store is in 2026-2027
  scts: hint: export it again from SIECLE, of 2026-2027
  [4]
  $ structures 09/09/2026 2024 < st26 > st24.xml
  $ on 2026-09-09 scts import st24.xml
  scts: error: st24.xml: this file is of the school year 2024-2025; the store is in 2026-2027
  scts: hint: export it again from SIECLE, of 2026-2027
  [4]
  $ on 2026-09-09 scts import --new-year last.xml
  scts: error: last.xml: this file is of the school year 2025-2026; the one that begins is 2027-2028
  scts: hint: export it again from SIECLE, of 2027-2028
  [4]
  $ on 2026-09-09 scts import --new-year --partial e.xml
  scts: error: --new-year and --partial exclude each other
  [2]
  $ on 2026-09-09 scts search --student 3
  student_id  student    mef          division  guardian_id  guardian       rank  access  notified_on
  3           ELEVE3 P3  10010012110  6A        103          ELEVE3 Parent  1     yes

A year that is none, two years, the same year twice:

  $ students 09/09/2026 26 < s26 > bad.xml; on 2026-09-09 scts import bad.xml
  scts: error: bad.xml:2: ANNEE_SCOLAIRE "26" is not a year of four digits
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ students 09/09/2026 -1 < s26 > bad.xml; on 2026-09-09 scts import bad.xml
  scts: error: bad.xml:2: ANNEE_SCOLAIRE "-1" is not a year of four digits
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ students 09/09/2026 2026-2027 < s26 > bad.xml; on 2026-09-09 scts import bad.xml
  scts: error: bad.xml:2: ANNEE_SCOLAIRE "2026-2027" is not a year of four digits
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ students 09/09/2026 '2026</ANNEE_SCOLAIRE><ANNEE_SCOLAIRE>2025' < s26 > bad.xml; on 2026-09-09 scts import bad.xml
  scts: error: bad.xml:2: ANNEE_SCOLAIRE is "2026", and then "2025"
  scts: hint: export it again from SIECLE
  [1]
  $ students 09/09/2026 '2026</ANNEE_SCOLAIRE><ANNEE_SCOLAIRE> 2026 ' < s26 > twice.xml; on 2026-09-09 scts import -q twice.xml

Due dates lie within the year.

  $ on 2026-09-09 scts set-publication notes -q --scheduled --add 2026-12-18 2027-03-26 --all
  $ on 2026-09-09 scts set-publication notes --add 2027-09-01 --all
  scts: error: 2027-09-01 is not a day of the school year 2026-2027
  scts: hint: due dates lie between 2026-09-01 and 2027-08-31
  [4]
  $ on 2026-09-09 scts set-publication notes --add 2026-08-31 --all
  scts: error: 2026-08-31 is not a day of the school year 2026-2027
  scts: hint: due dates lie between 2026-09-01 and 2027-08-31
  [4]
  $ on 2026-09-09 scts set-publication notes -n --add 2026-09-01 2027-08-31 --all | tail -1
  Dry run: nothing was changed.
  $ on 2026-09-09 scts set-publication notes -q --remove 2026-12-18 2027-03-26 --division 4A
  $ printf 'test_id;division;subject;title;given_on;published_on;out_of;coefficient\n1;6A;Maths;Fractions;2026-10-01;2026-10-05;20;1\n2;5A;Maths;Angles;2026-10-01;2026-10-05;20;1\n' > tests.csv
  $ printf 'test_id;student_id;mark\n1;3;15\n1;6;12\n2;1;9\n' > marks.csv
  $ printf 'absence_id;student_id;from;to;reason;justified\n1;3;2026-10-02;2026-10-02;grippe;1\n' > absences.csv
  $ on 2026-10-06 scts import -q tests.csv marks.csv absences.csv
  $ on 2026-10-06 scts status
  School year 2026-2027
  Collège Jeanne-Villepreux (0754321P)
  télé-services: open since 2026-09-07
    notes      open, published on due dates (4 set)
               no due date to come: 10210001110/4A
    absences   closed
    lpc        closed
  students 30, guardians 30, bonds 30
  codes (CAR): 30 valid, 0 notified, 0 used, 0 unreachable
  last import: 2026-10-06T07:00:00Z
  last replication: none
  $ on 2026-10-06 scts status --json | jq -c '.services[0].without_due_date, .marks_without_class'
  [{"mef":"10210001110","division":"4A"}]
  0

The class that a test was given in does not exist any more:

  $ printf '6A;10010012110\n5B;10110001110\n4A;10210001110\n' > st26b; sed 's/;5A$/;5B/' s26 > s26b
  $ students 01/12/2026 2026 < s26b > eb.xml; structures 01/12/2026 2026 < st26b > stb.xml
  $ on 2026-12-01 scts import -q eb.xml stb.xml
  $ on 2026-12-01 scts status | grep -e class -e 'to come'
               no due date to come: 10110001110/5B, 10210001110/4A
  1 mark of classes that do not exist any more
  $ on 2026-12-01 scts status --json | jq -c .marks_without_class
  1
  $ students 02/12/2026 2026 < s26 > e.xml; structures 02/12/2026 2026 < st26 > st.xml
  $ on 2026-12-02 scts import -q e.xml st.xml

June: next year's base, in preparation. Ten of thirty leave (the 4A), ten come, and the others rise.

  $ { grep -v ';4A$' s26 | sed -e 's/10110001110;5A$/10210001110;4B/' -e 's/10010012110;6A$/10110001110;5A/'; for i in $(seq 41 50); do echo "$i;ELEVE$i;01/03/2015;10010012110;6B"; done; } > s27
  $ { grep -v -x -E "P;($(grep ';4A$' s26 | cut -d';' -f1 | sed 's/.*/10&/; s/^10\(..\)$/1\1/' | paste -sd'|'));.*" g26; for i in $(seq 41 50); do echo "P;$((100 + i));ELEVE$i;p$i@example.org"; echo "B;$i;$((100 + i));1"; done; } > g27
  $ printf '6B;10010012110\n5A;10110001110\n4B;10210001110\n' > st27
  $ students 15/06/2027 2027 < s27 > e27.xml; guardians 15/06/2027 2027 < g27 > r27.xml; structures 15/06/2027 2027 < st27 > st27.xml
  $ on 2027-06-15 scts import e27.xml
  scts: error: e27.xml: this file is of the school year 2027-2028; the store is in 2026-2027
  scts: hint: if 2027-2028 begins: scts import --new-year; else export again from SIECLE, of 2026-2027
  [4]
  $ on 2027-09-06 scts import --new-year e27.xml r.xml
  scts: error: r.xml: this file is of the school year 2026-2027; the one that begins is 2027-2028
  scts: hint: export it again from SIECLE, of 2027-2028
  [4]
  $ on 2027-09-06 scts import --new-year st27.xml
  scts: error: --new-year needs the students of the new year among the files
  scts: hint: scts import --new-year ExportXML_ElevesAvecAdresses.zip ExportXML_ResponsablesAvecAdresses.zip ExportXML_Structures.zip
  [2]
  $ on 2027-09-06 scts import --new-year -n e27.xml r27.xml st27.xml 2>&1 | grep -v '^[-+~] \|^    [a-z_]*: '
  School year 2027-2028 begins:
    students:            20 stay, 10 leave
    couples:             20 with their code, 10 without
    new classes:         4B, 6B
    classes that go:     4A, 6A
    no longer in force:  4 due dates, 2 tests, 3 marks, 1 absence
  e27.xml: 30 students
  r27.xml: 30 guardians
  st27.xml: 3 structures
  students:  10 added, 20 changed, 10 left, 0 unchanged
  guardians: 10 added, 0 changed, 10 left, 20 unchanged
  bonds:     10 added, 0 removed, 0 with another rank, 30 unchanged
  MEFs and divisions: 8 changed
  codes invalidated: 10 by departure, 0 by a rank or bond lost
  Dry run: nothing was changed.
  $ on 2027-09-06 scts import --new-year -n --json e27.xml r27.xml st27.xml 2> /dev/null | jq -c '.school_year, .new_year'
  "2027-2028"
  {"school_year":"2027-2028","students_staying":20,"students_leaving":10,"couples_with_code":20,"couples_without_code":10,"new_classes":["4B","6B"],"gone_classes":["4A","6A"],"due_dates_ended":4,"tests_ended":2,"marks_ended":3,"absences_ended":1}
  $ on 2027-09-06 scts status | head -1
  School year 2026-2027

A file that is cut to less than half of the school stays out all the same.

  $ head -5 s27 | students 15/06/2027 2027 > cut.xml
  $ on 2027-09-06 scts import --new-year cut.xml
  scts: error: 25 of 30 students are in the store but not in the files: they would count as having left
  scts: hint: import the whole school's file; if they did leave: --max-departures 25
  [4]

The year begins: codes go on, dates, tests, marks and absences do not; the journal keeps which dates were decided.

  $ on 2027-09-06 scts import --new-year e27.xml r27.xml st27.xml 2>&1 | grep -v '^[-+~] \|^    [a-z_]*: '
  School year 2027-2028 begins:
    students:            20 stay, 10 leave
    couples:             20 with their code, 10 without
    new classes:         4B, 6B
    classes that go:     4A, 6A
    no longer in force:  4 due dates, 2 tests, 3 marks, 1 absence
  e27.xml: 30 students
  r27.xml: 30 guardians
  st27.xml: 3 structures
  students:  10 added, 20 changed, 10 left, 0 unchanged
  guardians: 10 added, 0 changed, 10 left, 20 unchanged
  bonds:     10 added, 0 removed, 0 with another rank, 30 unchanged
  MEFs and divisions: 8 changed
  codes invalidated: 10 by departure, 0 by a rank or bond lost
  Imported as batch 12.
  $ on 2027-09-06 scts export journal --fields command,event,detail | grep -e year -e due-date -e publication -e gone | tail -7
  import;due-date-ended;notes 2026-12-18: 10010012110/6A, 10110001110/5A
  import;due-date-ended;notes 2027-03-26: 10010012110/6A, 10110001110/5A
  import;publication-changed;notes
  import;marks-imported;0 added, 0 changed, 3 gone
  import;tests-imported;0 added, 0 changed, 2 gone
  import;absences-imported;0 added, 0 changed, 1 gone
  import;year-set;2027-2028
  $ on 2027-09-06 scts status
  School year 2027-2028
  Collège Jeanne-Villepreux (0754321P)
  télé-services: open since 2026-09-07
    notes      open, published on due dates (0 set)
               no due date to come: 10010012110/6B, 10110001110/5A, 10210001110/4B
    absences   closed
    lpc        closed
  students 30, guardians 30, bonds 30
  codes (CAR): 20 valid, 0 notified, 0 used, 0 unreachable
  last import: 2027-09-06T07:00:00Z
  last replication: none
  $ on 2027-09-06 scts set-publication notes
  notes: published on due dates
  MEF          division  dates
  10010012110  6B
  10110001110  5A
  10210001110  4B
  $ on 2027-09-06 scts export tests | tail -n +2; for list in marks absences; do on 2027-09-06 scts export $list --all | tail -n +2; done
  $ on 2027-09-06 scts history --student 3 | grep -e Student -e Access
  Student:  ELEVE3 P3 (3), MEF 10110001110, division 5A
  Access:   yes
  $ on 2027-09-06 scts set-publication notes --add 2027-06-25 --all
  scts: error: 2027-06-25 is not a day of the school year 2027-2028
  scts: hint: due dates lie between 2027-09-01 and 2028-08-31
  [4]
  $ on 2027-09-06 scts import e.xml
  scts: error: e.xml: this file is of the school year 2026-2027; the store is in 2027-2028
  scts: hint: export it again from SIECLE, of 2027-2028
  [4]

Lists name no year: when too many vanish it may be another one's.

  $ on 2027-09-07 scts export students --all --fields student_id,family_name,first_name,birth_date,mef,division | head -20 > list.csv
  $ on 2027-09-07 scts import list.csv
  scts: error: 17 of 30 students are in the store but not in the files: they would count as having left
  scts: hint: import the whole school's file; if they are of another school year than 2027-2028, and the next one begins: --new-year; if they did leave: --max-departures 17
  [4]

A store can be told its year beforehand:

  $ scts init -q --store other.db --uai 0754321P --name "Collège" --year 2025
  $ scts status --store other.db | head -1
  School year 2025-2026
  $ on 2026-12-03 scts import --store other.db e.xml
  scts: error: e.xml: this file is of the school year 2026-2027; the store is in 2025-2026
  scts: hint: if 2026-2027 begins: scts import --new-year; else export again from SIECLE, of 2025-2026
  [4]
  $ scts init --store third.db --uai 0754321P --name "Collège" --year 26
  scts: error: "26" is not a school year
  scts: hint: name the year of its September: --year 2026
  [2]
