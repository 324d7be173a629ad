  $ . "$TESTDIR/setup.sh"
  $ DAY=2026-11-23
  $ small_store
  $ scts open-service -q
  $ scts generate-car --all -q
  $ R="$PWD/store/teleservices.db"
  $ scts history --all --csv > codes.csv
  $ code() { grep "^CAR;$1;$2;.*;yes;no;" codes.csv | cut -d';' -f4; }
  $ code 101 201 > lea.code; code 101 202 > paul.code; code 103 203 > zoe.code
  $ with() { cat "$1"; echo "${2-un mot de passe}"; }
  $ scts replicate -q
  $ DAY=2026-11-24
  $ with lea.code | scts account open --login claire --birth-date 2013-02-14 -q
  $ with zoe.code | scts account open --login zoe --birth-date 2012-12-31 -q
  $ with paul.code | scts account open --login paul --birth-date 2000-01-01 -q
  scts: error: this code and this birth date open nothing
  scts: hint: compare both with the letter and try again; after ten wrong tries a code is locked for an hour
  [4]
  $ scts account detach --login zoe --yes -q
  $ scts replicate -q

Accounts move to another replica under the same key, before or after it is filled; what is there already stays as it is:

  $ held() { sqlite3 "$1" "SELECT * FROM account ORDER BY 1; SELECT uai, hex(hash), code_id, used_on, login FROM used_code ORDER BY 1, 3; SELECT hex(hash), failures, failed_at, locked_until FROM attempt ORDER BY 1"; }
  $ scts account export accounts.db -n
  */accounts.db: 2 accounts, 3 used codes, 1 code with wrong tries. (glob)
  Dry run: nothing was changed.
  $ scts account export accounts.db
  */accounts.db: 2 accounts, 3 used codes, 1 code with wrong tries. (glob)
  It holds hashes of passwords: keep it as a key, and remove it when done.
  $ stat -c '%a %n' accounts.db
  600 accounts.db
  $ grep -c -e "$(cat zoe.code)" accounts.db
  0
  [1]
  $ scts account export accounts.db
  scts: error: */accounts.db: there is a file already (glob)
  scts: hint: name another file, or remove that one
  [1]
  $ scts account export store/school.db
  scts: error: */store/school.db: there is a file already (glob)
  scts: hint: name another file, or remove that one
  [1]
  $ scts account export --school 0754321P --json college.db | sed "s#$PWD#PWD#"
  {"schema":"scts.account-export/1","path":"PWD/college.db","accounts":1,"codes":3,"attempts":1}
  $ scts account import college.db
  */store/teleservices.db: 0 accounts, 0 used codes, 0 codes with wrong tries new. (glob)
  $ scts account import accounts.db --replica moved.db
  scts: error: */moved.db.key: key file: No such file or directory (glob)
  scts: hint: all schools that share a replica share its key file: bring it from where it is kept, or name it with --key FILE
  [2]
  $ cp "$R.key" moved.db.key
  $ scts account import accounts.db --replica moved.db -n | sed "s#$PWD#PWD#"
  PWD/moved.db: 2 accounts, 3 used codes, 1 code with wrong tries new.
  Dry run: nothing was changed.
  $ ls moved.db
  ls: cannot access 'moved.db': No such file or directory
  [2]
  $ scts account import accounts.db --replica moved.db --json | sed "s#$PWD#PWD#g"
  {"schema":"scts.account-import/1","replica":"PWD/moved.db","path":"PWD/accounts.db","accounts":2,"codes":3,"attempts":1}
  $ scts account import accounts.db --replica moved.db | sed "s#$PWD#PWD#"
  PWD/moved.db: 0 accounts, 0 used codes, 0 codes with wrong tries new.
  $ held "$R" >of.old; held moved.db | diff of.old - && echo the same
  the same
  $ scts replicate --to moved.db -q
  $ scts replicate --to moved.db --verify -q
  $ scts account show --replica moved.db --login claire | grep '^[^ ]'
  Hugo (102), Coll\xc3\xa8ge Jeanne-Villepreux, 3 A (esc)
  L\xc3\xa9a (101), Coll\xc3\xa8ge Jeanne-Villepreux, 6A (esc)

A code that was used opens nothing there, one that was taken away from its account can be attached; so it is where the replica was filled first, and knew nothing of accounts:

  $ with lea.code | scts account open --replica moved.db --login other --birth-date 2013-02-14
  scts: error: this code was used on 2026-11-24, with a brother's or sister's
  scts: hint: log in, it is there already: one code brings all of a guardian's children of the school
  [4]
  $ scts account attach --replica moved.db --login zoe --birth-date 2012-12-31 -q <zoe.code
  $ cp "$R.key" filled.db.key
  $ scts replicate --to filled.db -q 2>/dev/null
  $ scts account show --replica filled.db --login claire
  scts: error: no account "claire"
  scts: hint: 'scts account list' shows the accounts
  [2]
  $ scts account import accounts.db --replica filled.db -q
  $ scts account show --replica filled.db --login claire | grep '^[^ ]'
  Hugo (102), Coll\xc3\xa8ge Jeanne-Villepreux, 3 A (esc)
  L\xc3\xa9a (101), Coll\xc3\xa8ge Jeanne-Villepreux, 6A (esc)

Under another key nothing can be moved, and no replica appears; nor over somebody else's login:

  $ scts replicate --to third.db -q 2>/dev/null
  $ scts account import accounts.db --replica foreign.db --key third.db.key 2>&1 | sed "s#$PWD#PWD#"
  scts: error: PWD/accounts.db: the used codes in it are hashed under another key
  scts: hint: accounts move only between replicas of one key: give the new one the old one's key file
  $ ls foreign.db
  ls: cannot access 'foreign.db': No such file or directory
  [2]
  $ scts replicate --to foreign.db -q 2>/dev/null
  $ scts account import accounts.db --replica foreign.db 2>&1 | sed "s#$PWD#PWD#"
  scts: error: PWD/accounts.db: the used codes in it are hashed under another key
  scts: hint: accounts move only between replicas of one key: give the new one the old one's key file
  $ sqlite3 filled.db "UPDATE account SET password = 'changed' WHERE login = 'claire'"
  $ scts account import accounts.db --replica filled.db | sed "s#$PWD#PWD#"
  PWD/filled.db: 0 accounts, 0 used codes, 0 codes with wrong tries new.
  $ sqlite3 filled.db "UPDATE account SET opened_at = '2026-11-20T00:00:00Z' WHERE login = 'claire'; DELETE FROM attempt"
  $ scts account import accounts.db --replica filled.db
  scts: error: the login "claire" is somebody else's there: nothing was moved
  scts: hint: 'scts account list' shows the accounts of a replica
  [4]
  $ sqlite3 filled.db "SELECT count(*) FROM attempt"
  0
