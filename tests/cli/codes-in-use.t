  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ on 2026-09-05 scts generate-car --all -q
  $ on 2026-09-05 scts generate-cae --all -q
  $ on 2026-09-06 scts replicate -q
  $ code() { scts history --student $1 --guardian $2 --csv | awk -F';' '$5 == "yes" { print $4 }'; }
  $ own() { scts history --student $1 --csv | awk -F';' '$1 == "CAE" && $5 == "yes" { print $4 }'; }

Claire opens an account with Léa's code, and Hugo's comes with it; Hugo opens his own. Nobody was told any of these codes:

  $ (code 101 201; echo un mot de passe) | on 2026-09-06 scts account open --login claire --birth-date 2013-02-14 -q
  $ (own 102; echo un mot de passe) | on 2026-09-06 scts account open --login hugo --birth-date 2011-05-01 -q
  $ on 2026-09-07 scts replicate -q
  $ code 102 201 > hugo.code; own 102 >> hugo.code

Bulk work leaves them alone, and a plain generation keeps them:

  $ on 2026-09-07 scts generate-car --all
        0 created
        4 kept: a valid code is there
        1 skipped: the guardian is neither légal 1 nor légal 2
  Nothing was changed.
  $ on 2026-09-07 scts generate-car --all --renew -n
  student_id  student     division  guardian_id  guardian     rank  action
  101         MARTIN Léa  6A        202          MARTIN Paul  2     renew
  103         NOËL Œdipe  6A        203          NOËL Zoé     1     renew
        0 created
        2 renewed
        2 skipped: in use
        1 skipped: the guardian is neither légal 1 nor légal 2
  Dry run: nothing was changed.
  $ on 2026-09-07 scts generate-car --all --renew --json
  {"schema":"scts.generate-car/1","batch":14,"created":0,"given_back":0,"renewed":2,"kept":0,"skipped":{"notified":0,"used":2,"no_rank":1,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ on 2026-09-07 scts generate-car --division "3 A" --renew
        0 created
        1 skipped: in use
  Nothing was changed.
  $ on 2026-09-07 scts generate-car --mef 10310019110 --renew --exit-code -q
  [5]
  $ on 2026-09-07 scts generate-car --batch 7 --renew
        0 created
        2 renewed
        2 skipped: in use
  Batch 15.
  $ on 2026-09-07 scts invalidate --mef 10310019110 --yes
        0 invalidated
        1 skipped: in use
  Nothing was changed.
  $ on 2026-09-07 scts invalidate --batch 7 --yes
        0 invalidated
        2 skipped: in use
        2 skipped: no longer valid
  Nothing was changed.
  $ on 2026-09-07 scts invalidate --all --yes --json
  {"schema":"scts.invalidate/1","batch":16,"invalidated":2,"access_withdrawn":0,"skipped":{"notified":0,"used":2,"already_invalid":0,"no_code":1,"already_withdrawn":0}}
  $ on 2026-09-07 scts generate-cae --all --renew
        0 created
        2 renewed
        1 skipped: in use
  Batch 17.
  $ on 2026-09-07 scts invalidate --division "3 A" --cae --yes
        0 invalidated
        1 skipped: in use
  Nothing was changed.
  $ (code 102 201; own 102) | cmp - hugo.code
  $ on 2026-09-08 scts replicate -q
  $ on 2026-09-08 scts account show --login claire | grep '('
  Hugo (102), Collège Jeanne-Villepreux, 3 A
  Léa (101), Collège Jeanne-Villepreux, 6A
  $ on 2026-09-08 scts account show --login hugo | grep '('
  Hugo (102), Collège Jeanne-Villepreux, 3 A

Nobody needs a letter or a message with them, neither at first nor as a reminder nor after a return:

  $ on 2026-09-08 scts generate-car --all -q
  $ on 2026-09-08 scts notify --all --by email,paper -n
  student_id  student     division  guardian_id  guardian     rank  action                           channel  address
  101         MARTIN Léa  6A        202          MARTIN Paul  2     notify                           paper    2 RUE DU PORT, 94000 CRÉTEIL
  103         NOËL Œdipe  6A        203          NOËL Zoé     1     unreachable (no address at all)
        0 notified by e-mail
        1 notified by letter
        2 used already: told once more only by name, with --again
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all
  Dry run: nothing was changed.
  [3]
  $ on 2026-09-08 scts notify --student 102 --guardian 201 --by email --yes
  Nobody to notify:
        1 used already: told once more only by name, with --again
  $ on 2026-09-08 scts notify --student 102 --guardian 201 --by email --yes --json
  {"schema":"scts.notify/1","batch":null,"notified":{"email":0,"paper":0},"unreachable":[],"already_notified":0,"already_used":1,"access_withdrawn":{"refusal":0,"request":0},"skipped":{"told_lately":0,"used":1,"never_told":0,"being_told":0},"letters":[],"manifest":null,"summary":null,"spool":{"path":null,"messages":0},"unknown":[]}
  $ on 2026-09-08 scts notify --all --by email --again --unused --older-than 1 -n
  Nobody to remind:
        2 used already: told once more only by name, with --again
        2 never told: not a matter for a reminder
  $ on 2026-09-08 scts notify --cae --all --yes -n
  student_id  student     division  action  channel  address
  101         MARTIN Léa  6A        notify  paper
  103         NOËL Œdipe  6A        notify  paper
        0 notified by e-mail
        2 notified by letter
        1 used already: told once more only by name, with --again
  Dry run: nothing was changed.

Who is named can be told once more:

  $ on 2026-09-08 scts notify --student 102 --guardian 201 --by email --again --yes -q
  $ printf 'student_id;guardian_id;channel;returned_on\n102;201;email;2026-09-09\n' > returns.csv
  $ on 2026-09-09 scts import -q returns.csv
  $ on 2026-09-09 scts notify --student 102 --guardian 201 --by paper --yes
  Nobody to notify:
        1 used already: told once more only by name, with --again
  $ on 2026-09-09 scts notify --student 102 --guardian 201 --by email --retry-returned --yes
  Nobody to notify:
        1 used already: told once more only by name, with --again
  $ on 2026-09-09 scts notify --student 102 --guardian 201 --by paper --again --yes -q

Such a code ends only after a question; of a list also one that was only told:

  $ on 2026-09-10 scts notify --student 101 --guardian 202 --by paper --yes -q
  $ on 2026-09-10 scts generate-car --student 102 --guardian 201 --renew < /dev/null
  scts: error: Renew 1 code: 1 notified, 1 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-10 scts invalidate --student 102 --guardian 201 < /dev/null
  scts: error: Invalidate 1 code: 1 notified, 1 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-10 scts search --division 6A --csv > 6A.csv
  $ on 2026-09-10 scts generate-car --pairs 6A.csv --renew < /dev/null
  scts: error: Renew 3 codes: 1 notified, 1 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-10 scts invalidate --pairs 6A.csv < /dev/null
  scts: error: Invalidate 3 codes: 1 notified, 1 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-10 scts invalidate --guardian 201 < /dev/null
  scts: error: Invalidate 2 codes: 1 notified, 2 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-10 scts invalidate --code-stdin < hugo.code
  scts: error: Invalidate 1 code: 1 notified, 1 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-10 scts generate-cae --student 102 --renew < /dev/null
  scts: error: Renew 1 code: 0 notified, 1 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-10 scts invalidate --student 102 --cae < /dev/null
  scts: error: Invalidate 1 code: 0 notified, 1 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ (code 102 201; own 102) | cmp - hugo.code
  $ on 2026-09-10 scts generate-car --pairs 6A.csv --renew --yes -n
  student_id  student     division  guardian_id  guardian       rank  action
  101         MARTIN Léa  6A        201          MARTIN Claire  1     renew
  101         MARTIN Léa  6A        202          MARTIN Paul    2     renew
  103         NOËL Œdipe  6A        203          NOËL Zoé       1     renew
        0 created
        3 renewed
        1 skipped: the guardian is neither légal 1 nor légal 2
  Dry run: nothing was changed.
  $ on 2026-09-10 scts generate-car --pairs 6A.csv --renew --yes -q
  $ on 2026-09-10 scts generate-cae --student 102 --renew --yes -q

A pile of slips asks nothing:

  $ printf 'student_id;guardian_id\n102;201\n' | on 2026-09-10 scts invalidate --from - --reason refusal
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 29.
