  $ . "$TESTDIR/setup.sh"

Letters of the program before a letter had a second page, for families, in a school's own English, as slips and for a student: made
again they are the same, byte for byte, for what they were made of was kept.

  $ mkdir -m 700 store && (umask 077; { echo "PRAGMA application_id = 0x53435453; PRAGMA user_version = 19;"; cat "$TESTDIR/store-of-version-19.sql"; } | sqlite3 store/school.db)
  $ install -m 600 "$TESTDIR/store-of-version-19.key" store/school.db.key
  $ for batch in 13 14 15; do scts notify --reprint $batch --output letters-$batch -q; done
  $ sha256sum letters-*/*.* | cut -c1-16,65-
  123644cd066cfcc8  letters-13/car-0754321P-000013-3-A.pdf
  03d3f60f1531bbc0  letters-13/car-0754321P-000013-6A.pdf
  c61cb131cb7c5d31  letters-13/car-0754321P-000013-pages.csv
  db6a4d66b7d7d9f8  letters-13/car-0754321P-000013-summary.pdf
  5672459da3283ca0  letters-14/cae-slips-0754321P-000014-3-A.pdf
  b49100f22654e440  letters-14/cae-slips-0754321P-000014-6A.pdf
  43cdfd4b84a5b244  letters-14/cae-slips-0754321P-000014-pages.csv
  c28597e4000d6362  letters-14/cae-slips-0754321P-000014-summary.pdf
  340767541adfa21e  letters-15/cae-0754321P-000015-6A.pdf
  9b7ffd9944893ddf  letters-15/cae-0754321P-000015-pages.csv
  625a2424022167ee  letters-15/cae-0754321P-000015-summary.pdf
