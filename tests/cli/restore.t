  $ . "$TESTDIR/setup.sh"
  $ restore() { scts restore "$@" 2>&1 | names; return "${PIPESTATUS[0]}"; }
  $ names() { sed -E "s#$PWD#PWD#g; s/\.[0-9a-f]{8}\b/.THESTORE/g"; }
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org -q
  $ scts config set mail.sender ce.0754321p@example.org -q
  $ printf '#!/bin/sh\ncat >/dev/null\n' >mailer; chmod +x mailer
  $ scts config set mail.sendmail "$PWD/mailer" -q
  $ scts generate-car --division 6A -q
  $ scts notify --student 101 --by email --yes -q 2>/dev/null
  [3]
  $ mkdir backups
  $ scts backup backups/monday.db -q
  $ scts replicate -q

Tuesday: the message is sent, more is told, and taken back.

  $ DAY=2026-11-24
  $ scts spool send -q
  $ scts generate-car --all -q
  $ scts notify --all --by email,paper --yes -q 2>/dev/null
  [3]
  $ scts invalidate --student 101 --guardian 202 --reason refusal -q
  $ scts replicate -q
  $ scts backup backups/tuesday.db -q

Wrong usage:

  $ scts restore
  scts: error: restore needs the name of one file
  scts: hint: scts restore /backup/school-2026-11-25.db
  [2]
  $ restore backups/sunday.db
  scts: error: PWD/backups/sunday.db: no backup: No such file or directory
  scts: hint: is its disk mounted?
  [2]
  $ ln -s store/school.db link.db
  $ restore link.db
  scts: error: PWD/store/school.db: this is the store itself
  scts: hint: name a copy of it
  [2]
  $ restore store/teleservices.db
  scts: error: PWD/store/teleservices.db: not a store of scts
  [1]
  $ restore students.csv
  scts: error: PWD/students.csv: not a store of scts
  [1]

A store that is newer is not replaced, unless somebody says so, and again when he is asked:

  $ sha256sum store/school.db >before
  $ restore backups/monday.db
  scts: error: PWD/store/school.db: its batch 13 is newer than the copy's last, 9 of 2026-11-23: it is not replaced
  scts: hint: to put the copy in its place all the same: --force; what stands there is kept under another name
  [1]
  $ restore --force backups/monday.db
  scts: error: Replace PWD/store/school.db by batch 9 of 2026-11-23, without the 4 batches since, and keep it as school.db.before-2026-11-24? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ restore --force -n backups/monday.db
  Would restore PWD/store/school.db from PWD/backups/monday.db: batch 9 of 2026-11-23.
  What stands there would be kept as PWD/store/school.db.before-2026-11-24.
  Dry run: nothing was changed.
  $ sha256sum -c before
  store/school.db: OK
  $ ls -A store
  letters
  school.db
  school.db.key
  school.db.lock
  school.db.sending
  spool
  teleservices.db
  teleservices.db.key

The key is the one under which the copy was made:

  $ mv store/school.db.key key
  $ restore --force --yes backups/monday.db
  scts: error: PWD/store/school.db.key: no key file: without it no code can be read
  scts: hint: name a copy of the store's key: --key FILE
  [2]
  $ scts init --store other/other.db --uai 0940117S --name "Lycée Marie-Curie" -q
  $ cp other/other.db.key store/school.db.key
  $ restore --force --yes backups/monday.db
  scts: error: PWD/store/school.db.key: this is not the key of the store in PWD/backups/monday.db
  scts: hint: bring that store's key file from where its copy is kept
  [2]
  $ rm store/school.db.key

While others work it waits, and then says who they are:

  $ exec 9>>store/school.db.lock; flock 9
  $ restore --force --yes --key key --wait-lock 0 backups/monday.db
  scts: error: the store is in use by another process
  scts: hint: try again when it is done, or wait longer with --wait-lock SECONDS
  [75]
  $ exec 9>&-

