No output takes the place of a store, a replica, a key, a lock, a copy or a letter, by whatever name or link:

  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set -q site.url https://teleservices.example.org
  $ scts generate-car --all -q
  $ scts notify --all --by paper -q --yes
  scts: warning: NO\xc3\x8bL \xc5\x92dipe (103), NO\xc3\x8bL Zo\xc3\xa9 (203): no postal address (esc)
  [3]
  $ cp store/letters/*6A.pdf letter.pdf
  $ scts replicate -q
  $ scts backup -q copy.db
  $ cp store/teleservices.db renamed.txt
  $ ln -s store/school.db link
  $ printf 'student_id;birth_date\n999;never\n' > bad.csv
  $ ours="store/school.db store/school.db.key store/school.db.lock letter.pdf store/teleservices.db store/teleservices.db.key copy.db renamed.txt link"
  $ cat $ours | sha256sum > before
  $ for file in $ours; do
  >   for words in "export students --all --output" "status --metrics --output" "import bad.csv --rejects" "import -n bad.csv --rejects" \
  >       "notify --test-page --output" "backup" "backup --force"; do
  >     scts $words $file >said 2>&1
  >     echo "$? $words: $(sed -n '1s/^scts: error: [^ ]*: //p' said)"
  >   done
  > done | sort | uniq -c
        1 0 backup --force: 
        4 1 backup --force: not a copy of this store: it is not replaced
        5 1 backup: there is a file already
        1 1 export students --all --output: a PDF would be replaced
        5 1 export students --all --output: a database would be replaced
        2 1 export students --all --output: a key would be replaced
        1 1 export students --all --output: a lock would be replaced
        1 1 import -n bad.csv --rejects: a PDF would be replaced
        5 1 import -n bad.csv --rejects: a database would be replaced
        2 1 import -n bad.csv --rejects: a key would be replaced
        1 1 import -n bad.csv --rejects: a lock would be replaced
        1 1 import bad.csv --rejects: a PDF would be replaced
        5 1 import bad.csv --rejects: a database would be replaced
        2 1 import bad.csv --rejects: a key would be replaced
        1 1 import bad.csv --rejects: a lock would be replaced
        9 1 notify --test-page --output: Not a directory
        1 1 status --metrics --output: a PDF would be replaced
        5 1 status --metrics --output: a database would be replaced
        2 1 status --metrics --output: a key would be replaced
        1 1 status --metrics --output: a lock would be replaced
        4 2 backup --force: this is the store's own file
        4 2 backup: this is the store's own file
  $ cat $ours | sha256sum | cmp - before

A replica says what it is, also one that did not when it was made:

  $ sqlite3 store/teleservices.db "SELECT printf('%x', application_id), user_version FROM pragma_application_id, pragma_user_version"
  53435452|1
  $ sqlite3 store/teleservices.db "PRAGMA application_id = 0"
  $ scts invalidate --student 103 --guardian 203 --reason refusal -q
  $ scts replicate -q
  $ sqlite3 store/teleservices.db "SELECT printf('%x', application_id), user_version FROM pragma_application_id, pragma_user_version"
  53435452|1

A copy that was put to work does not take the place of the store that it was made of:

  $ cp store/school.db.key copy.db.key
  $ scts backup --store copy.db --force store/school.db
  scts: error: */store/school.db: batch 8 in it is newer than this store: it is not replaced (glob)
  scts: hint: is it the store, and this one a copy?
  [1]

A text of the store that is damaged is told as such, and so is one that was typed:

  $ sqlite3 store/school.db "UPDATE guardian SET family_name = CAST(x'ff41' AS TEXT)"
  $ for words in "search mart" doubtful; do scts $words; echo $?; done
  scts: error: the store is damaged
  scts: hint: restore it from a backup
  1
  scts: error: the store is damaged
  scts: hint: restore it from a backup
  1
  $ scts search $(printf 'Andr\351')
  scts: error: NAME: the value is not UTF-8
  [2]
