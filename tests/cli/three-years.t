  $ . "$TESTDIR/setup.sh"

Three years of a small school, and in each a wrong file of every kind. SIECLE's files, from lines: students tell id, name,
first name, birth, MEF, division and perhaps the day they leave; guardians P tell id, name, first name, e-mail; couples B tell
student, guardian, level (1: legal) and who pays; structures tell division and MEF.

  $ head_of() { printf '<?xml version="1.0" encoding="UTF-8"?>\n<%s VERSION="3.0"><PARAMETRES><UAJ>0754321P</UAJ><ANNEE_SCOLAIRE>%s</ANNEE_SCOLAIRE><HORODATAGE>%s 08:00:00</HORODATAGE></PARAMETRES><DONNEES>\n' "$1" "${YEAR:-2026}" "$2"; }
  $ students() {
  >   head_of BEE_ELEVES "$1"
  >   awk -F';' '{ print "<ELEVE ELEVE_ID=\"" $1 "\"><NOM_DE_FAMILLE>" $2 "</NOM_DE_FAMILLE><PRENOM>" $3 "</PRENOM><DATE_NAISS>" $4 "</DATE_NAISS><CODE_MEF>" $5 "</CODE_MEF><DATE_SORTIE>" $7 "</DATE_SORTIE></ELEVE>"
  >       rooms = rooms "<STRUCTURES_ELEVE ELEVE_ID=\"" $1 "\"><STRUCTURE><CODE_STRUCTURE>" $6 "</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>\n" }
  >     BEGIN { print "<ELEVES>" } END { print "</ELEVES><STRUCTURES>" rooms "</STRUCTURES></DONNEES></BEE_ELEVES>" }'
  > }
  $ guardians() {
  >   head_of BEE_RESPONSABLES "$1"
  >   awk -F';' '/^P/ { people = people "<PERSONNE PERSONNE_ID=\"" $2 "\"><NOM_DE_FAMILLE>" $3 "</NOM_DE_FAMILLE><PRENOM>" $4 "</PRENOM><MEL>" $5 "</MEL><ADRESSE_ID>1</ADRESSE_ID></PERSONNE>\n" }
  >     /^B/ { couples = couples "<RESPONSABLE_ELEVE><ELEVE_ID>" $2 "</ELEVE_ID><PERSONNE_ID>" $3 "</PERSONNE_ID><NIVEAU_RESPONSABILITE>" $4 "</NIVEAU_RESPONSABILITE><PAIE_FRAIS_SCOLAIRES>" $5 "</PAIE_FRAIS_SCOLAIRES></RESPONSABLE_ELEVE>\n" }
  >     END { print "<PERSONNES>" people "</PERSONNES><RESPONSABLES>" couples "</RESPONSABLES><ADRESSES><ADRESSE ADRESSE_ID=\"1\"><LIGNE1_ADRESSE>1 RUE DU PORT</LIGNE1_ADRESSE><CODE_POSTAL>75021</CODE_POSTAL><LIBELLE_POSTAL>PARIS</LIBELLE_POSTAL></ADRESSE></ADRESSES></DONNEES></BEE_RESPONSABLES>" }'
  > }

  $ structures() { head_of BEE_STRUCTURES "$1"; echo "<DIVISIONS>"; awk -F';' '{ printf "<DIVISION CODE_STRUCTURE=\"%s\"><MEFS_APPARTENANCE><MEF_APPARTENANCE><CODE_MEF>%s</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION>", $1, $2 }'; echo "</DIVISIONS></DONNEES></BEE_STRUCTURES>"; }

What notify writes about letters, without the directory and the summaries:

  $ letters() { grep -v -e pages.csv -e summary.pdf | sed 's|^/.*/||'; }

