  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q
  $ on 2026-11-23 scts notify --all --by paper --yes -q 2>/dev/null
  [3]
  $ ls store/letters
  car-0754321P-000008-3-A.pdf
  car-0754321P-000008-6A.pdf
  car-0754321P-000008-pages.csv
  car-0754321P-000008-summary.pdf
  $ cp -r store/letters made

All of it lies there: nothing to do, nothing to log:

  $ scts notify --reprint 8
  */store/letters/car-0754321P-000008-3-A.pdf (1 letter; it is there already) (glob)
  */store/letters/car-0754321P-000008-6A.pdf (2 letters; it is there already) (glob)
  */store/letters/car-0754321P-000008-pages.csv (what lies on which page; it is there already) (glob)
  */store/letters/car-0754321P-000008-summary.pdf (how many are in which file; it is there already) (glob)
  Nothing was changed.
  $ scts notify --reprint 8 --exit-code -q
  [5]

A month later other people live elsewhere, and the school has changed too. The printer jams:

  $ sed -i 's/1 rue des Lilas/9 place Neuve/; s/MARTIN;;Paul/MARTIN;;Pablo/' guardians.csv
  $ sed -i 's/;6A;/;5B;/; s/Léa/Léa-Marie/' students.csv
  $ scts import -q students.csv guardians.csv
  $ scts config set school.name "Collège Louise-Michel"
  $ scts open-service -q absences
  $ scts close-service -q notes
  $ on 2026-12-23 scts notify --reprint 8 --output again -n
  */again/car-0754321P-000008-3-A.pdf (1 letter) (glob)
  */again/car-0754321P-000008-6A.pdf (2 letters) (glob)
  */again/car-0754321P-000008-pages.csv (what lies on which page) (glob)
  */again/car-0754321P-000008-summary.pdf (how many are in which file) (glob)
  Dry run: nothing was changed.
  $ ls again
  ls: cannot access 'again': No such file or directory
  [2]
  $ on 2026-12-23 scts notify --reprint 8 --output again
  */again/car-0754321P-000008-3-A.pdf (1 letter) (glob)
  */again/car-0754321P-000008-6A.pdf (2 letters) (glob)
  */again/car-0754321P-000008-pages.csv (what lies on which page) (glob)
  */again/car-0754321P-000008-summary.pdf (how many are in which file) (glob)
  Batch 13.
  $ diff -r made again && stat -c '%a %n' again again/*
  700 again
  600 again/car-0754321P-000008-3-A.pdf
  600 again/car-0754321P-000008-6A.pdf
  600 again/car-0754321P-000008-pages.csv
  600 again/car-0754321P-000008-summary.pdf

Nobody counts as told by it, and each display is logged:

  $ scts history --all --csv | cut -d';' -f2,3,10
  student_id;guardian_id;notified_on
  102;201;2026-11-23
  101;201;2026-11-23
  101;202;2026-11-23
  103;203;
  $ sqlite3 store/school.db "SELECT what, count(*), detail FROM event WHERE batch_id = 13 GROUP BY what"
  batch-reprinted|1|8
  code-shown|3|
  $ sqlite3 store/school.db "SELECT state FROM batch WHERE batch_id = 13"
  published

A file was lost: it comes back to its place. Another is never written over:

  $ rm store/letters/*6A.pdf
  $ on 2026-12-23 scts notify --reprint 8
  */store/letters/car-0754321P-000008-3-A.pdf (1 letter; it is there already) (glob)
  */store/letters/car-0754321P-000008-6A.pdf (2 letters) (glob)
  */store/letters/car-0754321P-000008-pages.csv (what lies on which page; it is there already) (glob)
  */store/letters/car-0754321P-000008-summary.pdf (how many are in which file; it is there already) (glob)
  Batch 15.
  $ diff -r made store/letters
  $ echo other > store/letters/car-0754321P-000008-pages.csv
  $ scts notify --reprint 8
  scts: error: */store/letters/car-0754321P-000008-pages.csv: another file has this name, or this one was altered (glob)
  scts: hint: move it away, or make the letters elsewhere with --output DIR
  [1]
  $ cat store/letters/*pages.csv
  other

Codes that fell since are in the letters all the same, and told:

  $ scts generate-car --student 102 --renew -q
  $ on 2026-12-24 scts notify --reprint 8 --output third
  scts: warning: no longer valid: 1 of the 3 codes in these files; do not hand those out
  */third/car-0754321P-000008-3-A.pdf (1 letter) (glob)
  */third/car-0754321P-000008-6A.pdf (2 letters) (glob)
  */third/car-0754321P-000008-pages.csv (what lies on which page) (glob)
  */third/car-0754321P-000008-summary.pdf (how many are in which file) (glob)
        1 no longer valid:
            car-0754321P-000008-3-A.pdf, page 1: student 102, guardian 201
  Batch 17.
  $ diff -r made third
  $ rm third/*3-A.pdf
  $ on 2026-12-24 scts notify --reprint 8 --output third --json | sed "s|$PWD|PWD|g"
  scts: warning: no longer valid: 1 of the 1 code in these files; do not hand those out
  {"schema":"scts.notify-reprint/1","batch":18,"reprinted":8,"files":[{"path":"PWD/third/car-0754321P-000008-3-A.pdf","count":1,"made":true},{"path":"PWD/third/car-0754321P-000008-6A.pdf","count":2,"made":false},{"path":"PWD/third/car-0754321P-000008-pages.csv","count":0,"made":false},{"path":"PWD/third/car-0754321P-000008-summary.pdf","count":0,"made":false}],"codes":1,"no_longer_valid":[{"path":"PWD/third/car-0754321P-000008-3-A.pdf","page":1,"student_id":102,"guardian_id":201}]}
  $ diff -r made third

What would differ is not written, and the batch is undone:

  $ sqlite3 store/school.db "UPDATE letter SET first_name = 'Lea' WHERE first_name = 'Léa'"
  $ scts notify --reprint 8 --output fourth -n
  scts: error: car-0754321P-000008-6A.pdf: made again it would differ from what batch 8 made on 2026-11-23; nothing was written
  scts: hint: another version of scts, its libraries or the fonts made it; tell the couples once more: scts notify --by paper --again --pairs car-0754321P-000008-pages.csv
  [1]
  $ ls fourth
  ls: cannot access 'fourth': No such file or directory
  [2]
  $ scts notify --reprint 8 --output fourth
  scts: error: car-0754321P-000008-6A.pdf: made again it would differ from what batch 8 made on 2026-11-23; nothing was written
  scts: hint: another version of scts, its libraries or the fonts made it; tell the couples once more: scts notify --by paper --again --pairs car-0754321P-000008-pages.csv
  [1]
  $ ls -A fourth
  .scts-store-* (glob)
  $ sqlite3 store/school.db "SELECT state FROM batch ORDER BY batch_id DESC LIMIT 1"
  aborted

Nor what was made before the store kept what letters are made from:

  $ sqlite3 store/school.db "DELETE FROM letter; DELETE FROM printing"
  $ scts notify --reprint 8 --output fourth
  scts: error: batch 8 is of an older scts: what its letters were made from was not kept
  scts: hint: tell the couples once more: scts notify --by paper --again --pairs car-0754321P-000008-pages.csv
  [1]
  $ scts notify --by paper --again --pairs made/car-0754321P-000008-pages.csv -n
  student_id  student           division  guardian_id  guardian       rank  action  channel  address
  102         MARTIN Hugo       3 A       201          MARTIN Claire  1     notify  paper    9 PLACE NEUVE, 94000 CRÉTEIL
  101         MARTIN Léa-Marie  5B        201          MARTIN Claire  1     remind  paper    9 PLACE NEUVE, 94000 CRÉTEIL
  101         MARTIN Léa-Marie  5B        202          MARTIN Pablo   2     remind  paper    2 RUE DU PORT, 94000 CRÉTEIL
        0 notified by e-mail
        3 notified by letter
  Dry run: nothing was changed.

Only a batch that made letters, and only that:

  $ scts notify --student 102 --by email --yes -q
  $ scts notify --reprint 20
  scts: error: batch 20 made no letters
  scts: hint: notify ends with its batch's number; messages are sent again by scts spool retry
  [2]
  $ scts notify --reprint 7
  scts: error: batch 7 made no letters
  scts: hint: notify ends with its batch's number; messages are sent again by scts spool retry
  [2]
  $ scts notify --reprint 13
  scts: error: batch 13 made letters of batch 8 again
  scts: hint: scts notify --reprint 8
  [2]
  $ scts notify --reprint 99
  scts: error: no batch 99 in the store
  scts: hint: notify ends with its batch's number
  [2]
  $ scts notify --reprint none
  scts: error: --reprint: "none" is not a batch's number
  [2]
  $ for option in --all "--by email" "--order postcode" --duplex --cae --again
  > do scts notify --reprint 8 $option
  > done 2>&1 | sort | uniq -c
        1 scts: error: --reprint and --again exclude each other
        1 scts: error: --reprint and --all exclude each other
        1 scts: error: --reprint and --by exclude each other
        1 scts: error: --reprint and --cae exclude each other
        1 scts: error: --reprint and --duplex exclude each other
        1 scts: error: --reprint and --order exclude each other

All that letters can be: by postcode and duplex, for families, of students, on slips. A year later everybody has another
name, class or address, or has left, and the school has changed too:

  $ rm -r store && small_store
  $ scts open-service -q
  $ scts open-service -q notes absences
  $ scts config set site.url https://teleservices.example.org
  $ scts config set school.address "1 place Neuve / 94000 CRÉTEIL"
  $ scts config set letter.qr yes
  $ scts generate-car --all -q
  $ scts generate-cae --all -q
  $ printf '%s\n' 'student_id;guardian_id' '101;201' '101;202' '102;201' > pairs.csv
  $ made() { # WAY OPTION...: letters of that kind, and which batch made them
  >     local way=$1
  >     shift
  >     scts notify --yes --output "ways/$way" "$@" 2>/dev/null | sed -n "s/^Batch \(.*\)\.$/$way \1/p" >>batches
  > }
  $ made postcode --all --by paper --order postcode --duplex
  $ made families --pairs pairs.csv --again --by paper --per guardian
  $ made families-duplex --pairs pairs.csv --again --by paper --per guardian --order postcode --duplex
  $ made students --all --cae
  $ made slips --student 101 --student 102 --student 103 --cae --again --layout slips
  $ cat batches
  postcode 10
  families 11
  families-duplex 12
  students 13
  slips 14
  $ ls ways/families ways/slips
  ways/families:
  car-0754321P-000011-3-A.pdf
  car-0754321P-000011-6A.pdf
  car-0754321P-000011-pages.csv
  car-0754321P-000011-summary.pdf
  
  ways/slips:
  cae-slips-0754321P-000014-3-A.pdf
  cae-slips-0754321P-000014-6A.pdf
  cae-slips-0754321P-000014-pages.csv
  cae-slips-0754321P-000014-summary.pdf
  $ sed -i 's/1 rue des Lilas/9 place Neuve/; s/94000/54000/; s/DUPONT;MARTIN/DUPONT;/; s/Paul/Paweł/' guardians.csv
  $ sed -i 's/;6A;/;5B;/; s/;3 A;/;4 Ω;/; s/10010012110/10110013110/; s/Léa/Léa-Marie/; /^103/d' students.csv
  $ scts import -q students.csv guardians.csv bonds.csv --max-departures 1 2>/dev/null
  $ sqlite3 store/school.db "SELECT first_name, division, left_on FROM student"
  L\xc3\xa9a-Marie|5B| (esc)
  Hugo|4 \xce\xa9| (esc)
  \xc5\x92dipe|6A|2026-11-23 (esc)
  $ scts config set school.name "Collège Louise-Michel"
  $ scts config set letter.window_y 50
  $ scts config set letter.qr no
  $ scts config set letter.signatory "La principale"
  $ scts open-service -q lpc
  $ scts close-service -q notes absences
  $ while read -r way batch
  > do on 2027-11-23 scts notify --reprint "$batch" --output "later/$way" -q
  > done <batches
  scts: warning: no longer valid: 1 of the 3 codes in these files; do not hand those out
  scts: warning: no longer valid: 1 of the 3 codes in these files; do not hand those out
  $ diff -r ways later

Each file alone is the same, too, though files share fonts:

  $ while read -r way batch
  > do for file in "ways/$way"/*
  >     do mkdir -p one && cp "ways/$way"/* one && rm "one/${file##*/}"
  >         on 2027-11-24 scts notify --reprint "$batch" --output one -q && cmp "$file" "one/${file##*/}" && rm one/*
  >     done
  > done <batches
  scts: warning: no longer valid: 1 of the 2 codes in these files; do not hand those out
  scts: warning: no longer valid: 1 of the 2 codes in these files; do not hand those out

A file that was made again where it was is one file:

  $ rm -r one
  $ files() { scts check --json | grep -o '"files":[0-9]*'; }
  $ files > before
  $ read -r way batch <batches
  $ rm "ways/$way"/*-summary.pdf
  $ scts notify --reprint "$batch" -q 2>/dev/null
  $ files | diff before -

Nobody can try codes on the hash that is kept of a letter: it holds 128 bits that only the key gives. Older letters have none,
and are made again as they were.

  $ letter=$(ls "ways/$way"/*.pdf | grep -v summary | head -n 1)
  $ python3 - <<END
  > import hashlib, re, sqlite3
  > made = open("$letter", "rb").read()
  > older = re.sub(rb"/ID\[<(\w+)><\w+>\]", rb"/ID[<\1><\1>]", made)
  > open("older.pdf", "wb").write(older)
  > hashes = [hashlib.sha256(file).digest() for file in (older, made)]
  > with sqlite3.connect("store/school.db") as database:
  >     database.execute("UPDATE delivered_file SET sha256 = ? WHERE sha256 = ?", hashes)
  > print(older != made)
  > END
  True
  $ rm "$letter"
  $ scts notify --reprint "$batch" -q 2>/dev/null
  $ cmp "$letter" older.pdf
