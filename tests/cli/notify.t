  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts generate-car --all
  scts: error: the school has not opened the télé-services
  scts: hint: open them first: scts open-service
  [4]
  $ scts open-service -q
  $ scts generate-car --all -q

Refused while there is nothing to write in the letter:

  $ scts notify --all --by paper --yes
  scts: error: all services are closed: the list of services in the letter would be empty
  scts: hint: open one first: scts open-service notes
  [4]
  $ scts open-service -q notes
  $ scts notify --all --by email,paper --yes
  scts: error: the setting site.url is missing
  scts: hint: scts config set site.url https://teleservices.ac-….fr
  [2]
  $ scts config set site.url https://teleservices.example.org
  $ scts notify --all --by email,paper --yes
  scts: error: the setting mail.sender is missing
  scts: hint: scts config set mail.sender ce.0750001U@ac-….fr
  [2]
  $ scts config set mail.sender ce.0754321p@example.org

No selection, no channel, nobody to ask:

  $ scts notify --by paper
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ scts notify --all
  scts: error: by which channel?
  scts: hint: --by email, --by paper, or --by email,paper (in order of preference)
  [2]
  $ scts notify --all --by email,fax
  scts: error: --by: "fax" is none of email, paper
  [2]
  $ scts notify --all --by email,paper < /dev/null
  scts: error: Notify 3 codes: 2 by e-mail, 1 by letter? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]

A dry run writes nothing:

  $ scts notify --all --by email,paper -n
  student_id  student      division  guardian_id  guardian       rank  action                           channel  address
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     notify                           email    claire@example.org
  101         MARTIN Léa   6A        201          MARTIN Claire  1     notify                           email    claire@example.org
  101         MARTIN Léa   6A        202          MARTIN Paul    2     notify                           paper    2 RUE DU PORT, 94000 CRÉTEIL
  103         NOËL Œdipe   6A        203          NOËL Zoé       1     unreachable (no address at all)
        2 notified by e-mail
        1 notified by letter
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all
  Dry run: nothing was changed.
  [3]
  $ ls store
  school.db
  school.db.key
  school.db.lock

E-mail first, paper for the others; who cannot be reached is listed and gives 3 the first time, then 0:

  $ on 2026-11-23 scts notify --all --by email,paper --yes
        2 notified by e-mail
        1 notified by letter
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all
  */store/letters/car-0754321P-000008-6A.pdf (1 letter) (glob)
  */store/letters/car-0754321P-000008-pages.csv (what lies on which page) (glob)
  */store/letters/car-0754321P-000008-summary.pdf (how many are in which file) (glob)
  */store/spool (2 messages, to be sent) (glob)
  Batch 8.
  [3]
  $ find store/letters store/spool -type f -printf '%m %P\n' | sed 's/[-.][0-9a-f]\{8\}$/.STORE/' | sort
  600 .scts-store.STORE
  600 .scts-store.STORE
  600 car-0754321P-000008-6A.pdf
  600 car-0754321P-000008-pages.csv
  600 car-0754321P-000008-summary.pdf
  600 new/1795420800.B8P1.STORE
  600 new/1795420800.B8P2.STORE
  $ on 2026-11-24 scts notify --all --by email,paper --yes
        0 notified by e-mail
        0 notified by letter
        3 notified already
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all (known)
  Nothing was changed.
  $ on 2026-11-24 scts notify --all --by email,paper --yes --strict > /dev/null
  [3]
  $ cat store/letters/*.csv
  file;page;student_id;guardian_id
  car-0754321P-000008-6A.pdf;1;101;202
  $ scts status | grep codes
  codes (CAR): 4 valid, 3 notified, 0 used, 1 unreachable

The letter holds its own code and no birth date; the message too:

  $ scts history --student 101 --guardian 202 --csv | tail -n 1 | cut -d';' -f4 > code
  $ pdftotext -layout store/letters/*6A.pdf letter.txt
  $ grep -c -F -f code letter.txt
  1
  $ cat letter.txt store/spool/new/* | grep -c -e 14/02/2013 -e 2013
  0
  [1]
  $ grep -h Subject store/spool/new/*P1.*
  Subject: =?utf-8?Q?Ouverture_des_t=C3=A9l=C3=A9-services_=3A_votre_code_?=

One more time, for named individuals only:

  $ scts notify --all --by paper --again --yes
  scts: error: --again tells a code once more: it needs named individuals
  scts: hint: name them with --student, --guardian or --pairs; a reminder in bulk: --again --unused --older-than DAYS
  [2]
  $ scts notify --student 101 --guardian 202 --by paper --again --yes
        0 notified by e-mail
        1 notified by letter
  */store/letters/car-0754321P-000010-6A.pdf (1 letter) (glob)
  */store/letters/car-0754321P-000010-pages.csv (what lies on which page) (glob)
  */store/letters/car-0754321P-000010-summary.pdf (how many are in which file) (glob)
  Batch 10.
  $ scts notify --student martin --by email --again --yes
  scts: error: "martin" fits several students: MARTIN Hugo (102), MARTIN Léa (101)
  scts: hint: name one by its id: --student ID
  [2]
  $ scts notify --division "3 A" --by email --exit-code --yes
  Nobody to notify: 1 code selected, all notified already.
  [5]

