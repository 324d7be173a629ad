  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ on 2026-11-01 scts generate-car --all -q
  $ on 2026-11-02 scts notify --all --by email,paper --yes -q 2>/dev/null
  [3]
  $ code() { scts history --student $1 --guardian $2 --csv | sed -n 2p | cut -d';' -f4; }
  $ history() { scts history "$@" | sed 's/[0-9A-Z]\{4\}-[0-9A-Z]\{3\}-[0-9A-Z]\{3\}-[0-9A-Z]\{3\}/CODE/'; }

A named individual, at any time, with the same code; each time is kept, the date is the latest:

  $ code 101 202 > before
  $ on 2026-11-05 scts notify --student 101 --guardian 202 --by paper --again --yes -q
  $ on 2026-11-05 scts notify --student 101 --guardian 202 --by paper --again --yes -q
  $ code 101 202 | cmp - before
  $ history --student 101 --guardian 202 | tail -n 5
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-11-02   2026-11-01 creation                 2026-11-05
        told by letter 2026-11-02 (batch 8)
        told by letter 2026-11-05 (batch 10)
        told by letter 2026-11-05 (batch 11)
  $ sqlite3 store/school.db "SELECT count(*) FROM event WHERE what = 'code-notified' AND guardian_id = 202"
  3

A new code for a named individual takes the place of one that was told; the old one stays in the history, with its letters:

  $ on 2026-11-06 scts generate-car --student 101 --guardian 202 --renew -q
  $ on 2026-11-07 scts notify --student 101 --guardian 202 --by paper --yes -q
  $ history --student 101 --guardian 202 | tail -n 6
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-11-07   2026-11-06 creation                 2026-11-07
    CODE  no     no    2026-11-02   2026-11-06 invalidation (renewed)   2026-11-05
        told by letter 2026-11-02 (batch 8)
        told by letter 2026-11-05 (batch 10)
        told by letter 2026-11-05 (batch 11)

A reminder in bulk is for codes that were told long ago and never used:

  $ scts notify --all --by email --unused --older-than 14
  scts: error: --unused goes only with --again
  [2]
  $ scts notify --all --by email --again --unused
  scts: error: --unused goes only with --older-than
  [2]
  $ scts notify --all --by email --again --older-than 14
  scts: error: --older-than goes only with --unused
  [2]
  $ scts notify --all --by email --again --unused --older-than 0
  scts: error: --older-than: "0" is not a number of days
  scts: hint: 14, say
  [2]
  $ scts notify --by email --again --unused --older-than 14
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ on 2026-11-15 scts notify --all --by email,paper --again --unused --older-than 14 --yes
  Nobody to remind:
        3 told too lately
        1 never told: not a matter for a reminder
  $ printf 'code;used_on\n%s;2026-11-10\n' $(code 102 201) > usage.csv
  $ scts import -q usage.csv
  $ on 2026-11-16 scts notify --all --by email,paper --again --unused --older-than 14 < /dev/null
  scts: error: Notify again 1 code by e-mail? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-11-16 scts notify --all --by email,paper --again --unused --older-than 14 -n
  student_id  student     division  guardian_id  guardian       rank  action  channel  address
  101         MARTIN Léa  6A        201          MARTIN Claire  1     remind  email    claire@example.org
        1 notified by e-mail
        0 notified by letter
        1 told too lately
        1 used already: told once more only by name, with --again
        1 never told: not a matter for a reminder
  Dry run: nothing was changed.
  $ code 101 201 > before
  $ on 2026-11-16 scts notify --all --by email,paper --again --unused --older-than 14 --yes
        1 notified by e-mail
        0 notified by letter
        1 told too lately
        1 used already: told once more only by name, with --again
        1 never told: not a matter for a reminder
  */store/spool (1 message, to be sent) (glob)
  Batch 20.
  $ code 101 201 | cmp - before
  $ history --student 101 --guardian 201 | tail -n 3
    CODE  yes    no    2026-11-02   2026-11-01 creation                 2026-11-16
        told by e-mail 2026-11-02 (batch 8)
        told by e-mail 2026-11-16 (batch 20)
  $ on 2026-11-16 scts notify --all --by email,paper --again --unused --older-than 14 --yes --exit-code --json
  {"schema":"scts.notify/1","batch":null,"notified":{"email":0,"paper":0},"unreachable":[],"already_notified":0,"already_used":1,"access_withdrawn":{"refusal":0,"request":0},"skipped":{"told_lately":2,"used":1,"never_told":1,"being_told":0},"letters":[],"manifest":null,"summary":null,"spool":{"path":null,"messages":0},"unknown":[]}
  [5]
