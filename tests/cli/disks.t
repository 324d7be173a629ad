  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ on 2026-11-23 scts generate-car --all -q
  $ here() { sed "s#$PWD#PWD#g; s/store-[0-9a-f]\{8\}/store-ID/g"; }

Letters and copies on other disks. The first time marks each directory:

  $ mkdir print backups
  $ on 2026-11-24 scts notify --division "3 A" --by paper --output print/letters --yes -q
  $ ls -A print/letters | here
  .scts-store-ID
  car-0754321P-000007-3-A.pdf
  car-0754321P-000007-pages.csv
  car-0754321P-000007-summary.pdf
  $ scts backup backups/monday.db -q
  $ ls -A backups | here
  .scts-store-ID
  monday.db

They are not mounted, and their bare mount points are taken for nothing:

  $ mv print/letters away; mkdir print/letters
  $ mv backups away-too; mkdir backups
  $ on 2026-11-24 scts notify --all --by paper --output print/letters --yes 2>&1 | here
  scts: error: PWD/print/letters/.scts-store-ID: not the directory that the store knows, or out of reach: No such file or directory
  scts: hint: is its disk mounted? was it moved: scts config move PWD/print/letters NEW; is all that was in it gone for good: mkdir -p PWD/print/letters && touch PWD/print/letters/.scts-store-ID
  $ scts backup backups/tuesday.db -q 2> err
  [75]
  $ here < err | head -1
  scts: error: PWD/backups/.scts-store-ID: not the directory that the store knows, or out of reach: No such file or directory
  $ ls -A print/letters backups
  backups:
  
  print/letters:
  $ scts status | grep 'codes (CAR)'
  codes (CAR): 4 valid, 1 notified, 0 used, 0 unreachable

A batch that was interrupted there (by SQL) waits, and holds up nothing but itself:

  $ sqlite3 store/school.db "UPDATE delivered_file SET state = 'staged'; UPDATE batch SET state = 'committed' WHERE batch_id = 7"
  $ on 2026-11-24 scts config set school.phone 0123456789 2>&1 | here
  scts: warning: batch 7 had been interrupted, and cannot be ended yet: PWD/print/letters/.scts-store-ID: not the directory that the store knows, or out of reach: No such file or directory (is its disk mounted? was it moved: scts config move PWD/print/letters NEW; is all that was in it gone for good: mkdir -p PWD/print/letters && touch PWD/print/letters/.scts-store-ID)
  $ scts config get school.phone
  0123456789
  $ on 2026-11-24 scts notify --division "3 A" --by paper --again --student 102 --yes 2> /dev/null
  Nobody to notify:
        1 being told by a batch that waits for its disk
  $ scts check --repair 2> /dev/null | cut -d: -f1 | head -1
  warning  batch 7 cannot be ended yet

The disks are back:

  $ rmdir print/letters backups; mv away print/letters; mv away-too backups
  $ on 2026-11-24 scts config set school.phone 0123456780
  scts: warning: batch 7 had been interrupted: its files are in place now
  $ scts backup backups/tuesday.db -q

What the user removed from the store's own disk is no mount point:

  $ rm -r print/letters
  $ on 2026-11-24 scts notify --division "3 A" --by paper --again --student 102 --output print/letters --yes -q
  $ ls -A print/letters | here | head -2
  .scts-store-ID
  car-0754321P-000010-3-A.pdf
