  $ . "$TESTDIR/setup.sh"
  $ scts() { faketime -f "@${DAY:-2026-11-23} 09:00:00" scts "$@"; }
  $ at() { local moment=$1; shift; faketime -f "@$moment" "$@"; }
  $ at '1970-01-01 12:00:00' scts init --uai 0754321P --name "Collège Jeanne-Villepreux"
  scts: error: by the clock it is 1970-01-01 11:00 UTC: that is too early for anything
  scts: hint: set the clock
  [4]
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q

A clock that the store contradicts stops what would be dated by it: nobody is notified in 1970, no code is made in 2040.

  $ at '1970-01-01 00:01:00' scts notify --all --by email -y
  scts: error: by the clock it is 1969-12-31 23:01 UTC, but the store's newest batch is of 2026-11-23 08:00 UTC
  scts: hint: set the clock; if it is right, run the command once with --accept-clock
  [4]
  $ at '2026-11-23 07:59:00' scts generate-car --all --renew -q
  scts: error: by the clock it is 2026-11-23 06:59 UTC, but the store's newest batch is of 2026-11-23 08:00 UTC
  scts: hint: set the clock; if it is right, run the command once with --accept-clock
  [4]
  $ at '2026-11-22 09:00:00' scts invalidate --student 103 -q
  scts: error: by the clock it is 2026-11-22 08:00 UTC, but the store's newest batch is of 2026-11-23 08:00 UTC
  scts: hint: set the clock; if it is right, run the command once with --accept-clock
  [4]
  $ at '2040-02-29 12:00:00' scts generate-car --all --renew -q
  scts: error: by the clock it is 2040-02-29 11:00 UTC, but nothing was written to the store since 2026-11-23 08:00 UTC
  scts: hint: set the clock; if it is right, run the command once with --accept-clock
  [4]

So do an hour and a day back, each command that writes a date:

  $ for command in "import students.csv" "generate-car --all" "generate-cae --all" "notify --all --by email -y" "notify --reprint 1" \
  >     "invalidate --student 103 -y" "open-service lpc" "close-service notes" "set-publication notes --continuous" "config set school.phone 1" \
  >     "config move letters elsewhere" "template set car-letter --shipped" "spool send" "spool retry --failed" "replicate" "check --repair" \
  >     "export codes --all --reveal"; do
  >   for moment in '2026-11-23 08:00:00' '2026-11-22 09:00:00' '1970-01-01 00:01:00' '2040-02-29 12:00:00'; do
  >     at "$moment" scts $command >/dev/null 2>&1; printf '%s ' $?
  >   done
  >   echo "$command"
  > done
  4 4 4 4 import students.csv
  4 4 4 4 generate-car --all
  4 4 4 4 generate-cae --all
  4 4 4 4 notify --all --by email -y
  4 4 4 4 notify --reprint 1
  4 4 4 4 invalidate --student 103 -y
  4 4 4 4 open-service lpc
  4 4 4 4 close-service notes
  4 4 4 4 set-publication notes --continuous
  4 4 4 4 config set school.phone 1
  4 4 4 4 config move letters elsewhere
  4 4 4 4 template set car-letter --shipped
  4 4 4 4 spool send
  4 4 4 4 spool retry --failed
  4 4 4 4 replicate
  4 4 4 4 check --repair
  4 4 4 4 export codes --all --reveal

