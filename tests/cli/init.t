  $ . "$TESTDIR/setup.sh"

A store is created once, with its key beside it, for its owner only:

  $ scts init --uai 0754321P --name "Collège Jeanne-Villepreux"
  Created */store/school.db (glob)
  and its key */store/school.db.key: keep a copy of the key apart from the backups of the store. (glob)
  $ stat -c '%a %n' store store/*
  700 store
  600 store/school.db
  600 store/school.db.key
  600 store/school.db.lock
  $ scts init --uai 0754321P --name "Again"
  scts: error: */store/school.db: there is a file already (glob)
  scts: hint: a store is created once: use it, or name another one with --store
  [1]
  $ head -c 15 store/school.db; echo
  SQLite format 3
  $ head -1 store/school.db.key
  scts key 1

A key is never overwritten: what an init leaves that was killed (its key, and what it was making) serves the next one:

  $ scts init -q --store killed.db --uai 0754321P --name "Killed"
  $ mkdir .killed.db.new; mv killed.db .killed.db.new/
  $ cp killed.db.key first.key
  $ scts init --store killed.db --uai 0754321P --name "Again"
  Created */killed.db (glob)
  under the key that was there already, */killed.db.key: keep a copy of the key apart from the backups of the store. (glob)
  $ cmp killed.db.key first.key
  $ scts --store killed.db config get school.name
  Again
  $ rm killed.db* first.key
  $ ls -A
  store

A UAI has a check letter:

  $ scts init --store other.db --uai 0754321A --name X
  scts: error: "0754321A" is not a UAI: 7 digits and their check letter
  [2]
  $ scts init --store other.db --uai 0754321P
  scts: error: init needs --uai and --name
  scts: hint: scts init --uai 0750001U --name "Collège …"
  [2]
  $ ls
  store

A wrong key file, a missing one, one that others can read:

  $ scts open-service -q
  $ cp store/school.db.key good.key
  $ scts init -q --store other.db --uai 0540001H --name Other
  $ cp other.db.key store/school.db.key
  $ scts generate-car --all
  scts: error: */store/school.db.key: this is the key file of another store (glob)
  scts: hint: put the store's own key file in its place
  [2]
  $ rm store/school.db.key
  $ scts generate-car --all
  scts: error: */store/school.db.key: key file: No such file or directory (glob)
  scts: hint: a store is of no use without its key file: bring it back from where it is kept, beside the store
  [2]
  $ install -m 644 good.key store/school.db.key
  $ scts generate-car --all | sed "s#$PWD#PWD#g"
  scts: error: */store/school.db.key: the key file can be read by everybody (glob)
  scts: hint: chmod o= */store/school.db.key (glob)

A store of a newer version, a file that is none, and a directory that cannot be made:

  $ cp other.db newer.db
  $ sqlite3 newer.db 'PRAGMA user_version = 99'
  $ scts --store newer.db status
  scts: error: */newer.db: the store is of a newer version (99; this program knows *) (glob)
  scts: hint: install the newer scts
  [1]
  $ echo hello > not-a-store
  $ scts --store not-a-store status
  scts: error: */not-a-store: not a store of scts (glob)
  [1]
  $ scts --store nowhere.db status
  scts: error: */nowhere.db: no store: No such file or directory (glob)
  scts: hint: create it with 'scts init --uai UAI --name NAME', or name it with --store or SCTS_STORE
  [2]
  $ scts init --store not-a-store/x.db --uai 0754321P --name X
  scts: error: */not-a-store: Not a directory (glob)
  [1]
