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
  $ cp -r store/letters made

All of it lies there: nothing to do, nothing to log:

  $ scts notify --reprint 8
  */store/letters/car-0754321P-000008-3-A.pdf (1 letter; it is there already) (glob)
  */store/letters/car-0754321P-000008-6A.pdf (2 letters; it is there already) (glob)
  */store/letters/car-0754321P-000008-pages.csv (what lies on which page; it is there already) (glob)
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
  Dry run: nothing was changed.
  $ ls again
  ls: cannot access 'again': No such file or directory
  [2]
  $ on 2026-12-23 scts notify --reprint 8 --output again
  */again/car-0754321P-000008-3-A.pdf (1 letter) (glob)
  */again/car-0754321P-000008-6A.pdf (2 letters) (glob)
  */again/car-0754321P-000008-pages.csv (what lies on which page) (glob)
  Batch 13.
  $ diff -r made again && stat -c '%a %n' again again/*
  700 again
  600 again/car-0754321P-000008-3-A.pdf
  600 again/car-0754321P-000008-6A.pdf
  600 again/car-0754321P-000008-pages.csv

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
  $ on 2026-12-24 scts notify --reprint 8 --output third --json | sed "s|$PWD|PWD|g"
  scts: warning: no longer valid: 1 of the 3 codes in these letters; take those out
  {"schema":"scts.notify-reprint/1","batch":17,"reprinted":8,"files":[{"path":"PWD/third/car-0754321P-000008-3-A.pdf","count":1,"made":true},{"path":"PWD/third/car-0754321P-000008-6A.pdf","count":2,"made":true},{"path":"PWD/third/car-0754321P-000008-pages.csv","count":0,"made":true}],"letters":3,"codes":3,"no_longer_valid":1}
  $ diff -r made third

What would differ is not written:

  $ sqlite3 store/school.db "UPDATE delivered_file SET sha256 = zeroblob(32) WHERE name LIKE '%3-A.pdf'"
  $ scts notify --reprint 8 --output fourth
  scts: error: car-0754321P-000008-3-A.pdf: made again it would differ from what batch 8 made on 2026-11-23; nothing was written
  scts: hint: another version of scts, its wording or fonts made it; to tell these couples once more: scts notify --again --by paper --pairs */store/letters/car-0754321P-000008-pages.csv (glob)
  [1]
  $ ls -A fourth
  $ sqlite3 store/school.db "SELECT state FROM batch ORDER BY batch_id DESC LIMIT 1"
  aborted

Only a batch that told codes by letter, and only that:

  $ scts notify --reprint 7
  scts: error: batch 7 told nobody by letter
  scts: hint: notify ends with its batch's number; messages lie in the spool
  [2]
  $ scts notify --reprint 13
  scts: error: batch 13 told nobody by letter
  scts: hint: notify ends with its batch's number; messages lie in the spool
  [2]
  $ scts notify --reprint none
  scts: error: --reprint: "none" is not a batch's number
  [2]
  $ scts notify --reprint 8 --all
  scts: error: --reprint makes the files of a batch again: of the other options only --output fits it
  scts: hint: to tell some codes once more: --again
  [2]
  $ scts notify --reprint 8 --by email
  scts: error: --reprint makes the files of a batch again: of the other options only --output fits it
  scts: hint: to tell some codes once more: --again
  [2]
