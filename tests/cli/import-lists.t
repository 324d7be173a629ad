  $ . "$TESTDIR/setup.sh"
  $ small_store

An extraction of SIECLE has columns chosen by hand, no ids, and French headers. It tells something of guardians whom it
names beside their child: whoever it does not name stays, and nobody comes or goes:

  $ cat > extraction.csv <<END
  > Division;Nom de famille;Prénom 1;Né(e) le;Nom de famille repr. légal;Prénom repr. légal;Courriel repr. légal
  > 6 A;martin;LEA;14/02/2013;Dupont;claire;new@example.org
  > 6A;Noel;Oedipe;31/12/2012;Noël;Zoe;zoe@example.org
  > 3 A;Martin;Hugo;01/05/2011;Durand;Paul;durand@example.org
  > 3 A;Martin;Hugo;02/05/2011;Durand;Paul;durand@example.org
  > 3 A;Martin;Hugo;01/05/2011;;;
  > END
  $ sqlite3 store/school.db .dump > before
  $ scts import extraction.csv
  scts: error: extraction.csv:4: ELEVE_ID 102 has no guardian called Durand Paul (and 1 other row)
  scts: hint: correct the list; or take the other rows and write these to a file with --rejects FILE
  [1]
  $ sqlite3 store/school.db .dump | cmp - before
  $ scts import -n --rejects rejects.csv extraction.csv
  scts: warning: extraction.csv:1: columns that are not taken: Division
  scts: warning: extraction.csv:4: ELEVE_ID 102 has no guardian called Durand Paul: the row is left out
  scts: warning: extraction.csv:5: no student is called Martin Hugo and was born on that day: the row is left out
  ~ guardian 201 MARTIN Claire
      email: claire@example.org → new@example.org
  ~ guardian 203 NOËL Zoé
      email: (nothing) → zoe@example.org
  extraction.csv: 5 guardians
             2 rows set aside
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 2 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Dry run: nothing was changed.
  [3]
  $ test -e rejects.csv
  [1]
  $ scts import -q --rejects rejects.csv extraction.csv 2> /dev/null
  [3]
  $ stat -c '%a %n' rejects.csv*
  600 rejects.csv

The rows that were set aside, for a spreadsheet; corrected, they can be imported as they are:

  $ sed '1s/^\xef\xbb\xbf//' rejects.csv
  Division;Nom de famille;Prénom 1;Né(e) le;Nom de famille repr. légal;Prénom repr. légal;Courriel repr. légal;line;reason
  3 A;Martin;Hugo;01/05/2011;Durand;Paul;durand@example.org;4;ELEVE_ID 102 has no guardian called Durand Paul
  3 A;Martin;Hugo;02/05/2011;Durand;Paul;durand@example.org;5;no student is called Martin Hugo and was born on that day
  $ sed -i -e '/^3 A/s/Durand;Paul/Dupont;Claire/' -e '3d' rejects.csv
  $ ln -s rejects.csv to-do.csv
  $ scts import --csv --rejects to-do.csv to-do.csv 2> /dev/null
  change;student_id;guardian_id;name;field;old;new
  guardian-changed;;201;MARTIN Claire;email;new@example.org;durand@example.org
  $ sed '1s/^\xef\xbb\xbf//' rejects.csv
  Division;Nom de famille;Prénom 1;Né(e) le;Nom de famille repr. légal;Prénom repr. légal;Courriel repr. légal;line;reason

Columns with other names are told by a map; one without a field is left out:

  $ cat > map.csv <<END
  > column;field
  > L'élève;family_name
  > Né;birth_date
  > Classe prévue;division
  > Mél;
  > END
  $ printf "l'Élève,Prénom,né,CLASSE PRÉVUE,Mél\nMARTIN,Léa,14/02/2013,5B,ignored\n" | scts import -v --map map.csv -
  ~ student 101 MARTIN Léa (5B)
      division: 6A → 5B
  -: 1 students (commas between the fields)
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 5.
  $ printf 'column;field\nMél;emial\n' > bad.csv
  $ scts import --map bad.csv extraction.csv
  scts: error: bad.csv:2: "emial" is no field
  scts: hint: 'scts help import' lists them
  [1]
  $ printf 'guardian_id;Mél;Courriel\n201;a@example.org;b@example.org\n' | scts import -
  scts: error: -:1: the columns "Mél" and "Courriel" both hold email
  scts: hint: say with --map which one does, and leave the other out
  [1]

Ids are as good as names, and an empty field tells nothing. Names beside an id are compared:

  $ printf 'student_id;nom;prénom;mél;classe\n101;MARTIN;Léa;lea@example.org;\n102;MARTIN;Léa;;6A\n' | scts import -v --rejects rejects.csv -
  scts: warning: -:3: ELEVE_ID 102 is not MARTIN Léa: the name or the date of birth differs: the row is left out
  ~ student 101 MARTIN Léa (5B)
      email: (nothing) → lea@example.org
  -: 2 students
             1 row set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 6.
  [3]

