No output takes the place of a store, a replica, a key, a lock, a copy, a letter or a message, by whatever name or link:

  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set -q site.url https://teleservices.example.org
  $ scts generate-car --all -q
  $ scts notify --all --by paper -q --yes
  scts: warning: NOËL Œdipe (103), NOËL Zoé (203): no postal address
  [3]
  $ scts config set -q mail.sender ce.0754321p@example.org
  $ scts notify --student 102 --by email --again -q --yes
  $ cp store/letters/*6A.pdf letter.pdf
  $ cp store/spool/new/* message
  $ scts replicate -q
  $ scts backup -q copy.db
  $ cp store/teleservices.db renamed.txt
  $ ln -s store/school.db link
  $ printf 'student_id;birth_date\n999;never\n' > bad.csv
  $ ln -s store/letters letters
  $ ours="store/school.db store/school.db.key store/school.db.lock letter.pdf message store/teleservices.db store/teleservices.db.key copy.db renamed.txt link"
  $ places="store/letters store/spool store/spool/new letters"
  $ state() { { cat $ours; find store; } | sha256sum; }
  $ state > before

All options that name a file or a directory, as the program lists them; one that is new must be put into its place here:

  $ rows() { scts --help | grep -oE '^  [a-z][a-z-]+' | while read -r row; do
  >   echo "$row"; scts "$row" --help 2>/dev/null | sed -n '/^Actions:/,/^$/p' | grep -oE '^  [a-z]+' | sed "s/^ */$row /"; done; }
  $ rows | while read -r row; do scts $row --help 2>/dev/null | grep -oE -- '--[a-z-]+ (FILE|DIR|REPLICA)\b' | sed "s/ [A-Z]*$//; s/^/$row /"; done |
  >   grep -v -e ' --store$' -e ' --config$' > named
  $ while read -r option; do case $option in
  >   *--pairs | *--map | *--from | "account "* | "lookup "* | "check --key" | "restore --key") ;; # it is read
  >   "import --rejects") echo "import bad.csv --rejects"; echo "import -n bad.csv --rejects" ;;
  >   "export --output") echo "export students --all --output" ;;
  >   "status --output") echo "status --metrics --output" ;;
  >   "notify --output") echo "notify --test-page --output"; echo "notify --student 101 --by paper --again -y --output" ;;
  >   "notify --spool") echo "notify --student 101 --by email --again -y --spool" ;;
  >   "replicate --to") echo "replicate --to" ;;
  >   "replicate --key") echo "replicate --to new.db --key" ;;
  >   *) echo "what is $option?" >&2 ;;
  > esac; done < named > writing
  $ printf '%s\n' backup "backup --force" "account export" "init --uai 0754321P --name X --store" >> writing
  $ wc -l < writing
  13
  $ while read -r words; do for file in $ours $places; do
  >     case "$words $file" in # what they are for
  >       "backup --force copy.db" | "replicate --to store/teleservices.db" | *"--key store/teleservices.db.key") continue ;;
  >       "notify "*"store/letters" | "notify "*"store/spool"* | "notify "*" letters") continue ;;
  >     esac
  >     scts $words $file >said 2>&1 </dev/null
  >     echo "$? $words: $(sed -n '1s/^scts: error: [^ ]*: //p' said | sed 's/[^ ]*store[^ ]*/FILE/g')"
  > done; done < writing | sort | uniq -c
       10 1 account export: there is a file already
        5 1 backup --force: not a copy of this FILE it is not replaced
        6 1 backup: there is a file already
        1 1 export students --all --output: a PDF would be replaced
        5 1 export students --all --output: a database would be replaced
        2 1 export students --all --output: a key would be replaced
        1 1 export students --all --output: a lock would be replaced
        1 1 export students --all --output: a message would be replaced
        1 1 import -n bad.csv --rejects: a PDF would be replaced
        5 1 import -n bad.csv --rejects: a database would be replaced
        2 1 import -n bad.csv --rejects: a key would be replaced
        1 1 import -n bad.csv --rejects: a lock would be replaced
        1 1 import -n bad.csv --rejects: a message would be replaced
        1 1 import bad.csv --rejects: a PDF would be replaced
        5 1 import bad.csv --rejects: a database would be replaced
        2 1 import bad.csv --rejects: a key would be replaced
        1 1 import bad.csv --rejects: a lock would be replaced
        1 1 import bad.csv --rejects: a message would be replaced
       14 1 init --uai 0754321P --name X --store: there is a file already
       10 1 notify --student 101 --by email --again -y --spool: Not a directory
       10 1 notify --student 101 --by paper --again -y --output: Not a directory
       10 1 notify --test-page --output: Not a directory
        4 1 replicate --to new.db --key: Is a directory
        8 1 replicate --to: not a replica of scts
        4 1 replicate --to: the replica or its directory cannot be written
        1 1 status --metrics --output: a PDF would be replaced
        5 1 status --metrics --output: a database would be replaced
        2 1 status --metrics --output: a key would be replaced
        1 1 status --metrics --output: a lock would be replaced
        1 1 status --metrics --output: a message would be replaced
        4 2 account export: this is a directory
        4 2 backup --force: this is a directory
        4 2 backup --force: this is the FILE own file
        4 2 backup: this is a directory
        4 2 backup: this is the FILE own file
        4 2 export students --all --output: this is a directory
        4 2 import -n bad.csv --rejects: this is a directory
        4 2 import bad.csv --rejects: this is a directory
        9 2 replicate --to new.db --key: not a key file of this kind (scts replica key 1), or a damaged one
        1 2 replicate --to: key file: No such file or directory
        4 2 status --metrics --output: this is a directory
  $ state | cmp - before

A replica says what it is, also one that did not when it was made:

  $ sqlite3 store/teleservices.db "SELECT printf('%x', application_id), user_version FROM pragma_application_id, pragma_user_version"
  53435452|2
  $ sqlite3 store/teleservices.db "PRAGMA application_id = 0"
  $ scts invalidate --student 103 --guardian 203 --reason refusal -q
  $ scts replicate -q
  $ sqlite3 store/teleservices.db "SELECT printf('%x', application_id), user_version FROM pragma_application_id, pragma_user_version"
  53435452|2

A copy that was put to work does not take the place of the store that it was made of:

  $ cp store/school.db.key copy.db.key
  $ scts backup --store copy.db --force store/school.db
  scts: error: */store/school.db: batch 10 in it is newer than this store: it is not replaced (glob)
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
