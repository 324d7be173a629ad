  $ . "$TESTDIR/setup.sh"
  $ small_store

Tests, marks and absences, in any order; what is told by the header is the kind:

  $ cat > marks.csv <<END
  > test_id;student_id;mark
  > 1;101;14,50
  > 1;103;absent
  > 2;101;7
  > 2;102;
  > END
  $ cat > tests.csv <<END
  > test_id;division;subject;title;given_on;published_on;out_of;coefficient
  > 1;6A;Mathématiques;Fractions;20/11/2026;2026-11-23;20;
  > 2;6A;Français;Dictée;19/11/2026;;10;0,50
  > END
  $ cat > absences.csv <<END
  > absence_id;student_id;from;to;reason;justified
  > 1;101;2026-11-23;;Maladie;oui
  > 2;102;23/11/2026 08:30;23/11/2026 10:30;;
  > END
  $ scts import -n marks.csv tests.csv
  marks.csv: 4 marks
  tests.csv: 2 tests
  tests:     2 added, 0 changed, 0 gone, 0 unchanged
  marks:     3 added, 0 changed, 0 gone, 0 unchanged
  Dry run: nothing was changed.
  $ scts import marks.csv absences.csv tests.csv
  marks.csv: 4 marks
  absences.csv: 2 absences
  tests.csv: 2 tests
  tests:     2 added, 0 changed, 0 gone, 0 unchanged
  marks:     3 added, 0 changed, 0 gone, 0 unchanged
  absences:  2 added, 0 changed, 0 gone, 0 unchanged
  Imported as batch 3.
  $ sqlite3 store/school.db 'SELECT * FROM test; SELECT * FROM mark; SELECT * FROM absence'
  1|6A|Mathématiques|Fractions|2026-11-20|2026-11-23|20|1|0|3
  2|6A|Français|Dictée|2026-11-19||10|0.5|0|3
  101|1|14.5|3
  101|2|7|3
  103|1|absent|3
  1|101|2026-11-23|2026-11-23|Maladie|1|0|3
  2|102|2026-11-23T08:30|2026-11-23T10:30||0|0|3
  $ scts import tests.csv marks.csv absences.csv
  tests.csv: 2 tests
  marks.csv: 4 marks
  absences.csv: 2 absences
  Nothing changed: the store says so already.

Only what changes is written, and says in which batch:

  $ sed -i 's/absent/12/' marks.csv
  $ scts import --json marks.csv
  {"schema":"scts.import/1","batch":4,"school_year":null,"new_year":null,"files":[{"path":"marks.csv","kind":"marks","rows":4}],"students":{"added":0,"changed":0,"left":0,"unchanged":0},"guardians":{"added":0,"changed":0,"left":0,"unchanged":0},"bonds":{"added":0,"removed":0,"rank_changed":0,"rank_gained":0,"rank_lost":0,"unchanged":0,"left_out":0},"structures_changed":0,"codes_invalidated":0,"codes_invalidated_by":{"departure":0,"rank":0},"marks":{"added":0,"changed":1,"gone":0,"unchanged":2,"left_out":0},"corrections":{"made":0,"ended":0,"replaced":0,"dropped":0},"corrections_replaced":[],"rejected":0,"hidden":[],"warning_count":0,"warnings":[]}
  $ sqlite3 store/school.db 'SELECT test_id, student_id, mark, changed_by FROM mark'
  1|101|14.5|3
  2|101|7|3
  1|103|12|4
  $ sqlite3 store/school.db "SELECT batch_id, what, detail FROM event WHERE what LIKE '%-imported'"
  3|tests-imported|2 added, 0 changed, 0 gone
  3|marks-imported|3 added, 0 changed, 0 gone
  3|absences-imported|2 added, 0 changed, 0 gone
  4|marks-imported|0 added, 1 changed, 0 gone

