  $ . "$TESTDIR/setup.sh"
  $ small_store

The service must be open:

  $ scts set-publication notes --continuous
  scts: error: notes is closed: its publication cannot be set
  scts: hint: open it first: scts open-service notes
  [4]
  $ scts open-service -q
  $ scts set-publication notes --continuous
  scts: error: notes is closed: its publication cannot be set
  scts: hint: open it first: scts open-service notes
  [4]
  $ scts open-service -q notes
  $ scts set-publication
  scts: error: set-publication needs a service, before its options
  scts: hint: scts set-publication notes --add 2026-12-18 --all
  [2]
  $ scts set-publication notes absences
  scts: error: unexpected argument "absences"
  [2]
  $ scts set-publication meals --continuous
  scts: error: no service "meals"
  scts: hint: the services are: notes, absences, lpc; scts open-service NAME --title "…" adds one
  [2]
  $ scts set-publication lpc
  scts: error: lpc has no publication: scts carries no data of it
  scts: hint: the services that have one are: notes, absences
  [2]
  $ scts set-publication absences --scheduled
  scts: error: absences is closed: its publication cannot be set
  scts: hint: open it first: scts open-service absences
  [4]

Nothing is published until the head decides:

  $ scts set-publication notes
  notes: not published yet; to publish it: --continuous (day by day) or --scheduled (on due dates)
  $ scts status | grep notes
    notes      open, not published yet: scts set-publication notes
  $ scts set-publication notes --add 2026-12-18 --all
  scts: error: how notes is published is not decided yet: it has no due dates
  scts: hint: publish it on due dates: scts set-publication notes --scheduled
  [4]
  $ scts set-publication notes --continuous --scheduled
  scts: error: --continuous and --scheduled exclude each other
  [2]
  $ scts set-publication notes --continuous -n
  notes is published day by day from now on.
  Dry run: nothing was changed.
  $ scts set-publication notes --continuous
  notes is published day by day from now on.
  Batch 5.
  $ scts set-publication notes --continuous
  Nothing was changed.
  $ scts set-publication notes
  notes: published day by day
  $ scts status | grep notes
    notes      open, published day by day
  $ scts set-publication notes --add 2026-12-18 --all
  scts: error: notes is published day by day: it has no due dates
  scts: hint: publish it on due dates: scts set-publication notes --scheduled
  [4]
  $ scts set-publication notes --remove 2026-12-18 --all
  scts: error: notes is published day by day: it has no due dates
  scts: hint: publish it on due dates: scts set-publication notes --scheduled
  [4]

From day by day to due dates costs nothing; dates may come in the same run:

  $ scts set-publication notes --scheduled --add 18/12/2026 --division "3 A" -n
  notes is published on due dates from now on.
        1 added
  Dry run: nothing was changed.
  $ scts set-publication notes --scheduled --add 18/12/2026 --division "3 A"
  notes is published on due dates from now on.
        1 added
  Batch 6.
  $ scts set-publication notes
  notes: published on due dates
  MEF          division  dates
  10010012110  6A
  10310019110  3 A       2026-12-18
  $ scts status | grep notes
    notes      open, published on due dates (1 set)

A date that is there is no change; several dates follow one option, or several options one date each:

  $ scts set-publication notes --add 2026-12-18 --division "3 A"
  Nothing was changed.
  $ scts set-publication notes --add 2026-12-18 2027-03-26 --all
        3 added
  Batch 7.
  $ scts set-publication notes --add 2026-12-18 --add 2027-06-25 --add 25/06/2027 --mef 10010012110 --json
  {"schema":"scts.set-publication/1","batch":8,"service":"notes","mode":"scheduled","couples":[{"mef":"10010012110","mef_label":"10010012110","division":"6A","dates":["2026-12-18","2027-03-26","2027-06-25"]},{"mef":"10310019110","mef_label":"10310019110","division":"3 A","dates":["2026-12-18","2027-03-26"]}],"added":1,"removed":0,"lost":0,"hidden":[]}
  $ scts set-publication notes --csv
  service;mef;mef_label;division;due_on
  notes;10010012110;10010012110;6A;2026-12-18
  notes;10010012110;10010012110;6A;2027-03-26
  notes;10010012110;10010012110;6A;2027-06-25
  notes;10310019110;10310019110;3 A;2026-12-18
  notes;10310019110;10310019110;3 A;2027-03-26
  $ scts set-publication notes -q
  notes: published on due dates
  MEF          division  dates
  10010012110  6A        2026-12-18, 2027-03-26, 2027-06-25
  10310019110  3 A       2026-12-18, 2027-03-26

