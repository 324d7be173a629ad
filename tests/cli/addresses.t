  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ where() { scts export guardians --guardian "${1:-203}" --fields line1,line2,postcode,city,country | tail -n +2; }

An address is one thing. Who comes home from London has no country any more, and no line that the list does not tell:

  $ printf 'guardian_id;family_name;line1;line2;city;country;postcode\n203;NOËL;10 HIGH STREET;FLAT 3;LONDON SW1A 1AA;ROYAUME-UNI;\n' > abroad.csv
  $ scts import -q --partial abroad.csv && where
  10 HIGH STREET;FLAT 3;;LONDON SW1A 1AA;ROYAUME-UNI
  $ printf 'Identifiant responsable;Adresse1;Cp1;Commune1\n203;5 RUE DES PRES;75012;PARIS\n' > onde.csv
  $ scts import -v onde.csv
  ~ guardian 203 NOËL Zoé
      line1: 10 HIGH STREET → 5 RUE DES PRES
      line2: FLAT 3 → (nothing)
      postcode: (nothing) → 75012
      city: LONDON SW1A 1AA → PARIS
      country: ROYAUME-UNI → (nothing)
  onde.csv: 1 guardians
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 1 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 4.

A list that brings a part of an address would make up another one. A part that is known says nothing, and neither do
empty fields:

  $ cat > parts.csv <<END
  > guardian_id;Adresse;Code postal;Commune;Mél
  > 203;6 RUE DES PRES;;LILLE;zoe@example.org
  > 202;;59000;LILLE;paul@example.org
  > 201;1 RUE DES LILAS;;;claire2@example.org
  > 204;;;;luc2@example.org
  > END
  $ scts import -q --rejects rejects.csv parts.csv
  scts: warning: parts.csv:2: only a part of an address, without its postcode: the row is left out
  scts: warning: parts.csv:3: only a part of an address, without its street: the row is left out
  [3]
  $ cut -d';' -f1,6,7 rejects.csv | tail -n +2
  203;2;only a part of an address, without its postcode
  202;3;only a part of an address, without its street
  $ for who in 201 202 203 204; do where $who; done
  1 rue des Lilas;;94000;Créteil;
  2 rue du Port;;94000;Créteil;
  5 RUE DES PRES;;75012;PARIS;
  ;;;;
  $ printf 'guardian_id;family_name;line1\n203;NOËL;6 RUE DES PRES\n' > whole.csv
  $ scts import --partial whole.csv
  scts: error: whole.csv:2: PERSONNE_ID 203: only a part of an address, without its postcode and town
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]

A post box is enough, a town is not:

  $ printf 'guardian_id;boîte postale;cp;ville\n203;42;97600;MAMOUDZOU\n' | scts import -q -
  $ where
  BP 42;;97600;MAMOUDZOU;
  $ scts doubtful address
  Nothing is doubtful.
  $ printf 'guardian_id;family_name;line1;postcode;city\n203;NOËL;;97600;MAMOUDZOU\n' | scts import -q --partial -
  $ scts doubtful address
  doubt    student_id  guardian_id  name      detail
  address              203          NOËL Zoé  no street, box or place
  $ scts open-service -q && scts open-service -q notes && scts generate-car -q --all && scts config set site.url https://example.org
  $ scts notify --student 103 --by paper -n | tail -n 2
            NOËL Œdipe (103), NOËL Zoé (203): incomplete address
  Dry run: nothing was changed.
