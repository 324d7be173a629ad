  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ workbook() { /usr/bin/python3 -B "$TESTDIR/../support/workbook.py" "$@"; }
  $ sheet() { python3 -c 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read("xl/worksheets/sheet1.xml").decode())' "$1"; }

A workbook is a list like another, known by what it holds and not by its name. Texts keep their zeros, and the title above the
header is told:

  $ workbook office.xlsx <<END
  > Collège Jeanne-Villepreux;;;;
  > guardian_id;adresse;cp;ville;tél
  > 202;2 rue du Pont;01000;Bourg;06 39 98 10 02
  > END
  $ cp office.xlsx office.csv
  $ scts import office.csv
  scts: warning: office.csv (Feuil1):1: above the header, and passed over: "Coll\xc3\xa8ge Jeanne-Villepreux" (esc)
  office.csv (Feuil1): 1 guardians
  students:  0 added, 0 changed, 0 left, 0 unchanged
  guardians: 0 added, 1 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 3.
  $ scts export guardians --guardian 202 --fields guardian_id,phone,line1,postcode,city
  guardian_id;phone;line1;postcode;city
  202;06 39 98 10 02;2 rue du Pont;01000;Bourg
  $ cat office.xlsx | scts import -n - > /dev/null
  scts: warning: - (Feuil1):1: above the header, and passed over: "Collège Jeanne-Villepreux"
  $ workbook --sheet Adresses office.ods <<END
  > guardian_id;adresse;cp;ville;tél
  > 202;2 rue du Pont;01000;Bourg;06 39 98 10 02
  > 209;2 rue du Pont;01000;Bourg;
  > END
  $ scts import office.ods
  scts: error: office.ods (Adresses):3: no guardian has the PERSONNE_ID 209
  scts: hint: correct the list; or take the other rows and write these to a file with --rejects FILE
  [1]
  $ scts import --rejects rejects.csv office.ods
  scts: warning: office.ods (Adresses):3: no guardian has the PERSONNE_ID 209: the row is left out
  office.ods (Adresses): 2 guardians
             1 row set aside
  Nothing changed: the store says so already.
  [3]
  $ cat rejects.csv
  \xef\xbb\xbfguardian_id;adresse;cp;ville;t\xc3\xa9l;line;reason (esc)
  209;2 rue du Pont;01000;Bourg;;3;no guardian has the PERSONNE_ID 209
  $ scts import -n --sheet Elèves office.ods
  scts: error: office.ods: no sheet is called "El\xc3\xa8ves" (esc)
  scts: hint: --sheet with one of these: Adresses
  [1]

