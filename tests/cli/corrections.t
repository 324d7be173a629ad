  $ . "$TESTDIR/setup.sh"
  $ scts init --uai 0754321P --name École -q

SIECLE's files, of two guardians and their children:

  $ siecle() {
  >     echo "<$1><PARAMETRES><UAJ>0754321P</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><HORODATAGE>$2/11/2026 08:00:00</HORODATAGE></PARAMETRES><DONNEES>"
  >     cat
  >     echo "</DONNEES></$1>"
  > }
  $ siecle BEE_ELEVES 20 > students.xml <<END
  > <ELEVES><ELEVE ELEVE_ID="101"><NOM_DE_FAMILLE>MARTIN</NOM_DE_FAMILLE><PRENOM>Léa</PRENOM><DATE_NAISS>14/02/2013</DATE_NAISS></ELEVE>
  > <ELEVE ELEVE_ID="102"><NOM_DE_FAMILLE>NOËL</NOM_DE_FAMILLE><PRENOM>Zoé</PRENOM><DATE_NAISS>15/02/2013</DATE_NAISS></ELEVE></ELEVES>
  > <STRUCTURES><STRUCTURES_ELEVE ELEVE_ID="101"><STRUCTURE><CODE_STRUCTURE>6A</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE></STRUCTURES>
  > END
  $ siecle BEE_RESPONSABLES 20 > guardians.xml <<END
  > <PERSONNES><PERSONNE PERSONNE_ID="201"><NOM_DE_FAMILLE>MARTIN</NOM_DE_FAMILLE><PRENOM>Claire</PRENOM><MEL>claire@example.org</MEL><ADRESSE_ID>1</ADRESSE_ID></PERSONNE>
  > <PERSONNE PERSONNE_ID="202"><NOM_DE_FAMILLE>NOËL</NOM_DE_FAMILLE><PRENOM>Paul</PRENOM><ADRESSE_ID>2</ADRESSE_ID></PERSONNE></PERSONNES>
  > <RESPONSABLES><RESPONSABLE_ELEVE><ELEVE_ID>101</ELEVE_ID><PERSONNE_ID>201</PERSONNE_ID><RESP_LEGAL>1</RESP_LEGAL></RESPONSABLE_ELEVE>
  > <RESPONSABLE_ELEVE><ELEVE_ID>102</ELEVE_ID><PERSONNE_ID>202</PERSONNE_ID><RESP_LEGAL>1</RESP_LEGAL></RESPONSABLE_ELEVE></RESPONSABLES>
  > <ADRESSES><ADRESSE ADRESSE_ID="1"><LIGNE1_ADRESSE>1 RUE DU PORT</LIGNE1_ADRESSE><CODE_POSTAL>94000</CODE_POSTAL><LIBELLE_POSTAL>CRETEIL</LIBELLE_POSTAL></ADRESSE>
  > <ADRESSE ADRESSE_ID="2"><BOITE_POSTALE>42</BOITE_POSTALE><CODE_POSTAL>97600</CODE_POSTAL><LIBELLE_POSTAL>MAMOUDZOU</LIBELLE_POSTAL></ADRESSE></ADRESSES>
  > END
  $ scts import -q students.xml guardians.xml

What the office's lists correct, the same files do not take back:

  $ printf 'guardian_id;email;line1;postcode;city\n201;new@example.org;2 QUAI NEUF;75012;PARIS\n202;paul@example.org;;;\n' > office.csv
  $ printf 'student_id;family_name;first_name;birth_date;division\n101;MARTIN;Léa;2013-02-16;6B\n' > names.csv
  $ printf 'student_id;guardian_id;rank\n102;202;\n' > ranks.csv
  $ scts import office.csv
  office.csv: 2 guardians
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 2 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  corrections: 3 made, 0 ended, 0 replaced by SIECLE
  Imported as batch 3.
  $ scts import -q --partial names.csv ranks.csv
  $ scts import students.xml guardians.xml
  students.xml: 2 students
  guardians.xml: 2 guardians
  Nothing changed: the store says so already.
  $ scts export corrections --all
  student_id;family_name;first_name;guardian_id;guardian_family_name;guardian_first_name;field;siecle;value;since;file;batch
  101;MARTIN;Léa;;;;birth_date;****;****;2026-11-23;names.csv;4
  101;MARTIN;Léa;;;;division;6A;6B;2026-11-23;names.csv;4
  102;NOËL;Zoé;202;NOËL;Paul;rank;1;none;2026-11-23;ranks.csv;4
  ;;;201;MARTIN;Claire;address;1 RUE DU PORT, 94000, CRETEIL;2 QUAI NEUF, 75012, PARIS;2026-11-23;office.csv;3
  ;;;201;MARTIN;Claire;email;claire@example.org;new@example.org;2026-11-23;office.csv;3
  ;;;202;NOËL;Paul;email;;paul@example.org;2026-11-23;office.csv;3
  $ scts export corrections --cae --all --fields student_id,guardian_id,field
  student_id;guardian_id;field
  101;;birth_date
  101;;division
  $ scts export corrections --guardian noel --fields student_id,guardian_id,field
  student_id;guardian_id;field
  102;202;rank
  ;202;email
  $ scts history --student 102
  Guardian: NOËL Paul (202, no rank)
    e-mail:  paul@example.org
    address: BP 42, 97600 MAMOUDZOU
    corrected: email is paul@example.org since 2026-11-23 (office.csv), in SIECLE nothing
    corrected: rank is none since 2026-11-23 (ranks.csv), in SIECLE 1
  Student:  NOËL Zoé (102), MEF , division none
  Access:   no
    no code yet
  $ scts history --student 101 --json | grep -o '"corrections".*'
  "corrections":[{"student_id":101,"guardian_id":null,"field":"birth_date","siecle":"****","value":"****","since":"2026-11-23","list":"names.csv"},{"student_id":101,"guardian_id":null,"field":"division","siecle":"6A","value":"6B","since":"2026-11-23","list":"names.csv"},{"student_id":null,"guardian_id":201,"field":"address","siecle":"1 RUE DU PORT, 94000, CRETEIL","value":"2 QUAI NEUF, 75012, PARIS","since":"2026-11-23","list":"office.csv"},{"student_id":null,"guardian_id":201,"field":"email","siecle":"claire@example.org","value":"new@example.org","since":"2026-11-23","list":"office.csv"}]}]}