What the restored store does not know is told. Its message was sent, as the place where it lies says:

  $ restore --force --yes --key key backups/monday.db
  scts: warning: PWD/store/spool: batch 12 is not known to this store, and 1 message of it is there (1795507200.B12P1.THESTORE)
  scts: warning: PWD/store/letters: batch 12 is not known to this store, and 3 files of it are there (car-0754321P-000012-6A.pdf, \xe2\x80\xa6) (esc)
  scts: warning: 1 message that the copy takes for unsent may have arrived, and will not be sent again by itself: 'scts spool list --state unknown'
  Restored PWD/store/school.db from PWD/backups/monday.db: batch 9 of 2026-11-23.
  What stood there is kept as PWD/store/school.db.before-2026-11-24.
  Lost to the store: the 4 batches since; import again, and record again what was taken back.
  If the replica is ahead, 'scts replicate' refuses: 'scts replicate --full' makes it follow.
  Batch 14. Before anything is told or sent: scts check; scts help restore.
  $ stat -c '%a %n' store/school.db*
  600 store/school.db
  600 store/school.db.before-2026-11-24
  600 store/school.db.key
  600 store/school.db.lock
  600 store/school.db.sending
  $ scts check 2>&1 | names
  warning  PWD/store/spool: batch 12 is not known to this store, and 1 message of it is there (1795507200.B12P1.THESTORE); who was told by it may be told twice: scts help restore
  warning  PWD/store/letters: batch 12 is not known to this store, and 3 files of it are there (car-0754321P-000012-6A.pdf, \xe2\x80\xa6); who was told by it may be told twice: scts help restore (esc)
  PWD/store/school.db: 3 codes and 0 files checked.
  scts: error: 2 things are wrong with PWD/store/school.db
  $ scts spool list 2>&1 | names
  scts: warning: PWD/store/spool: batch 12 is not known to this store, and 1 message of it is there (1795507200.B12P1.THESTORE)
  file                      batch  state    attempts  next_try  reason
  1795420800.B9P1.THESTORE  9      unknown  1                   the store was restored, and it lies among those that were sent
  $ scts spool list --json 2>/dev/null | names
  {"schema":"scts.spool-list/1","messages":[{"file":"1795420800.B9P1.THESTORE","batch":9,"state":"unknown","attempts":1,"next_try":null,"reason":"the store was restored, and it lies among those that were sent"}],"unknown":[{"batch":12,"channel":"email","path":"PWD/store/spool","files":1,"accepted":false}]}
  $ scts spool send
        0 sent
  Nothing was changed.

