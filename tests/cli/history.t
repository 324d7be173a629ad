  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ on 2026-11-23 scts generate-car --all -q
  $ scts history
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ scts history --student 103 | sed 's/[0-9A-Z]\{4\}-[0-9A-Z]\{3\}-[0-9A-Z]\{3\}-[0-9A-Z]\{3\}/CODE/'
  Guardian: NOËL Zoé (203, légal 1)
    e-mail:  none
    address: none
  Student:  NOËL Œdipe (103), MEF 10010012110, division 6A
  Access:   yes
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-11-24   2026-11-23 creation
  
  Guardian: GRAND-PÈRE Luc (204, no rank)
    e-mail:  luc@example.org
    address: none
  Student:  NOËL Œdipe (103), MEF 10010012110, division 6A
  Access:   no
    no code yet
  $ scts history --student 103 --json | sed 's/"code":"[^"]*"/"code":"CODE"/g'
  {"schema":"scts.history/1","entries":[{"student":{"id":103,"family_name":"NOËL","first_name":"Œdipe","mef":"10010012110","division":"6A"},"guardian":{"id":203,"family_name":"NOËL","first_name":"Zoé","rank":1,"email":"","address":[],"language":null},"access":true,"withdrawn":null,"codes":[{"code":"CODE","kind":"CAR","valid":true,"used":false,"usable_from":"2026-11-24","changed_on":"2026-11-23","change":"creation","reason":null,"notified_on":null,"notices":[]}],"corrections":[]},{"student":{"id":103,"family_name":"NOËL","first_name":"Œdipe","mef":"10010012110","division":"6A"},"guardian":{"id":204,"family_name":"GRAND-PÈRE","first_name":"Luc","rank":null,"email":"luc@example.org","address":[],"language":null},"access":false,"withdrawn":null,"codes":[],"corrections":[]}]}
  $ scts history --student 101 --csv | cut -d';' -f1-3,5-
  kind;student_id;guardian_id;valid;used;usable_from;changed_on;change;notified_on
  CAR;101;201;yes;no;2026-11-24;2026-11-23;creation;
  CAR;101;202;yes;no;2026-11-24;2026-11-23;creation;
  $ scts history --student 101 --guardian 202 --csv | tail -n 1 | cut -d';' -f4 | scts history --code-stdin --csv | tail -n 1 | cut -d';' -f1-3
  CAR;101;202

Each display is logged, with who and when; ids only:

  $ sqlite3 store/school.db "SELECT what, student_id, guardian_id, code_id IS NOT NULL, actor = '$(id -un)', length(started_at) FROM event JOIN batch USING (batch_id) WHERE command = 'history'"
  code-shown|103|203|1|1|20
  code-shown|103|203|1|1|20
  code-shown|101|201|1|1|20
  code-shown|101|202|1|1|20
  code-shown|101|202|1|1|20
  code-shown|101|202|1|1|20
  $ sqlite3 store/school.db .dump | grep -c -e "event.*MARTIN" -e "batch.*MARTIN"
  0
  [1]

Who lost his bond stays in the history, his code does not stay valid:

  $ grep -v '^101;202' bonds.csv > fewer.csv
  $ scts import --max-departures 1 fewer.csv
  fewer.csv: 4 bonds
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 1 removed, 0 with another rank, 4 unchanged
  codes invalidated: 0 by departure, 1 by a rank or bond lost
  Imported as batch 10.
  $ scts history --student 101 --guardian 202 | grep -e Guardian -e invalid | sed 's|[0-9A-Z]\{4\}-[0-9A-Z-]*|CODE|'
  Guardian: MARTIN Paul (202, no rank)
    CODE  no     no    2026-11-24   2026-11-23 invalidation (rank)

A student's own codes stand beside his couples', without a guardian; what names guardians leaves them out:

  $ on 2026-11-24 scts generate-cae --student 102 -q
  $ scts history --student 102 | sed 's/[0-9A-Z]\{4\}-[0-9A-Z-]*/CODE/'
  Guardian: MARTIN Claire (201, légal 1)
    e-mail:  claire@example.org
    address: 1 rue des Lilas, 94000 Créteil
  Student:  MARTIN Hugo (102), MEF 10310019110, division 3 A
  Access:   yes
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-11-24   2026-11-23 creation
  
  Student:  MARTIN Hugo (102), MEF 10310019110, division 3 A
    e-mail:  none
  Access:   yes (the student's own, CAE)
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-11-25   2026-11-24 creation
  $ scts history --student 102 --json | python3 -c "import json,sys; e=json.load(sys.stdin)['entries'][1]; print(e['guardian'], e['codes'][0]['kind'], e['access'])"
  None CAE True
  $ scts history --student 102 --rank 1 --csv | tail -n +2 | cut -d';' -f1-3
  CAR;102;201
  $ scts history --student 102 --csv | tail -n 1 | cut -d';' -f4 | scts history --code-stdin --csv | tail -n +2 | cut -d';' -f1-3
  CAE;102;

Why there is no access, since when and by whom; a decision without any code has its entry too:

  $ on 2026-11-25 scts invalidate --student 101 --guardian 201 --reason refusal -q
  $ on 2026-11-25 scts invalidate --student 103 --cae --reason request -q
  $ on 2026-11-25 scts history --student 101 --guardian 201 | grep Access | sed "s/by $(id -un)/by LEA/"
  Access:   no, taken away on 2026-11-25 by LEA (refusal)
  $ on 2026-11-25 scts history --student 103 | grep CAE | sed "s/by $(id -un)/by LEA/"
  Access:   no, taken away on 2026-11-25 by LEA (request) (the student's own, CAE)
  $ on 2026-11-25 scts history --student 103 --json | sed "s/$(id -un)/LEA/" | grep -o '"access":[a-z]*,"withdrawn":{[^}]*}'
  "access":false,"withdrawn":{"on":"2026-11-25","reason":"request","by":"LEA"}