Numbers are written as people read them, days as days; what a spreadsheet did beyond that is put back or refused as in CSV, and an
error or a formula that was never computed is never believed:

  $ cat > damaged.py <<END
  > import sys
  > sys.path.insert(0, "$TESTDIR/../support")
  > from workbook import DATE, LONG_DATE, xlsx
  > def cell(value, style=0): return (f's="{style}"', f"<v>{value}</v>")
  > head = ["student_id", "Nom", "Prénom", "Né(e) le", "Mél", "cp", "adresse", "ville"]
  > rows = [
  >     [101, "MARTIN", "Léa", cell(41319, DATE), "lea@example.org", 1000, "1 rue A", "Bourg"],
  >     [cell("1.02E+2"), "MARTIN", "Hugo", cell(40664, LONG_DATE), ("", "<f>A1</f><v/>"), 75011, "1 rue B", "Paris"],
  >     [103, "NOËL", "Œdipe", cell(41274), ('t="e"', "<v>#N/A</v>"), "", "", ""],
  > ]
  > open("numbers.xlsx", "wb").write(xlsx([head, *rows], [["x"]], names=["6A", "6B"]))
  > head = ["student_id", "division"]
  > open("classes.xlsx", "wb").write(xlsx([head, [101, cell(46176, DATE)], [102, ('t="str"', "<f>B9</f><v>3 A</v>")]]))
  > END
  $ /usr/bin/python3 -B damaged.py
  $ scts import -v --rejects rejects.csv numbers.xlsx
  scts: warning: numbers.xlsx (6A):3: ELEVE_ID 102: email "#CALC!" is what a spreadsheet made of something else: the row is left out
  scts: warning: numbers.xlsx (6A):4: ELEVE_ID 103: email "#N/A" is what a spreadsheet made of something else: the row is left out
  scts: warning: numbers.xlsx (6A):2: postcode: a spreadsheet has taken a zero from the front: "1000" is read as 01000
  scts: warning: numbers.xlsx (6A): rows were set aside: nothing counts as gone by this list
  ~ student 101 MARTIN L\xc3\xa9a (6A) (esc)
      email: (nothing) \xe2\x86\x92 lea@example.org (esc)
      line1: (nothing) \xe2\x86\x92 1 rue A (esc)
      postcode: (nothing) \xe2\x86\x92 01000 (esc)
      city: (nothing) \xe2\x86\x92 Bourg (esc)
  numbers.xlsx (6A): 3 students (the first of 2 sheets, see --sheet)
             2 rows set aside
  students:  0 added, 1 changed, 0 left, 0 unchanged
  guardians: 0 added, 0 changed, 0 left, 0 unchanged
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 4.
  [3]
  $ cat rejects.csv
  \xef\xbb\xbfstudent_id;Nom;Pr\xc3\xa9nom;N\xc3\xa9(e) le;M\xc3\xa9l;cp;adresse;ville;line;reason (esc)
  102;MARTIN;Hugo;2011-05-01;#CALC!;75011;1 rue B;Paris;3;"ELEVE_ID 102: email ""#CALC!"" is what a spreadsheet made of something else"
  103;NO\xc3\x8bL;\xc5\x92dipe;41274;#N/A;;;;4;"ELEVE_ID 103: email ""#N/A"" is what a spreadsheet made of something else" (esc)
  $ scts import -v --rejects rejects.csv classes.xlsx
  scts: warning: classes.xlsx (Feuil1):2: ELEVE_ID 101: division "2026-06-03" is what a spreadsheet made of something else: the row is left out
  classes.xlsx (Feuil1): 2 students
             1 row set aside
  Nothing changed: the store says so already.
  [3]

Every list can be a workbook, or CSV for a double click; an import gives back the same list:

  $ for list in students guardians bonds; do
  >   scts export $list --all --output $list.csv
  >   scts export $list --all --xlsx --output $list.xlsx
  >   scts export $list --all --excel --output $list.excel.csv
  > done
  $ head -n 2 bonds.excel.csv | od -c | head -n 3
  0000000 357 273 277   s   t   u   d   e   n   t   _   i   d   ;   g   u
  0000020   a   r   d   i   a   n   _   i   d   ;   r   a   n   k  \r  \n
  0000040   1   0   1   ;   2   0   1   ;   1  \r  \n
  $ for form in xlsx excel.csv; do
  >   rm -rf again
  >   SCTS_STORE=again/school.db scts init --uai 0754321P --name Again -q
  >   SCTS_STORE=again/school.db scts import students.$form guardians.$form bonds.$form
  >   for list in students guardians bonds; do SCTS_STORE=again/school.db scts export $list --all | cmp - $list.csv; done
  > done
  students.xlsx (students): 3 students
  guardians.xlsx (guardians): 4 guardians
  bonds.xlsx (bonds): 5 bonds
  students:  3 added, 0 changed, 0 left, 0 unchanged
  guardians: 4 added, 0 changed, 0 left, 0 unchanged
  bonds:     5 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 2.
  students.excel.csv: 3 students
  guardians.excel.csv: 4 guardians
  bonds.excel.csv: 5 bonds
  students:  3 added, 0 changed, 0 left, 0 unchanged
  guardians: 4 added, 0 changed, 0 left, 0 unchanged
  bonds:     5 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 2.
  $ scts export bonds --all --xlsx > piped.xlsx
  $ cmp piped.xlsx bonds.xlsx
  $ stat -c '%a %n' bonds.xlsx
  600 bonds.xlsx
  $ sheet bonds.xlsx | grep -oE '<(pane|col|autoFilter) [^>]*>'
  <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>
  <col min="1" max="1" width="13.7109375" style="2" customWidth="1"/>
  <col min="2" max="2" width="14.7109375" style="2" customWidth="1"/>
  <col min="3" max="3" width="8.7109375" style="2" customWidth="1"/>
  <autoFilter ref="A1:C6"/>