Nobody is told twice by chance: it asks, once for each batch, and no number is given again.

  $ scts notify --all --by email,paper -n 2>&1 | names
  scts: warning: PWD/store/spool: batch 12 is not known to this store, and 1 message of it is there (1795507200.B12P1.THESTORE)
  scts: warning: PWD/store/letters: batch 12 is not known to this store, and 3 files of it are there (car-0754321P-000012-6A.pdf, \xe2\x80\xa6) (esc)
  student_id  student     division  guardian_id  guardian     rank  action                           channel  address
  101         MARTIN Léa  6A        202          MARTIN Paul  2     notify                           paper    2 RUE DU PORT, 94000 CRÉTEIL
  103         NO\xc3\x8bL \xc5\x92dipe  6A        203          NO\xc3\x8bL Zo\xc3\xa9     1     unreachable (no address at all) (esc)
        0 notified by e-mail
        1 notified by letter
        1 notified already
        1 cannot be reached, and stay to be notified:
            NO\xc3\x8bL \xc5\x92dipe (103), NO\xc3\x8bL Zo\xc3\xa9 (203): no address at all (esc)
  Dry run: nothing was changed.
  $ scts notify --all --by email,paper 2>&1 | names
  scts: warning: PWD/store/spool: batch 12 is not known to this store, and 1 message of it is there (1795507200.B12P1.THESTORE)
  scts: warning: PWD/store/letters: batch 12 is not known to this store, and 3 files of it are there (car-0754321P-000012-6A.pdf, \xe2\x80\xa6) (esc)
  scts: error: Whoever was told by these may be told twice. Notify all the same? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  $ scts generate-car --all
        1 created
        2 kept: a valid code is there
        1 skipped: the code was notified
        1 skipped: the guardian is neither l\xc3\xa9gal 1 nor l\xc3\xa9gal 2 (esc)
  Batch 15.
  $ scts notify --all --by email,paper --yes 2>&1 | names
  scts: warning: PWD/store/spool: batch 12 is not known to this store, and 1 message of it is there (1795507200.B12P1.THESTORE)
  scts: warning: PWD/store/letters: batch 12 is not known to this store, and 3 files of it are there (car-0754321P-000012-6A.pdf, \xe2\x80\xa6) (esc)
        1 notified by e-mail
        1 notified by letter
        1 notified already
        1 cannot be reached, and stay to be notified:
            NO\xc3\x8bL \xc5\x92dipe (103), NO\xc3\x8bL Zo\xc3\xa9 (203): no address at all (esc)
  PWD/store/letters/car-0754321P-000016-6A.pdf (1 letter)
  PWD/store/letters/car-0754321P-000016-pages.csv (what lies on which page)
  PWD/store/letters/car-0754321P-000016-summary.pdf (how many are in which file)
  PWD/store/spool (1 message, to be sent)
  Batch 16.
  $ scts check 2>&1 | names
  info     PWD/store/letters: batch 12 is not known to this store, and 3 files of it are there (car-0754321P-000012-6A.pdf, \xe2\x80\xa6) (esc)
  info     PWD/store/spool: batch 12 is not known to this store, and 1 message of it is there (1795507200.B12P1.THESTORE)
  PWD/store/school.db: 4 codes and 4 files checked, all is well.
  $ scts generate-cae --student 101 -q
  $ scts notify --cae --student 101
  scts: error: Notify 1 code by letter? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ sqlite3 store/school.db "SELECT batch_id, command FROM batch WHERE batch_id > 9"
  10|lost
  11|lost
  12|lost
  13|lost
  14|restore
  15|generate-car
  16|notify
  17|generate-cae

The replica is ahead:

  $ scts replicate
  scts: error: the replica is ahead: it holds batch 13 of this store, which the store does not know; it was restored from an older backup
  scts: hint: codes made or taken back since that backup are lost to the store; to make the replica follow it all the same: scts replicate --full
  [4]
  $ scts replicate --full -q

What was replaced can be put back; the copy was not touched by all that:

  $ scts restore --yes store/school.db.before-2026-11-24 2>/dev/null
  [1]
  $ scts restore --yes --force store/school.db.before-2026-11-24 -q 2>/dev/null
  $ ls store | grep before
  school.db.before-2026-11-24
  school.db.before-2026-11-24_2
  $ scts status | grep 'codes (CAR)'
  codes (CAR): 3 valid, 2 notified, 0 used, 1 unreachable

A store of which nothing is left, on another disk, from a link; nothing is asked:

  $ cp backups/tuesday.db /dev/shm/scts-restore-$$.db; ln -s /dev/shm/scts-restore-$$.db tuesday
  $ rm store/school.db
  $ scts restore tuesday --json 2>/dev/null | sed "s#$PWD#PWD#g; s#restore-$$#restore#" | names
  {"schema":"scts.restore/1","store":"PWD/store/school.db","path":"/dev/shm/scts-restore.db","last_batch":13,"last_day":"2026-11-24","kept":null,"lost_batches":0,"batch":17,"unknown":[{"batch":16,"channel":"paper","path":"PWD/store/letters","files":3,"accepted":false},{"batch":16,"channel":"email","path":"PWD/store/spool","files":1,"accepted":false}],"out_of_reach":[],"messages_away":0}
  $ rm /dev/shm/scts-restore-$$.db
  $ scts history --student 103 --csv | cut -d';' -f1-3
  kind;student_id;guardian_id
  CAR;103;203
  $ ls store | grep -c before
  2

