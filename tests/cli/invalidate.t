  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ on 2026-11-22 scts generate-car --all -q
  $ on 2026-11-22 scts notify --division "3 A" --student 102 --by paper --yes -q

In bulk only codes that were not notified, after a confirmation:

  $ scts invalidate --all --reason request < /dev/null
  scts: error: Invalidate 3 codes? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts invalidate
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ scts invalidate --all --reason whim --yes
  scts: error: --reason: "whim" is none of refusal, lost, departure, request
  [2]
  $ scts invalidate --division 6A --rank 2 --reason lost --yes
        1 invalidated
  Batch 8.
  $ scts invalidate --all -n
  student_id  student     division  guardian_id  guardian       rank  action
  101         MARTIN Léa  6A        201          MARTIN Claire  1     invalidate (request)
  103         NOËL Œdipe  6A        203          NOËL Zoé       1     invalidate (request)
        2 invalidated
        1 skipped: notified codes are taken back one by one (--student, --guardian, --pairs)
        2 skipped: no valid code
  Dry run: nothing was changed.
  $ on 2026-11-23 scts invalidate --student 102 --guardian 201 --reason refusal
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 9.
  $ scts invalidate --student 102 --guardian 201 --json
  {"schema":"scts.invalidate/1","batch":null,"invalidated":0,"access_withdrawn":0,"skipped":{"notified":0,"used":0,"already_invalid":0,"no_code":0,"already_withdrawn":1}}
  $ scts invalidate --student 102 --guardian 201 --exit-code -q
  [5]

A list of refusals, and a code from stdin:

  $ printf 'student_id;guardian_id;reason\n103;203;lost\n' | scts invalidate --from -
        1 invalidated
  Batch 10.
  $ printf 'student_id;guardian_id;reason\n103;203;whim\n' | scts invalidate --from -
  scts: error: -:2: ELEVE_ID 103, PERSONNE_ID 203: reason "whim" is not known
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ scts history --student 101 --guardian 201 --csv | tail -n 1 | cut -d';' -f4 > code
  $ scts invalidate --code-stdin --reason lost < code
        1 invalidated
  Batch 12.
  $ tr A-Z a-z < code | tr -d - | scts invalidate --code-stdin --reason lost
        0 invalidated
        1 skipped: no longer valid
  Nothing was changed.
  $ echo 0000-000-000-000 | scts invalidate --code-stdin
  scts: error: this code was never issued by this store
  scts: hint: was it misread? 'scts lookup' takes O for 0, I for 1, S for 5
  [2]
  $ echo hello | scts invalidate --code-stdin
  scts: error: what was read is not a code: 13 letters and digits, as 07UY-87W-7V7-S61
  [2]
  $ scts invalidate --all --code-stdin < code
  scts: error: --code-stdin and --all exclude each other
  [2]

An invalid code stays in the history, and a new one can be given, after a refusal to whom is named:

  $ on 2026-11-24 scts generate-car --student 102 --guardian 201 -q < /dev/null 2>&1 | sed "s/by $(id -un)/by LEA/"
  scts: error: Give access back to student 102, guardian 201 (taken away on 2026-11-23 by LEA: refusal)? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  $ on 2026-11-24 scts generate-car --student 102 --guardian 201 -q --yes
  $ scts history --student 102 | sed 's/[0-9A-Z]\{4\}-[0-9A-Z-]*/CODE/'
  Guardian: MARTIN Claire (201, légal 1)
    e-mail:  claire@example.org
    address: 1 rue des Lilas, 94000 Créteil
  Student:  MARTIN Hugo (102), MEF 10310019110, division 3 A
  Access:   yes
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-11-25   2026-11-24 creation
    CODE  no     no    2026-11-23   2026-11-23 invalidation (refusal)   2026-11-22
  $ sqlite3 store/school.db "DELETE FROM code"
  Error: stepping, codes are never deleted (19)
  [19]
  $ sqlite3 store/school.db "UPDATE code SET ended_on = NULL, reason = NULL WHERE ended_on IS NOT NULL"
  Error: stepping, an invalid code never becomes valid again (19)
  [19]
  $ sqlite3 store/school.db "DELETE FROM event"
  Error: stepping, the journal is append-only (19)
  [19]

Students' own codes are apart; --code-stdin finds them too:

  $ scts generate-cae --all -q
  $ scts invalidate --all --cae -n
  student_id  student      division  action
  102         MARTIN Hugo  3 A       invalidate (request)
  101         MARTIN Léa   6A        invalidate (request)
  103         NOËL Œdipe   6A        invalidate (request)
        3 invalidated
  Dry run: nothing was changed.
  $ scts invalidate --student 101 --cae --reason lost
        1 invalidated
  Batch 16.
  $ scts invalidate --student 101 --cae --reason lost
        0 invalidated
        1 skipped: no valid code
  Nothing was changed.
  $ scts invalidate --cae --guardian 201
  scts: error: --cae and --guardian exclude each other
  [2]
  $ printf 'student_id;guardian_id\n103;203\n' | scts invalidate --cae --from -
  scts: error: --from and --cae exclude each other
  [2]
  $ scts history --student 102 --csv | grep '^CAE' | cut -d';' -f4 | scts invalidate --code-stdin --reason lost
        1 invalidated
  Batch 18.
  $ sqlite3 store/school.db "SELECT student_id, kind, ended_on IS NULL FROM code WHERE student_id = 102 ORDER BY code_id"
  102|CAR|0
  102|CAR|1
  102|CAE|0

