  $ . "$TESTDIR/setup.sh"
  $ BARE=1 small_store

Lists as other programs and older SIECLE write them. Both guardians of a student in a row, in one run:

  $ cat > extraction.csv <<END
  > sep=;
  > Nom de famille;Prénom 1;Date de naissance;Division;Nom de famille resp. légal1;Prénom resp. légal1;Courriel resp. légal1;Nom de famille resp. légal2;Prénom resp. légal2;Courriel resp. légal2;
  > MARTIN;Léa;14/02/2013;6A;Dupont;Claire;claire2@example.org;Martin;Paul;paul@example.org;;
  > MARTIN;Hugo;01/05/2011;3 A;Dupont;Claire
  > NOËL;Œdipe;31/12/2012;6A;Noël;Zoé;zoe@example.org;Nobody;Zoé;zoe@example.org
  > END
  $ scts import -v --rejects rejects.csv extraction.csv
  scts: warning: extraction.csv:2: columns that are not taken: Division
  scts: warning: extraction.csv:5: ELEVE_ID 103 has no guardian called Nobody Zoé: the row is left out
  ~ guardian 201 MARTIN Claire
      email: claire@example.org → claire2@example.org
  ~ guardian 202 MARTIN Paul
      email: (nothing) → paul@example.org
  ~ guardian 203 NOËL Zoé
      email: (nothing) → zoe@example.org
  extraction.csv: 3 guardians
             1 row set aside
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 3 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 3.
  [3]

Stars and remarks in the names, as agricultural and overseas schools have them:

  $ printf "Nom de famille*;Nom d'usage;Premier prénom*;Date de naissance (jj/mm/aaaa)*;Code MEF*;Division*;Courriel\nMARTIN;;Léa;14/02/2013;10010012110;6A;lea@example.org\n" | scts import -v -
  ~ student 101 MARTIN Léa (6A)
      email: (nothing) → lea@example.org
  -: 1 students
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 4.

A name in one column, in either order, and a student who is told by division or INE:

  $ printf 'Élèves;Né(e) le;Adresse E-mail\nNOËL Œdipe;31/12/2012;oedipe@example.org\nHugo Martin;01/05/2011;hugo@example.org\n' | scts import -v -
  ~ student 102 MARTIN Hugo (3 A)
      email: (nothing) → hugo@example.org
  ~ student 103 NOËL Œdipe (6A)
      email: (nothing) → oedipe@example.org
  -: 2 students
  students:  0 added, 2 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 5.
  $ printf 'Nom;Prénom;Classe;Mél\nMARTIN;Hugo;3A;hugo2@example.org\nMARTIN;Léa;3 A;x@example.org\n' | scts import -v --rejects rejects.csv -
  scts: warning: -:3: no student in 3 A is called MARTIN Léa: the row is left out
  ~ student 102 MARTIN Hugo (3 A)
      email: hugo@example.org → hugo2@example.org
  -: 2 students
             1 row set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 6.
  [3]
  $ printf 'student_id;INE\n101;0123456789A\n' | scts import -q -
  $ printf 'Nom et prénom;INE;Mél\nMartin Léa;0123456789a;lea2@example.org\nMartin Hugo;0123456789A;x@example.org\n' | scts import -v --rejects rejects.csv -
  scts: warning: -:3: no student is called Martin Hugo and has that INE: the row is left out
  ~ student 101 MARTIN Léa (6A)
      email: lea@example.org → lea2@example.org
  -: 2 students
             1 row set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 8.
  [3]

A column twice, and a list that tells nothing:

  $ printf 'student_id;Mél;Mél\n101;lea2@example.org;lea3@example.org\n' > twice.csv
  $ scts import twice.csv
  scts: warning: twice.csv:1: columns that stand twice, of which the first counts: Mél
  twice.csv: 1 students
  Nothing changed: the store says so already.
  $ printf 'column;field\n#3;email\n' > map.csv
  $ scts import -v --map map.csv twice.csv
  ~ student 101 MARTIN Léa (6A)
      email: lea2@example.org → lea3@example.org
  twice.csv: 1 students
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 9.
  $ printf 'Nom;Prénom;Classe;Mél perso\nMARTIN;Hugo;3A;x@example.org\n' | scts import -
  scts: error: -:1: tells nothing of the students that it names
  scts: hint: tell with --map what these columns hold: Mél perso
  [1]

A ZIP from a Mac, and all that SIECLE exports, in a folder: what is not needed is named, and passed over. What SIECLE says of
the school itself fills the settings that nobody has set, once:

  $ mkdir exports exports/old
  $ head='<PARAMETRES><UAJ>0754321P</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><HORODATAGE>05/09/2026 18:42:10</HORODATAGE></PARAMETRES>'
  $ export_of() { python3 -c 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], "w"); z.writestr("a.xml", sys.argv[2]); z.writestr("__MACOSX/._a.xml", b"\0")' "exports/ExportXML_$1.zip" "<$2>$head<DONNEES>$3</DONNEES></$2>"; }
  $ export_of Communs BEE_COMMUN '<UAJ><DENOM_PRINC>COLLEGE</DENOM_PRINC><NOM_RESP>M. DURAND</NOM_RESP><QUAL_RESP>Principal</QUAL_RESP><LIGNE1_ADRESSE>1 PLACE</LIGNE1_ADRESSE><CODE_POSTAL>75012</CODE_POSTAL><TELEPHONE>01 99 00 00 00</TELEPHONE></UAJ>'
  $ export_of Geographique BEE_GEOGRAPHIQUE ""
  $ export_of Structures BEE_STRUCTURES '<DIVISIONS><DIVISION CODE_STRUCTURE="3 A"/></DIVISIONS>'
  $ touch exports/.DS_Store
  $ scts import exports
  scts: warning: exports/ExportXML_Geographique.zip: nothing in it is needed: passed over
  scts: warning: exports/ExportXML_Communs.zip:1: not all of the school's address is in it: set it with 'scts config set school.address'
  exports/ExportXML_Communs.zip: 1 school
  exports/ExportXML_Structures.zip: 1 structures
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  MEFs and divisions: 1 changed
  settings:  school.phone, letter.signatory filled, as nobody had set them
  Imported as batch 10.
  $ scts import exports/ExportXML_Communs.zip
  exports/ExportXML_Communs.zip: 1 school
  Nothing changed: the store says so already.
  $ scts config list | grep -e name -e phone -e signatory
  school.name         Collège Jeanne-Villepreux  the school's name, as letters show it
  school.phone        01 99 00 00 00             its telephone number
  school.dpo                                     its data-protection officer: a name, an address, a mailbox
  help.phone                                     the telephone number of that help
  letter.signatory    M. DURAND, Principal       who signs: name and office
  $ export_of Communs BEE_COMMUN ""
  $ scts import exports/ExportXML_Communs.zip
  scts: warning: exports/ExportXML_Communs.zip: tells nothing of the school: passed over
  exports/ExportXML_Communs.zip: 0 school
  Nothing changed: the store says so already.
  $ scts import exports/old
  scts: error: exports/old: the folder holds no file
  [1]
