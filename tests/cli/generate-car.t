  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q

Only légal 1 and 2 get codes; twice is once:

  $ scts generate-car --all -n
        4 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Dry run: nothing was changed.
  $ scts generate-car --all
        4 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 4.
  $ scts generate-car --all
        0 created
        4 kept: a valid code is there
        1 skipped: the guardian is neither légal 1 nor légal 2
  Nothing was changed.
  $ sqlite3 store/school.db "SELECT count(*), count(DISTINCT hash), min(length(sealed)) FROM code"
  4|4|36
  $ scts generate-car --all --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"renewed":0,"kept":4,"skipped":{"notified":0,"used":0,"no_rank":1,"left":0}}

Selections: an option that names nothing known is an error, never an empty result:

  $ scts generate-car
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ scts generate-car --division 7Z
  scts: error: no division "7Z" in the store
  scts: hint: 'scts status -v' lists the MEFs and divisions
  [2]
  $ scts generate-car --student durand
  scts: error: no student "durand" in the store
  scts: hint: search with 'scts search NAME'
  [2]
  $ scts generate-car --division 6A --rank 2 --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0}}
  $ scts generate-car --mef 10310019110 --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0}}
  $ scts generate-car --division "3 A" --student 101 --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"renewed":0,"kept":0,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0}}
  $ printf 'student_id;guardian_id\n101;201\n' | scts generate-car --pairs - --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0}}
  $ printf 'student_id;guardian_id\n101;999\n' | scts generate-car --pairs -
  scts: error: -:2: no couple 101;999 in the store
  scts: hint: look at the list of pairs: student_id;guardian_id
  [2]

A new code in place of one that was not told is bulk work; where it was told it takes a name:

  $ scts generate-car --division "3 A" --renew
        0 created
        1 renewed
  Batch 5.
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts notify --all --by paper --yes -q
  scts: warning: student 103, guardian 203: no postal address
  [3]
  $ scts generate-car --all --renew
        0 created
        1 renewed
        3 skipped: the code was notified
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 9.
  $ scts generate-car --student martin --renew
  scts: error: "martin" fits several students: MARTIN Hugo (102), MARTIN Léa (101)
  scts: hint: name one by its id: --student ID
  [2]
  $ scts generate-car --student 101 --renew < /dev/null
  scts: error: Renew 2 codes: 2 notified, 0 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts generate-car --student 101 --renew --yes
        0 created
        2 renewed
  Batch 10.
  $ sqlite3 store/school.db "SELECT student_id, guardian_id, ended_on IS NULL, reason FROM code ORDER BY 1, 2, 3"
  101|201|0|renewed
  101|201|1|
  101|202|0|renewed
  101|202|1|
  102|201|0|renewed
  102|201|1|
  103|203|0|renewed
  103|203|1|

The database alone tells no code, and neither does anything else on the disk:

  $ scts history --all --csv | tail -n +2 | cut -d';' -f4 | tr -d - > codes
  $ wc -l < codes
  8
  $ strings -n 8 store/school.db | tr -d - | grep -c -F -f codes
  0
  [1]