No selection is never everything, and what is named must be known:

  $ scts set-publication notes --add 2026-12-18
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division or --couple
  [2]
  $ scts set-publication notes --remove 2026-12-18
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division or --couple
  [2]
  $ scts set-publication notes --all
  scts: error: what is to be done with these couples?
  scts: hint: use --add DATE or --remove DATE
  [2]
  $ scts set-publication notes --scheduled --division 6A
  scts: error: what is to be done with these couples?
  scts: hint: use --add DATE or --remove DATE
  [2]
  $ scts set-publication notes --add 2026-12-18 --division 7Z
  scts: error: no couple of the division "7Z" in the store
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [2]
  $ scts set-publication notes --add 2026-12-18 --mef 3EME
  scts: error: no couple of the MEF "3EME" in the store
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [2]
  $ scts set-publication notes --add 2026-12-18 --couple 10310019110/6A
  scts: error: no couple "10310019110/6A" in the store
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [2]
  $ scts set-publication notes --add 2026-12-18 --mef 10310019110 --division 6A
  scts: error: no couple of a MEF and a division fits all these options
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [2]
  $ scts set-publication notes --add 2026-02-30 --all
  scts: error: --add: "2026-02-30" is not a day of the calendar
  scts: hint: write 2026-12-18 or 18/12/2026
  [2]
  $ scts set-publication notes --add tomorrow --all
  scts: error: --add: "tomorrow" is not a day of the calendar
  scts: hint: write 2026-12-18 or 18/12/2026
  [2]
  $ scts set-publication notes --add 2026-12-18 --remove 2026-12-18 --all
  scts: error: 2026-12-18 is both to be added and to be removed
  [2]
  $ scts set-publication notes --continuous --add 2026-12-18 --all
  scts: error: --continuous and --add exclude each other
  [2]
  $ scts set-publication --add 2026-12-18 notes --all
  scts: error: set-publication needs a service, before its options
  scts: hint: scts set-publication notes --add 2026-12-18 --all
  [2]
  $ scts set-publication notes --all --add
  scts: error: --add needs a value
  [2]
  $ scts set-publication notes --continuous --csv
  scts: error: --csv is for lists; this command gives none
  scts: hint: use --json
  [2]

Taking dates away: from the couples that have them, and all that are named must:

  $ scts set-publication notes --remove 2027-06-25 --division 6A --division "3 A"
  scts: error: 10310019110/3 A has no due date 2027-06-25
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [4]
  $ scts set-publication notes --remove 2027-06-25 --couple "10310019110/3 A"
  scts: error: 10310019110/3 A has no due date 2027-06-25
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [4]
  $ scts set-publication notes --remove 2026-12-19 --mef 10010012110 --mef 10310019110
  scts: error: 10010012110/6A and 1 more have no due date 2026-12-19
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [4]
  $ scts set-publication notes --remove 2026-12-19 --all
  scts: error: no couple has the due date 2026-12-19
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [4]
  $ scts set-publication notes --remove 2026-12-18 2026-12-19 --all
  scts: error: no couple has the due date 2026-12-19
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [4]
  $ scts set-publication notes --remove 2027-06-25 --all -n
        1 removed
  Dry run: nothing was changed.
  $ scts set-publication notes --remove 2027-06-25 --all
        1 removed
  Batch 9.
  $ scts set-publication notes --remove 2027-06-25 --all
  scts: error: no couple has the due date 2027-06-25
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [4]
  $ scts set-publication notes --remove 2027-03-26 --add 2027-04-02 --couple 10010012110/6A
        1 added
        1 removed
  Batch 10.
  $ scts set-publication notes
  notes: published on due dates
  MEF          division  dates
  10010012110  6A        2026-12-18, 2027-04-02
  10310019110  3 A       2026-12-18, 2027-03-26

