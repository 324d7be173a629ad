  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q
  $ names() { sed 's/\.[0-9a-f]\{8\}\b/.THESTORE/g'; }

Nothing to send, nothing to list, nothing asked for:

  $ scts spool list
  No messages.
  $ scts spool send
        0 sent
  Nothing was changed.
  $ scts spool
  scts: error: spool takes one of: list, send, retry
  scts: hint: scts help spool
  [2]
  $ scts notify --all --by email --yes -q 2>/dev/null
  [3]
  $ scts spool list | names
  file                      batch  state   attempts  next_try  reason
  1795420800.B8P1.THESTORE  8      queued  0
  1795420800.B8P2.THESTORE  8      queued  0
  $ scts status | grep messages
  messages: 2 queued

A mailer that is not there: nothing was sent, and all stays queued.

  $ scts config set mail.sendmail sendmail
  scts: error: mail.sendmail: "sendmail": it is not the absolute path of a program
  [2]
  $ scts config set mail.sendmail "$PWD/mailer"
  $ scts spool send
  scts: error: */mailer cannot be run: No such file or directory (glob)
  scts: hint: the messages stay in the queue; name the program: scts config set mail.sendmail /usr/sbin/sendmail
  [1]
  $ scts spool list --csv | names
  file;batch;state;attempts;next_try;reason
  1795420800.B8P1.THESTORE;8;queued;0;;
  1795420800.B8P2.THESTORE;8;queued;0;;

