The list before the button: whom generate-car, generate-cae, notify and invalidate touch, one by one.

  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ cat > more.csv <<END
  > guardian_id;title;family_name;usage_name;first_name;email;phone;line1;line2;line3;line4;postcode;city;country
  > 205;M.;MARTIN;;Yves;;;1 rue des Lilas;;;;94000;Créteil;
  > END
  $ cat > more-bonds.csv <<END
  > student_id;guardian_id;rank
  > 102;205;2
  > END
  $ scts import -q --partial more.csv more-bonds.csv
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ rows() { python3 -c "import json,sys; [print(*e.values(), sep=';') for e in json.load(sys.stdin)['entries']]"; }

Codes that would be made, of guardians and of students:

  $ scts generate-car --all -n
  student_id  student      division  guardian_id  guardian       rank  action
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     create
  102         MARTIN Hugo  3 A       205          MARTIN Yves    2     create
  101         MARTIN Léa   6A        201          MARTIN Claire  1     create
  101         MARTIN Léa   6A        202          MARTIN Paul    2     create
  103         NOËL Œdipe   6A        203          NOËL Zoé       1     create
        5 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Dry run: nothing was changed.
  $ scts generate-cae --division 6A -n
  student_id  student     division  action
  101         MARTIN Léa  6A        create
  103         NOËL Œdipe  6A        create
        2 created
  Dry run: nothing was changed.
  $ scts generate-cae --division 6A -n --csv
  student_id;student;division;guardian_id;guardian;rank;action;channel;address;reason
  101;MARTIN Léa;6A;;;;create;;;
  103;NOËL Œdipe;6A;;;;create;;;

In a real run with --verbose, above the counts, and with --csv, instead of them; else only the counts; with --quiet nothing:

  $ scts generate-car --division "3 A" -v
  student_id  student      division  guardian_id  guardian       rank  action
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     create
  102         MARTIN Hugo  3 A       205          MARTIN Yves    2     create
        2 created
  Batch 8.
  $ scts generate-car --student 103 --csv
  student_id;student;division;guardian_id;guardian;rank;action;channel;address;reason
  103;NOËL Œdipe;6A;203;NOËL Zoé;1;create;;;
  $ scts generate-car --all
        2 created
        3 kept: a valid code is there
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 10.
  $ scts generate-car --all -n --renew -q
  $ scts generate-car --all -n --csv
  student_id;student;division;guardian_id;guardian;rank;action;channel;address;reason

Who is told, by which channel and where; two at one address are two rows; who cannot be reached is there by name:

  $ scts notify --all --by email,paper -n
  student_id  student      division  guardian_id  guardian       rank  action                           channel  address
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     notify                           email    claire@example.org
  102         MARTIN Hugo  3 A       205          MARTIN Yves    2     notify                           paper    1 RUE DES LILAS, 94000 CRÉTEIL
  101         MARTIN Léa   6A        201          MARTIN Claire  1     notify                           email    claire@example.org
  101         MARTIN Léa   6A        202          MARTIN Paul    2     notify                           paper    2 RUE DU PORT, 94000 CRÉTEIL
  103         NOËL Œdipe   6A        203          NOËL Zoé       1     unreachable (no address at all)
        2 notified by e-mail
        2 notified by letter
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all
  Dry run: nothing was changed.
  [3]
  $ scts notify --all --by email,paper -n --csv
  student_id;student;division;guardian_id;guardian;rank;action;channel;address;reason
  102;MARTIN Hugo;3 A;201;MARTIN Claire;1;notify;email;claire@example.org;
  102;MARTIN Hugo;3 A;205;MARTIN Yves;2;notify;paper;1 RUE DES LILAS, 94000 CRÉTEIL;
  101;MARTIN Léa;6A;201;MARTIN Claire;1;notify;email;claire@example.org;
  101;MARTIN Léa;6A;202;MARTIN Paul;2;notify;paper;2 RUE DU PORT, 94000 CRÉTEIL;
  103;NOËL Œdipe;6A;203;NOËL Zoé;1;unreachable;;;no address at all
  [3]
  $ scts notify --all --by email,paper -n -q
  scts: warning: NOËL Œdipe (103), NOËL Zoé (203): no address at all
  [3]
  $ scts notify --all --by email,paper -n --json > notify.json
  [3]
  $ rows < notify.json
  102;MARTIN Hugo;3 A;201;MARTIN Claire;1;notify;email;claire@example.org;None
  102;MARTIN Hugo;3 A;205;MARTIN Yves;2;notify;paper;1 RUE DES LILAS, 94000 CRÉTEIL;None
  101;MARTIN Léa;6A;201;MARTIN Claire;1;notify;email;claire@example.org;None
  101;MARTIN Léa;6A;202;MARTIN Paul;2;notify;paper;2 RUE DU PORT, 94000 CRÉTEIL;None
  103;NOËL Œdipe;6A;203;NOËL Zoé;1;unreachable;None;None;no address at all
  $ python3 -c "import json; d=json.load(open('notify.json')); print(d['schema'], d['batch'], d['notified'], d['unreachable'], list(d['entries'][0]))"
  scts.notify/1 None {'email': 2, 'paper': 2} [{'student_id': 103, 'student': 'NOËL Œdipe', 'guardian_id': 203, 'guardian': 'NOËL Zoé', 'reason': 'no address at all'}] ['student_id', 'student', 'division', 'guardian_id', 'guardian', 'rank', 'action', 'channel', 'address', 'reason']