Elsewhere than beside the store; a place that is none:

  $ scts generate-car --student 101 --renew --yes -q
  $ scts notify --student 101 --by paper --output out/letters --yes -q
  $ ls out/letters
  car-0754321P-000012-6A.pdf
  car-0754321P-000012-pages.csv
  car-0754321P-000012-summary.pdf
  $ scts generate-car --student 101 --guardian 202 --renew -q
  $ touch file
  $ scts notify --student 101 --guardian 202 --by paper --output file --yes
  scts: error: */file: Not a directory (glob)
  scts: hint: nobody was marked as notified: mend the cause, then run the command again
  [1]
  $ scts history --student 101 --guardian 202 --json | python3 -c "import json,sys; print([c['notified_on'] for c in json.load(sys.stdin)['entries'][0]['codes'] if c['valid']])"
  [None]

Students' own codes: on paper, in class, without any address; or on slips, eight to a page; by e-mail where there is one:

  $ scts generate-cae --all -q
  $ scts notify --cae --guardian 201 --yes
  scts: error: --cae and --guardian exclude each other
  [2]
  $ scts notify --all --by paper --layout slips --yes
  scts: error: --layout goes only with --cae
  [2]
  $ scts notify --all --cae --layout stamps --yes
  scts: error: --layout: "stamps" is none of letters, slips
  [2]
  $ scts notify --all --cae --layout slips < /dev/null
  scts: error: Notify 3 codes by slip? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts notify --division 6A --cae --layout slips --yes
        0 notified by e-mail
        2 notified by slip
  */store/letters/cae-slips-0754321P-000016-6A.pdf (2 slips) (glob)
  */store/letters/cae-slips-0754321P-000016-pages.csv (what lies on which page) (glob)
  */store/letters/cae-slips-0754321P-000016-summary.pdf (how many are in which file) (glob)
  Batch 16.
  $ cat store/letters/cae-slips-*.csv
  file;page;student_id;guardian_id
  cae-slips-0754321P-000016-6A.pdf;1;101;
  cae-slips-0754321P-000016-6A.pdf;1;103;
  $ pdftotext -layout store/letters/cae-slips-*6A.pdf slips.txt
  $ grep -c -e 2013 -e 2012 slips.txt
  0
  [1]
  $ scts history --division 6A --csv | grep '^CAE' | cut -d';' -f4 | while read code; do grep -o -e "$code" slips.txt; done | wc -l
  2
  $ scts notify --all --cae --by email --yes
        0 notified by e-mail
        0 notified by letter
        2 notified already
        1 cannot be reached, and stay to be notified:
            MARTIN Hugo (102): no e-mail address
  Nothing was changed.
  [3]
  $ scts notify --all --cae --yes
        0 notified by e-mail
        1 notified by letter
        2 notified already
  */store/letters/cae-0754321P-000019-3-A.pdf (1 letter) (glob)
  */store/letters/cae-0754321P-000019-pages.csv (what lies on which page) (glob)
  */store/letters/cae-0754321P-000019-summary.pdf (how many are in which file) (glob)
  Batch 19.
  $ scts notify --student 101 --cae --again --yes --json | python3 -c "import json,sys; print(json.load(sys.stdin)['notified'])"
  {'email': 0, 'paper': 1}
  $ sed -i '/^102/s/;3 A;/;3 A;hugo@example.org/' students.csv
  $ scts import -q students.csv
  $ scts generate-cae --student 102 --renew -q
  $ scts notify --student 102 --cae --by email,paper --yes | head -n 2
        1 notified by e-mail
        0 notified by letter
  $ grep -l hugo@ store/spool/new/* | xargs grep -h -e ^To: -e ^Subject
  To: Hugo MARTIN <hugo@example.org>
  Subject: =?utf-8?Q?Ouverture_des_t=C3=A9l=C3=A9-services_=3A_votre_code_?=

One letter or message for all codes of a guardian; never one for two guardians, even at the same address:

  $ cat >> students.csv <<END
  > 104;;MARTIN;;Noé;2014-03-01;10010012110;6A;;;;;;;;;
  > 105;;MARTIN;;Zoé;2014-03-01;10010012110;6A;;;;;;;;;
  > END
  $ cat >> guardians.csv <<END
  > 205;MME;LUCAS;;Anne;;;3 rue Neuve;;;;94000;Créteil;
  > 206;M.;LUCAS;;Jean;;;3 rue Neuve;;;;94000;Créteil;
  > END
  $ printf '103;205;2\n104;205;1\n105;205;1\n104;206;2\n105;206;2\n' >> bonds.csv
  $ scts import -q students.csv guardians.csv bonds.csv
  $ scts generate-car --all -q
  $ scts notify --all --by paper --per family --yes
  scts: error: --per: "family" is none of bond, guardian
  [2]
  $ scts notify --all --cae --per guardian --yes
  scts: error: --cae and --per exclude each other
  [2]
  $ scts notify --guardian lucas --by email,paper --per guardian < /dev/null
  scts: error: Notify 5 codes by letter (2 letters)? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts notify --guardian lucas --by email,paper --per guardian --yes --output families
        0 notified by e-mail
        5 notified by letter (2 letters)
  */families/car-0754321P-*-6A.pdf (2 letters) (glob)
  */families/car-0754321P-*-pages.csv (what lies on which page) (glob)
  */families/car-0754321P-*-summary.pdf (how many are in which file) (glob)
  Batch *. (glob)
  $ cut -d';' -f2- families/*.csv
  page;student_id;guardian_id
  1;104;205
  1;105;205
  1;103;205
  3;104;206
  3;105;206
  $ pdftotext -l 1 families/*6A.pdf - | grep -o '[0-9A-Z]\{4\}-[0-9A-Z]\{3\}-[0-9A-Z]\{3\}-[0-9A-Z]\{3\}' | sort > printed
  $ scts history --guardian 205 --csv | tail -n +2 | cut -d';' -f4 | sort | diff printed -
  $ scts history --guardian lucas --csv | tail -n +2 | cut -d';' -f10 | sort | uniq -c
        5 20* (glob)

The print room: by postcode, each letter on a sheet of its own, a sheet that sums up; who cannot get a letter is told before
postage is paid:

  $ cat > students.csv <<END
  > student_id;family_name;first_name;birth_date;division
  > 301;BERG;Ida;2013-02-14;6A
  > 302;IVANOV;Ivan;2011-05-01;3 A
  > 303;MONTMORENCY;Zoé;2012-12-31;3 A
  > END
  $ cat > guardians.csv <<END
  > guardian_id;title;family_name;first_name;line1;postcode;city;country
  > 401;MME;BERG;Anna;1 rue des Lilas;94000;Créteil;
  > 402;M.;BERG;Otto;Hauptstraße 12;10115;Berlin;Allemagne
  > 403;MME;Иванова;Мария;2 rue du Port;75011;Paris;FRANCE
  > 404;M.;IVANOV;Pavel;3 rue du Port;;Paris;
  > 405;MME;DE LA TOUR-MONTMORENCY;Marie-Christine Alexandra Joséphine;4 rue du Port;75011;Paris;
  > 406;M.;ABRACADABRANTESQUE-DE-LA-TOUR-DU-PIN-CHAMBLY-DE-LA-CHARCE;Jo;5 rue du Port;75011;Paris;
  > END
  $ cat > bonds.csv <<END
  > student_id;guardian_id;rank
  > 301;401;1
  > 301;402;2
  > 302;403;1
  > 302;404;2
  > 303;405;1
  > 303;406;2
  > END
  $ export SCTS_STORE="$PWD/room/school.db"
  $ scts init --uai 0754321P --name "Collège Jeanne-Villepreux" -q
  $ settings
  $ scts import -q students.csv guardians.csv bonds.csv
  $ scts notify --test-page
  */room/letters/test-page.pdf (to hold against an envelope) (glob)
  $ scts open-service -q; scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts generate-car --all -q
  $ scts notify --all --by paper --order postcode --duplex -n
  student_id  student          division  guardian_id  guardian                                                      rank  action                            channel  address
  302         IVANOV Ivan      3 A       403          Иванова Мария                                                 1     notify                            paper    2 RUE DU PORT, 75011 PARIS
  302         IVANOV Ivan      3 A       404          IVANOV Pavel                                                  2     unreachable (incomplete address)
  303         MONTMORENCY Zoé  3 A       405          DE LA TOUR-MONTMORENCY Marie-Christine Alexandra Joséphine    1     notify                            paper    4 RUE DU PORT, 75011 PARIS
  303         MONTMORENCY Zoé  3 A       406          ABRACADABRANTESQUE-DE-LA-TOUR-DU-PIN-CHAMBLY-DE-LA-CHARCE Jo  2     unreachable (address too long)
  301         BERG Ida         6A        401          BERG Anna                                                     1     notify                            paper    1 RUE DES LILAS, 94000 CRÉTEIL
  301         BERG Ida         6A        402          BERG Otto                                                     2     notify                            paper    Hauptstraße 12, 10115 BERLIN, ALLEMAGNE
        0 notified by e-mail
        4 notified by letter
        2 cannot be reached, and stay to be notified:
            IVANOV Ivan (302), IVANOV Pavel (404): incomplete address
            MONTMORENCY Zoé (303), ABRACADABRANTESQUE-DE-LA-TOUR-DU-PIN-CHAMBLY-DE-LA-CHARCE Jo (406): address too long
  Dry run: nothing was changed.
  [3]
  $ scts notify --all --by paper --order postcode --duplex --yes
        0 notified by e-mail
        4 notified by letter
        2 cannot be reached, and stay to be notified:
            IVANOV Ivan (302), IVANOV Pavel (404): incomplete address
            MONTMORENCY Zoé (303), ABRACADABRANTESQUE-DE-LA-TOUR-DU-PIN-CHAMBLY-DE-LA-CHARCE Jo (406): address too long
  */room/letters/car-0754321P-000007-postcode.pdf (4 letters) (glob)
  */room/letters/car-0754321P-000007-pages.csv (what lies on which page) (glob)
  */room/letters/car-0754321P-000007-summary.pdf (how many are in which file) (glob)
  Batch 7.
  [3]
  $ cat room/letters/*.csv
  file;page;student_id;guardian_id
  car-0754321P-000007-postcode.pdf;1;302;403
  car-0754321P-000007-postcode.pdf;3;303;405
  car-0754321P-000007-postcode.pdf;5;301;401
  car-0754321P-000007-postcode.pdf;7;301;402
  $ pdfinfo room/letters/*-postcode.pdf | grep Pages
  Pages:           8
  $ pdftotext -layout room/letters/*-postcode.pdf - | grep -F -e ИВАНОВА -e ALLEMAGNE -e "M.-C." | sort -u
                                                        ALLEMAGNE
                                                        M.-C. A. J. DE LA TOUR-MONTMORENCY
                                                        MME Мария ИВАНОВА
     Responsable : Mme Мария ИВАНОВА
  Je soussigné(e), Mme Мария ИВАНОВА, responsable de l’élève Ivan IVANOV (3 A), ne
  $ pdftotext -layout room/letters/*-summary.pdf - | grep -e '^Lettres :' -e '^Feuilles' -e car-.*pdf -e Total
  Lettres : 4
  Feuilles à imprimer : 4
  3A                        car-0754321P-000007-postcode.pdf                                       2
  6A                        car-0754321P-000007-postcode.pdf                                       2
  Total                                                                                            4
  $ scts notify --all --by paper --order name
  scts: error: --order: "name" is none of division, postcode
  [2]
  $ scts notify --test-page --by paper
  scts: error: --test-page and --by exclude each other
  [2]
  $ ls room/letters
  car-0754321P-000007-pages.csv
  car-0754321P-000007-postcode.pdf
  car-0754321P-000007-summary.pdf
  test-page.pdf
