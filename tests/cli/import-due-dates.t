  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ sqlite3 store/school.db "UPDATE school SET year = 2026"
  $ scts open-service -q
  $ scts open-service -q notes
  $ printf 'service;mef;division;due_on\nnotes;10010012110;6A;2026-12-18\nnotes;10010012110;6A;26/03/2027\nnotes;10310019110;3 A;2026-12-18\n' >due.csv

Due dates need a service that is published on them:

  $ scts import due.csv
  scts: error: due.csv:2: notes is not published on due dates
  scts: hint: publish it on them: scts set-publication notes --scheduled
  [4]
  $ scts set-publication -q notes --scheduled --add 2027-06-25 --division 6A
  $ scts import -n due.csv
  due.csv: 3 due dates
  due dates: 3 added, 1 removed
  Dry run: nothing was changed.
  $ scts import due.csv
  due.csv: 3 due dates
  due dates: 3 added, 1 removed
  Imported as batch 6.
  $ scts set-publication notes
  notes: published on due dates
  MEF          division  dates
  10010012110  6A        2026-12-18, 2027-03-26
  10310019110  3 A       2026-12-18

The journal says which dates changed, by whatever command:

  $ scts set-publication -q notes --remove 2027-03-26 --couple 10010012110/6A
  $ sqlite3 store/school.db "SELECT batch_id, what, detail FROM event WHERE what LIKE 'due-date%' OR what LIKE 'publication%'"
  5|due-date-added|notes 2027-06-25: 10010012110/6A
  5|publication-changed|notes
  6|due-date-added|notes 2026-12-18: 10010012110/6A, 10310019110/3 A
  6|due-date-added|notes 2027-03-26: 10010012110/6A
  6|due-date-removed|notes 2027-06-25: 10010012110/6A
  6|publication-changed|notes
  7|due-date-removed|notes 2027-03-26: 10010012110/6A
  7|publication-changed|notes

What is shown comes in again as it is, and changes nothing:

  $ scts set-publication notes --csv >shown.csv
  $ cat shown.csv
  service;mef;mef_label;division;due_on
  notes;10010012110;10010012110;6A;2026-12-18
  notes;10310019110;10310019110;3 A;2026-12-18
  $ scts import shown.csv
  shown.csv: 2 due dates
  Nothing changed: the store says so already.

Couples that a file does not name keep theirs; an empty date takes all of one away. What it hides is told:

  $ printf 'test_id;division;title;published_on;out_of\n1;6A;Dictée;2026-11-10;20\n' >tests.csv
  $ printf 'test_id;student_id;mark\n1;101;12\n' >marks.csv
  $ scts generate-car --all -q
  $ scts import -q tests.csv marks.csv
  $ scts set-publication -q notes --add 2026-11-20 --division 6A
  $ printf 'service;mef;division;due_on\nnotes;10010012110;6A;\n' >none.csv
  $ scts import none.csv
  scts: warning: 10010012110/6A: 1 mark of 1 student that families see today: hidden until a due date is set
  none.csv: 1 due dates
  due dates: 0 added, 2 removed
  Imported as batch 11.
  $ scts set-publication notes --csv | grep -c 2026
  1
  $ scts import --json due.csv | jq -c '.due_dates, .hidden'
  {"added":2,"removed":0}
  []

Whatever is wrong is named by its line, and nothing is changed:

  $ refused() { printf "service;mef;division;due_on\nnotes;10310019110;3 A;2027-01-29\n$1\n" >bad.csv; scts import bad.csv; }
  $ refused 'notes;10010012110;6A;2027-09-01'
  scts: error: bad.csv:3: 2027-09-01 is not a day of the school year 2026-2027
  scts: hint: due dates lie between 2026-09-01 and 2027-08-31
  [4]
  $ refused 'notes;10010012110;5B;2027-01-29'
  scts: error: bad.csv:3: no couple "10010012110/5B" in the store
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [4]
  $ refused 'lpc;10010012110;6A;2027-01-29'
  scts: error: bad.csv:3: "lpc" is not a service that has due dates
  scts: hint: notes, absences
  [4]
  $ refused 'absences;10010012110;6A;2027-01-29'
  scts: error: bad.csv:3: absences is closed: its publication cannot be set
  scts: hint: open it first: scts open-service absences
  [4]
  $ refused 'notes;10010012110;6A;2027-02-30'
  scts: error: bad.csv:3: CODE_STRUCTURE 6A: due on "2027-02-30" is not a date
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ scts set-publication notes --csv | grep -c 2027-01-29
  0
  [1]