One that is damaged, with a log that somebody else left: that is kept with it, and not applied to the copy.

  $ printf 'not a store' >store/school.db
  $ printf 'nor a log' >store/school.db-wal
  $ restore --yes backups/tuesday.db
  scts: error: PWD/store/school.db: what stands there cannot be read as a store: it is not replaced
  scts: hint: to put the copy in its place all the same: --force; what stands there is kept under another name
  [1]
  $ scts restore --yes --force backups/tuesday.db -q 2>/dev/null
  $ ls store | grep -e before -e wal
  school.db.before-2026-11-24
  school.db.before-2026-11-24_2
  school.db.before-2026-11-24_3
  $ cat store/school.db.before-2026-11-24_3 store/school.db.before-2026-11-24_3-wal
  not a storecat: store/school.db.before-2026-11-24_3-wal: No such file or directory
  [1]
  $ scts check -q 2>/dev/null | names
  warning  PWD/store/letters: batch 16 is not known to this store, and 3 files of it are there (car-0754321P-000016-6A.pdf, \xe2\x80\xa6); who was told by it may be told twice: scts help restore (esc)
  warning  PWD/store/spool: batch 16 is not known to this store, and 1 message of it is there (1795507200.B16P1.THESTORE); who was told by it may be told twice: scts help restore

Another school's; a batch that was interrupted:

  $ restore --store other/other.db --yes --force backups/monday.db
  scts: error: PWD/other/other.db.key: this is not the key of the store in PWD/backups/monday.db
  scts: hint: bring that store's key file from where its copy is kept
  [2]
  $ sqlite3 store/school.db "UPDATE batch SET state = 'prepared' WHERE batch_id = 12"
  $ restore --yes --force backups/tuesday.db
  scts: error: PWD/store/school.db: batch 12 was interrupted and is not ended
  scts: hint: end it: scts check --repair; where that cannot be, move the store away first
  [4]
  $ sqlite3 store/school.db "UPDATE batch SET state = 'published' WHERE batch_id = 12"

A copy that is damaged, or newer than the program:

  $ head -c 40000 backups/tuesday.db >cut.db
  $ scts restore --yes --force cut.db 2>&1 | names
  scts: error: PWD/cut.db: the store is damaged
  scts: hint: is there another backup?
  $ cp backups/tuesday.db newer.db; sqlite3 newer.db 'PRAGMA user_version = 9999'
  $ restore --yes --force newer.db
  scts: error: PWD/newer.db: the store is of a newer version (9999; this program knows *) (glob)
  scts: hint: install the newer scts
  [1]
  $ restore --yes --force backups
  scts: error: PWD/backups: Is a directory
  [1]
  $ ls -A store | grep restored
  [1]

One that an older program made:

  $ { echo "PRAGMA application_id = 0x53435453; PRAGMA user_version = 9;"; cat "$TESTDIR/store-of-version-9.sql"; } | sqlite3 older.db
  $ install -m 600 "$TESTDIR/store-of-version-9.key" older.key
  $ restore --store older/school.db --key older.key older.db
  Restored PWD/older/school.db from PWD/older.db: batch 15 of 2026-09-13.
  If the replica is ahead, 'scts replicate' refuses: 'scts replicate --full' makes it follow.
  Batch 16. Before anything is told or sent: scts check; scts help restore.
  $ stat -c '%a %n' older/*
  600 older/school.db
  600 older/school.db.key
  600 older/school.db.lock
  600 older/school.db.sending
  $ sqlite3 older.db 'PRAGMA user_version'
  9

A directory of letters that is not mounted cannot speak:

  $ scts restore --yes --force backups/tuesday.db -q 2>/dev/null
  $ mv store/letters elsewhere; mkdir store/letters
  $ scts restore --yes --force backups/tuesday.db 2>&1 | grep reach | names
  scts: warning: PWD/store/letters: out of reach: what was put there since the copy is not known; 'scts check' tells, once it is mounted
  $ rmdir store/letters; mv elsewhere store/letters