A part of the school: what it does not name stays:

  $ printf 'test_id;student_id;mark\n2;103;8\n' > more.csv
  $ scts import --partial more.csv
  more.csv: 1 marks
  marks:     1 added, 0 changed, 0 gone, 0 unchanged
  Imported as batch 5.
  $ printf 'student_id;family_name;first_name;birth_date\n104;DURAND;Alix;2013-03-01\n' > new.csv
  $ printf 'student_id;guardian_id;rank\n104;203;1\n' > newbonds.csv
  $ scts import --partial new.csv newbonds.csv
  new.csv: 1 students
  newbonds.csv: 1 bonds
  students:  1 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     1 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 6.

A whole that lacks something is a cut file, until a number says that it is not:

  $ scts import more.csv
  scts: error: 3 of 4 marks are in the store but not in the files: they would count as gone
  scts: hint: import the whole school's file; if it tells only what is new: --partial; if they are gone: --max-departures 3
  [4]
  $ sed -n 1,2p tests.csv > lesstests.csv
  $ scts import lesstests.csv
  scts: error: 1 of 2 tests are in the store but not in the files: they would count as gone
  scts: hint: import the whole school's file; if it tells only what is new: --partial; if they are gone: --max-departures 1
  [4]
  $ sed -n 1,2p absences.csv > lessabsences.csv
  $ scts import lessabsences.csv
  scts: error: 1 of 2 absences are in the store but not in the files: they would count as gone
  scts: hint: import the whole school's file; if it tells only what is new: --partial; if they are gone: --max-departures 1
  [4]
  $ scts import --max-departures 1 marks.csv lessabsences.csv
  marks.csv: 4 marks
  lessabsences.csv: 1 absences
  marks:     0 added, 0 changed, 1 gone, 3 unchanged
  absences:  0 added, 0 changed, 1 gone, 1 unchanged
  Imported as batch 7.
  $ sqlite3 store/school.db "SELECT test_id, student_id, mark, changed_by FROM mark WHERE mark = ''; SELECT absence_id, gone, changed_by FROM absence WHERE gone"
  2|103||7
  2|1|7
  $ scts import more.csv marks.csv absences.csv
  more.csv: 1 marks
  marks.csv: 4 marks
  absences.csv: 2 absences
  marks:     1 added, 0 changed, 0 gone, 3 unchanged
  absences:  1 added, 0 changed, 0 gone, 1 unchanged
  Imported as batch 8.

Who or what nobody knows is left out, with a line for each; a division only once:

  $ { cat marks.csv more.csv | grep -v '^test_id'; echo '1;777;10'; echo '9;101;10'; } | sed '1i test_id;student_id;mark' > stray.csv
  $ scts import stray.csv
  scts: warning: stray.csv:7: test_id 1, ELEVE_ID 777: no such student: the mark is left out
  scts: warning: stray.csv:8: test_id 9, ELEVE_ID 101: no such test: the mark is left out
  stray.csv: 7 marks
  Nothing changed; 2 marks of unknown students or tests left out.
  $ { cat tests.csv; echo '3;7Z;Latin;Version;;;20;'; echo '4;7Z;Latin;Thème;;;20;'; } > alltests.csv
  $ { cat absences.csv; echo '3;777;2026-11-23;;;'; } > strayabsences.csv
  $ scts import alltests.csv strayabsences.csv
  scts: warning: alltests.csv:4: test_id 3: the division "7Z" is not known
  scts: warning: strayabsences.csv:4: absence_id 3: no such student (ELEVE_ID 777): the absence is left out
  alltests.csv: 4 tests
  strayabsences.csv: 3 absences
  tests:     2 added, 0 changed, 0 gone, 2 unchanged
  absences:  0 added, 0 changed, 0 gone, 2 unchanged
             1 of unknown students left out
  Imported as batch 9.

