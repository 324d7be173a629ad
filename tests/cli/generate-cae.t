  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts generate-cae --all
  scts: error: the school has not opened the télé-services
  scts: hint: open them first: scts open-service
  [4]
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org

Every student gets a code of his own, whatever his guardians' ranks; twice is once:

  $ scts generate-cae --all -n
  student_id  student      division  action
  102         MARTIN Hugo  3 A       create
  101         MARTIN Léa   6A        create
  103         NOËL Œdipe   6A        create
        3 created
  Dry run: nothing was changed.
  $ scts generate-cae --division 6A
        2 created
  Batch 6.
  $ scts generate-cae --all
        1 created
        2 kept: a valid code is there
  Batch 7.
  $ scts generate-cae --all --json
  {"schema":"scts.generate-cae/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":3,"skipped":{"notified":0,"used":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ scts generate-cae --all --exit-code -q
  [5]
  $ sqlite3 store/school.db "SELECT kind, student_id, ifnull(guardian_id, '-') FROM code ORDER BY 2"
  CAE|101|-
  CAE|102|-
  CAE|103|-

They are apart from the couples' codes:

  $ scts generate-car --all -q
  $ scts status | grep codes
  codes (CAR): 4 valid, 0 notified, 0 used, 0 unreachable
  codes (CAE): 3 valid, 0 notified, 0 used, 0 unreachable

Selections are of students; what names guardians does not fit:

  $ scts generate-cae
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ scts generate-cae --guardian 201
  scts: error: * (glob)
  [2]
  $ scts generate-cae --mef 10310019110 --json
  {"schema":"scts.generate-cae/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ scts generate-cae --batch 7 --json
  {"schema":"scts.generate-cae/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ scts generate-cae --access no --all --json
  {"schema":"scts.generate-cae/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":0,"skipped":{"notified":0,"used":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}

A new code in place of one that was told takes a name:

  $ scts notify --division 6A --cae --yes -q
  $ scts generate-cae --all --renew
        0 created
        1 renewed
        2 skipped: the code was notified
  Batch 10.
  $ scts generate-cae --student 103 --renew
        0 created
        1 renewed
  Batch 11.

Who has left has none, and loses the one he had:

  $ sed -i '/^102/s/$/2026-11-01/' students.csv
  $ scts import -q --max-departures 1 students.csv
  $ scts generate-cae --all
        0 created
        1 kept: a valid code is there
        1 skipped: the code was notified
        1 skipped: the student has left
  Nothing was changed.
  $ scts history --student 102 --csv | grep CAE | cut -d';' -f1-3,5,9
  CAE;102;;no;invalidation
  CAE;102;;no;invalidation

A student's account opens with his code and his birth date, and shows himself:

  $ on 2026-11-24 scts replicate -q
  $ scts history --student 101 --csv | grep CAE | cut -d';' -f4 > code
  $ (cat code; echo correct horse battery) | on 2026-11-25 scts account open --login lea --birth-date 2013-02-14 -q
  $ on 2026-11-25 scts account show --login lea
  * (glob)
    notes
  $ scts history --code-stdin --csv < code | cut -d';' -f1-3
  kind;student_id;guardian_id
  CAE;101;
  $ on 2026-11-26 scts replicate -q
  $ on 2026-11-26 scts status | grep CAE
  codes (CAE): 2 valid, 1 notified, 1 used, 0 unreachable

A student's own access is taken away and given back like a couple's:

  $ on 2026-12-01 scts invalidate --cae --student 103 --reason refusal
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 17.
  $ on 2026-12-02 scts generate-cae --all
        0 created
        1 skipped: the code was notified
        1 skipped: the student has left
        1 skipped: access was taken away (refusal)
  Nothing was changed.
  $ on 2026-12-02 scts history --student 103 | grep -a 'CAE'  | sed "s/by $(id -un)/by LEA/"
  Access:   no, taken away on 2026-12-01 by LEA (refusal) (the student's own, CAE)
  $ on 2026-12-02 scts status | grep away
  access taken away (CAE): 1 refusal, 0 request
  $ scts export refusals --all --fields student_id,guardian_id,reason,since
  student_id;guardian_id;reason;since
  103;;refusal;2026-12-01
  $ on 2026-12-02 scts generate-cae --student 103 < /dev/null 2>&1 | sed "s/by $(id -un)/by LEA/"
  scts: error: Give access back to student 103 (taken away on 2026-12-01 by LEA: refusal)? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  $ on 2026-12-02 scts generate-cae --student 103 --yes
        1 created
        1 of them given back their access
  Batch 19.
  $ on 2026-12-02 scts status | grep away
  [1]