Each change is one batch with one event, which names the service:

  $ sqlite3 store/school.db "SELECT batch_id, command, count(*), min(what), min(detail) FROM event JOIN batch USING (batch_id) WHERE command = 'set-publication' AND what = 'publication-changed' GROUP BY 1"
  5|set-publication|1|publication-changed|notes
  6|set-publication|1|publication-changed|notes
  7|set-publication|1|publication-changed|notes
  8|set-publication|1|publication-changed|notes
  9|set-publication|1|publication-changed|notes
  10|set-publication|1|publication-changed|notes

Closing the service keeps all that:

  $ scts close-service -q notes
  $ scts status | grep notes
    notes      closed
  $ scts set-publication notes
  notes: closed, published on due dates
  MEF          division  dates
  10010012110  6A        2026-12-18, 2027-04-02
  10310019110  3 A       2026-12-18, 2027-03-26
  $ scts set-publication notes --scheduled
  scts: error: notes is closed: its publication cannot be set
  scts: hint: open it first: scts open-service notes
  [4]
  $ scts open-service -q notes
  $ scts status | grep notes
    notes      open, published on due dates (4 set)

To day by day: the due dates are lost, so there is a question:

  $ scts set-publication notes --continuous < /dev/null
  scts: error: Publish notes day by day, and lose 4 due dates? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts set-publication notes --continuous -n < /dev/null
  notes is published day by day from now on.
        4 lost
  Dry run: nothing was changed.
  $ echo n | script -qec "scts set-publication notes --continuous" /dev/null | grep -o "Publish.*?\|cancelled.*changed"
  Publish notes day by day, and lose 4 due dates?
  cancelled: nothing was changed
  $ scts set-publication notes --continuous --yes --json
  {"schema":"scts.set-publication/1","batch":13,"service":"notes","mode":"continuous","couples":[{"mef":"10010012110","mef_label":"10010012110","division":"6A","dates":[]},{"mef":"10310019110","mef_label":"10310019110","division":"3 A","dates":[]}],"added":0,"removed":0,"lost":4,"hidden":[]}
  $ scts set-publication notes --scheduled --json < /dev/null
  {"schema":"scts.set-publication/1","batch":14,"service":"notes","mode":"scheduled","couples":[{"mef":"10010012110","mef_label":"10010012110","division":"6A","dates":[]},{"mef":"10310019110","mef_label":"10310019110","division":"3 A","dates":[]}],"added":0,"removed":0,"lost":0,"hidden":[]}
  $ scts set-publication notes --continuous < /dev/null
  notes is published day by day from now on.
  Batch 15.
  $ scts set-publication notes
  notes: published day by day
  $ scts set-publication notes --csv
  service;mef;mef_label;division;due_on
  notes;10010012110;10010012110;6A;
  notes;10310019110;10310019110;3 A;

