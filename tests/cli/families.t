The families that schools really have, each told as the rules say.

  $ . "$TESTDIR/setup.sh"
  $ scts init --uai 0754321P --name "Collège Jeanne-Villepreux" -q
  $ settings
  $ cat >students.csv <<END
  > student_id;family_name;first_name;birth_date;mef;division
  > 101;BENALI;Inès;2013-02-14;10010012110;6A
  > 102;BENALI;Adam;2011-05-01;10310019110;3A
  > 103;BENALI;Sara;2012-12-31;10110012110;5B
  > 104;ROUX;Tom;2013-01-02;10010012110;6A
  > 105;DE LA ROCHE-SAINT-ANDRÉ DE MONTMORENCY-BEAUVAU DU BAS-VALLON;Apolline;2013-03-04;10010012110;6A
  > 106;ШЕВЧЕНКО;Оксана;2013-05-06;10010012110;6A
  > 107;PETIT;Léo;2013-07-08;10010012110;6A
  > END
  $ cat >guardians.csv <<END
  > guardian_id;title;family_name;first_name;email;line1;line2;postcode;city;country
  > 201;MME;BENALI;Nadia;;4 rue du Port;;94000;Créteil;
  > 202;M.;ROUX;Paul;;8 place Verte;;94000;Créteil;
  > 203;MME;ROUX;Jeanne;;8 place Verte;;94000;Créteil;
  > 204;M.;ROUX;Karl;;Hauptstraße 12;10115 BERLIN;;;ALLEMAGNE
  > 205;MME;DE MONTMORENCY-BEAUVAU DU VAL;Marie-Christiane-Apollonie;;1 quai Neuf;;94000;Créteil;
  > 206;M.;ШЕВЧЕНКО;Тарас;;3 rue Basse;;94000;Créteil;
  > 207;MME;PETIT;Ana;;;;;;
  > 208;M.;DE LA ROCHE-SAINT-ANDRÉ DE MONTMORENCY-BEAUVAU DU BAS-VALLON;Guy;;1 quai Neuf;;94000;Créteil;
  > END
  $ cat >bonds.csv <<END
  > student_id;guardian_id;rank
  > 101;201;1
  > 102;201;1
  > 103;201;1
  > 104;202;1
  > 104;203;2
  > 105;205;1
  > 105;204;2
  > 106;206;1
  > 107;207;1
  > 107;208;2
  > END
  $ scts import -q students.csv guardians.csv bonds.csv
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts generate-car --all -q

Eight of the ten codes can be told, in six letters, one a guardian: never one for two, even at the same address. Whoever cannot be
reached is listed with the reason: no address at all, and a family name that is longer than a line of an envelope.

  $ cd store
  $ scts notify --all --by paper --per guardian --yes
        0 notified by e-mail
        8 notified by letter (6 letters)
        2 cannot be reached, and stay to be notified:
            PETIT Léo (107), PETIT Ana (207): no postal address
            PETIT Léo (107), DE LA ROCHE-SAINT-ANDRÉ DE MONTMORENCY-BEAUVAU DU BAS-VALLON Guy (208): address too long
  */letters/car-0754321P-000007-3A.pdf (1 letter) (glob)
  */letters/car-0754321P-000007-6A.pdf (5 letters) (glob)
  */letters/car-0754321P-000007-pages.csv (what lies on which page) (glob)
  */letters/car-0754321P-000007-summary.pdf (how many are in which file) (glob)
  Batch 7.
  [3]
  $ cat letters/*-pages.csv
  file;page;student_id;guardian_id
  car-0754321P-000007-3A.pdf;1;102;201
  car-0754321P-000007-3A.pdf;1;103;201
  car-0754321P-000007-3A.pdf;1;101;201
  car-0754321P-000007-6A.pdf;1;105;204
  car-0754321P-000007-6A.pdf;3;105;205
  car-0754321P-000007-6A.pdf;5;104;202
  car-0754321P-000007-6A.pdf;7;104;203
  car-0754321P-000007-6A.pdf;9;106;206

  $ page() {
  >     pdftotext -layout -f "$2" -l "$2" letters/*-"$1".pdf - | sed -E 's/\b[0-9A-Z]{4}(-[0-9A-Z]{3}){3}\b/CODE/g; s/ +/ /g; s/^ //' | grep -v '^$'
  > }
  $ envelope_and_box() { page "$@" | sed -n '/^Tél/,/^Le /p;/^Vo.* codes\? d/,/^Pour/p' | grep -v '^Tél\|^Le \|^Pour'; }

Three children, one letter, on her eldest's pile:

  $ envelope_and_box 3A 1
  MME Nadia BENALI
  4 RUE DU PORT
  94000 CRÉTEIL
  Vos codes d’activation
  Responsable : Mme Nadia BENALI
  Utilisables à partir du 24 novembre 2026
  CODE Adam BENALI (3A)
  CODE Sara BENALI (5B)
  CODE Inès BENALI (6A)

Two guardians at one address, each with a letter of his own; abroad the country ends the address; a name that is too long for its
line loses the title, then first names; Cyrillic prints.

  $ for n in 1 3 5 7 9; do envelope_and_box 6A $n; echo; done
  M. Karl ROUX
  Hauptstraße 12
  10115 BERLIN
  ALLEMAGNE
  Votre code d’activation CODE
  Responsable : M. Karl ROUX
  Élève : Apolline DE LA ROCHE-SAINT-ANDRÉ DE MONTMORENCY-BEAUVAU DU
  BAS-VALLON (6A)
  Utilisable à partir du 24 novembre 2026
  
  M.-C.-A. DE MONTMORENCY-BEAUVAU DU VAL
  1 QUAI NEUF
  94000 CRÉTEIL
  Votre code d’activation CODE
  Responsable : Mme Marie-Christiane-Apollonie DE MONTMORENCY-BEAUVAU DU VAL
  Élève : Apolline DE LA ROCHE-SAINT-ANDRÉ DE MONTMORENCY-BEAUVAU DU
  BAS-VALLON (6A)
  Utilisable à partir du 24 novembre 2026
  
  M. Paul ROUX
  8 PLACE VERTE
  94000 CRÉTEIL
  Votre code d’activation CODE
  Responsable : M. Paul ROUX
  Élève : Tom ROUX (6A)
  Utilisable à partir du 24 novembre 2026
  
  MME Jeanne ROUX
  8 PLACE VERTE
  94000 CRÉTEIL
  Votre code d’activation CODE
  Responsable : Mme Jeanne ROUX
  Élève : Tom ROUX (6A)
  Utilisable à partir du 24 novembre 2026
  
  M. Тарас ШЕВЧЕНКО
  3 RUE BASSE
  94000 CRÉTEIL
  Votre code d’activation CODE
  Responsable : M. Тарас ШЕВЧЕНКО
  Élève : Оксана ШЕВЧЕНКО (6A)
  Utilisable à partir du 24 novembre 2026
  