The letters may lie by postcode or by family: the list stays as it is.

  $ scts notify --all --by paper --per guardian --order postcode -n --csv | cut -d';' -f1,4,7-9
  student_id;guardian_id;action;channel;address
  102;201;notify;paper;1 RUE DES LILAS, 94000 CRÉTEIL
  102;205;notify;paper;1 RUE DES LILAS, 94000 CRÉTEIL
  101;201;notify;paper;1 RUE DES LILAS, 94000 CRÉTEIL
  101;202;notify;paper;2 RUE DU PORT, 94000 CRÉTEIL
  103;203;unreachable;;

No code stands in it:

  $ scts history --all --csv | tail -n +2 | cut -d';' -f4 > codes
  $ wc -l < codes
  5
  $ scts notify --all --by email,paper -n --csv | grep -c -F -f codes
  0
  [1]

People read it before they are asked; whoever asked for JSON and was refused gets none:

  $ scts notify --all --by email,paper -v < /dev/null
  student_id  student      division  guardian_id  guardian       rank  action                           channel  address
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     notify                           email    claire@example.org
  102         MARTIN Hugo  3 A       205          MARTIN Yves    2     notify                           paper    1 RUE DES LILAS, 94000 CRÉTEIL
  101         MARTIN Léa   6A        201          MARTIN Claire  1     notify                           email    claire@example.org
  101         MARTIN Léa   6A        202          MARTIN Paul    2     notify                           paper    2 RUE DU PORT, 94000 CRÉTEIL
  103         NOËL Œdipe   6A        203          NOËL Zoé       1     unreachable (no address at all)
  scts: error: Notify 4 codes: 2 by e-mail, 2 by letter? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts notify --all --by email,paper -v --json < /dev/null
  {"schema":"scts.error/1","error":{"code":2,"name":"usage","message":"Notify 4 codes: 2 by e-mail, 2 by letter? There is no terminal to ask","hint":"answer beforehand with --yes"}}
  [2]
  $ scts notify --all --by email,paper --csv < /dev/null
  scts: error: Notify 4 codes: 2 by e-mail, 2 by letter? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]

The list first, shortened by hand, and then the button:

  $ scts notify --all --by email,paper -n --csv > list.csv
  [3]
  $ grep -v 205 list.csv > shorter.csv
  $ scts notify --pairs shorter.csv --by email,paper -v --yes
  student_id  student      division  guardian_id  guardian       rank  action                           channel  address
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     notify                           email    claire@example.org
  101         MARTIN Léa   6A        201          MARTIN Claire  1     notify                           email    claire@example.org
  101         MARTIN Léa   6A        202          MARTIN Paul    2     notify                           paper    2 RUE DU PORT, 94000 CRÉTEIL
  103         NOËL Œdipe   6A        203          NOËL Zoé       1     unreachable (no address at all)
        2 notified by e-mail
        1 notified by letter
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all
  */store/letters/car-0754321P-000012-6A.pdf (1 letter) (glob)
  */store/letters/car-0754321P-000012-pages.csv (what lies on which page) (glob)
  */store/letters/car-0754321P-000012-summary.pdf (how many are in which file) (glob)
  */store/spool (2 messages, to be sent) (glob)
  Batch 12.
  [3]
  $ on 2026-11-24 scts notify --all --by email,paper -n
  student_id  student      division  guardian_id  guardian     rank  action                           channel  address
  102         MARTIN Hugo  3 A       205          MARTIN Yves  2     notify                           paper    1 RUE DES LILAS, 94000 CRÉTEIL
  103         NOËL Œdipe   6A        203          NOËL Zoé     1     unreachable (no address at all)
        0 notified by e-mail
        1 notified by letter
        3 notified already
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all (known)
  Dry run: nothing was changed.
  $ on 2026-11-24 scts notify --student 101 --by email,paper --again -n
  student_id  student     division  guardian_id  guardian       rank  action  channel  address
  101         MARTIN Léa  6A        201          MARTIN Claire  1     remind  email    claire@example.org
  101         MARTIN Léa  6A        202          MARTIN Paul    2     remind  paper    2 RUE DU PORT, 94000 CRÉTEIL
        1 notified by e-mail
        1 notified by letter
  Dry run: nothing was changed.
  $ on 2026-12-24 scts notify --all --by email,paper --again --unused --older-than 21 --csv --yes | cut -d';' -f2,5,7-9
  student;guardian;action;channel;address
  MARTIN Hugo;MARTIN Claire;remind;email;claire@example.org
  MARTIN Léa;MARTIN Claire;remind;email;claire@example.org
  MARTIN Léa;MARTIN Paul;remind;paper;2 RUE DU PORT, 94000 CRÉTEIL

