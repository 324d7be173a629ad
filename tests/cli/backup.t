  $ . "$TESTDIR/setup.sh"
  $ scts backup copy.db
  scts: error: */store/school.db: no store: No such file or directory (glob)
  scts: hint: create it with 'scts init --uai UAI --name NAME', or name it with --store or SCTS_STORE
  [2]
  $ BARE=1 small_store
  $ scts open-service -q
  $ scts generate-car --all -q
  $ scts backup
  scts: error: backup needs the name of one file
  scts: hint: scts backup /backup/school-$(date +%F).db
  [2]

A directory that is not there may be a disk that is not mounted:

  $ scts backup backups/monday.db
  scts: error: */backups: no such directory (glob)
  scts: hint: it is not created: is its disk mounted?
  [1]
  $ mkdir backups
  $ scts backup -n backups/monday.db
  Would copy */store/school.db to */backups/monday.db. Dry run: nothing was copied. (glob)
  $ ls backups
  $ scts backup backups/monday.db
  */backups/monday.db: 0.? MB, up to batch 4. (glob)
  The key is not in it: keep a copy of */store/school.db.key apart from the backups. (glob)
  $ scts backup -q backups/tuesday.db
  $ stat -c '%a %n' backups/*
  600 backups/monday.db
  600 backups/tuesday.db
  $ scts backup --json backups/wednesday.db
  {"schema":"scts.backup/1","store":"*/store/school.db","path":"*/backups/wednesday.db","bytes":*,"last_batch":4} (glob)
  $ ls -A backups store
  backups:
  .scts-store-* (glob)
  monday.db
  tuesday.db
  wednesday.db
  
  store:
  school.db
  school.db.key
  school.db.lock

The copy is good; alone it tells no code:

  $ scts check --store backups/monday.db --key store/school.db.key
  */backups/monday.db: 4 codes and 0 files checked, all is well. (glob)
  $ scts history --store backups/monday.db --all 2>&1 | head -n 1
  scts: error: */backups/monday.db.key: key file: No such file or directory (glob)

An older copy is kept, or replaced on demand; nothing else ever is:

  $ scts backup backups
  scts: error: */backups: this is a directory (glob)
  scts: hint: name a file in it
  [2]
  $ scts invalidate --student 103 --guardian 203 --reason refusal -q
  $ scts backup backups/monday.db
  scts: error: */backups/monday.db: there is a file already (glob)
  scts: hint: name each copy by its day, as school-$(date +%F).db; or replace the older one: --force
  [1]
  $ scts backup --force backups/monday.db | head -n 1
  */backups/monday.db: 0.? MB, up to batch 5. (glob)
  $ echo "ten years of work" > thesis
  $ scts backup --force thesis
  scts: error: */thesis: not a copy of this store: it is not replaced (glob)
  scts: hint: move it away, or give the copy another name
  [1]
  $ scts backup --force store/school.db.key
  scts: error: */store/school.db.key: this is the store's own file (glob)
  scts: hint: name a file on another disk
  [2]
  $ cat thesis
  ten years of work
  $ ln -s backups/monday.db latest
  $ scts backup -q --force latest
  $ ls -F latest
  latest@
  $ mkfifo pipe
  $ scts backup --force pipe
  scts: error: */pipe: a device or a pipe would be replaced by a file (glob)
  scts: hint: name another file
  [1]
  $ test -p pipe && rm pipe latest

To standard output, to be encrypted on the way:

  $ scts backup - > piped.db
  $ cmp piped.db backups/monday.db
  $ scts backup - > /dev/full
  scts: error: standard output: No space left on device
  [1]
  $ ls -A store
  school.db
  school.db.key
  school.db.lock

No space: one clear error, and nothing left behind; the old copy is as it was.

  $ cp backups/monday.db before
  $ (ulimit -f 100; scts backup --force backups/monday.db)
  scts: error: */store/school.db: the copy to */backups failed: file too large: no more than 102400 bytes are allowed, see ulimit -f (glob)
  scts: hint: look at both disks; nothing is left of this copy
  [1]
  $ cmp before backups/monday.db
  $ ls -A backups
  .scts-store-* (glob)
  monday.db
  tuesday.db
  wednesday.db

The crontab's lines, as cron reads them: a copy for each day, the old ones cleared away, and silence.

  $ mkdir nightly
  $ grep -E '^[0-9].* scts (backup|check)' "$TESTDIR/../../examples/cron/scts" | sed -E "s/^([^ ]+ +){6}//; s/[\\]%/%/g; s|/var/backups/scts|nightly|g" > night
  $ touch -d 2026-09-01 nightly/school-2026-09-01.db
  $ touch -d 2026-11-20 nightly/school-2026-11-20.db
  $ for day in 23 24; do faketime -f "@2026-11-$day 03:30:00" sh ./night; done
  $ ls nightly
  school-2026-11-20.db
  school-2026-11-23.db
  school-2026-11-24.db

While somebody writes, and while somebody else holds the lock for long:

  $ flock store/school.db.lock scts backup -q backups/locked.db
  $ sqlite3 store/school.db "BEGIN IMMEDIATE; INSERT INTO setting VALUES ('school.phone', '1');" ".system scts backup -q backups/uncommitted.db" "COMMIT"
  $ sqlite3 backups/uncommitted.db "SELECT count(*) FROM setting WHERE name = 'school.phone'"
  0
  $ scts backup -q backups/committed.db
  $ sqlite3 backups/committed.db "SELECT count(*) FROM setting WHERE name = 'school.phone'"
  1

Restored, with its key, it is the store that it was:

  $ mkdir restored
  $ cp backups/tuesday.db restored/school.db
  $ cp store/school.db.key restored/school.db.key
  $ scts check --store restored/school.db
  */restored/school.db: 4 codes and 0 files checked, all is well. (glob)
  $ scts status --store restored/school.db | grep CAR
  codes (CAR): 4 valid, 0 notified, 0 used, 0 unreachable
