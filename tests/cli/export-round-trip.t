  $ . "$TESTDIR/setup.sh"
  $ fresh() { export SCTS_STORE="$PWD/$1/school.db"; mkdir "$1"; scts init --uai 0754321P --name "Collège" -q; }
  $ export_all() { for list in students guardians bonds tests marks absences; do scts export $list --all --output "$SCTS_STORE.$list.csv"; done; }

Names that a spreadsheet would compute, quotes, line breaks, everything at once; a student who left; marks and absences:

  $ cat > students.csv <<'END'
  > student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;city;country;left_on
  > 1;012345678AB;"=cmd|'/c calc'!A1";'t Hooft;"O""Brien ""x""";14/02/2013;10310019110;3 A;+1@example.org;"  two   blanks  ";-1 rue;@home;;D-10115;Berlin;ALLEMAGNE;
  > 2;;"DE LA
  > TOUR";"	TAB";🎉 Zoé 🎉;2012-02-14;6EME;6A;;'quoted;"'=1+1";"''x";';;;FRANCE;2026-09-01
  > 3;;"a;b";;"c,d";2012-01-01;;;;;;;;;;;
  > END
  $ cat > guardians.csv <<'END'
  > guardian_id;title;family_name;usage_name;first_name;email;phone;line1;line2;line3;line4;postcode;city;country
  > 11;M.;+33612345678;=x;@y;-z@example.org;+33612345678;1 rue « Ø »;;;;75001;Paris;
  > 12;MME;LŒB;;Ann;;06 12;;;;;1000;Bruxelles;BELGIQUE
  > 13;;Nobody;;;;;;;;;;;
  > END
  $ printf 'student_id;guardian_id;rank\n1;11;1\n1;12;2\n2;12;1\n2;13;\n' > bonds.csv
  $ printf 'test_id;division;subject;title;given_on;published_on;out_of;coefficient\n1;3 A;=M;"-t ""x""";;01/10/2026;20;0,5\n2;6A;;;2026-10-01;;10.50;\n' > tests.csv
  $ printf 'test_id;student_id;mark\n1;1;14,50\n2;1;absent\n1;2;\n2;2;-\n' > marks.csv
  $ printf 'absence_id;student_id;from;to;reason;justified\n1;1;01/10/2026;;=r;oui\n2;2;2026-10-01T08:30;2026-10-01 09:30;;0\n' > absences.csv
  $ fresh first
  $ scts import -q *.csv
  $ export_all
  $ cat first/*.csv
  absence_id;student_id;from;to;reason;justified
  1;1;2026-10-01;2026-10-01;'=r;yes
  2;2;2026-10-01T08:30;2026-10-01T09:30;;no
  student_id;guardian_id;rank
  1;11;1
  1;12;2
  2;12;1
  2;13;
  guardian_id;title;family_name;usage_name;first_name;email;phone;line1;line2;line3;line4;postcode;city;country
  11;M.;'+33612345678;'=x;'@y;'-z@example.org;'+33612345678;1 rue « Ø »;;;;75001;Paris;
  12;MME;LŒB;;Ann;;06 12;;;;;1000;Bruxelles;BELGIQUE
  13;;Nobody;;;;;;;;;;;
  test_id;student_id;mark
  1;1;14.5
  2;1;absent
  2;2;'-
  student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;city;country;left_on
  1;012345678AB;'=cmd|'/c calc'!A1;''t Hooft;"O""Brien ""x""";2013-02-14;10310019110;3 A;'+1@example.org;two blanks;'-1 rue;'@home;;D-10115;Berlin;ALLEMAGNE;
  2;;DE LA TOUR;TAB;🎉 Zoé 🎉;2012-02-14;6EME;6A;;''quoted;'=1+1;''x;'';;;;2026-09-01
  3;;"a;b";;c,d;2012-01-01;;;;;;;;;;;
  test_id;division;subject;title;given_on;published_on;out_of;coefficient
  1;3 A;'=M;"'-t ""x""";;2026-10-01;20;0.5
  2;6A;;;2026-10-01;;10.5;1
  $ scts export students --all --json | head -n 2 | cut -c -120
  {"student_id":1,"ine":"012345678AB","family_name":"=cmd|'/c calc'!A1","usage_name":"'t Hooft","first_name":"O\"Brien \"x
  {"student_id":2,"ine":"","family_name":"DE LA TOUR","usage_name":"TAB","first_name":"🎉 Zoé 🎉","birth_date":"2012-
  $ scts export tests --all --json
  {"test_id":1,"division":"3 A","subject":"=M","title":"-t \"x\"","given_on":null,"published_on":"2026-10-01","out_of":20,"coefficient":0.5}
  {"test_id":2,"division":"6A","subject":"","title":"","given_on":"2026-10-01","published_on":null,"out_of":10.5,"coefficient":1}
  $ scts export absences --student 1 --json
  {"absence_id":1,"student_id":1,"from":"2026-10-01","to":"2026-10-01","reason":"=r","justified":true}
  $ scts export marks --student 2 --csv
  test_id;student_id;mark
  2;2;'-

Into another store and out again: the same bytes. Into the same store: nothing changes.

  $ scts import first/*.csv | tail -n 1
  Nothing changed: the store says so already.
  $ fresh second
  $ scts import -q first/*.csv
  $ export_all
  $ for file in first/*.csv; do cmp $file second/${file#first/}; done

The other way round, the commas of an English spreadsheet with CRLF and a BOM:

  $ python3 - <<'END'
  > import csv, glob
  > for name in glob.glob("first/*.csv"):
  >     rows = list(csv.reader(open(name, encoding="utf-8", newline=""), delimiter=";"))
  >     csv.writer(open("english-" + name[6:], "w", encoding="utf-8-sig", newline="")).writerows(rows)
  > END
  $ fresh third
  $ scts import -q english-*.csv
  $ export_all
  $ for file in first/*.csv; do cmp $file third/${file#first/}; done

Who is in no file any more has left; a list of everybody brings neither back:

  $ grep -v '^2' first/school.db.students.csv > fewer-students.csv
  $ grep -v '^13' first/school.db.guardians.csv > fewer-guardians.csv
  $ grep -v '^2;' first/school.db.bonds.csv > fewer-bonds.csv
  $ scts import --max-departures 9 fewer-*.csv | grep left,
  students:  0 added, 0 changed, 0 left, 2 unchanged
  guardians: 0 added, 0 changed, 1 left, 2 unchanged
  $ export_all
  $ scts import third/*.csv | tail -n 1
  Nothing changed: the store says so already.
  $ scts status | grep guardians
  students 2, guardians 2, bonds 2