The whole of a list or nothing: an unknown couple is named with its line; each row has its reason, or that of --reason:

  $ on 2026-11-25 scts generate-car --all -q
  $ printf 'student_id;guardian_id;reason\n103;203;lost\n101;999;\n999;201;\n101;202;\n' > slips.csv
  $ scts invalidate --from slips.csv --reason refusal
  scts: error: slips.csv:3: no couple 101;999 in the store (one of 2 such rows)
  scts: hint: look at the list of pairs: student_id;guardian_id
  [2]
  $ scts invalidate --pairs slips.csv
  scts: error: slips.csv:3: no couple 101;999 in the store (one of 2 such rows)
  scts: hint: look at the list of pairs: student_id;guardian_id
  [2]
  $ sed -i '/999/d' slips.csv
  $ scts invalidate --from slips.csv --reason refusal -n
  student_id  student     division  guardian_id  guardian     rank  action
  101         MARTIN Léa  6A        202          MARTIN Paul  2     invalidate-withdraw (refusal)
  103         NOËL Œdipe  6A        203          NOËL Zoé     1     invalidate (lost)
        2 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Dry run: nothing was changed.
  $ on 2026-11-26 scts invalidate --from slips.csv --reason refusal
        2 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 20.
  $ on 2026-11-26 scts invalidate --from slips.csv --reason refusal
        0 invalidated
        1 skipped: no valid code
        1 skipped: access was taken away before
  Nothing was changed.
  $ on 2026-11-26 scts generate-car --student 101 --guardian 202 --yes -q
  $ on 2026-11-26 scts invalidate --student 101 --guardian 202 --reason lost -q
  $ sqlite3 store/school.db "SELECT student_id, guardian_id, reason FROM code WHERE kind = 'CAR' AND ended_on = '2026-11-26' ORDER BY 1, 2, code_id"
  101|202|refusal
  101|202|lost
  103|203|lost

A generation is undone, as long as nobody was told: the codes that it made, not what their couples got later:

  $ on 2026-11-26 scts generate-car --all
        2 created
        2 kept: a valid code is there
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 23.
  $ on 2026-11-26 scts invalidate --student 103 --guardian 203 --reason lost -q
  $ on 2026-11-26 scts generate-car --student 103
        1 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 25.
  $ on 2026-11-26 scts invalidate --batch 23 -n
  student_id  student     division  guardian_id  guardian     rank  action
  101         MARTIN Léa  6A        202          MARTIN Paul  2     invalidate (request)
        1 invalidated
        1 skipped: no longer valid
  Dry run: nothing was changed.
  $ on 2026-11-26 scts invalidate --batch 23 --cae
  scts: error: batch 23 created codes of guardians
  scts: hint: leave --cae out
  [2]
  $ on 2026-11-26 scts invalidate --batch 23 --yes
        1 invalidated
        1 skipped: no longer valid
  Batch 26.
  $ on 2026-11-26 scts invalidate --batch 23 --yes --json
  {"schema":"scts.invalidate/1","batch":null,"invalidated":0,"access_withdrawn":0,"skipped":{"notified":0,"used":0,"already_invalid":2,"no_code":0,"already_withdrawn":0}}
  $ on 2026-11-26 scts generate-cae --all
        2 created
        1 kept: a valid code is there
  Batch 27.
  $ on 2026-11-26 scts invalidate --batch 27 --yes
  scts: error: batch 27 created codes of students
  scts: hint: add --cae
  [2]
  $ on 2026-11-26 scts notify --cae --student 102 --yes -q
  $ on 2026-11-26 scts invalidate --batch 27 --cae --yes
        1 invalidated
        1 skipped: notified codes are taken back one by one (--student, --guardian, --pairs)
  Batch 29.

A decision is about the owner, whether there is a code or not; the first one stands, but a request that is said goes before a refusal:

  $ on 2026-11-27 scts invalidate --student 101 --guardian 202 --reason refusal
        0 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 30.
  $ on 2026-11-27 scts invalidate --student 101 --guardian 202 --reason refusal
        0 invalidated
        1 skipped: access was taken away before
  Nothing was changed.
  $ on 2026-11-28 scts invalidate --student 101 --guardian 202 --reason request --json
  {"schema":"scts.invalidate/1","batch":31,"invalidated":0,"access_withdrawn":1,"skipped":{"notified":0,"used":0,"already_invalid":0,"no_code":0,"already_withdrawn":0}}
  $ on 2026-11-28 scts invalidate --student 101 --guardian 202 --reason refusal --exit-code -q
  [5]
  $ on 2026-11-28 scts invalidate --cae --student 101 --reason refusal
        0 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 32.
  $ sqlite3 store/school.db "SELECT e.what, e.student_id, e.guardian_id, e.detail FROM event e WHERE e.what LIKE 'access-%' AND batch_id > 29"
  access-withdrawn|101|202|refusal
  access-withdrawn|101|202|request
  access-withdrawn|101||refusal

In bulk it has to be said, and then whoever's code falls loses access:

  $ on 2026-11-28 scts generate-car --all -q
  $ on 2026-11-28 scts invalidate --all --access yes --yes
        3 invalidated
  Batch 33.
  $ on 2026-11-28 scts generate-car --all -q
  $ on 2026-11-28 scts invalidate --all --access yes --reason request --yes
        3 invalidated
        3 lost access, until it is given back (generate-car, generate-cae)
  Batch 35.
  $ on 2026-11-28 scts generate-car --all
        0 created
        1 skipped: the guardian is neither légal 1 nor légal 2
        4 skipped: access was taken away (request)
  Nothing was changed.