September 2026. Six students: two in 3 A, two in 5 A, two in 6 A. Nine guardians, nine couples; the first named of a
student who pays is légal 1, the other légal 2, so every couple has a rank.

  $ cat > students.txt <<END
  > 401;ALAMI;Ali;12/03/2012;10310019110;3 A
  > 402;BERNARD;Béa;02/11/2012;10310019110;3 A
  > 501;COSTA;Chloé;14/02/2015;10010012110;6 A
  > 502;DUBOIS;David;30/06/2015;10010012110;6 A
  > 503;ETIENNE;Emma;21/01/2014;10110001110;5 A
  > 504;FARÈS;Farid;05/05/2014;10110001110;5 A
  > END
  $ cat > guardians.txt <<END
  > P;11;ALAMI;Nora;nora@example.org
  > P;12;BERNARD;Luc;
  > P;13;BERNARD;Eva;
  > P;21;COSTA;Ana;
  > P;22;COSTA;Rui;
  > P;23;DUBOIS;Jean;
  > P;24;ETIENNE;Marie;
  > P;25;ETIENNE;Paul;
  > P;26;FARÈS;Samia;
  > B;401;11;1;1
  > B;402;12;1;1
  > B;402;13;1;0
  > B;501;21;1;1
  > B;501;22;1;0
  > B;502;23;1;1
  > B;503;24;1;1
  > B;503;25;1;0
  > B;504;26;1;1
  > END
  $ students 07/09/2026 < students.txt > eleves.xml; guardians 07/09/2026 < guardians.txt > responsables.xml
  $ scts init -q --uai 0754321P --name "Collège Jeanne-Villepreux"
  $ settings
  $ on 2026-09-07 scts import eleves.xml responsables.xml
  eleves.xml: 6 students
  responsables.xml: 9 guardians
  students:  6 added, 0 changed, 0 left, 0 unchanged
  guardians: 9 added, 0 changed, 0 left, 0 unchanged
  bonds:     9 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 2.
  $ on 2026-09-07 scts open-service -q; on 2026-09-07 scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ on 2026-09-07 scts generate-car --all
        9 created
  Batch 6.

Nine codes for nine couples; on paper nine letters, three in each class.

  $ on 2026-09-08 scts notify --all --by paper -y | letters
        0 notified by e-mail
        9 notified by letter
  car-0754321P-000007-3-A.pdf (3 letters)
  car-0754321P-000007-5-A.pdf (3 letters)
  car-0754321P-000007-6-A.pdf (3 letters)
  Batch 7.
  $ cp eleves.xml september.xml

Wrong files: last year's base and next year's, one of another year among those of this one, structures alone. Each is
refused by its name, --force or not, and nothing changes.

  $ wrong() {
  >   local day=$1 of=$2
  >   YEAR=$((of - 1)) students "$day" < students.txt > last.xml; YEAR=$((of + 1)) students "$day" < students.txt > next.xml
  >   YEAR=$of students "$day" < students.txt > students.xml; YEAR=$((of - 1)) guardians "$day" < guardians.txt > mixed.xml
  >   cut -d';' -f5,6 students.txt | awk -F';' '{ print $2 ";" $1 }' | sort -u | YEAR=$((of + 1)) structures "$day" > alone.xml
  >   scts export couples --all > before.csv; scts status > status.before
  >   for files in last.xml next.xml "--force last.xml" "students.xml mixed.xml" alone.xml; do
  >     scts import $files 2>&1 | grep error; echo "status ${PIPESTATUS[0]}"
  >   done
  >   scts export couples --all | diff before.csv -; scts status | diff status.before -
  > }
  $ on 2026-09-08 wrong 08/09/2026 2026
  scts: error: last.xml: this file is of the school year 2025-2026; the store is in 2026-2027
  status 4
  scts: error: next.xml: this file is of the school year 2027-2028; the store is in 2026-2027
  status 4
  scts: error: last.xml: this file is of the school year 2025-2026; the store is in 2026-2027
  status 4
  scts: error: mixed.xml: this file is of the school year 2025-2026; the store is in 2026-2027
  status 4
  scts: error: alone.xml: this file is of the school year 2027-2028; the store is in 2026-2027
  status 4

The same files the next morning: nothing.

  $ on 2026-09-08 scts import eleves.xml responsables.xml
  eleves.xml: 6 students
  responsables.xml: 9 guardians
  Nothing changed: the store says so already.

January 2027. Farid has left at Christmas: the file says since when. The Costas have changed who pays; whoever holds a rank
keeps it, so nothing changes for them. One code falls, that of Farid's mother.

  $ sed -i '/^504/s/$/;18\/12\/2026/' students.txt
  $ sed -i -e 's/^B;501;21;1;1/B;501;21;1;0/' -e 's/^B;501;22;1;0/B;501;22;1;1/' guardians.txt
  $ students 04/01/2027 < students.txt > eleves.xml; guardians 04/01/2027 < guardians.txt > responsables.xml
  $ on 2027-01-04 scts import -n eleves.xml responsables.xml
  - student 504 FARÈS Farid (5 A): left on 2026-12-18
  - code 504;26 FARÈS Farid (5 A): invalid, departure
  eleves.xml: 6 students
  responsables.xml: 9 guardians
  students:  0 added, 0 changed, 1 left, 5 unchanged
  guardians: 0 added, 0 changed, 0 left, 9 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 9 unchanged
  codes invalidated: 1 by departure, 0 by a rank or bond lost
  Dry run: nothing was changed.
  $ on 2027-01-04 scts import -v eleves.xml responsables.xml
  - student 504 FARÈS Farid (5 A): left on 2026-12-18
  - code 504;26 FARÈS Farid (5 A): invalid, departure
  eleves.xml: 6 students
  responsables.xml: 9 guardians
  students:  0 added, 0 changed, 1 left, 5 unchanged
  guardians: 0 added, 0 changed, 0 left, 9 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 9 unchanged
  codes invalidated: 1 by departure, 0 by a rank or bond lost
  Imported as batch 8.

