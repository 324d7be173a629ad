  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q
  $ scts generate-cae --all -q
  $ names() { sed 's/\.[0-9a-f]\{8\}\b/.THESTORE/g'; }
  $ cat > mailer <<'MAILER'
  > #!/bin/sh
  > echo "$*" | sed 's/.* //' >> "${0%/*}/calls"
  > cat > /dev/null
  > MAILER
  $ chmod +x mailer
  $ scts config set mail.sendmail "$PWD/mailer"
  $ scts notify --all --by email --yes -q 2>/dev/null
  [3]
  $ scts spool list --csv | cut -d';' -f3 | sort | uniq -c
        2 queued
        1 state

What happens between the message and its way to the mailer. The spool is out of reach: nothing is lost for that, and nothing changes.

  $ mv store/spool elsewhere
  $ scts spool send
  scts: error: */store/spool: the spool is not there (glob)
  scts: hint: mount it, then run the command again; if it is gone for good, make its new/ and cur/ anew
  [75]
  $ mkdir store/spool
  $ scts spool send -q
  scts: error: */store/spool/.scts-store-*: not the directory that the store knows, or out of reach: No such file or directory (glob)
  scts: hint: is its disk mounted? was it moved: scts config move */store/spool NEW; is all that was in it gone for good: mkdir -p */store/spool && touch */store/spool/.scts-store-* (glob)
  [75]
  $ scts spool list --csv | cut -d';' -f3 | sort | uniq -c
        2 queued
        1 state
  $ rmdir store/spool
  $ mv elsewhere store/spool
  $ mv store/spool/new elsewhere
  $ ln -s not-mounted store/spool/new
  $ scts spool send -q
  scts: error: */store/spool: the spool is not there (glob)
  scts: hint: mount it, then run the command again; if it is gone for good, make its new/ and cur/ anew
  [75]
  $ rm store/spool/new
  $ mv elsewhere store/spool/new

An address is corrected: no message goes to the old one, for neither child.

  $ cat > new.csv <<END
  > guardian_id;family_name;first_name;email
  > 201;DUPONT;Claire;claire.dupont@example.org
  > END
  $ scts import new.csv | tail -2
  bonds:     0 added, 0 removed, 0 with another rank, 0 unchanged
  Imported as batch 11.
  $ scts spool send -n | names
        0 to be sent
        2 failed
            1795420800.B10P1.THESTORE: failed: the address has changed since: its code counts as not told by it
            1795420800.B10P2.THESTORE: failed: the address has changed since: its code counts as not told by it
  Dry run: nothing was changed.
  $ scts spool send | names
        0 sent
        2 failed
            1795420800.B10P1.THESTORE: failed: the address has changed since: its code counts as not told by it
            1795420800.B10P2.THESTORE: failed: the address has changed since: its code counts as not told by it
  Batch 12.
  $ cat calls
  cat: calls: No such file or directory
  [1]
  $ scts spool list | names
  file                       batch  state   attempts  next_try  reason
  1795420800.B10P1.THESTORE  10     failed  1                   the address has changed since: its code counts as not told by it
  1795420800.B10P2.THESTORE  10     failed  1                   the address has changed since: its code counts as not told by it
  $ scts history --guardian 201 | grep -e e-mail -e told
    e-mail:  claire.dupont@example.org
        told by e-mail 2026-11-23 (batch 10), returned 2026-11-23
    e-mail:  claire.dupont@example.org
        told by e-mail 2026-11-23 (batch 10), returned 2026-11-23

Its code counts as untold, and the next run tells it where the guardian lives now:

  $ scts notify --all --by email --yes -q
  $ scts spool send
        2 sent
  Batch 15.
  $ cat calls
  claire.dupont@example.org
  claire.dupont@example.org
  $ scts spool retry --failed -q
  $ scts spool send -q 2>&1 | names
  scts: warning: 1795420800.B10P1.THESTORE: failed: the address has changed since: its code counts as not told by it
  scts: warning: 1795420800.B10P2.THESTORE: failed: the address has changed since: its code counts as not told by it
  $ scts check
  */store/school.db: 7 codes and 0 files checked, all is well. (glob)
