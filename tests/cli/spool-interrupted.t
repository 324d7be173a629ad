  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q
  $ scts notify --all --by email --yes -q 2>/dev/null
  [3]
  $ cat > mailer <<'MAILER'
  > #!/bin/sh
  > cat > /dev/null
  > echo begun >> "${0%/*}/calls"
  > until [ -e "${0%/*}/go" ]; do sleep 0.02; done
  > echo ended >> "${0%/*}/calls"
  > MAILER
  $ chmod +x mailer
  $ scts config set mail.sendmail "$PWD/mailer"
  $ states() { scts spool list --csv | sed 1d | cut -d';' -f3 | xargs; }
  $ send() { env --default-signal=INT faketime -f '@2026-11-23 09:00:00' scts spool send "$@"; }
  $ at_work() { until [ -s calls ]; do sleep 0.02; done; }
  $ interrupt() { kill "$1" "$(sed -nE 's/.*process ([0-9]+).*/\1/p' store/school.db.sending)"; }

While a mailer runs the store is free, and the message is in its hands. Whoever else would send waits, and sends nothing
twice.

  $ send --limit 1 & at_work
  $ scts config set school.phone 1 --wait-lock 0
  $ states
  sending queued
  $ scts spool send -n
        1 to be sent
  Dry run: nothing was changed.
  $ scts spool retry --unknown --wait-lock 0
        0 queued again
  Nothing was changed.
  $ scts spool retry "$(scts spool list --state sending --csv | sed 1d | cut -d';' -f1)" 2>&1 | sed 's/error: .* is/error: FILE is/'
  scts: error: FILE is being sent just now
  scts: hint: wait for what comes of it
  $ scts spool send --wait-lock 0 2>&1 | sed -E 's/process [0-9]+/process N/; s/, [a-z]+\)/, USER)/'
  scts: error: messages are being sent by 'scts spool send' (process N, USER)
  scts: hint: try again when it is done, or wait longer with --wait-lock SECONDS
  $ touch go
  $ wait
        1 sent
        1 left for the next run
  Batch 10.
  $ cat calls
  begun
  ended

What has changed while others were sent is not sent as it was: each message is looked at again.

  $ rm calls go
  $ scts generate-car --student 101 --guardian 201 --renew -y -q
  $ scts notify --student 101 --guardian 201 --by email -y -q
  $ states
  sent queued queued
  $ send >sent & at_work
  $ scts invalidate --student 101 --guardian 201 -y -q
  $ touch go
  $ wait
  $ sed 's/ [0-9.]*B.*: failed/ FILE: failed/' sent
        1 sent
        1 failed
            FILE: failed: its code is no longer valid
  Batch 14.
  $ states
  sent failed sent

An interrupt lets the mailer that runs come to its end, and what came of it is written down.

  $ for signal in INT TERM HUP; do
  >   rm -f calls go
  >   scts notify --again --student 102 --guardian 201 --by email -y -q
  >   scts notify --again --student 102 --guardian 201 --by email -y -q
  >   send & at_work
  >   interrupt -$signal
  >   interrupt -$signal
  >   touch go
  >   wait $!; echo "status $?"
  >   cat calls
  >   states
  >   rm calls
  >   send -q
  > done
  scts: warning: stopping once the message that is being sent is through
        1 sent
        1 left for the next run
  Batch 18.
  status 130
  begun
  ended
  sent failed sent sent queued
  scts: warning: stopping once the message that is being sent is through
        1 sent
        1 left for the next run
  Batch 22.
  status 143
  begun
  ended
  sent failed sent sent sent sent queued
  scts: warning: stopping once the message that is being sent is through
        1 sent
        1 left for the next run
  Batch 26.
  status 129
  begun
  ended
  sent failed sent sent sent sent sent sent queued