One that does as it is told, and tells how it was called:

  $ cat > mailer <<'MAILER'
  > #!/bin/sh
  > here=${0%/*}
  > case $(cat "$here/mode") in
  >     take) echo "$@" >> "$here/calls"; cat >> "$here/taken" ;;
  >     refuse) cat > /dev/null; echo; echo "no such user"; echo "more of it"; exit 67 ;;
  >     later) exit 75 ;;
  >     die) kill -9 $$ ;;
  >     hang) sleep 10 ;;
  >     half) exit 0 ;;
  >     environment) cat > /dev/null; env | grep -v '^PWD=' | sort > "$here/environment"; ls -l /proc/$$/fd > "$here/open" ;;
  > esac
  > MAILER
  $ chmod +x mailer
  $ echo take > mode
  $ scts spool send -n
        2 to be sent
  Dry run: nothing was changed.
  $ scts spool send --redirect-to nobody
  scts: error: --redirect-to: "nobody" is not an e-mail address
  [2]

A rehearsal changes no state, but it is written down that codes were shown:

  $ scts spool send --redirect-to head@example.org
        2 sent
  A rehearsal: everything went to head@example.org, and all messages are still to be sent.
  Batch 11.
  $ cat calls
  -i -f ce.0754321p@example.org -- head@example.org
  -i -f ce.0754321p@example.org -- head@example.org
  $ grep ^To: taken
  To: Claire MARTIN <claire@example.org>
  To: Claire MARTIN <claire@example.org>
  $ scts spool list --state sent
  No messages.
  $ sqlite3 store/school.db "SELECT what, count(*) FROM event WHERE batch_id = 11 GROUP BY what"
  message-redirected|2

What a run may send, by the setting or by the option; what was sent is out of new/:

  $ rm calls taken
  $ scts config set mail.per_run 1
  $ scts spool send -q
  $ scts spool list | names
  file                      batch  state   attempts  next_try  reason
  1795420800.B8P1.THESTORE  8      sent    1
  1795420800.B8P2.THESTORE  8      queued  0
  $ cat calls
  -i -f ce.0754321p@example.org -- claire@example.org
  $ cmp taken store/spool/cur/*
  $ find store/spool -type f -printf '%P\n' | sort | names
  .scts-store-* (glob)
  cur/1795420800.B8P1.THESTORE:2,S
  new/1795420800.B8P2.THESTORE
  $ scts spool send --batch 9
  scts: error: batch 9 made no message
  scts: hint: 'scts spool list' names the batches of messages
  [2]

Put off, with growing delays and not for ever; all of them put off is status 75:

  $ echo later > mode
  $ scts spool send --limit 0 | names
        0 sent
        1 deferred: a later run tries again
            1795420800.B8P2.THESTORE: deferred: the mailer ended with status 75
  Batch 14.
  $ scts spool send -q --limit 0
  $ scts spool list --state deferred --json | names | python3 -m json.tool --no-ensure-ascii
  {
      "schema": "scts.spool-list/1",
      "messages": [
          {
              "file": "1795420800.B8P2.THESTORE",
              "batch": 8,
              "state": "deferred",
              "attempts": 1,
              "next_try": "2026-11-23T08:15:00Z",
              "reason": "the mailer ended with status 75"
          }
      ],
      "unknown": []
  }
  $ on 2026-11-24 scts spool send -q
  [75]
  $ for day in 25 26 27; do on 2026-11-$day scts spool send -q; done
  [75]
  $ on 2026-11-29 scts spool send -q 2>&1 | names
  scts: warning: 1795420800.B8P2.THESTORE: failed: the mailer ended with status 75
  $ scts spool list --state failed | names
  file                      batch  state   attempts  next_try  reason
  1795420800.B8P2.THESTORE  8      failed  6                   the mailer ended with status 75

A human tries again:

  $ scts spool retry
  scts: error: which messages?
  scts: hint: --failed, --unknown, or names from 'scts spool list'
  [2]
  $ scts spool retry --failed
        1 queued again
  Batch 20.
  $ echo refuse > mode
  $ scts spool send | names
        0 sent
        1 failed
            1795420800.B8P2.THESTORE: failed: the mailer ended with status 67 (no such user)
  Batch 21.
  $ scts spool retry --failed -q

Three ways not to know; a message that may have arrived is never sent again by itself:

  $ for mode in die half; do
  >     echo $mode > mode
  >     scts spool send --json | names
  >     echo "status ${PIPESTATUS[0]}"
  >     scts spool retry --unknown --yes -q
  > done
  {"schema":"scts.spool-send/1","batch":23,"sent":0,"deferred":0,"failed":0,"unknown":1,"left":0,"still_in_new":0,"redirected_to":null,"messages":[{"file":"1795420800.B8P2.THESTORE","state":"unknown","reason":"the mailer was killed by signal 9","said":""}]}
  status 3
  {"schema":"scts.spool-send/1","batch":25,"sent":0,"deferred":0,"failed":0,"unknown":1,"left":0,"still_in_new":0,"redirected_to":null,"messages":[{"file":"1795420800.B8P2.THESTORE","state":"unknown","reason":"the mailer did not read all of it","said":""}]}
  status 3
  $ echo hang > mode
  $ scts spool send --timeout 1 | names
        0 sent
        1 unknown: may have arrived or not, and is not sent again by itself
            1795420800.B8P2.THESTORE: unknown: the mailer did not end within 1 second
  Stopped there: what happened to one message would happen to the next.
  Batch 27.
  $ echo take > mode
  $ scts spool send
        0 sent
  Nothing was changed.
  $ scts spool retry --unknown < /dev/null
  scts: error: Queue 1 message again that may have arrived already? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts spool retry --unknown -n
        1 queued again
        1 of them may have arrived before
  Dry run: nothing was changed.
  $ scts spool retry --unknown --json --yes
  {"schema":"scts.spool-retry/1","batch":28,"queued":1,"unknown":1}

Killed while the mailer ran:

  $ sqlite3 store/school.db "UPDATE message SET state = 'sending' WHERE state = 'queued'"
  $ scts spool send -q 2>&1 | names
  scts: warning: 1795420800.B8P2.THESTORE: unknown: scts was killed while the mailer ran
  $ scts spool retry --unknown --yes -q

A file that is not what it was, or that is gone, is not sent, nor is a code that was taken back:

  $ cp store/spool/new/* original
  $ echo "One line more" >> store/spool/new/*
  $ scts spool send -q 2>&1 | names
  scts: warning: 1795420800.B8P2.THESTORE: failed: the file was altered
  $ mv store/spool/new/* altered
  $ scts spool retry -q $(scts spool list --state failed --csv | tail -n 1 | cut -d';' -f1)
  $ scts spool send -q 2>&1 | names
  scts: warning: 1795420800.B8P2.THESTORE: failed: the file is lost
  $ scts spool retry --failed -q
  $ cp original store/spool/cur/$(scts spool list --state queued --csv | tail -n 1 | cut -d';' -f1):2,RS
  $ rm -f calls
  $ scts spool send | names
        1 sent
  Batch 35.
  $ find store/spool -type f -printf '%P\n' | sort | names
  .scts-store-* (glob)
  cur/1795420800.B8P1.THESTORE:2,S
  cur/1795420800.B8P2.THESTORE:2,RS
  $ scts notify --student 102 --by email --again --yes -q
  $ scts invalidate --student 102 --guardian 201 --reason refusal -q
  $ scts spool send | names
        0 sent
        1 failed
            1795420800.B36P1.THESTORE: failed: its code is no longer valid
  Batch 38.

What was sent is not sent again:

  $ scts spool retry $(scts spool list --state sent --csv | tail -n 1 | cut -d';' -f1) 2>&1 | names
  scts: error: 1795420800.B8P2.THESTORE was sent
  scts: hint: to tell the code once more: scts notify --again --by email, for the couple
  $ scts spool retry 1795420800.B8P9.THESTORE
  scts: error: no message "1795420800.B8P9.THESTORE"
  scts: hint: 'scts spool list' shows them all
  [2]

The mailer gets a clean environment, and none of our files:

  $ echo environment > mode
  $ scts notify --student 101 --guardian 201 --by email --again --yes -q
  $ SECRET=x faketime '2026-11-23 09:00:00' "$SCTS_BUILD/scts" spool send -q 7>&1
  $ cat environment
  HOME=* (glob)
  PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  $ grep -c ' 0 -> /memfd:scts-message' open
  1
  $ grep -e school.db -e ' 7 -> ' open
  [1]

Misunderstandings:

  $ scts spool list --redirect-to head@example.org
  scts: error: unknown option --redirect-to
  scts: hint: it is an option of 'scts spool send'
  [2]
  $ scts spool send --failed
  scts: error: unknown option --failed
  scts: hint: it is an option of 'scts spool retry'
  [2]
  $ scts spool list --state lost
  scts: error: --state: "lost" is none of queued, sending, sent, deferred, failed, unknown
  [2]
  $ scts spool send everything
  scts: error: unexpected argument "everything"
  [2]
  $ scts __complete -- spool list --state d
  deferred\t (esc)
