  $ . "$TESTDIR/setup.sh"
  $ small_store

What a spreadsheet made of a list is put back where it is certain, and told, also with -q. 202 stays where he is:

  $ printf 'guardian_id;adresse;cp;ville;tél\n202;2 rue du Port;94000,0;Créteil;612345678\n203;1 place Verte;1000;Bourg;=""\n' > zeros.csv
  $ scts import -q zeros.csv
  scts: warning: zeros.csv:3: postcode: a spreadsheet has taken a zero from the front: "1000" is read as 01000
  scts: warning: zeros.csv:2: postcode: a spreadsheet has made it a number with decimals: "94000,0" is read as 94000
  scts: warning: zeros.csv:2: phone: a spreadsheet has taken a zero from the front: "612345678" is read as 0612345678
  $ scts export guardians --all --fields guardian_id,phone,postcode
  guardian_id;phone;postcode
  201;;94000
  202;0612345678;94000
  203;;01000
  204;;

What nobody can undo is refused, row by row:

  $ printf 'Nom;Prénom;Né(e) le;Classe\nMARTIN;Léa;14/02/13;6,00E+01\nMARTIN;Hugo;01/05/2011;06-mars\nNOËL;Œdipe;41274;"=""6E1"""\n' > classes.csv
  $ scts import classes.csv
  scts: error: classes.csv:2: CODE_STRUCTURE 6,00E+01: division "6,00E+01" is what a spreadsheet made of something else (and 1 other row)
  scts: hint: correct the list; or take the other rows and write these to a file with --rejects FILE
  [1]
  $ scts import -v --rejects rejects.csv classes.csv
  scts: warning: classes.csv:2: CODE_STRUCTURE 6,00E+01: division "6,00E+01" is what a spreadsheet made of something else: the row is left out
  scts: warning: classes.csv:3: CODE_STRUCTURE 06-mars: division "06-mars" is what a spreadsheet made of something else: the row is left out
  scts: warning: classes.csv:4: birth date: a spreadsheet has made it the number of a day: it is put right
  ~ student 103 NOËL Œdipe (6E1)
      division: 6A → 6E1
  classes.csv: 3 students
             2 rows set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 4.
  [3]
  $ sed '1s/^\xef\xbb\xbf//' rejects.csv
  Nom;Prénom;Né(e) le;Classe;line;reason
  MARTIN;Léa;14/02/13;6,00E+01;2;"CODE_STRUCTURE 6,00E+01: division ""6,00E+01"" is what a spreadsheet made of something else"
  MARTIN;Hugo;01/05/2011;06-mars;3;"CODE_STRUCTURE 06-mars: division ""06-mars"" is what a spreadsheet made of something else"

Where the structures are known, a list makes no new class, and need not write it as the school does:

  $ structures='<BEE_STRUCTURES><PARAMETRES><UAJ>0754321P</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><HORODATAGE>05/09/2026 18:42:10</HORODATAGE></PARAMETRES><DONNEES><DIVISIONS><DIVISION CODE_STRUCTURE="3 A"/><DIVISION CODE_STRUCTURE="6A"/></DIVISIONS></DONNEES></BEE_STRUCTURES>'
  $ scts import -q - <<< "$structures"
  $ printf 'student_id;classe\n101;3a\n103;3 Z\n' | scts import -v --rejects rejects.csv -
  scts: warning: -:3: ELEVE_ID 103: division "3 Z" is not known in the school: the row is left out
  ~ student 101 MARTIN Léa (3 A)
      division: 6A → 3 A
  -: 2 students
             1 row set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 6.
  [3]
  $ scts export students --all --fields student_id,family_name,first_name,birth_date,division > whole.csv
  $ sed 's/3 A/3 Z/' whole.csv | scts import -
  scts: warning: -:2: ELEVE_ID 101: division "3 Z" is new in the school
  -: 3 students
  students:  0 added, 2 changed, 0 left, 1 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 7.

A bad row of a whole list is set aside, too; then the list does not tell who has left:

  $ sed -e 's/^101;.*/101;MARTIN;Léa;2013-02-30;6A/' -e '/^102/d' whole.csv > bad.csv
  $ scts import bad.csv
  scts: error: bad.csv:2: ELEVE_ID 101: birth date "2013-02-30" is not a date
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ scts import --rejects rejects.csv bad.csv
  scts: warning: bad.csv:2: ELEVE_ID 101: birth date "2013-02-30" is not a date: the row is left out
  scts: warning: bad.csv: rows were set aside: nothing counts as gone by this list
  bad.csv: 2 students
             1 row set aside
  Nothing changed: the store says so already.
  [3]
  $ scts export students --all --fields student_id,division
  student_id;division
  101;3 Z
  102;3 Z
  103;6E1

Text is known by what it says:

  $ printf 'student_id;nom;prénom;mél\n103;Noël;Œdipe;oedipe@example.org\n102;MARTIN;Hugo;hugoé@education.example\n' > mac.csv
  $ iconv -t macintosh mac.csv | scts import -n --rejects rejects.csv -
  scts: warning: -: not UTF-8: read as Mac OS Roman
  scts: warning: -:3: "hugoé@education.example" is no e-mail address: the row is left out
  ~ student 103 NOËL Œdipe (6E1)
      email: (nothing) → oedipe@example.org
  -: 2 students
             1 row set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Dry run: nothing was changed.
  [3]
  $ iconv -t cp850//TRANSLIT mac.csv | scts import -n --encoding cp850 --rejects rejects.csv -
  scts: warning: -:3: "hugoé@education.example" is no e-mail address: the row is left out
  ~ student 103 NOËL Œdipe (6E1)
      email: (nothing) → oedipe@example.org
  -: 2 students
             1 row set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Dry run: nothing was changed.
  [3]
  $ iconv -t UTF-16 mac.csv | scts import -n --rejects rejects.csv -
  scts: warning: -: not UTF-8: read as UTF-16
  scts: warning: -:3: "hugoé@education.example" is no e-mail address: the row is left out
  ~ student 103 NOËL Œdipe (6E1)
      email: (nothing) → oedipe@example.org
  -: 2 students
             1 row set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Dry run: nothing was changed.
  [3]
  $ printf 'student_id;pr\xef\xbf\xbdnom;mail\n103;\xc5\x92dipe;x@example.org\n' | scts import -
  scts: error: -:1: the column pr�nom has lost letters: the encoding was wrong when the list was saved
  scts: hint: save it again as UTF-8 (in a spreadsheet: “CSV UTF-8”), or tell with --map what the column holds
  [1]
  $ printf 'student_id;mail\n103;x@example.org\n' | scts import --encoding ebcdic -
  scts: error: the encoding "ebcdic" is not known
  scts: hint: use utf-8, windows-1252, macintosh, cp850 or another that 'iconv --list' tells
  [2]
