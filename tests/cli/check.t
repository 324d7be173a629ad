  $ . "$TESTDIR/setup.sh"
  $ scts check
  scts: error: */store/school.db: no store: No such file or directory (glob)
  scts: hint: create it with 'scts init --uai UAI --name NAME', or name it with --store or SCTS_STORE
  [2]
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q
  $ scts notify --all --by email,paper --yes -q 2>/dev/null
  [3]
  $ scts check
  */store/school.db: 4 codes and 5 files checked, all is well. (glob)
  $ scts check -q
  $ scts check --json
  {"schema":"scts.check/1","store":"*/store/school.db","findings":[],"codes":4,"files":5,"wrong":0,"repaired":0} (glob)
  $ cp -a store whole
  $ again() { rm -rf store; cp -a whole store; }
  $ places() { sed -E "s|$PWD/||; s/B8P([12])\.[0-9a-f]{8}/B8P\1.THESTORE/g"; }
  $ look() { scts check "$@" 2>&1 | places; echo "status ${PIPESTATUS[0]}"; }

One byte of a code, of a letter, of a message; a message that is gone:

  $ python3 - <<'END'
  > import sqlite3
  > sealed, = sqlite3.connect("store/school.db").execute("SELECT sealed FROM code WHERE code_id = 2").fetchone()
  > with open("store/school.db", "r+b") as file:
  >     at = file.read().index(sealed)
  >     file.seek(at + 15)
  >     file.write(bytes([sealed[15] ^ 1]))
  > END
  $ printf x | dd of=store/letters/car-0754321P-000008-6A.pdf bs=1 seek=500 conv=notrunc 2>/dev/null
  $ echo "P.S." >> store/spool/new/*B8P1.*
  $ rm store/spool/new/*B8P2.*
  $ look -q
  error    store/school.db: code 2 (student 101 and guardian 202) was altered: it cannot be decrypted; restore the store from a backup: scts help restore; or make another one: scts generate-car --renew --student 101 --guardian 202
  error    store/spool/new/1795420800.B8P1.THESTORE: not the message that batch 8 made: it will not be sent; tell its reader again: scts notify --again
  error    store/spool/new/1795420800.B8P2.THESTORE: the message of batch 8 is gone, and was not sent; scts notify --again --by email,paper --student 101 --guardian 201
  error    store/letters/car-0754321P-000008-6A.pdf: not the file that batch 8 made; hand nothing of it out; move it away and make it again: scts notify --reprint 8
  scts: error: 4 things are wrong with store/school.db
  status 1

Nothing of that can be mended by itself, but in the end by what it says:

  $ look -q --repair | tail -n 2
  scts: error: 4 things are wrong with store/school.db
  status 1
  $ scts generate-car --renew --student 101 --guardian 202 -q
  $ again

A mail reader moved a message, the letters were taken away to be printed: no fault.

  $ mv store/spool/new/*B8P1.* "$(echo store/spool/new/*B8P1.* | sed 's/new/cur/'):2,RS"
  $ rm -r store/letters
  $ look
  info     store/letters: 3 files of letters taken away
  store/school.db: 4 codes and 2 files checked, all is well.
  status 0
  $ look -q
  status 0
  $ again

Keys:

  $ scts init --store other/other.db --uai 0540001H --name Other -q
  $ cp other/other.db.key store/school.db.key
  $ look
  error    store/school.db.key: this key is another store's: no code was checked; bring back the store's own from where its copy is kept
  store/school.db: 0 codes and 5 files checked.
  scts: error: 1 thing is wrong with store/school.db
  status 1
  $ rm store/school.db.key
  $ look -q
  error    store/school.db.key: there is no key file: no code was checked; bring it back from where its copy is kept; a copy of the store is checked with --key FILE
  scts: error: 1 thing is wrong with store/school.db
  status 1
  $ echo "scts key 1" > store/school.db.key
  $ chmod 600 store/school.db.key
  $ look -q
  error    store/school.db.key: not a key file of this kind (scts key 1), or a damaged one
  scts: error: 1 thing is wrong with store/school.db
  status 1
  $ again

Modes; what can be mended is mended only when asked to:

  $ chmod 644 store/school.db store/school.db.key store/letters/*.pdf
  $ chmod 755 store/spool/new
  $ look --repair --dry-run
  warning  store/school.db: everybody on this machine can reach it; scts check --repair
  warning  store/school.db.key: everybody on this machine can reach it; scts check --repair
  warning  store/spool/new: everybody on this machine can reach it; scts check --repair
  warning  store/letters/car-0754321P-000008-6A.pdf: everybody on this machine can reach it; scts check --repair
  warning  store/letters/car-0754321P-000008-summary.pdf: everybody on this machine can reach it; scts check --repair
  store/school.db: 0 codes and 5 files checked.
  scts: error: 5 things are wrong with store/school.db
  scts: hint: 'scts check --repair' mends 5 of 5
  status 1
  $ find store -perm /o=rwx | wc -l
  5
  $ rm store/spool/new/*B8P2.*
  $ look --repair
  mended   store/school.db: everybody on this machine can reach it
  mended   store/school.db.key: everybody on this machine can reach it
  mended   store/spool/new: everybody on this machine can reach it
  error    store/spool/new/1795420800.B8P2.THESTORE: the message of batch 8 is gone, and was not sent; scts notify --again --by email,paper --student 101 --guardian 201
  mended   store/letters/car-0754321P-000008-6A.pdf: everybody on this machine can reach it
  mended   store/letters/car-0754321P-000008-summary.pdf: everybody on this machine can reach it
  store/school.db: 4 codes and 4 files checked.
  scts: warning: 1 thing is wrong with store/school.db still
  status 3
  $ find store -perm /o=rwx
  $ again

A batch that a crash left, and what it was making:

  $ sqlite3 store/school.db "UPDATE batch SET state = 'prepared' WHERE batch_id = 8"
  $ staging=store/$(sqlite3 store/school.db "SELECT staging FROM batch_place WHERE channel = 'paper'")
  $ mkdir "$staging" "${staging%8}7"
  $ echo codes > "${staging%8}7/letters.pdf"
  $ scts check --json 2>/dev/null | python3 -c 'import json, sys; [print(f["severity"], f["what"], f["repaired"]) for f in json.load(sys.stdin)["findings"]]'
  warning batch-unfinished False
  warning staging-left False
  $ ls store/letters | grep -c staging
  2
  $ flock store/school.db.lock scts check --repair --wait-lock 0
  scts: error: the store is in use by * (glob)
  scts: hint: try again when it is done, or wait longer with --wait-lock SECONDS
  [75]
  $ look --repair | sed 's/-[0-9a-f]*-7:/-THESTORE-7:/'
  scts: warning: batch 8 had been interrupted: it was undone, nobody was notified by it
  mended   batch 8 was interrupted
  mended   store/letters/scts-staging-THESTORE-7: what batch 7 was making, and nobody saw; it holds codes
  store/school.db: 4 codes and 5 files checked, all is well again.
  status 0
  $ ls store/letters | grep -c staging
  0
  [1]
  $ again

The journal is never cut, and what keeps it so is there:

  $ sqlite3 store/school.db "DROP TRIGGER event_is_kept; DELETE FROM event WHERE event_id = 5"
  $ look
  error    store/school.db: the trigger event_is_kept is missing or was altered; restore the store from a backup: scts help restore
  error    store/school.db: 1 row missing from the journal, which is never cut; find out who did it: the batches before and after the gap tell
  store/school.db: 4 codes and 5 files checked.
  scts: error: 2 things are wrong with store/school.db
  status 1
  $ again

Damage that SQLite sees, and no store at all:

  $ printf '\252\252\252\252' | dd of=store/school.db bs=1 seek=20480 conv=notrunc 2>/dev/null
  $ look -q | sed -n '1s/school.db: .*;/school.db: …;/p;$p'
  error    store/school.db: …; restore the store from a backup: scts help restore
  status 1
  $ head -c 100000 /dev/zero > store/school.db
  $ look --json
  {"schema":"scts.error/1","error":{"code":1,"name":"failed","message":"store/school.db: not a store of scts","hint":""}}
  status 1
  $ again

Misunderstandings, and a full disk:

  $ scts check --key other/other.db.key --repair
  scts: error: --key and --repair exclude each other
  [2]
  $ rm store/spool/new/*B8P1.*
  $ scts check > /dev/full
  scts: error: standard output: No space left on device
  [1]
