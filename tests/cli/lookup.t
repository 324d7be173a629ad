  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ code_of() { scts history --student "$1" --guardian "$2" --csv | tail -n 1 | cut -d';' -f4; }
  $ hide() { sed -E 's/[0-9A-Z]{4}-…/CODE-…/'; }

Not a code at all, and none of this school:

  $ echo 07UY-87W-7V7 | scts lookup
  Not a code: 10 of 13 letters and digits: some are missing.
  $ echo 07UY-87W-7V7-S612 | scts lookup
  Not a code: 14 letters and digits; a code has 13.
  $ echo 07UY-87W-7V7-Sé1 | scts lookup
  Not a code: a code has 13 letters without accents and digits, as 07UY-87W-7V7-S61.
  $ echo W7UY-87W-7V7-S61 | scts lookup
  Not a code: the first character of a code is 0, 1, 2 or 3.
  $ echo 07UY-87W-7V7-S61 | scts lookup
  No code of this school, whether O is 0, I is 1, S is 5, B is 8, or Z is 2, nor with one character put right. Is it a letter of this school?
  $ echo 07UY-87W-7V7-S61 | scts lookup --exit-code
  No code of this school, whether O is 0, I is 1, S is 5, B is 8, or Z is 2, nor with one character put right. Is it a letter of this school?
  [5]
  $ echo 07UY | scts lookup --json --exit-code
  {"schema":"scts.lookup/1","characters":4,"problem":"too-short","codes":[]}
  [5]
  $ scts lookup < /dev/null
  scts: error: nothing was read: a code was expected
  scts: hint: echo CODE | scts lookup
  [2]
  $ scts lookup 07UY-87W-7V7-S61
  scts: error: a code is never given as an argument: others could read it there
  scts: hint: the command reads it from standard input
  [2]
  $ echo 07UY-87W-7V7-S61 | scts lookup --csv
  scts: error: --csv is for lists; this command gives none
  scts: hint: use --json
  [2]

A new code: nothing is open yet, it works from tomorrow, and is not replicated:

  $ scts open-service -q
  $ scts generate-car --student 101 -q
  $ code_of 101 201 | scts lookup | hide
  CODE-…-…-… (CAR), valid
    guardian: MARTIN Claire (201, légal 1)
    student:  MARTIN Léa (101), division 6A
    created:  2026-11-23, not notified
    It was created on 2026-11-23, and works from 2026-11-24.
      Try again then.
    There has been no replication yet.
      The télé-services learn of it by: scts replicate
    No service is open: an account can be opened, and shows nothing.
      To open one: scts open-service notes
  $ on 2026-11-24 scts replicate -q
  $ scts open-service notes -q
  $ code_of 101 201 > code
  $ scts lookup < code | hide
  CODE-…-…-… (CAR), valid
    guardian: MARTIN Claire (201, légal 1)
    student:  MARTIN Léa (101), division 6A
    created:  2026-11-23, not notified
    It was created on 2026-11-23, and works from 2026-11-24.
      Try again then.
  $ on 2026-11-24 scts lookup < code | hide
  CODE-…-…-… (CAR), valid
    guardian: MARTIN Claire (201, légal 1)
    student:  MARTIN Léa (101), division 6A
    created:  2026-11-23, not notified
    It works, together with the student's date of birth: have that checked against the school's.
  $ on 2026-11-25 scts generate-car --student 102 -q
  $ on 2026-11-26 code_of 102 201 | on 2026-11-26 scts lookup | hide
  CODE-…-…-… (CAR), valid
    guardian: MARTIN Claire (201, légal 1)
    student:  MARTIN Hugo (102), division 3 A
    created:  2026-11-25, not notified
    It is newer than the last replication (2026-11-24T08:00:00Z).
      The télé-services learn of it by: scts replicate
  $ on 2026-11-26 scts replicate -q
  $ on 2026-11-26 code_of 102 201 | on 2026-11-26 scts lookup | tail -n 1
    It works, together with the student's date of birth: have that checked against the school's.

As it is misread: case, separators, and characters that look alike. The code itself is masked:

  $ tr A-Z a-z < code | tr -d - | on 2026-11-24 scts lookup | hide | head -n 1
  CODE-…-…-… (CAR), valid
  $ python3 - > misread <<END
  > code = open("code").read().strip()
  > print(code.translate(str.maketrans("O0I1S5B8Z2", "0O1I5S8B2Z")).replace("-", " "))
  > END
  $ on 2026-11-24 scts lookup < misread | grep -v misread | hide
  CODE-…-…-… (CAR), valid
    guardian: MARTIN Claire (201, légal 1)
    student:  MARTIN Léa (101), division 6A
    created:  2026-11-23, not notified
    It works, together with the student's date of birth: have that checked against the school's.
  $ on 2026-11-24 scts lookup --json < misread | python3 -c "
  > import json, sys
  > found = json.load(sys.stdin)['codes'][0]
  > typed, code = (open(f).read().strip().replace('-', '').replace(' ', '') for f in ('misread', 'code'))
  > places = [i + 1 for i in range(13) if typed[i] != code[i]]
  > print([m['place'] for m in found['misread']] == places, found['obstacles'])
  > print(all(m['right'] == code[m['place'] - 1] and m['typed'] == typed[m['place'] - 1] for m in found['misread']))"
  True []
  True