Without a child, a guardian's name needs his e-mail or his address beside it. An address is one thing: it is replaced as
a whole, and a row that brings a part of it is set aside. Another spelling of the same is no change:

  $ cat > guardians2.csv <<END
  > Nom;Prénom;Adresse;Code postal;Ville;Mél;Portable
  > Martin;Paul;2, RUE DU PORT;94000;CRETEIL;paul@example.org;06 39 98 00 00
  > Dupont;Claire;9 quai Neuf;94001;;DURAND@example.org;
  > Noël;Zoé;1 place Verte;94000;;other@example.org;
  > Grand-Père;Luc;;;;luc@example;
  > END
  $ scts import -v --rejects rejects.csv guardians2.csv
  scts: warning: guardians2.csv:3: only a part of an address, without its town: the row is left out
  scts: warning: guardians2.csv:4: Noël Zoé is known with another e-mail and another address: tell who is meant by guardian_id or with the student: the row is left out
  scts: warning: guardians2.csv:5: "luc@example" is no e-mail address: the row is left out
  ~ guardian 202 MARTIN Paul
      email: (nothing) → paul@example.org
      phone: (nothing) → 06 39 98 00 00
  guardians2.csv: 4 guardians
             3 rows set aside
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 1 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 7.
  [3]

A whole list that lacks a column leaves what is known; the date of birth is told to have changed, not to what:

  $ printf 'student_id;family_name;first_name;birth_date;division\n101;MARTIN;Léa;2013-02-15;5B\n102;MARTIN;Hugo;2011-05-01;3 A\n103;NOËL;Œdipe;2012-12-31;6A\n' | scts import -v -
  ~ student 101 MARTIN Léa (5B)
      birth_date: **** → ****
  -: 3 students
  students:  0 added, 1 changed, 0 left, 2 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 8.

A list cannot come with the file that it amends, nor can rows of two files be set aside together:

  $ printf 'guardian_id;email\n201;x@example.org\n' > emails.csv
  $ scts import guardians.csv emails.csv
  scts: error: emails.csv: a list that tells only something of guardians cannot come with another file of them
  scts: hint: import that file first, then the list
  [2]
  $ mkfifo pipe
  $ scts import --rejects pipe extraction.csv
  scts: error: pipe: a device or a pipe would be replaced by a file
  scts: hint: name another file
  [1]
  $ scts import -n --rejects nowhere/rejects.csv extraction.csv
  scts: error: */nowhere: no such directory (glob)
  scts: hint: it is not created: is its disk mounted?
  [1]
  $ scts import --rejects store extraction.csv
  scts: error: store: this is a directory
  scts: hint: name a file in it
  [2]
  $ test -p pipe && rm pipe
  $ scts import --rejects rejects.csv emails.csv extraction.csv
  scts: error: --rejects takes one list at a time
  scts: hint: import the others without it
  [2]

Refusals, and whatever a list of couples is for, by name too:

  $ scts open-service -q && scts generate-car -q --all
  $ printf 'Nom;Prénom;Né(e) le;Nom du responsable;Prénom du responsable;motif\nNOEL;oedipe;31/12/2012;NOËL;Zoé;refusal\n' > refusals.csv
  $ scts invalidate --from refusals.csv
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 11.
  $ scts history --student 103 | grep -c refusal
  2
  $ printf 'Eleve,Vorname,Tag,Eltern,EVorname\nMARTIN,hugo,01/05/2011,Martin,claire\n' > foreign.csv
  $ printf 'colonne;champ\nEleve;nom\nVorname;prénom\nTag;né le\nEltern;nom responsable\nEVorname;prénom responsable\n' > foreign-map.csv
  $ scts invalidate --from foreign.csv --map foreign-map.csv --reason lost -n
  student_id  student      division  guardian_id  guardian       rank  action
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     invalidate (lost)
        1 invalidated
  Dry run: nothing was changed.
  $ sed -i s/2012/2011/ refusals.csv
  $ scts search --pairs refusals.csv
  scts: error: refusals.csv:2: no student is called NOEL oedipe and was born on that day
  scts: hint: correct the list, or name the couple by student_id and guardian_id
  [2]
  $ printf 'Nom;Prénom;Né(e) le;Nom responsable;Prénom responsable;canal;date de retour\nMARTIN;Léa;15/02/2013;MARTIN;Luc;paper;2026-11-20\n' | scts import -
  scts: error: -:2: ELEVE_ID 101 has no guardian called MARTIN Luc
  scts: hint: correct the list; or take the other rows and write these to a file with --rejects FILE
  [1]
