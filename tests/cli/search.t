  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts generate-car --student 101 -q

The beginning of a name, whatever its case and accents; œ is oe, a hyphen is a blank:

  $ scts search mart
  student_id  student      mef          division  guardian_id  guardian       rank  access  notified_on
  102         MARTIN Hugo  10310019110  3 A       201          MARTIN Claire  1     no
  101         MARTIN Léa   10010012110  6A        201          MARTIN Claire  1     yes
  101         MARTIN Léa   10010012110  6A        202          MARTIN Paul    2     yes
  $ scts search NOEL
  student_id  student     mef          division  guardian_id  guardian        rank  access  notified_on
  103         NOËL Œdipe  10010012110  6A        203          NOËL Zoé        1     no
  103         NOËL Œdipe  10010012110  6A        204          GRAND-PÈRE Luc        no
  $ scts search "grand pere"
  student_id  student     mef          division  guardian_id  guardian        rank  access  notified_on
  103         NOËL Œdipe  10010012110  6A        204          GRAND-PÈRE Luc        no
  $ scts search dupont --csv
  student_id;student;mef;division;guardian_id;guardian;rank;access;notified_on;left;withdrawn
  102;MARTIN Hugo;10310019110;3 A;201;MARTIN Claire;1;no;;no;
  101;MARTIN Léa;10010012110;6A;201;MARTIN Claire;1;yes;;no;
  $ scts search --division "3 A" --json
  {"schema":"scts.search/1","entries":[{"student_id":102,"student":"MARTIN Hugo","mef":"10310019110","division":"3 A","guardian_id":201,"guardian":"MARTIN Claire","rank":1,"access":false,"notified_on":null,"left":false,"withdrawn":null}]}
  $ scts search nobody
  Nobody found.
  $ scts search nobody --exit-code -q
  [5]
  $ scts search
  scts: error: search for whom?
  scts: hint: scts search BEGINNING-OF-A-NAME, or --mef, --division
  [2]
  $ scts search --access yes --division 6A
  student_id  student     mef          division  guardian_id  guardian       rank  access  notified_on
  101         MARTIN Léa  10010012110  6A        201          MARTIN Claire  1     yes
  101         MARTIN Léa  10010012110  6A        202          MARTIN Paul    2     yes

Blanks, apostrophes, ligatures and particles do not matter; the name at birth and the one in use both count:

  $ cat > families.csv <<END
  > student_id;family_name;usage_name;first_name;birth_date;division
  > 301;de La Tour;;Aude;2013-01-01;6B
  > 302;O'HARA;;Seán;2013-01-02;6B
  > 303;D’AUBIGNÉ;;Cœline;2013-01-03;6B
  > 304;STRAUSS;VAN DER BERGE;Jean-Pierre;2013-01-04;6B
  > END
  $ scts import --partial -q families.csv
  $ found() { scts search "$1" --json | python3 -c "import json,sys; print(*[e['student_id'] for e in json.load(sys.stdin)['entries']])"; }
  $ for name in "la tour" "de la tour" LATOUR "tour aude" "DE LA"; do found "$name"; done
  301
  301
  301
  301
  301
  $ for name in ohara "o'hara" "O’Hara se" "o hara"; do found "$name"; done
  302
  302
  302
  302
  $ for name in "d'aubigne" daubigné "aubigne coe" "d'aubigne cœ"; do found "$name"; done
  303
  303
  303
  303
  $ for name in strauß berge "van der berge" vanderberge "berge jeanp" "de strauss jean pi"; do found "$name"; done
  304
  304
  304
  304
  304
  304
  $ for name in pierre "la touraine"; do found "$name"; done
  
  

First name first, by an e-mail address, by a telephone number however it is typed, by the reference of a letter:

  $ for name in aude "aude tour" "Aude de La Tour" "jean pierre strauss" jeanpierreberge "sean o"; do found "$name"; done
  301
  301
  301
  304
  304
  302
  $ printf 'guardian_id;phone\n202;+33 (0)6 01 02 03 04\n' > phones.csv
  $ scts import -q phones.csv
  $ for typed in 0601020304 "06.01 02" "+33 6 01 02" Claire@Example claire@example.org 101-202 "101–202" 101-999; do echo "$typed: $(found "$typed" 2>&1)"; done
  0601020304: 101
  06.01 02: 101
  +33 6 01 02: 101
  Claire@Example: 102 101
  claire@example.org: 102 101
  101-202: 101
  101\xe2\x80\x93202: 101 (esc)
  101-999: 

The same names select:

  $ scts generate-car --student "la tour" -n
        0 created
  Dry run: nothing was changed.
  $ scts generate-cae --student ohara -n
  student_id  student      division  action
  302         O'HARA Seán  6B        create
        1 created
  Dry run: nothing was changed.
  $ scts history --guardian "grandpere" --csv
  kind;student_id;guardian_id;code;valid;used;usable_from;changed_on;change;notified_on
