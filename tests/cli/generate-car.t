  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q

Only légal 1 and 2 get codes; twice is once:

  $ scts generate-car --all -n
  student_id  student      division  guardian_id  guardian       rank  action
  102         MARTIN Hugo  3 A       201          MARTIN Claire  1     create
  101         MARTIN Léa   6A        201          MARTIN Claire  1     create
  101         MARTIN Léa   6A        202          MARTIN Paul    2     create
  103         NOËL Œdipe   6A        203          NOËL Zoé       1     create
        4 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Dry run: nothing was changed.
  $ scts generate-car --all
        4 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 4.
  $ scts generate-car --all
        0 created
        4 kept: a valid code is there
        1 skipped: the guardian is neither légal 1 nor légal 2
  Nothing was changed.
  $ sqlite3 store/school.db "SELECT count(*), count(DISTINCT hash), min(length(sealed)) FROM code"
  4|4|36
  $ scts generate-car --all --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":4,"skipped":{"notified":0,"used":0,"no_rank":1,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}

Selections: an option that names nothing known is an error, never an empty result:

  $ scts generate-car
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ scts generate-car --division 7Z
  scts: error: no division "7Z" in the store
  scts: hint: 'scts status -v' lists the MEFs and divisions
  [2]
  $ scts generate-car --student durand
  scts: error: no student "durand" in the store
  scts: hint: search with 'scts search NAME'
  [2]
  $ scts generate-car --division 6A --rank 2 --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ scts generate-car --mef 10310019110 --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ scts generate-car --division "3 A" --student 101 --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":0,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ printf 'student_id;guardian_id\n101;201\n' | scts generate-car --pairs - --json
  {"schema":"scts.generate-car/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ printf 'student_id;guardian_id\n101;999\n' | scts generate-car --pairs -
  scts: error: -:2: no couple 101;999 in the store
  scts: hint: look at the list of pairs: student_id;guardian_id
  [2]

A new code in place of one that was not told is bulk work; where it was told it takes a name:

  $ scts generate-car --division "3 A" --renew
        0 created
        1 renewed
  Batch 5.
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts notify --all --by paper --yes -q
  scts: warning: NOËL Œdipe (103), NOËL Zoé (203): no postal address
  [3]
  $ scts generate-car --all --renew
        0 created
        1 renewed
        3 skipped: the code was notified
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 9.
  $ scts generate-car --student martin --renew
  scts: error: "martin" fits several students: MARTIN Hugo (102), MARTIN Léa (101)
  scts: hint: name one by its id: --student ID
  [2]
  $ scts generate-car --student 101 --renew < /dev/null
  scts: error: Renew 2 codes: 2 notified, 0 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts generate-car --student 101 --renew --yes
        0 created
        2 renewed
  Batch 10.
  $ sqlite3 store/school.db "SELECT student_id, guardian_id, ended_on IS NULL, reason FROM code ORDER BY 1, 2, 3"
  101|201|0|renewed
  101|201|1|
  101|202|0|renewed
  101|202|1|
  102|201|0|renewed
  102|201|1|
  103|203|0|renewed
  103|203|1|

The database alone tells no code, and neither does anything else on the disk:

  $ scts history --all --csv | tail -n +2 | cut -d';' -f4 | tr -d - > codes
  $ wc -l < codes
  8
  $ strings -n 8 store/school.db | tr -d - | grep -c -F -f codes
  0
  [1]

The nightly lines of scts(1) leave refusals and requests alone, whoever else the guardian has a code for:

  $ scts config set mail.sender ce@example.org
  $ cat > night <<'END'
  > on $1 scts generate-car --all && on $1 scts notify --all --by email,paper --yes 2>/dev/null
  > END
  $ on 2026-12-01 scts invalidate --student 101 --guardian 201 --reason refusal -q
  $ printf 'student_id;guardian_id;reason\n101;202;demande\n' | on 2026-12-01 scts invalidate --from - -q
  $ set -- 2026-12-02; . ./night
        0 created
        1 kept: a valid code is there
        1 skipped: the code was notified
        1 skipped: the guardian is neither légal 1 nor légal 2
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (request)
  Nothing was changed.
        0 notified by e-mail
        0 notified by letter
        1 notified already
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (request)
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all
  Nothing was changed.
  [3]
  $ set -- 2026-12-03; . ./night
        0 created
        1 kept: a valid code is there
        1 skipped: the code was notified
        1 skipped: the guardian is neither légal 1 nor légal 2
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (request)
  Nothing was changed.
        0 notified by e-mail
        0 notified by letter
        1 notified already
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (request)
        1 cannot be reached, and stay to be notified:
            NOËL Œdipe (103), NOËL Zoé (203): no address at all (known)
  Nothing was changed.
  $ on 2026-12-03 scts notify --all --again --unused --older-than 1 --yes --json 2>/dev/null | grep -c '"student_id":101'
  0
  [1]
  $ on 2026-12-03 scts generate-car --all --renew --json
  {"schema":"scts.generate-car/1","batch":16,"created":0,"given_back":0,"renewed":1,"kept":0,"skipped":{"notified":1,"used":0,"no_rank":1,"left":0,"access_withdrawn":{"refusal":1,"request":1}}}
  $ scts export without-code --all --fields student_id,guardian_id
  student_id;guardian_id
  $ scts export refusals --all --fields student_id,guardian_id,rank,reason,since
  student_id;guardian_id;rank;reason;since
  101;201;1;refusal;2026-12-01
  101;202;2;request;2026-12-01
  $ scts search --student 101
  student_id  student     mef          division  guardian_id  guardian       rank  access        notified_on
  101         MARTIN Léa  10010012110  6A        201          MARTIN Claire  1     no (refusal)
  101         MARTIN Léa  10010012110  6A        202          MARTIN Paul    2     no (request)
  $ scts search --all --access no
  Nobody found.
  $ on 2026-12-03 scts status --by-division
  division  couples  valid  email  letter  returned  used  unreachable  reasons  withdrawn
  3 A       1        1      0      1       0         0     0                     0
  6A        3        1      0      0       0         0     0                     2
  total     4        2      0      1       0         0     0                     2
  $ on 2026-12-03 scts status | grep away
  access taken away (CAR): 1 refusal, 1 request

It is given back to whom is named, after a question; of a list if that is said:

  $ on 2026-12-03 scts generate-car --student 101
        0 created
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (request)
  Nothing was changed.
  $ on 2026-12-03 scts generate-car --student 101 --guardian 201 < /dev/null 2>&1 | sed "s/by $(id -un)/by LEA/"
  scts: error: Give access back to student 101, guardian 201 (taken away on 2026-12-01 by LEA: refusal)? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  $ on 2026-12-03 scts generate-car --student 101 --guardian 201 -n
  student_id  student     division  guardian_id  guardian       rank  action
  101         MARTIN Léa  6A        201          MARTIN Claire  1     give-back
        1 created
        1 of them given back their access
  Dry run: nothing was changed.
  $ on 2026-12-03 scts generate-car --student 101 --guardian 201 --yes
        1 created
        1 of them given back their access
  Batch 17.
  $ scts generate-car --give-back --all
  scts: error: --give-back goes only with --pairs or --reference
  [2]
  $ printf 'student_id;guardian_id\n101;201\n101;202\n' > pairs.csv
  $ on 2026-12-03 scts generate-car --pairs pairs.csv
        0 created
        1 kept: a valid code is there
        1 skipped: access was taken away (request)
  Nothing was changed.
  $ on 2026-12-03 scts generate-car --pairs pairs.csv --give-back --yes --json
  {"schema":"scts.generate-car/1","batch":18,"created":1,"given_back":1,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"no_rank":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ scts export refusals --all
  student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;reason;since;by
