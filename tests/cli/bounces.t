  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ printf 'guardian_id;email\n202;paul@école.example\n203;zoe@example.net\n' | scts import -q -
  $ on 2026-11-01 scts generate-car --all -q
  $ on 2026-11-02 scts notify --all --by email,paper --yes -q

An international domain is addressed by its A-labels, in the message and to the mailer:

  $ cat > mailer <<'MAILER'
  > #!/bin/sh
  > echo "$@" >> "${0%/*}/calls"
  > cat > /dev/null
  > MAILER
  $ chmod +x mailer
  $ scts config set mail.sendmail "$PWD/mailer"
  $ cp -R store/spool before
  $ on 2026-11-02 scts spool send -q
  $ cut -d ' ' -f 5 calls
  claire@example.org
  claire@example.org
  paul@xn--cole-9oa.example
  zoe@example.net
  $ grep -rh '^To:.*paul' store/spool
  To: Paul MARTIN <paul@xn--cole-9oa.example>
  $ scts history --guardian 202 | grep e-mail:
    e-mail:  paul@école.example

What comes back lies in a Maildir, among other mail. Each report is found by the Message-ID of the message that it is about:

  $ report() { python3 "$TESTDIR/../support/delivery_reports.py" "$@"; }
  $ number() { basename $(ls before/new/*.B*P$1.*) | tr . - | sed 's/$/@example.org/'; }
  $ mkdir -p inbox/new inbox/cur inbox/tmp
  $ report postfix $(number 2) claire@example.org > inbox/new/1793700000.M1P1.mail
  $ report exim-delayed $(number 3) paul@xn--cole-9oa.example > inbox/cur/1793700001.M2P1.mail:2,S
  $ report vacation $(number 1) claire@example.org > inbox/cur/1793700002.M3P1.mail:2,RS
  $ report success $(number 4) zoe@example.net > inbox/new/1793700003.M4P1.mail
  $ report read $(number 4) zoe@example.net > inbox/new/1793700004.M5P1.mail
  $ report spam $(number 4) zoe@example.net > inbox/new/1793700005.M6P1.mail

Reports on another address, and on what this store never sent, do not count:

  $ report postfix $(number 4) somebody@example.com > inbox/new/1793700006.M7P1.mail
  $ report qmail 1793606400-B8P9-01234567@example.org zoe@example.net > inbox/new/1793700007.M8P1.mail
  $ cp -R inbox inbox.before
  $ on 2026-11-04 scts import inbox -n
  ~ code 101;201 MARTIN Léa (6A): returned email 2026-11-03
  ~ code 101;202 MARTIN Léa (6A): delayed email 2026-11-03
  inbox: 8 messages
  returns:   1 new, 0 unchanged
  delays:    1 new, 0 unchanged
             6 other messages left alone
  Dry run: nothing was changed.
  $ on 2026-11-04 scts import inbox --json | python3 -c "import json, sys; d = json.load(sys.stdin); print(d['files'], d['returns'], d['delays'], d['messages'])"
  [{'path': 'inbox', 'kind': 'messages', 'rows': 8}] {'recorded': 1, 'unchanged': 0, 'left_out': 0} {'recorded': 1, 'unchanged': 0} {'reports': 2, 'left_alone': 6}

Every night the same reports are read. They change nothing, and are said nothing of; nobody's mail is moved or marked:

  $ on 2026-11-05 scts import inbox -q
  $ on 2026-11-05 scts import inbox
  inbox: 8 messages
  Nothing changed: the store says so already.
  $ diff -r inbox inbox.before
  $ scts history --student 101 | grep -e '^Guardian' -e ' told by'
  Guardian: MARTIN Claire (201, légal 1)
        told by e-mail 2026-11-02 (batch 9), returned 2026-11-03: 550 5.1.1 Recipient address rejected: User unknown in virtual mailbox table
  Guardian: MARTIN Paul (202, légal 2)
        told by e-mail 2026-11-02 (batch 9), delayed 2026-11-03: Delay reason: Connection timed out
  $ scts history --student 101 --json | python3 -c "import json, sys; print([c['notices'] for e in json.load(sys.stdin)['entries'] for c in e['codes']])"
  [[{'batch': 9, 'channel': 'email', 'notified_on': '2026-11-02', 'returned_on': '2026-11-03', 'delayed_on': None, 'reason': '550 5.1.1 Recipient address rejected: User unknown in virtual mailbox table'}], [{'batch': 9, 'channel': 'email', 'notified_on': '2026-11-02', 'returned_on': None, 'delayed_on': '2026-11-03', 'reason': 'Delay reason: Connection timed out'}]]
  $ sqlite3 store/school.db "SELECT batch_id, what, student_id, guardian_id, detail FROM event WHERE what IN ('code-returned', 'code-delayed')"
  13|code-returned|101|201|email 2026-11-03
  13|code-delayed|101|202|email 2026-11-03

The next run tells by letter whose message came back, not whose is delayed:

  $ on 2026-11-05 scts notify --all --by email,paper --yes | head -n 3
        0 notified by e-mail
        1 notified by letter
        3 notified already

What is given up in the end counts once; the forms of several hosts, in an mbox:

  $ { for form in full exchange gmail; do echo "From MAILER-DAEMON Sat Nov  7 09:00:05 2026"; report $form $(number 3) paul@xn--cole-9oa.example "Sat, 7 Nov 2026 09:00:05 +0100"; echo; done; } > mbox
  $ on 2026-11-08 scts import mbox
  mbox: 3 messages
  returns:   1 new, 2 unchanged
  delays:    0 new, 0 unchanged
  Imported as batch 17.
  $ on 2026-11-08 scts import -q mbox inbox
  $ scts history --student 101 --guardian 202 | tail -n 1
        told by e-mail 2026-11-02 (batch 9), delayed 2026-11-03, returned 2026-11-07: 452 4.2.2 The email account that you tried to reach is over quota

One message, from a mail filter; a clock that is wrong; before it was written, or tomorrow:

  $ report qmail $(number 4) zoe@example.net "Fri, 1 Jan 2038 00:00:00 +0000" | on 2026-11-08 scts import -
  -: 1 messages
  returns:   1 new, 0 unchanged
  delays:    0 new, 0 unchanged
  Imported as batch 19.
  $ report webmail $(number 1) Claire@EXAMPLE.ORG "Mon, 1 Jan 2001 00:00:00 +0000" | on 2026-11-08 scts import -
  -: 1 messages
  returns:   1 new, 0 unchanged
  delays:    0 new, 0 unchanged
  Imported as batch 20.
  $ scts history --student 102 --student 103 | grep ' told by'
        told by e-mail 2026-11-02 (batch 9), returned 2026-11-02: 554: delivery error: dd This user doesn't have an account here (0)
        told by e-mail 2026-11-02 (batch 9), returned 2026-11-08: 550 5.1.1 sorry, no mailbox here by that name Giving up on 192.0.2.25.
  $ printf 'From: a\nSubject: b\n\nhello\n' | scts import -
  -: 1 messages
  Nothing changed: no message of the store is reported on.
  $ scts check -q

What has not been sent yet cannot come back:

  $ printf 'guardian_id;email\n204;luc@example.net\n' | scts import -q -
  $ printf 'student_id;guardian_id;rank\n103;204;2\n' | scts import -q --partial -
  $ on 2026-11-09 scts generate-car --all -q
  $ on 2026-11-10 scts notify --guardian 204 --by email --yes -q
  $ name=$(basename $(ls store/spool/new))
  $ report exim $(echo $name | tr . -)@example.org luc@example.net | on 2026-11-11 scts import -
  -: 1 messages
  Nothing changed: no message of the store is reported on.
  $ on 2026-11-11 scts spool send -q
  $ report exim $(echo $name | tr . -)@example.org luc@example.net | on 2026-11-11 scts import -
  -: 1 messages
  returns:   1 new, 0 unchanged
  delays:    0 new, 0 unchanged
  Imported as batch 27.
  $ scts history --guardian 204 | tail -n 1
        told by e-mail 2026-11-10 (batch 25), returned 2026-11-10: 550 5.1.1 User unknown