A MEF goes by its code or by its label; one label may stand for several codes. The structures count, and the students:

  $ rm -r store students.csv guardians.csv bonds.csv
  $ sample_store
  $ scts set-publication notes --scheduled --add 2026-12-18 --mef 3EME -q
  $ scts set-publication notes --csv | head -4
  service;mef;mef_label;division;due_on
  notes;20131010110;1-STG 31010;1STG1;
  notes;20131011110;1-STG 31011;1STG1;
  notes;20111010110;1ES;1 ES1;
  $ scts set-publication notes
  notes: published on due dates
  MEF          division  dates
  1-STG 31010  1STG1
  1-STG 31011  1STG1
  1ES          1 ES1
  2DEGT2       2 6
  3EME         3 A       2026-12-18
  3EME         301       2026-12-18
  3EME         302       2026-12-18
  3EME         303       2026-12-18
  3SINT        3 A
  4EME         401
  4EME         402
  4EME         403
  5EME         5A
  5EME         5B
  5EME         5C
  6EME         6A
  6EME         6B
  6EME         6C
  $ sqlite3 store/school.db "SELECT DISTINCT mef FROM due_date"
  10310019110
  $ scts set-publication notes --add 2027-03-26 --couple 10310019110/301 --couple "3SINT/3 A"
        2 added
  Batch 8.
  $ scts set-publication notes --add 2027-03-26 --mef 3EME --couple 10310019110/301 --couple "3SINT/3 A"
  Nothing was changed.
  $ scts set-publication notes --add 2027-06-25 --mef 3EME --mef 3SINT --division 302
        1 added
  Batch 9.
  $ scts set-publication notes --csv | grep -v ';$'
  service;mef;mef_label;division;due_on
  notes;10310019110;3EME;3 A;2026-12-18
  notes;10310019110;3EME;301;2026-12-18
  notes;10310019110;3EME;301;2027-03-26
  notes;10310019110;3EME;302;2026-12-18
  notes;10310019110;3EME;302;2027-06-25
  notes;10310019110;3EME;303;2026-12-18
  notes;10310027110;3SINT;3 A;2027-03-26
  $ scts __complete -- set-publication notes --couple 3
  3EME/3 A\t (esc)
  3EME/301\t (esc)
  3EME/302\t (esc)
  3EME/303\t (esc)
  3SINT/3 A\t (esc)
  $ scts __complete -- set-publication notes --mef 3
  3EME\t (esc)
  3SINT\t (esc)

What families see already and a change hides is counted by class, before and after, and nothing is asked:

  $ rm -r store
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts generate-car --all -q
  $ cat >tests.csv <<END
  > test_id;division;title;published_on;out_of
  > 1;6A;Dictée;2026-11-10;20
  > 2;3 A;Thalès;2026-11-20;20
  > END
  $ printf 'test_id;student_id;mark\n1;101;12\n1;103;13\n2;102;14\n' >marks.csv
  $ scts import -q tests.csv marks.csv
  $ scts set-publication -q notes --continuous
  $ scts set-publication notes --scheduled --add 2026-12-18 --division 6A -n < /dev/null
  scts: warning: 10010012110/6A: 2 marks of 2 students that families see today: hidden until 2026-12-18
  scts: warning: 10310019110/3 A: 1 mark of 1 student that families see today: hidden until a due date is set
  notes is published on due dates from now on.
        1 added
  Dry run: nothing was changed.
  $ scts set-publication notes --scheduled --add 2026-12-18 --division 6A --json 2>/dev/null < /dev/null
  {"schema":"scts.set-publication/1","batch":8,"service":"notes","mode":"scheduled","couples":[{"mef":"10010012110","mef_label":"10010012110","division":"6A","dates":["2026-12-18"]},{"mef":"10310019110","mef_label":"10310019110","division":"3 A","dates":[]}],"added":1,"removed":0,"lost":0,"hidden":[{"service":"notes","mef":"10010012110","mef_label":"10010012110","division":"6A","rows":2,"students":2,"until":"2026-12-18"},{"service":"notes","mef":"10310019110","mef_label":"10310019110","division":"3 A","rows":1,"students":1,"until":null}]}

A due date to come shows nothing yet, so that removing it hides nothing; one that is past does:

  $ scts set-publication -q notes --add 2026-11-20 --all
  $ scts set-publication notes --remove 2026-12-18 --division 6A
        1 removed
  Batch 10.
  $ scts set-publication notes --remove 2026-11-20 --add 2027-03-26 --all
  scts: warning: 10010012110/6A: 2 marks of 2 students that families see today: hidden until 2027-03-26
  scts: warning: 10310019110/3 A: 1 mark of 1 student that families see today: hidden until 2027-03-26
        2 added
        2 removed
  Batch 11.