Codes that were used, from a portal; no message and no table tells one:

  $ scts open-service -q; scts open-service -q notes; scts generate-car -q --all
  $ code() { on 2026-11-24 scts history --student $1 --json | python3 -c "import json, sys; print(json.load(sys.stdin)['entries'][0]['codes'][0]['code'])"; }
  $ { echo 'code;used_on'; echo "$(code 102);25/11/2026"; echo "$(code 102 | tr -d - | tr A-Z a-z);2026-11-24"; echo '07UY-87W-7V7-S61;2026-11-24'; } > usage.csv
  $ scts import -n -v usage.csv
  scts: warning: usage.csv:4: no such code: the row is left out
  ~ code 102;201 MARTIN Hugo (3 A): used on 2026-11-24
  usage.csv: 3 usage
  codes:     1 used for the first time
             1 unknown left out
  Dry run: nothing was changed.
  $ cat usage.csv | scts import - 2>&1 | grep -v batch
  scts: warning: -:4: no such code: the row is left out
  -: 3 usage
  codes:     1 used for the first time
             1 unknown left out
  $ sqlite3 store/school.db "SELECT student_id, used_on FROM code WHERE used_on IS NOT NULL; SELECT what, student_id, guardian_id, code_id, detail FROM event WHERE what = 'code-used'"
  102|2026-11-24
  code-used|102|201|3|2026-11-24
  $ sed -i 's/2026-11-24/2026-11-01/' usage.csv
  $ scts import --json usage.csv | python3 -c "import json, sys; r = json.load(sys.stdin); print(r['batch'], r['codes_used'], r['codes_unknown'], r['warnings'])"
  None 0 1 [{'file': 'usage.csv', 'line': 4, 'id': '', 'message': 'no such code: the row is left out'}]
  $ sed -i 's/07UY-87W-7V7-S61/07UY-87W-7V7-S6/' usage.csv
  $ scts import usage.csv
  scts: error: usage.csv:4: code is no activation code
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ mv store/school.db.key key
  $ scts import -q tests.csv more.csv marks.csv --max-departures 2
  $ scts import usage.csv
  scts: error: .*school.db.key: .* (re)
  scts: hint: .* (re)
  [2]
  $ mv key store/school.db.key

Whatever is wrong, nothing is imported:

  $ sqlite3 store/school.db .dump | grep -v imported_file > before
  $ refused() { scts import --partial "$@" && echo imported; }
  $ row() { { echo "$1"; echo "$2"; } > row.csv; refused row.csv; }
  $ row 'test_id;student_id;mark' '1;101;20,5'
  scts: error: row.csv:2: test_id 1, ELEVE_ID 101: mark 20.5 is above 20, what the test is out of
  scts: hint: correct the mark, or the test's out_of, then import again
  [1]
  $ row 'test_id;student_id;mark' '1;101;-3'
  scts: error: row.csv:2: test_id 1, ELEVE_ID 101: mark "-3" is not a number of points, or a word without digits
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ row 'test_id;student_id;mark' '1;101;12x'
  scts: error: row.csv:2: test_id 1, ELEVE_ID 101: mark "12x" is not a number of points, or a word without digits
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ row 'test_id;student_id;mark' ';101;12'
  scts: error: row.csv:2: ELEVE_ID 101: test id is missing
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ row 'test_id;title;published_on;out_of' '5;Récitation;31/02/2026;20'
  scts: error: row.csv:2: test_id 5: published on "31/02/2026" is not a date
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ row 'test_id;title;published_on;out_of' '5;Récitation;;0'
  scts: error: row.csv:2: test_id 5: out of "0" is not above 0
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ row 'test_id;title;published_on;out_of' '5;Récitation;;'
  scts: error: row.csv:2: test_id 5: out of is missing
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ row 'test_id;title;out_of' '5;Récitation;20'
  scts: error: row.csv:1: the column published_on is missing
  scts: hint: correct the list, then import it again
  [1]
  $ row 'absence_id;student_id;from;to' '9;101;2026-11-23;2026-11-22'
  scts: error: row.csv:2: absence_id 9: to "2026-11-22" is before from
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ row 'absence_id;student_id;from;to' ';101;2026-11-23;'
  scts: error: row.csv:2: ELEVE_ID 101: absence id is missing
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ row 'test_id;title;published_on;out_of' '1;Fractions;;14'
  scts: error: row.csv:2: test_id 1: out_of 14 is below the mark 14.5 of ELEVE_ID 101
  scts: hint: correct the mark in the same run, or the test's out_of
  [1]