What a spreadsheet would take for a formula is text there; in CSV it is guarded:

  $ printf 'test_id;title;published_on;out_of\n1;=1+1;2026-11-02;20\n2;_x0041_;2026-11-02;20\n3;'"''-x"';2026-11-02;20\n' > tests.csv
  $ scts import -q tests.csv
  $ scts export tests --xlsx --output tests.xlsx
  $ scts export tests --excel --fields title | tr -d '\r'
  \xef\xbb\xbftitle (esc)
  '=1+1
  _x0041_
  ''-x
  $ sheet tests.xlsx | grep -oE '<t>[=_'"'"'][^<]*</t>|<f>'
  <t>=1+1</t>
  <t>_x005F_x0041_</t>
  <t>''-x</t>
  $ scts import tests.xlsx
  tests.xlsx (tests): 3 tests
  Nothing changed: the store says so already.

What another program writes, with texts that are shared, days, numbers and cells that are merged, is read as the same list in CSV:

  $ cat > other.py <<END
  > import csv, datetime, openpyxl
  > book = openpyxl.Workbook()
  > sheet = book.active
  > sheet.merge_cells("A1:E1")
  > sheet["A1"] = "Élèves de 6e"
  > sheet.append(["student_id", "Nom", "Prénom", "Né(e) le", "Classe", "CP", "Adresse", "Ville", "Mél"])
  > rows = [
  >     [101, "MARTIN", "Léa", datetime.date(2013, 2, 14), "6A", "94000", "1 rue A&B", "Créteil", "lea@example.org"],
  >     [102, "MARTIN", "Hugo", datetime.datetime(2011, 5, 1), "3 A", 75011, "2 rue d'Été & Fils", "Paris", None],
  >     ["103", "NOËL", "Œdipe", datetime.date(2012, 12, 31), "6A", None, None, None, "103@example.org"],
  > ]
  > for row in rows: sheet.append(row)
  > sheet["J3"] = "=1+1"
  > book.save("other.xlsx")
  > with open("other.csv", "w", encoding="utf-8", newline="") as file:
  >     writer = csv.writer(file, delimiter=";")
  >     writer.writerow([cell.value for cell in sheet[2]][:9])
  >     for row in rows: writer.writerow([str(cell)[:10] if isinstance(cell, datetime.date) else cell for cell in row])
  > END
  $ /usr/bin/python3 other.py
  $ scts import -n -v other.csv > from-csv
  $ scts import -n -v other.xlsx > from-workbook
  scts: warning: other.xlsx (Sheet):1: above the header, and passed over: "\xc3\x89l\xc3\xa8ves de 6e" (esc)
  $ sed 's/other.xlsx (Sheet)/other.csv/' from-workbook | diff from-csv -

Couples can be told by a workbook, too:

  $ workbook couples.xlsx <<END
  > 101-201
  > 103-203
  > END
  $ scts export couples --pairs couples.xlsx --fields student_id,guardian_id
  student_id;guardian_id
  101;201
  103;203

What does not go together, and what is no workbook:

  $ scts export students --all --xlsx --json
  {"schema":"scts.error/1","error":{"code":2,"name":"usage","message":"--xlsx and --json exclude each other","hint":""}}
  [2]
  $ scts export students --all --xlsx --excel
  scts: error: --xlsx and --excel exclude each other
  [2]
  $ python3 "$TESTDIR/../support/terminal.py" "" "scts export students --all --xlsx" true
  scts: error: a workbook is nothing for a terminal
  scts: hint: write a file with --output FILE.xlsx
  [2]
  $ printf '\320\317\021\340\241\261\032\341 and so on' > old.xls
  $ scts import old.xls
  scts: error: old.xls: is an old Excel workbook (.xls), or one that is protected by a password
  scts: hint: open it in a spreadsheet, and save it as .xlsx without a password, or as CSV
  [1]
