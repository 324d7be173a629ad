  $ . "$TESTDIR/setup.sh"
  $ scts init -q --uai 0754321P --name "Collège Jeanne-Villepreux"

SIECLE exports, as ZIPs, in any order; what is odd is told with its line and id:

  $ cp "$SCHOOL"/*.zip .
  $ scts import ExportXML_ResponsablesAvecAdresses.zip ExportXML_ElevesAvecAdresses.zip ExportXML_Nomenclature.zip ExportXML_Structures.zip
  scts: warning: ExportXML_ResponsablesAvecAdresses.zip:325: PERSONNE_ID 31023: "BRON?K": the export has lost a character
  scts: warning: ExportXML_ResponsablesAvecAdresses.zip:325: PERSONNE_ID 31023: "Pawe?": the export has lost a character
  scts: warning: ExportXML_ElevesAvecAdresses.zip:322: ELEVE_ID 700113: "BRON?K": the export has lost a character
  scts: warning: ExportXML_ElevesAvecAdresses.zip:322: ELEVE_ID 700113: "Sta?": the export has lost a character
  scts: warning: ExportXML_ResponsablesAvecAdresses.zip:7843: ELEVE_ID 700106, PERSONNE_ID 31009: a third legal guardian: no rank, no code
  scts: warning: ExportXML_ResponsablesAvecAdresses.zip:7863: ELEVE_ID 700107, PERSONNE_ID 31011: a third legal guardian: no rank, no code
  ExportXML_ResponsablesAvecAdresses.zip: 541 guardians
  ExportXML_ElevesAvecAdresses.zip: 400 students
  ExportXML_Nomenclature.zip: 10 nomenclature
  ExportXML_Structures.zip: 16 structures
  students:  400 added, 0 changed, 0 left, 0 unchanged
  guardians: 541 added, 0 changed, 0 left, 0 unchanged
  bonds:     745 added, 0 removed, 0 with another rank, 0 unchanged
  MEFs and divisions: 44 changed
  Imported as batch 2.

Importing twice changes nothing and says so:

  $ sqlite3 store/school.db .dump | grep -vE 'imported_file|INTO said' > before
  $ scts import -q *.zip 2>/dev/null
  $ sqlite3 store/school.db .dump | grep -vE 'imported_file|INTO said' > after
  $ cmp before after
  $ scts import ExportXML_Structures.zip ExportXML_Nomenclature.zip
  ExportXML_Structures.zip: 16 structures
  ExportXML_Nomenclature.zip: 10 nomenclature
  Nothing changed: the store says so already.
  $ scts import --json *.zip | python3 -c "import json,sys; r=json.load(sys.stdin); print(r['schema'], r['batch'], r['students'], r['bonds'], r['warning_count'])"
  scts.import/1 None {'added': 0, 'changed': 0, 'left': 0, 'unchanged': 400} {'added': 0, 'removed': 0, 'rank_changed': 0, 'rank_gained': 0, 'rank_lost': 0, 'unchanged': 745, 'left_out': 0} 6

The same school as CSV gives the same people and bonds:

  $ scts init -q --store csv.db --uai 0754321P --name "Collège Jeanne-Villepreux"
  $ scts import -q --store csv.db "$SCHOOL"/csv/*.csv 2>/dev/null
  $ for table in student guardian bond; do \
  >   sqlite3 store/school.db "SELECT * FROM $table ORDER BY 1, 2" > xml.$table; sqlite3 csv.db "SELECT * FROM $table ORDER BY 1, 2" > csv.$table; \
  >   cmp xml.$table csv.$table && wc -l < xml.$table; \
  >   done
  400
  541
  745

So does the export of 2017, which wrote the ranks otherwise:

  $ scts init -q --store old.db --uai 0754321P --name "Collège Jeanne-Villepreux"
  $ scts import -q --store old.db "$SCHOOL"-2017/*.zip 2>/dev/null
  $ sqlite3 old.db "SELECT * FROM bond ORDER BY 1, 2" | cmp - xml.bond

A dry run shows what would change, person by person:

  $ cat > students.csv <<END
  > student_id;family_name;first_name;birth_date;division
  > 1;MARTIN;Léa;2013-02-14;6A
  > 2;NOËL;Zoé;2013-02-15;6A
  > END
  $ scts init -q --store new.db --uai 0754321P --name X
  $ scts import --store new.db -n students.csv
  + student 1 MARTIN Léa (6A)
  + student 2 NOËL Zoé (6A)
  students.csv: 2 students
  students:  2 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Dry run: nothing was changed.
  $ scts import --store new.db -q students.csv
  $ sed -i -e 's/6A/6B/' -e '/NO/d' students.csv
  $ scts import --store new.db -n --max-departures 1 students.csv
  ~ student 1 MARTIN Léa (6B)
      division: 6A → 6B
  - student 2 NOËL Zoé (6A): left on 2026-11-23
  students.csv: 1 students
  students:  0 added, 1 changed, 1 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Dry run: nothing was changed.
  $ scts import --store new.db -n --max-departures 1 students.csv --json
  {"schema":"scts.import/1","changes":[{"change":"student-changed","student_id":1,"guardian_id":null,"name":"MARTIN Léa (6B)","fields":[{"field":"division","old":"6A","new":"6B"}]},{"change":"student-left","student_id":2,"guardian_id":null,"name":"NOËL Zoé (6A)","fields":[{"field":"left_on","old":"","new":"2026-11-23"}]}],"batch":null,"school_year":null,"new_year":null,"files":[{"path":"students.csv","kind":"students","rows":1}],"students":{"added":0,"changed":1,"left":1,"unchanged":0},"guardians":{"added":0,"changed":0,"left":0,"unchanged":0},"bonds":{"added":0,"removed":0,"rank_changed":0,"rank_gained":0,"rank_lost":0,"unchanged":0,"left_out":0},"structures_changed":0,"codes_invalidated":0,"codes_invalidated_by":{"departure":0,"rank":0},"corrections":{"made":0,"ended":0,"replaced":0,"dropped":0},"corrections_replaced":[],"rejected":0,"hidden":[],"warning_count":0,"warnings":[]}
