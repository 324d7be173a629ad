A standard output that is full or closed keeps no command from its work: it goes on to its end, fails, and says what is done.

  $ . "$TESTDIR/setup.sh"
  $ lost() { scts "$@" > /dev/full; echo "$?"; }
  $ lost init --uai 0754321P --name "Collège Jeanne-Villepreux"
  scts: error: standard output: No space left on device
  scts: hint: */store/school.db is created all the same (glob)
  1
  $ rm -r store
  $ small_store
  $ scts open-service -q
  $ scts config set -q site.url https://teleservices.example.org
  $ scts config set -q mail.sendmail /bin/true
  $ scts config set -q mail.sender ce.0754321p@example.org
  $ for words in "import students.csv guardians.csv bonds.csv" "open-service notes" "generate-car --student 101" "generate-car --student 102 --verbose --yes" \
  >     "generate-cae --all --csv" "set-publication notes --continuous" "config set school.phone 1" \
  >     "notify --student 101 --by email,paper -y" "notify --student 102 --by email -y --csv" "notify --cae --all -v -y --json" \
  >     "notify --test-page" "invalidate --student 102 -y -v" "spool send" "backup copy.db" \
  >     "replicate" "close-service notes" "check --repair"; do
  >   scts $words 2>&1 > /dev/full; echo "$? $words"
  > done
  scts: error: standard output: No space left on device
  1 import students.csv guardians.csv bonds.csv
  scts: error: standard output: No space left on device
  scts: hint: batch 7 is done all the same
  1 open-service notes
  scts: error: standard output: No space left on device
  scts: hint: batch 8 is done all the same
  1 generate-car --student 101
  scts: error: standard output: No space left on device
  scts: hint: batch 9 is done all the same
  1 generate-car --student 102 --verbose --yes
  scts: error: standard output: No space left on device
  scts: hint: batch 10 is done all the same
  1 generate-cae --all --csv
  scts: error: standard output: No space left on device
  scts: hint: batch 11 is done all the same
  1 set-publication notes --continuous
  0 config set school.phone 1
  scts: error: standard output: No space left on device
  scts: hint: batch 13 is done all the same
  1 notify --student 101 --by email,paper -y
  scts: error: standard output: No space left on device
  scts: hint: batch 14 is done all the same
  1 notify --student 102 --by email -y --csv
  {"schema":"scts.error/1","error":{"code":1,"name":"failed","message":"standard output: No space left on device","hint":"batch 15 is done all the same"}}
  1 notify --cae --all -v -y --json
  scts: error: standard output: No space left on device
  scts: hint: */store/letters/test-page.pdf is made all the same (glob)
  1 notify --test-page
  scts: error: standard output: No space left on device
  scts: hint: batch 16 is done all the same
  1 invalidate --student 102 -y -v
  scts: error: standard output: No space left on device
  scts: hint: batch 17 is done all the same
  1 spool send
  scts: error: standard output: No space left on device
  scts: hint: the copy is in */copy.db all the same (glob)
  1 backup copy.db
  scts: error: standard output: No space left on device
  scts: hint: */store/teleservices.db shows what it should all the same (glob)
  1 replicate
  scts: error: standard output: No space left on device
  scts: hint: batch 18 is done all the same
  1 close-service notes
  scts: error: standard output: No space left on device
  1 check --repair

What is said is so:

  $ scts status --json | grep -o '"notified":[0-9]*'
  "notified":2
  "notified":3
  $ ls store/letters store/spool/new store/spool/cur copy.db | wc -l
  17

Nobody waits for what is read by nobody: lists end where their reader does, and nothing is said to be done.

  $ scts history --all > /dev/full
  scts: error: standard output: No space left on device
  [1]
  $ scts generate-car --all --renew -n -v > /dev/full
  scts: error: standard output: No space left on device
  [1]

Accounts:

  $ scts history --student 101 --guardian 201 --csv | tail -1 | cut -d';' -f4 > code
  $ opened() { { cat code; echo trois petits chats; } | on 2026-11-25 scts account open --login claire --birth-date 2013-02-14; }
  $ opened > /dev/full
  scts: error: standard output: No space left on device
  scts: hint: the account claire is open all the same
  [1]
  $ on 2026-11-25 scts account detach --login claire -y > /dev/full
  scts: error: standard output: No space left on device
  scts: hint: 1 code taken away all the same
  [1]
  $ on 2026-11-25 scts account attach --login claire --birth-date 2013-02-14 < code > /dev/full
  scts: error: standard output: No space left on device
  scts: hint: the code is attached to claire all the same
  [1]
  $ on 2026-11-25 scts account unlock < code > /dev/full
  scts: error: standard output: No space left on device
  scts: hint: the code can be tried all the same
  [1]

Closed altogether: nothing of it lands in a file that is opened instead.

  $ command scts --accept-clock open-service lpc >&-
  scts: error: standard output: Bad file descriptor
  scts: hint: batch 21 is done all the same
  [1]
  $ command scts --accept-clock notify --cae --student 103 --again -y >&- 2> said <&-
  [1]
  $ cat said
  scts: error: standard output: Bad file descriptor
  scts: hint: batch 22 is done all the same
  $ command scts status <&- >&- 2>&-
  [1]
  $ scts check
  */store/school.db: 6 codes and 10 files checked, all is well. (glob)