Of students, in class or by e-mail:

  $ scts generate-cae --all -q
  $ scts notify --cae --all -n
  student_id  student      division  action  channel  address
  102         MARTIN Hugo  3 A       notify  paper
  101         MARTIN Léa   6A        notify  paper
  103         NOËL Œdipe   6A        notify  paper
        0 notified by e-mail
        3 notified by letter
  Dry run: nothing was changed.
  $ scts notify --cae --all --by email -n --csv
  student_id;student;division;guardian_id;guardian;rank;action;channel;address;reason
  102;MARTIN Hugo;3 A;;;;unreachable;;;no e-mail address
  101;MARTIN Léa;6A;;;;unreachable;;;no e-mail address
  103;NOËL Œdipe;6A;;;;unreachable;;;no e-mail address
  [3]

What would fall, and whose access:

  $ scts invalidate --all -n
  student_id  student      division  guardian_id  guardian     rank  action
  102         MARTIN Hugo  3 A       205          MARTIN Yves  2     invalidate (request)
  103         NOËL Œdipe   6A        203          NOËL Zoé     1     invalidate (request)
        2 invalidated
        3 skipped: notified codes are taken back one by one (--student, --guardian, --pairs)
        1 skipped: no valid code
  Dry run: nothing was changed.
  $ scts invalidate --student 101 --reason refusal -n
  student_id  student     division  guardian_id  guardian       rank  action
  101         MARTIN Léa  6A        201          MARTIN Claire  1     invalidate-withdraw (refusal)
  101         MARTIN Léa  6A        202          MARTIN Paul    2     invalidate-withdraw (refusal)
        2 invalidated
        2 lost access, until it is given back (generate-car, generate-cae)
  Dry run: nothing was changed.
  $ cat > slips.csv <<END
  > student_id;guardian_id;reason
  > 101;202;lost
  > 102;201;refusal
  > 103;204;refusal
  > END
  $ scts invalidate --from slips.csv --json -n | rows
  102;MARTIN Hugo;3 A;201;MARTIN Claire;1;invalidate-withdraw;None;None;refusal
  101;MARTIN Léa;6A;202;MARTIN Paul;2;invalidate;None;None;lost
  103;NOËL Œdipe;6A;204;GRAND-PÈRE Luc;None;withdraw;None;None;refusal
  $ scts invalidate --from slips.csv -v
  student_id  student      division  guardian_id  guardian        rank  action
  102         MARTIN Hugo  3 A       201          MARTIN Claire   1     invalidate-withdraw (refusal)
  101         MARTIN Léa   6A        202          MARTIN Paul     2     invalidate (lost)
  103         NOËL Œdipe   6A        204          GRAND-PÈRE Luc        withdraw (refusal)
        2 invalidated
        2 lost access, until it is given back (generate-car, generate-cae)
  Batch 15.
  $ scts invalidate --from slips.csv --csv
  student_id;student;division;guardian_id;guardian;rank;action;channel;address;reason
  $ scts generate-car --pairs slips.csv --give-back -n
  student_id  student      division  guardian_id  guardian       rank  action
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     give-back
  101         MARTIN Léa   6A        202          MARTIN Paul    2     create
        2 created
        1 of them given back their access
        1 skipped: the guardian is neither légal 1 nor légal 2
  Dry run: nothing was changed.
  $ scts history --student 101 --guardian 201 --csv | tail -n 1 | cut -d';' -f4 | scts invalidate --code-stdin -n
  student_id  student     division  guardian_id  guardian       rank  action
  101         MARTIN Léa  6A        201          MARTIN Claire  1     invalidate-withdraw (request)
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Dry run: nothing was changed.
  $ scts invalidate --cae --batch 14 -n
  student_id  student      division  action
  102         MARTIN Hugo  3 A       invalidate (request)
  101         MARTIN Léa   6A        invalidate (request)
  103         NOËL Œdipe   6A        invalidate (request)
        3 invalidated
  Dry run: nothing was changed.
  $ scts invalidate --all -n --cae --json | rows
  102;MARTIN Hugo;3 A;None;None;None;invalidate;None;None;request
  101;MARTIN Léa;6A;None;None;None;invalidate;None;None;request
  103;NOËL Œdipe;6A;None;None;None;invalidate;None;None;request

A real run as JSON, with the list and without one:

  $ scts generate-car --student 102 --guardian 205 --renew --json -v > renewed.json
  $ rows < renewed.json
  102;MARTIN Hugo;3 A;205;MARTIN Yves;2;renew;None;None;None
  $ python3 -c "import json; d=json.load(open('renewed.json')); print(d['batch'], d['renewed'])"
  17 1

Without a list JSON has none; what has no list refuses --csv:

  $ scts generate-car --all --json | grep -c entries
  0
  [1]
  $ scts notify --test-page --csv
  scts: error: --csv is for lists; this command gives none
  scts: hint: use --json
  [2]
  $ scts notify --reprint 8 --csv
  scts: error: --csv is for lists; this command gives none
  scts: hint: use --json
  [2]