SIECLE says something new: it wins, and that is told. An address is one thing. Where it says what the list said, the
correction ends without a word:

  $ sed 's/20\(.11.2026\)/21\1/; s/97600/97610/; s/1 RUE DU PORT/9 RUE DU PORT/; s/claire@/new@/' guardians.xml > newer.xml
  $ scts import -q newer.xml
  scts: warning: newer.xml:2: PERSONNE_ID 201: address is "9 RUE DU PORT, 94000, CRETEIL" in SIECLE now, which replaces "2 QUAI NEUF, 75012, PARIS" of 2026-11-23 (office.csv)
  $ scts export corrections --all --fields guardian_id,field,value
  guardian_id;field;value
  ;birth_date;****
  ;division;6B
  202;rank;none
  202;email;paul@example.org
  $ sed -i 's/21\(.11.2026\)/22\1/; s/<RESP_LEGAL>1/<RESP_LEGAL>2/; s,<PRENOM>Paul</PRENOM>,<PRENOM>Paul</PRENOM><MEL>p@example.org</MEL>,' newer.xml
  $ scts import --json newer.xml | grep -o '"corrections".*"rejected"'
  "corrections":{"made":0,"ended":0,"replaced":2,"dropped":0},"corrections_replaced":[{"file":"newer.xml","line":3,"student_id":null,"guardian_id":202,"field":"email","correction":"paul@example.org","siecle":"p@example.org","since":"2026-11-23","list":"office.csv"},{"file":"newer.xml","line":5,"student_id":102,"guardian_id":202,"field":"rank","correction":"none","siecle":"2","since":"2026-11-23","list":"ranks.csv"}],"rejected"

Which of both is right is in question as long as what SIECLE said then is in force, or until it is dropped:

  $ scts doubtful overtaken
  doubt      student_id  guardian_id  name           detail
  overtaken  102         202          NOËL Paul      rank: ranks.csv said none, SIECLE now 2
  overtaken              201          MARTIN Claire  address: office.csv said 2 QUAI NEUF, 75012, PARIS, SIECLE now 9 RUE DU PORT, 94000, CRETEIL
  overtaken              202          NOËL Paul      email: office.csv said paul@example.org, SIECLE now p@example.org
  $ scts export overtaken --all
  student_id;family_name;first_name;guardian_id;guardian_family_name;guardian_first_name;field;siecle;value;since;file;batch
  102;NOËL;Zoé;202;NOËL;Paul;rank;2;none;2026-11-23;ranks.csv;6
  ;;;201;MARTIN;Claire;address;9 RUE DU PORT, 94000, CRETEIL;2 QUAI NEUF, 75012, PARIS;2026-11-23;office.csv;5
  ;;;202;NOËL;Paul;email;p@example.org;paul@example.org;2026-11-23;office.csv;6
  $ scts export overtaken --cae --all --fields student_id
  student_id
  $ printf 'guardian_id;email\n202;paul@example.org\n' > again.csv && scts import -q again.csv && scts doubtful overtaken
  doubt      student_id  guardian_id  name           detail
  overtaken  102         202          NOËL Paul      rank: ranks.csv said none, SIECLE now 2
  overtaken              201          MARTIN Claire  address: office.csv said 2 QUAI NEUF, 75012, PARIS, SIECLE now 9 RUE DU PORT, 94000, CRETEIL
  $ scts import --drop-corrections --guardian 201 -n
  corrections: 1 dropped
  Dry run: nothing was changed.

A list that says what SIECLE does ends a correction, too; the others are dropped for a selection:

  $ sed -i s/6B/6A/ names.csv && scts import --partial names.csv | grep corrections
  corrections: 0 made, 1 ended, 0 replaced by SIECLE
  $ scts import --drop-corrections --student 101 -n
  ~ student 101 MARTIN Léa (6A)
      birth_date: **** → ****
  corrections: 2 dropped
  Dry run: nothing was changed.
  $ scts import --drop-corrections --student 101
  scts: error: Drop 2 corrections, and take what SIECLE said last? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts import --drop-corrections --student 101 --yes
  corrections: 2 dropped
  Batch 9.
  $ scts export students --fields birth_date --student 101
  birth_date
  2013-02-14
  $ scts import --drop-corrections --all --yes
  corrections: 2 dropped
  Batch 10.
  $ scts import --drop-corrections --all --yes
  No correction is selected: nothing changed.
  $ scts import --drop-corrections --all newer.xml
  scts: error: --drop-corrections takes no files: what SIECLE said last is known
  scts: hint: import the files apart
  [2]
  $ scts import --drop-corrections
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