Somebody picks up the file of September, and one of another school:

  $ on 2027-01-05 scts import september.xml
  scts: error: september.xml: exported on 2026-09-07T08:00:00, older than the one imported last (2027-01-04T08:00:00)
  scts: hint: export it again from SIECLE, or take the older one with --force
  [4]
  $ sed 's/0754321P/0540001H/' eleves.xml > other.xml
  $ on 2027-01-05 scts import --force other.xml
  scts: error: other.xml: this is the file of school 0540001H; the store is of school 0754321P
  scts: hint: name the store of that school with --store
  [4]

March 2027. David has a second legal guardian: a new couple with rank légal 2, without a code yet. Emma's father is no legal
guardian any more (level 2): he stays, without rank, and his code falls.

  $ sed -i -e 's/^B;503;25;1;0/B;503;25;2;0/' -e '$a P;28;DUBOIS;Anne;\nB;502;28;1;0' guardians.txt
  $ guardians 01/03/2027 < guardians.txt > responsables.xml
  $ on 2027-03-01 scts import -v responsables.xml
  + bond 502;28 DUBOIS David (6 A), DUBOIS Anne: légal 2
  ~ bond 503;25 ETIENNE Emma (5 A), ETIENNE Paul: légal 2 → no rank
  + guardian 28 DUBOIS Anne
  - code 503;25 ETIENNE Emma (5 A): invalid, rank
  responsables.xml: 10 guardians
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 1 added, 0 changed, 0 left, 9 unchanged
  bonds:     1 added, 0 removed, 1 with another rank (0 gained, 1 lost), 8 unchanged
  codes invalidated: 0 by departure, 1 by a rank or bond lost
  Imported as batch 9.