What only reads goes on, and so does a clock that is corrected by minutes, or that slept through the summer.

  $ for command in "status" "search mar" "export couples --all" "doubtful" "history --all" "notify --all --by email -n" "spool list" "config list" "backup copy-N.db" "check"; do
  >   at '1970-01-01 00:01:00' scts ${command/N/1} >/dev/null 2>&1; a=$?
  >   at '2040-02-29 12:00:00' scts ${command/N/2} >/dev/null 2>&1; echo "$a $? $command"
  > done
  0 0 status
  0 0 search mar
  0 0 export couples --all
  0 0 doubtful
  0 0 history --all
  3 3 notify --all --by email -n
  0 0 spool list
  0 0 config list
  0 0 backup copy-N.db
  0 0 check
  $ at '1970-01-01 00:01:00' scts history --student 101 --guardian 201 2>&1 | sed -E 's/[0-9A-Z]{4}-…/CODE-…/' | grep -e warning -e CODE
  scts: warning: by the clock it is 1969-12-31 23:01 UTC, but the store's newest batch is of 2026-11-23 08:00 UTC: that this is shown is not in the journal, and codes are masked
    CODE-…-…-…        yes    no    2026-11-24   2026-11-23 creation
  $ at '2026-11-23 08:55:00' scts config set school.phone 1
  $ at '2027-09-01 09:00:00' scts config set school.phone 2

Somebody has looked at it. The store's dates, wrong once, do not count for ever.

  $ at '2040-02-29 12:00:00' scts config set school.phone 3 --accept-clock
  $ scts config set school.phone 4
  scts: error: by the clock it is 2026-11-23 08:00 UTC, but the store's newest batch is of 2040-02-29 11:00 UTC
  scts: hint: set the clock; if it is right, run the command once with --accept-clock
  [4]
  $ scts config set school.phone 4 --accept-clock
  $ scts config set school.phone 5

A message that was put off waits no longer than its delay, whatever the clock did.

  $ scts notify --all --by email -y -q 2>/dev/null
  [3]
  $ printf '#!/bin/sh\ncat >/dev/null\nexit 75\n' >mailer
  $ chmod +x mailer
  $ scts config set mail.sendmail "$PWD/mailer"
  $ at '2040-02-29 12:00:00' scts spool send -q --accept-clock
  [75]
  $ printf '#!/bin/sh\ncat >/dev/null\n' >mailer
  $ scts spool send --accept-clock
        2 sent
  Batch 16.

The day is that of the moment when the store is free, not of the one when the command began.

  $ flock store/school.db.lock sleep 1 & sleep 0.1
  $ late() { at '2026-12-24 23:55:00 x600' scts "$@" -q -y --wait-lock 100000 & }
  $ late generate-car --student 103 --guardian 203 --renew
  $ late notify --student 101 --guardian 202 --by paper
  $ late invalidate --student 102
  $ wait
  $ sqlite3 store/school.db "SELECT max(created_on), max(notified_on), max(ended_on) FROM code"
  2026-12-25|2026-12-25|2026-12-25

The hour that comes twice is no clock that was set back, and the day is the school's.

  $ export TZ=UTC SCTS_STORE="$PWD/winter/school.db"
  $ DAY=2026-10-01
  $ small_store
  $ at '2026-10-24 22:30:00' scts open-service
  The school uses the télé-services from now on. Next: scts open-service notes
  $ at '2026-10-25 00:50:00' scts generate-car --student 101 --guardian 201
        1 created
  Batch 4.
  $ at '2026-10-25 01:10:00' scts generate-car --student 101 --guardian 202
        1 created
  Batch 5.
  $ at '2026-10-25 23:30:00' scts generate-car --student 102
        1 created
  Batch 6.
  $ at '2027-03-28 00:59:00' scts invalidate --student 101 --guardian 201 -y
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 7.
  $ at '2027-03-28 01:01:00' scts invalidate --student 101 --guardian 202 -y
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 8.
  $ sqlite3 winter/school.db "SELECT created_on, ended_on FROM code ORDER BY code_id"
  2026-10-25|2027-03-28
  2026-10-25|2027-03-28
  2026-10-26|

A copy takes the store's place by a clock that it believes:

  $ on 2026-11-27 scts backup copy.db -q
  $ on 2020-01-01 scts restore copy.db --yes
  scts: error: by the clock it is 2020-01-01 09:00 UTC, but the store's newest batch is of 2027-03-28 01:01 UTC
  scts: hint: set the clock; if it is right, run the command once with --accept-clock
  [4]
