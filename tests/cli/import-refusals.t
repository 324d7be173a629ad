  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ sqlite3 store/school.db .dump > before

Another school's file:

  $ sed 's/<UAJ>.*</<UAJ>0540001H</' > eleves.xml <<END
  > <?xml version="1.0" encoding="ISO-8859-15"?>
  > <BEE_ELEVES VERSION="3.0"><PARAMETRES>
  > <UAJ>0754321P</UAJ>
  > <ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>07/09/2026</DATE_EXPORT><HORODATAGE>07/09/2026 09:00:00</HORODATAGE></PARAMETRES>
  > <DONNEES><ELEVES/></DONNEES></BEE_ELEVES>
  > END
  $ scts import eleves.xml
  scts: error: eleves.xml: this is the file of school 0540001H; the store is of school 0754321P
  scts: hint: name the store of that school with --store
  [4]

A file that would empty the school, and a number that allows it:

  $ sed -i 's/0540001H/0754321P/' eleves.xml
  $ scts import eleves.xml
  scts: error: 3 of 3 students are in the store but not in the files: they would count as having left
  scts: hint: import the whole school's file; if they did leave: --max-departures 3
  [4]
  $ scts import -n --max-departures 3 eleves.xml
  - student 101 MARTIN Léa (6A): left on 2026-09-07
  - student 102 MARTIN Hugo (3 A): left on 2026-09-07
  - student 103 NOËL Œdipe (6A): left on 2026-09-07
  eleves.xml: 0 students
  students:  0 added, 0 changed, 3 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Dry run: nothing was changed.
  $ scts import -q bonds.csv

XML cut in the middle, a truncated ZIP, the wrong encoding, a wrong date, all or nothing:

  $ head -3 eleves.xml > cut.xml
  $ scts import students.csv cut.xml
  scts: error: cut.xml:4: the file is cut short
  scts: hint: export it again from SIECLE
  [1]
  $ head -c 9000 "$SCHOOL"/ExportXML_ElevesAvecAdresses.zip > cut.zip
  $ scts import cut.zip
  scts: error: cut.zip: the ZIP is damaged or cut short (Not a zip archive)
  scts: hint: export it again
  [1]
  $ sed 's/2013-02-14/2013-02-30/' students.csv > bad.csv
  $ scts import bad.csv
  scts: error: bad.csv:2: ELEVE_ID 101: birth date "2013-02-30" is not a date
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ echo nonsense > bad.csv
  $ scts import bad.csv
  scts: error: bad.csv:1: neither a SIECLE export nor a list whose header is known
  scts: hint: students have student_id, family_name, first_name and birth_date; guardians have guardian_id and family_name; bonds have student_id, guardian_id and rank; the others are told by 'scts help import'
  [1]
  $ iconv -t UTF-16 students.csv > bad.csv
  $ scts import bad.csv
  scts: warning: bad.csv: not UTF-8: read as UTF-16
  bad.csv: 3 students
  Nothing changed: the store says so already.
  $ { cat students.csv; echo '104;;DURAND;;"Al;2013-01-01;;;;;;;;;;;'; } > bad.csv
  $ scts import bad.csv
  scts: error: bad.csv:5: a quote that is never closed
  scts: hint: correct the list, then import it again
  [1]
  $ { cat students.csv; echo '101;;MARTIN;;Léo;2013-02-14;10010012110;6A;;;;;;;;;'; } > bad.csv
  $ scts import bad.csv
  scts: error: bad.csv:5: student 101 stands twice, with different data
  scts: hint: correct it in SIECLE or in the list, then export again
  [1]
  $ scts import missing.zip
  scts: error: missing.zip: No such file or directory
  [1]
  $ scts import
  scts: error: import needs files
  scts: hint: scts import ExportXML_ElevesAvecAdresses.zip ExportXML_ResponsablesAvecAdresses.zip
  [2]
  $ sqlite3 store/school.db .dump | grep -v imported_file > after
  $ grep -v imported_file before | cmp - after

An older export than the last one:

  $ sed -e 's/<ELEVES\/>/<ELEVES><ELEVE ELEVE_ID="101"><NOM_DE_FAMILLE>MARTIN<\/NOM_DE_FAMILLE><PRENOM>L\&#233;a<\/PRENOM><DATE_NAISS>14\/02\/2013<\/DATE_NAISS><\/ELEVE><\/ELEVES>/' eleves.xml > new.xml
  $ scts import -q --max-departures 2 new.xml
  $ sed 's/07\/09\/2026/01\/09\/2026/g' new.xml > old.xml
  $ scts import old.xml
  scts: error: old.xml: exported on 2026-09-01T09:00:00, older than the one imported last (2026-09-07T09:00:00)
  scts: hint: export it again from SIECLE, or take the older one with --force
  [4]
  $ scts import -q --force old.xml