One character is wrong, missing or doubled, or two changed places: what was probably meant is said, and the code found.

  $ typed() { python3 -c "
  > import sys
  > code = open('code').read().strip().replace('-', '')
  > wrong = 'X' if code[5] != 'X' else 'Y'
  > looks = code.translate(str.maketrans('OISBZ', '01582'))
  > i = next(i for i in range(4, 12) if looks[i] != looks[i + 1])
  > print({'wrong': code[:5] + wrong + code[6:], 'missing': code[:5] + code[6:], 'doubled': code[:6] + code[5:],
  >        'swapped': code[:i] + code[i + 1] + code[i] + code[i + 2:], 'accent': code[:5] + 'é' + code[6:]}[sys.argv[1]])" $1; }
  $ meant() { sed -E "s/is probably [0-9A-Z],/is probably C,/; s/not [^ ]$/not D/; s/(missing|many): [0-9A-Z]/\1: C/"; }
  $ for kind in wrong accent missing; do typed $kind | on 2026-11-24 scts lookup | hide | head -n 3 | meant; done
  CODE-…-…-… (CAR), valid
    misread:  character 6 is probably C, not D
    guardian: MARTIN Claire (201, légal 1)
  CODE-…-…-… (CAR), valid
    misread:  character 6 is probably C, not D
    guardian: MARTIN Claire (201, légal 1)
  CODE-…-…-… (CAR), valid
    misread:  character [0-9]+ is probably missing: C (re)
    guardian: MARTIN Claire (201, légal 1)
  $ typed doubled | on 2026-11-24 scts lookup | grep misread | meant
    misread:  character [0-9]+ is probably one too many: C (re)
  $ typed swapped | on 2026-11-24 scts lookup | grep -c 'character [0-9]* is probably'
  2
  $ typed missing | on 2026-11-24 scts lookup --json | python3 -c "
  > import json, sys
  > told = json.load(sys.stdin)
  > found, = told['codes']
  > print(told['problem'], told['characters'], found['probable'], found['misread'][0]['typed'], found['obstacles'])"
  too-short 12 True None []

A code that was taken back, and what is to be done:

  $ on 2026-11-26 scts invalidate --student 101 --guardian 201 --reason lost -q
  $ on 2026-11-26 scts lookup < code | hide
  CODE-…-…-… (CAR), invalid
    guardian: MARTIN Claire (201, légal 1)
    student:  MARTIN Léa (101), division 6A
    created:  2026-11-23, not notified
    It is invalid since 2026-11-26 (lost): it was lost.
      If the family wants one: scts generate-car --student 101 --guardian 201
  $ on 2026-11-26 scts generate-car --student 101 --guardian 201 -q
  $ on 2026-11-26 scts lookup < code | hide | tail -n 2
    It is invalid since 2026-11-26 (lost): it was lost.
      The new one is still to be told: scts notify --student 101 --guardian 201
  $ scts config set site.url https://teleservices.example.org
  $ on 2026-11-27 scts notify --student 101 --guardian 201 --by paper --yes -q
  $ on 2026-11-27 scts lookup < code | tail -n 1
      The one to use is in the letter or message of 2026-11-27.
  $ on 2026-11-27 scts lookup --json < code | hide
  {"schema":"scts.lookup/1","characters":13,"problem":null,"codes":[{"code":"CODE-…-…-…","kind":"CAR","probable":false,"misread":[],"student":{"id":101,"family_name":"MARTIN","first_name":"Léa","mef":"10010012110","division":"6A"},"guardian":{"id":201,"family_name":"DUPONT","first_name":"Claire","rank":1},"valid":false,"created_on":"2026-11-23","usable_from":"2026-11-24","notified_on":null,"used_on":null,"invalid_since":"2026-11-26","reason":"lost","withdrawn":null,"newer_code":true,"wrong_tries":0,"locked_until":null,"obstacles":["invalid"]}]}

A student's own code, used, and of a student who has left:

  $ on 2026-11-27 scts generate-cae --student 103 -q
  $ on 2026-11-27 scts history --student 103 --csv | grep CAE | cut -d';' -f4 > own
  $ on 2026-11-28 scts replicate -q
  $ (cat own; echo "ma seule porte"; echo "ma seule porte") | on 2026-11-28 scts account open --login oedipe --birth-date 2012-12-31 -q
  $ on 2026-11-29 scts replicate -q
  $ on 2026-11-29 scts lookup < own | hide
  CODE-…-…-… (CAE), used
    student:  NOËL Œdipe (103), division 6A
    created:  2026-11-27, not notified
    It was used on 2026-11-28: an account holds it.
      From then on the login and the password of that account count, the code no more.
  $ grep -v '^103' students.csv > fewer.csv
  $ on 2026-11-30 scts import -q --max-departures 3 fewer.csv
  $ on 2026-11-30 scts lookup < own | hide | tail -n 2
    It is invalid since 2026-11-30 (departure): the student has left.
      If the student is back, the next import says so.
  $ scts close-service notes -q
  $ code_of 102 201 | on 2026-11-30 scts lookup | tail -n 2
    No service is open: an account can be opened, and shows nothing.
      To open one: scts open-service notes

Each display is logged, with the ids, never with the code:

  $ sqlite3 store/school.db "SELECT what, student_id, guardian_id, detail, code_id IS NOT NULL FROM event JOIN batch USING (batch_id) WHERE command = 'lookup'" | sort | uniq -c
       16 code-shown|101|201|masked|1
        3 code-shown|102|201|masked|1
        2 code-shown|103||masked|1
  $ sqlite3 store/school.db .dump | grep -c -e "$(cat code)" -e "$(tr -d - < code)"
  0
  [1]