Of the nine codes seven are valid: not Farid's mother's, nor Emma's father's. Of ten couples seven have been told theirs,
one has no rank (Emma's father), one is of a student who has left (Farid), and one is new: one code, one letter.

  $ on 2027-03-01 scts generate-car --all
        1 created
        7 skipped: the code was notified
        1 skipped: the guardian is neither légal 1 nor légal 2
        1 skipped: the student has left
  Batch 10.
  $ on 2027-03-02 scts notify --all --by paper -y | letters
        0 notified by e-mail
        1 notified by letter
        7 notified already
  car-0754321P-000011-6-A.pdf (1 letter)
  Batch 11.

September 2027. The 3 A has gone: Ali and Béa are in no file any more. The others rise by a year, with another MEF and
another class. Farid is back, and Gaël is new. The files are of the next school year:

  $ cat > students.txt <<END
  > 501;COSTA;Chloé;14/02/2015;10110001110;5 A
  > 502;DUBOIS;David;30/06/2015;10110001110;5 A
  > 503;ETIENNE;Emma;21/01/2014;10210001110;4 A
  > 504;FARÈS;Farid;05/05/2014;10210001110;4 A
  > 601;GALLO;Gaël;08/08/2016;10010012110;6 A
  > END
  $ sed -i -e '/^.;1[123];/d' -e '/^B;40[12];/d' guardians.txt
  $ printf 'P;31;GALLO;Gina;\nB;601;31;1;1\n' >> guardians.txt
  $ YEAR=2027; students 06/09/2027 < students.txt > eleves.xml; guardians 06/09/2027 < guardians.txt > responsables.xml
  $ on 2027-09-06 scts import eleves.xml responsables.xml
  scts: error: eleves.xml: this file is of the school year 2027-2028; the store is in 2026-2027
  scts: hint: if 2027-2028 begins: scts import --new-year; else export again from SIECLE, of 2026-2027
  [4]

It begins. Of the students four change (three rise, Farid comes back), one is new, two leave. Three codes fall, of
Ali's one and Béa's two guardians, who leave with them. Everybody else keeps his: a rise is a change of MEF and division.

  $ on 2027-09-06 scts import -v --new-year eleves.xml responsables.xml
  School year 2027-2028 begins:
    students:            3 stay, 2 leave
    couples:             5 with their code, 2 without
    new classes:         4 A
    classes that go:     3 A
    no longer in force:  0 due dates, 0 tests, 0 marks, 0 absences
  - student 401 ALAMI Ali (3 A): left on 2027-09-06
  - student 402 BERNARD Béa (3 A): left on 2027-09-06
  ~ student 501 COSTA Chloé (5 A)
      mef: 10010012110 → 10110001110
      division: 6 A → 5 A
  ~ student 502 DUBOIS David (5 A)
      mef: 10010012110 → 10110001110
      division: 6 A → 5 A
  ~ student 503 ETIENNE Emma (4 A)
      mef: 10110001110 → 10210001110
      division: 5 A → 4 A
  ~ student 504 FARÈS Farid (4 A)
      mef: 10110001110 → 10210001110
      division: 5 A → 4 A
      left_on: 2026-12-18 → (nothing)
  + student 601 GALLO Gaël (6 A)
  + bond 601;31 GALLO Gaël (6 A), GALLO Gina: légal 1
  - guardian 11 ALAMI Nora: left on 2027-09-06
  - guardian 12 BERNARD Luc: left on 2027-09-06
  - guardian 13 BERNARD Eva: left on 2027-09-06
  + guardian 31 GALLO Gina
  - code 401;11 ALAMI Ali (3 A): invalid, departure
  - code 402;12 BERNARD Béa (3 A): invalid, departure
  - code 402;13 BERNARD Béa (3 A): invalid, departure
  eleves.xml: 5 students
  responsables.xml: 8 guardians
  students:  1 added, 4 changed, 2 left, 0 unchanged
  guardians: 1 added, 0 changed, 3 left, 7 unchanged
  bonds:     1 added, 0 removed, 0 with another rank, 7 unchanged
  codes invalidated: 3 by departure, 0 by a rank or bond lost
  Imported as batch 12.

Of the eight codes that were valid five are left: Chloé's two, David's two, Emma's mother's. Of eleven couples these five
have been told theirs, one has no rank, three are of Ali and Béa, who have left; Farid's mother and Gaël's have none: two
codes, two letters. A code that fell does not come back with the student.

  $ on 2027-09-06 scts generate-car --all
        2 created
        5 skipped: the code was notified
        1 skipped: the guardian is neither légal 1 nor légal 2
        3 skipped: the student has left
  Batch 13.
  $ on 2027-09-07 scts notify --all --by paper -y | letters
        0 notified by e-mail
        2 notified by letter
        5 notified already
  car-0754321P-000014-4-A.pdf (1 letter)
  car-0754321P-000014-6-A.pdf (1 letter)
  Batch 14.

Five students, eight guardians (Emma's father among them), eight couples, seven with a valid code, all told:

  $ on 2027-09-07 scts status --json | python3 -c "import json,sys; s=json.load(sys.stdin); print(s['students'], s['guardians'], s['bonds'], s['codes']['car'])"
  5 8 8 {'valid': 7, 'notified': 7, 'used': 0, 'unreachable': 0, 'access_withdrawn': {'refusal': 0, 'request': 0}, 'access_withdrawn_inferred': 0}

Farid's mother: the code that fell at Christmas stays listed.

  $ on 2027-09-07 scts history --student 504 | sed -E 's/[0-9A-Z]{4}(-[0-9A-Z]{3}){3}/CODE/'
  Guardian: FARÈS Samia (26, légal 1)
    e-mail:  none
    address: 1 RUE DU PORT, 75021 PARIS
  Student:  FARÈS Farid (504), MEF 10210001110, division 4 A
  Access:   yes
    code              valid  used  usable from  last change                          notified on
    CODE  yes    no    2027-09-07   2027-09-06 creation                  2027-09-07
    CODE  no     no    2026-09-08   2027-01-04 invalidation (departure)  2026-09-08

Wrong files again, and one that says that the year after next begins:

  $ on 2027-09-08 wrong 08/09/2027 2027
  scts: error: last.xml: this file is of the school year 2026-2027; the store is in 2027-2028
  status 4
  scts: error: next.xml: this file is of the school year 2028-2029; the store is in 2027-2028
  status 4
  scts: error: last.xml: this file is of the school year 2026-2027; the store is in 2027-2028
  status 4
  scts: error: mixed.xml: this file is of the school year 2026-2027; the store is in 2027-2028
  status 4
  scts: error: alone.xml: this file is of the school year 2028-2029; the store is in 2027-2028
  status 4
  $ YEAR=2029 students 08/09/2027 < students.txt > later.xml
  $ on 2027-09-08 scts import --new-year later.xml
  scts: error: later.xml: this file is of the school year 2029-2030; the one that begins is 2028-2029
  scts: hint: export it again from SIECLE, of 2028-2029
  [4]

March 2028. Farid's mother refuses, so bulk work makes her no other code. An account is opened with Gaël's.

  $ on 2028-03-01 scts invalidate --student 504 --guardian 26 --reason refusal -q
  $ on 2028-03-02 scts generate-car --all
        0 created
        6 skipped: the code was notified
        1 skipped: the guardian is neither légal 1 nor légal 2
        3 skipped: the student has left
        1 skipped: access was taken away (refusal)
  Nothing was changed.
  $ on 2028-03-02 scts replicate -q
  $ scts history --student 601 --guardian 31 --csv | tail -1 | cut -d';' -f4 > gael.code
  $ (cat gael.code; echo un mot de passe) | on 2028-03-03 scts account open --login gina --birth-date 2016-08-08 -q
  $ on 2028-03-03 scts replicate -q
  $ on 2028-03-03 scts set-publication notes -q --scheduled --add 2028-06-23 --all

September 2028. Emma has gone; the others rise. Hana, Gaël's sister, is new. The refusal stands; a due date of last year does not.

  $ cat > students.txt <<END
  > 501;COSTA;Chloé;14/02/2015;10210001110;4 A
  > 502;DUBOIS;David;30/06/2015;10210001110;4 A
  > 504;FARÈS;Farid;05/05/2014;10310019110;3 A
  > 601;GALLO;Gaël;08/08/2016;10110001110;5 A
  > 701;GALLO;Hana;09/09/2017;10010012110;6 A
  > END
  $ sed -i -e '/^.;2[45];/d' -e '/^B;503/d' guardians.txt
  $ echo 'B;701;31;1;1' >> guardians.txt
  $ YEAR=2028; students 04/09/2028 < students.txt > eleves.xml; guardians 04/09/2028 < guardians.txt > responsables.xml
  $ on 2028-09-04 scts import -n --new-year eleves.xml responsables.xml | head -6
  School year 2028-2029 begins:
    students:            4 stay, 1 leave
    couples:             5 with their code, 2 without
    new classes:         3 A
    classes that go:     none
    no longer in force:  3 due dates, 0 tests, 0 marks, 0 absences
  $ on 2028-09-04 scts import -q --new-year eleves.xml responsables.xml
  $ on 2028-09-04 scts status
  School year 2028-2029
  Collège Jeanne-Villepreux (0754321P)
  télé-services: open since 2026-09-07
    notes      open, published on due dates (0 set)
               no due date to come: 10010012110/6 A, 10110001110/5 A, 10210001110/4 A, 10310019110/3 A
    absences   closed
    lpc        closed
  students 5, guardians 6, bonds 7
  codes (CAR): 5 valid, 5 notified, 1 used, 0 unreachable
  access taken away (CAR): 1 refusal, 0 request
  last import: 2028-09-04T07:00:00Z
  last replication: 2028-03-03T08:00:00Z

One code, for Hana's mother, and one letter. Gaël's goes on, in use: nobody tells it.

  $ on 2028-09-04 scts generate-car --all
        1 created
        5 skipped: the code was notified
        5 skipped: the student has left
        1 skipped: access was taken away (refusal)
  Batch 21.
  $ on 2028-09-05 scts notify --all --by paper -y | letters
        0 notified by e-mail
        1 notified by letter
        5 notified already
        1 skipped: access was taken away (refusal)
  car-0754321P-000022-6-A.pdf (1 letter)
  Batch 22.
  $ on 2028-09-05 scts history --student 504 | grep Access | sed "s/by $(id -un)/by LEA/"
  Access:   no, taken away on 2028-03-01 by LEA (refusal)
  $ on 2028-09-05 scts replicate -q
  $ on 2028-09-06 scts account show --login gina
  Gaël (601), Collège Jeanne-Villepreux, 5 A
    notes

  $ on 2028-09-06 wrong 06/09/2028 2028
  scts: error: last.xml: this file is of the school year 2027-2028; the store is in 2028-2029
  status 4
  scts: error: next.xml: this file is of the school year 2029-2030; the store is in 2028-2029
  status 4
  scts: error: last.xml: this file is of the school year 2027-2028; the store is in 2028-2029
  status 4
  scts: error: mixed.xml: this file is of the school year 2027-2028; the store is in 2028-2029
  status 4
  scts: error: alone.xml: this file is of the school year 2029-2030; the store is in 2028-2029
  status 4
  $ on 2028-09-06 scts check -q