The test may come after the mark that is too high, and twice the same is no fault:

  $ printf 'test_id;title;published_on;out_of\n5;Poésie;;5\n' > late.csv
  $ printf 'test_id;student_id;mark\n5;101;5,5\n' > early.csv
  $ refused early.csv late.csv
  scts: error: early.csv:2: test_id 5, ELEVE_ID 101: mark 5.5 is above 5, what the test is out of
  scts: hint: correct the mark, or the test's out_of, then import again
  [1]
  $ printf 'test_id;student_id;mark\n1;101;14,500\n1;101;15\n' > row.csv
  $ refused marks.csv row.csv
  scts: error: row.csv:3: test_id 1, ELEVE_ID 101: stands twice, with different data
  scts: hint: keep the right one, then import again
  [1]
  $ printf 'test_id;title;published_on;out_of\n1;Fraction;;20\n' > row.csv
  $ refused tests.csv row.csv
  scts: error: row.csv:2: test_id 1: stands twice, with different data
  scts: hint: keep the right one, then import again
  [1]
  $ printf 'absence_id;student_id;from\n1;102;2026-11-23\n' > row.csv
  $ refused absences.csv row.csv
  scts: error: row.csv:2: absence_id 1: stands twice, with different data
  scts: hint: keep the right one, then import again
  [1]
  $ printf 'student_id;guardian_id;rank\n103;201;1\n' > row.csv
  $ refused row.csv
  scts: error: row.csv:2: ELEVE_ID 103, PERSONNE_ID 201: légal 1 is PERSONNE_ID 203 in the store
  scts: hint: name both guardians with their ranks in what you import
  [1]
  $ sqlite3 store/school.db .dump | grep -v imported_file | cmp - before

The sample school's autumn:

  $ export SCTS_STORE=$PWD/sample.db
  $ sample_store
  $ scts import "$SCHOOL"/csv/{tests,marks,absences}.csv | grep -v /csv/
  tests:     50 added, 0 changed, 0 gone, 0 unchanged
  marks:     1196 added, 0 changed, 0 gone, 0 unchanged
  absences:  94 added, 0 changed, 0 gone, 0 unchanged
  Imported as batch * (glob)

A student who moves keeps what was visible of the old class's tests; what his new class hides is counted:

  $ mkdir moves && cd moves && export SCTS_STORE="$PWD/store/school.db"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes absences
  $ scts generate-car --all -q
  $ printf 'test_id;division;title;published_on;out_of\n1;6A;Dictée;2026-11-10;20\n2;LATIN;Rosa;2026-11-10;20\n' >tests.csv
  $ printf 'test_id;student_id;mark\n1;101;12\n2;101;13\n' >marks.csv
  $ printf 'absence_id;student_id;from;to;reason;justified\n9;101;2026-11-10;2026-11-10;Rhume;1\n' >absences.csv
  $ scts import -q tests.csv marks.csv absences.csv
  scts: warning: tests.csv:3: test_id 2: the division "LATIN" is not known
  $ scts set-publication -q notes --scheduled --add 2026-11-16 --all
  $ scts set-publication -q absences --scheduled --add 2026-11-16 --division 6A
  $ move() { sed -i "/^101/s/10010012110;[^;]*/10010012110;$1/" students.csv; }
  $ move ""
  $ scts import students.csv
  students.csv: 3 students
  students:  0 added, 1 changed, 0 left, 2 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 9.
  $ move 6C
  $ scts import students.csv -n 2>&1 >/dev/null
  scts: warning: 10010012110/6C: 1 absence of 1 student that families see today: hidden until a due date is set
  scts: warning: 10010012110/6C: 1 mark of 1 student that families see today: hidden until a due date is set
  $ scts import students.csv --json | grep -o '"hidden":.*'
  "hidden":[{"service":"absences","mef":"10010012110","mef_label":"10010012110","division":"6C","rows":1,"students":1,"until":null},{"service":"notes","mef":"10010012110","mef_label":"10010012110","division":"6C","rows":1,"students":1,"until":null}],"warning_count":0,"warnings":[]}
  $ move "3 A"
  $ scts import students.csv
  students.csv: 3 students
  students:  0 added, 1 changed, 0 left, 2 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 11.
