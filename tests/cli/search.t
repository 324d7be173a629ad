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
  student_id;student;mef;division;guardian_id;guardian;rank;access;notified_on;left
  102;MARTIN Hugo;10310019110;3 A;201;MARTIN Claire;1;no;;no
  101;MARTIN Léa;10010012110;6A;201;MARTIN Claire;1;yes;;no
  $ scts search --division "3 A" --json
  {"schema":"scts.search/1","entries":[{"student_id":102,"student":"MARTIN Hugo","mef":"10310019110","division":"3 A","guardian_id":201,"guardian":"MARTIN Claire","rank":1,"access":false,"notified_on":null,"left":false}]}
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
