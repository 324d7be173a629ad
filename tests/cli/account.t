  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q && scts open-service -q notes absences
  $ on 2026-11-23 scts generate-car --all -q
  $ R="$PWD/store/teleservices.db"
  $ tool() { python3 "$TESTDIR/../support/replica.py" "$@"; }
  $ scts history --all --csv > codes.csv
  $ code() { grep "^CAR;$1;$2;.*;yes;no;" codes.csv | cut -d';' -f4; }
  $ code 101 201 > lea.code; code 101 202 > paul.code; code 103 203 > zoe.code
  $ with() { cat "$1"; echo "${2-un mot de passe}"; }

Nothing can be opened without a replica, nor before the night:

  $ with lea.code | on 2026-11-24 scts account open --login claire --birth-date 2013-02-14 2>&1 | sed "s#$PWD#PWD#"
  scts: error: PWD/store/teleservices.db: no replica: No such file or directory
  scts: hint: make it with 'scts replicate --to FILE'
  $ ls store
  school.db
  school.db.key
  school.db.lock
  $ on 2026-11-23 scts replicate -q
  $ with lea.code | on 2026-11-23 scts account open --login claire --birth-date 2013-02-14
  scts: error: this code works from 2026-11-24 on
  scts: hint: try again then
  [4]

What is missing or wrong is told before anything is tried:

  $ on 2026-11-24 scts account open --birth-date 2013-02-14 < lea.code
  scts: error: whose account?
  scts: hint: --login LOGIN
  [2]
  $ on 2026-11-24 scts account open --login cl --birth-date 2013-02-14 < lea.code
  scts: error: --login: "cl" is no login
  scts: hint: 3 to 64 letters, digits and . _ @ + -, the first a letter or a digit
  [2]
  $ on 2026-11-24 scts account open --login claire < lea.code
  scts: error: a code opens nothing without the student's date of birth
  scts: hint: --birth-date 2013-02-14
  [2]
  $ on 2026-11-24 scts account open --login claire --birth-date 14.2.2013 < lea.code
  scts: error: --birth-date: "14.2.2013" is not a date
  scts: hint: 2026-11-23 or 23/11/2026
  [2]
  $ echo hello | on 2026-11-24 scts account open --login claire --birth-date 2013-02-14
  scts: error: what was read is not a code: 13 letters and digits, as 07UY-87W-7V7-S61
  [2]
  $ with lea.code short | on 2026-11-24 scts account open --login claire --birth-date 2013-02-14
  scts: error: a password has at least 12 characters
  scts: hint: a sentence is easy to remember and hard to guess
  [2]
  $ with lea.code | on 2026-11-24 scts account open --login claire --birth-date 2013-02-14 --csv
  scts: error: --csv is for lists; this command gives none
  scts: hint: use --json
  [2]
  $ on 2026-11-24 scts account
  scts: error: account takes one of: open, attach, detach, unlock, show, list, export, import
  scts: hint: scts help account
  [2]
  $ on 2026-11-24 scts account close --login claire 2>&1 | head -1
  scts: error: "close" is not an action of account
  $ on 2026-11-24 scts account show --login claire
  scts: error: no account "claire"
  scts: hint: 'scts account list' shows the accounts
  [2]
  $ on 2026-11-24 scts account list
  No accounts yet.
  $ with lea.code | on 2026-11-24 scts account attach --login claire --birth-date 2013-02-14 2>&1 | head -1
  scts: error: no account "claire"

From the day after one code brings all of the guardian's children of the school:

  $ with lea.code | on 2026-11-24 scts account open --login claire --birth-date 2013-02-14 -n
  Opened claire, 2 codes:
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  Dry run: nothing was changed.
  $ on 2026-11-24 scts account list
  No accounts yet.
  $ with lea.code | tr -d - | tr A-Z a-z | on 2026-11-24 scts account open --login Claire --birth-date 14/02/2013
  Opened claire, 2 codes:
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ on 2026-11-24 scts account show --login claire
  Hugo (102), Collège Jeanne-Villepreux, 3 A
    notes
    absences
  Léa (101), Collège Jeanne-Villepreux, 6A
    notes
    absences
  $ on 2026-11-24 scts account list --csv | sed 's/T..:..:..Z/Thh:mm:ssZ/'
  login;opened_at;codes
  claire;2026-11-24Thh:mm:ssZ;2

The password is kept as scrypt makes it:

  $ echo "un mot de passe" | tool password "$R" claire
  the account's password
  $ echo "un autre mot de passe" | tool password "$R" claire
  another password
  $ grep -c -a "mot de passe" "$R"
  0
  [1]
  $ sqlite3 "$R" "SELECT substr(password, 1, 22) FROM account"
  $scrypt$ln=15,r=8,p=3$

A code serves once, and a login has one owner; who knows the birth date is told where the child is, and nobody else:

  $ with lea.code | on 2026-11-25 scts account open --login other --birth-date 2013-02-14
  scts: error: this code was used on 2026-11-24, with a brother's or sister's
  scts: hint: log in, it is there already: one code brings all of a guardian's children of the school
  [4]
  $ code 102 201 > hugo.code
  $ with hugo.code | on 2026-11-25 scts account open --login other --birth-date 2011-05-01
  scts: error: this code was used on 2026-11-24, with a brother's or sister's
  scts: hint: log in, it is there already: one code brings all of a guardian's children of the school
  [4]
  $ with hugo.code | on 2026-11-25 scts account open --login claire --birth-date 2011-05-01 2>&1 | head -1
  scts: error: this code was used on 2026-11-24, with a brother's or sister's
  $ on 2026-11-25 scts account attach --login claire --birth-date 2011-05-02 < hugo.code
  scts: error: this code and this birth date open nothing
  scts: hint: compare both with the letter and try again; after ten wrong tries a code is locked for an hour
  [4]
  $ sqlite3 "$R" "DELETE FROM attempt"
  $ on 2026-11-25 scts account attach --login claire --birth-date 2011-05-01 < hugo.code
  Already in this account, claire:
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ on 2026-11-25 scts account attach --login claire --birth-date 2011-05-01 --json < hugo.code | cut -d, -f2-5
  "login":"claire","opened":false,"already":true,"codes":0
  $ with paul.code | on 2026-11-25 scts account open --login claire --birth-date 2013-02-14
  scts: error: the login "claire" is taken
  scts: hint: choose another one; to add a child to an account: scts account attach
  [2]

Both codes come back as used, once:

  $ on 2026-11-24 scts replicate | sed "s#$PWD#PWD#"
  Nothing to do: PWD/store/teleservices.db shows what it should.
  2 codes came back as used.
  $ on 2026-11-24 scts replicate | sed "s#$PWD#PWD#"
  Nothing to do: PWD/store/teleservices.db shows what it should.
  $ on 2026-11-24 scts status | grep CAR
  codes (CAR): 4 valid, 0 notified, 2 used, 0 unreachable
  $ scts history --guardian 201 --csv | cut -d';' -f1-3,5-6
  kind;student_id;guardian_id;valid;used
  CAR;102;201;yes;yes
  CAR;101;201;yes;yes
  $ sqlite3 store/school.db "SELECT what, student_id, guardian_id FROM event WHERE what = 'code-used' ORDER BY student_id"
  code-used|101|201
  code-used|102|201

A wrong date, a locked code and a code that does not exist are answered in the same words:

  $ try() { with "$1" | on 2026-11-25 scts account open --login paul --birth-date "$2"; }
  $ try paul.code 2013-02-15
  scts: error: this code and this birth date open nothing
  scts: hint: compare both with the letter and try again; after ten wrong tries a code is locked for an hour
  [4]
  $ for i in 1 2 3 4 5 6 7 8 9; do try paul.code 2013-02-15 2> wrong; done
  [4]
  $ try paul.code 2013-02-14 2> locked
  [4]
  $ echo 0000-000-000-000 > unknown.code
  $ try unknown.code 2013-02-14 2> unknown
  [4]
  $ cmp wrong locked; cmp locked unknown
  $ try paul.code 2013-02-15 2> /dev/null
  [4]
  $ sqlite3 "$R" "SELECT failures, substr(locked_until, 1, 16) FROM attempt ORDER BY failures"
  1|
  10|2026-11-25T09:00
  $ with paul.code | on 2026-11-25 scts account open --login paul --birth-date 2013-02-14 --json
  {"schema":"scts.error/1","error":{"code":4,"name":"refused","message":"this code and this birth date open nothing","hint":"compare both with the letter and try again; after ten wrong tries a code is locked for an hour"}}
  [4]
  $ tool clear "$R" codes.csv
  0 codes in clear

The help desk sees how a code stands, and lets it be tried again; of what is no code it tells the same:

  $ cp "$R" locked.db
  $ on 2026-11-25 scts lookup < paul.code | sed 1d
    guardian: MARTIN Paul (202, légal 2)
    student:  MARTIN Léa (101), division 6A
    created:  2026-11-23, not notified
    tried:    10 times in vain, last on 2026-11-25
    It is locked until 2026-11-25T09:00:00Z, after 10 wrong tries.
      To let it be tried at once: scts account unlock
  $ on 2026-11-25 scts lookup --json < paul.code | grep -o '"wrong_tries.*'
  "wrong_tries":10,"locked_until":"2026-11-25T09:00:00Z","obstacles":["locked"]}]}
  $ on 2026-11-26 scts lookup < paul.code | grep tried
    tried:    10 times in vain, last on 2026-11-25
  $ echo nothing > no-key; chmod 600 no-key
  $ SCTS_REPLICA_KEY=no-key on 2026-11-25 scts lookup < paul.code | tail -n 1
  scts: warning: whether wrong tries have locked it is not known: */no-key: not a key file of this kind (scts replica key 1), or a damaged one (glob)
    It works, together with the student's date of birth: have that checked against the school's.
  $ on 2026-11-25 scts lookup --replica nowhere.db < paul.code
  scts: error: */nowhere.db: no replica: No such file or directory (glob)
  scts: hint: make it with 'scts replicate --to FILE'
  [2]

So does whoever reads what the nightly replication says, for a few tries a day, day after day, are no accident:

  $ on 2026-11-25 scts replicate -n > /dev/null
  scts: warning: 10 wrong tries with the code of MARTIN Léa (101), MARTIN Paul (202), the latest on 2026-11-25: is it somebody else who tries? a new one: scts generate-car --renew --student 101 --guardian 202
  $ on 2026-11-25 scts replicate -n --json 2>/dev/null | grep -o '"tried.*'
  "tried":[{"student_id":101,"guardian_id":202,"tries":10,"last_at":"2026-11-25T08:00:00Z"}],"watermark":13}

  $ with paul.code | on 2026-11-25 scts account unlock -n
  10 wrong tries, locked until 2026-11-25T09:00:00Z.
  Dry run: nothing was changed.
  $ with paul.code | on 2026-11-25 scts account unlock --json
  {"schema":"scts.account-unlock/1","failures":10,"locked_until":"2026-11-25T09:00:00Z"}
  $ with paul.code | on 2026-11-25 scts account unlock
  Nobody tried this code in vain: it is not locked.
  $ with unknown.code | on 2026-11-25 scts account unlock -n
  1 wrong try, not locked.
  Dry run: nothing was changed.
  $ with unknown.code | on 2026-12-26 scts account unlock -n
  Nobody tried this code in vain: it is not locked.
  $ try paul.code 2013-02-15
  scts: error: this code and this birth date open nothing
  scts: hint: compare both with the letter and try again; after ten wrong tries a code is locked for an hour
  [4]
  $ mv locked.db "$R"

Neither a replication nor a dry run gives more tries; an hour does:

  $ on 2026-11-25 scts config set school.phone 0123456789
  $ on 2026-11-25 scts replicate -q && on 2026-11-25 scts replicate --full -q
  scts: warning: 10 wrong tries with the code of MARTIN Léa (101), MARTIN Paul (202), the latest on 2026-11-25: is it somebody else who tries? a new one: scts generate-car --renew --student 101 --guardian 202
  scts: warning: 10 wrong tries with the code of MARTIN Léa (101), MARTIN Paul (202), the latest on 2026-11-25: is it somebody else who tries? a new one: scts generate-car --renew --student 101 --guardian 202
  $ sqlite3 "$R" "SELECT failures FROM attempt ORDER BY failures"
  1
  10
  $ with zoe.code | on 2026-11-25 scts account open --login zoe --birth-date 2000-01-01 -n 2> /dev/null
  [4]
  $ sqlite3 "$R" "SELECT failures FROM attempt ORDER BY failures"
  1
  1
  10
  $ later() { faketime -f "@2026-11-25 $1" "$SCTS_BUILD/scts" account open --login paul --birth-date 2013-02-14; }
  $ with paul.code | later 09:59:00 2>&1 | head -1
  scts: error: this code and this birth date open nothing
  $ with paul.code | later 10:01:00
  Opened paul, 1 code:
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ sqlite3 "$R" "SELECT failures FROM attempt ORDER BY failures"
  1
  1

Another child is attached; a child is taken away, and can come back:

  $ on 2026-11-25 scts account attach --login paul --birth-date 2012-12-31 < zoe.code
  Attached to paul, 1 code:
    Léa (101), Collège Jeanne-Villepreux, 6A
    Œdipe (103), Collège Jeanne-Villepreux, 6A
  $ on 2026-11-25 scts account attach --login paul --birth-date 2012-12-31 < zoe.code
  Already in this account, paul:
    Léa (101), Collège Jeanne-Villepreux, 6A
    Œdipe (103), Collège Jeanne-Villepreux, 6A
  $ on 2026-11-25 scts account attach --login claire --birth-date 2012-12-31 < zoe.code
  scts: error: this code was used on 2026-11-25
  scts: hint: it serves only once: use the account that was opened with it
  [4]
  $ on 2026-11-25 scts account detach --login paul --student 103 < /dev/null
  scts: error: Take 1 code away from paul? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-11-25 scts account detach --login paul --student 103 -n
  1 code taken away from paul.
  Dry run: nothing was changed.
  $ on 2026-11-25 scts account detach --login paul --student 103 --yes
  1 code taken away from paul.
  $ on 2026-11-25 scts account detach --login paul --student 103 --yes
  0 codes taken away from paul.
  $ on 2026-11-25 scts account detach --login paul --school 0754321P --yes --json
  {"schema":"scts.account-detach/1","login":"paul","codes":1}
  $ on 2026-11-25 scts account show --login paul
  paul sees no child today.
  $ on 2026-11-25 scts account detach --login nobody --yes
  scts: error: no account "nobody"
  scts: hint: 'scts account list' shows the accounts
  [2]
  $ on 2026-11-25 scts account detach --login paul --school 123
  scts: error: --school: "123" is not a UAI
  [2]
  $ on 2026-11-25 scts account detach --login paul --student Léa
  scts: error: --student: "Léa" is not an ELEVE_ID
  scts: hint: 'scts account show' tells the ids
  [2]
  $ on 2026-11-25 scts account attach --login paul --birth-date 2012-12-31 --json < zoe.code
  {"schema":"scts.account-attach/1","login":"paul","opened":false,"already":false,"codes":1,"children":[{"uai":"0754321P","student_id":103,"first_name":"Œdipe","division":"6A"}]}
  $ on 2026-11-25 scts account list | sed 's/T..:..:..Z/Thh:mm:ssZ/'
  login   opened_at             codes
  claire  2026-11-24Thh:mm:ssZ  2
  paul    2026-11-25Thh:mm:ssZ  1
  $ on 2026-11-25 scts account list --json | sed 's/T..:..:..Z/Thh:mm:ssZ/g'
  {"schema":"scts.account-list/1","accounts":[{"login":"claire","opened_at":"2026-11-24Thh:mm:ssZ","codes":2},{"login":"paul","opened_at":"2026-11-25Thh:mm:ssZ","codes":1}]}

What an account sees: marks and absences from their day on. (By SQL: how they get into the store is another matter.)

  $ sqlite3 store/school.db "INSERT INTO batch (command, actor, started_at, state, token) VALUES ('test', 'test', '2026-11-23T08:00:00Z', 'done', randomblob(16));
  >   INSERT INTO publication VALUES ('notes', 'continuous'), ('absences', 'continuous');
  >   INSERT INTO event (batch_id, what, detail) SELECT max(batch_id), 'publication-changed', column1 FROM batch, (VALUES ('notes'), ('absences')) GROUP BY column1;
  >   INSERT INTO test SELECT column1, '6A', 'MATHS', column2, column3, column3, '20', '1', 0, max(batch_id) FROM batch, (VALUES (1, 'Thalès', '2026-11-22'), (2, 'Aires', '2026-11-25')) GROUP BY column1;
  >   INSERT INTO mark SELECT 101, test_id, iif(test_id = 1, '14.5', 'absent'), changed_by FROM test;
  >   INSERT INTO absence SELECT 7, 101, '2026-11-20T08:30', '2026-11-20T12:00', 'MALADIE', 1, 0, max(batch_id) FROM batch"
  $ on 2026-11-25 scts replicate -q
  $ on 2026-11-25 scts account show --login claire
  Hugo (102), Collège Jeanne-Villepreux, 3 A
    notes
    absences
  Léa (101), Collège Jeanne-Villepreux, 6A
    notes
      2026-11-22  MATHS, Thalès: 14.5/20
    absences
      2026-11-20T08:30 to 2026-11-20T12:00, MALADIE (justified)
  $ on 2026-11-26 scts account show --login claire
  Hugo (102), Collège Jeanne-Villepreux, 3 A
    notes
    absences
  Léa (101), Collège Jeanne-Villepreux, 6A
    notes
      2026-11-22  MATHS, Thalès: 14.5/20
      2026-11-25  MATHS, Aires: absent
    absences
      2026-11-20T08:30 to 2026-11-20T12:00, MALADIE (justified)
  $ on 2026-11-25 scts account show --login claire --json | python3 -m json.tool --no-ensure-ascii
  {
      "schema": "scts.account-show/1",
      "login": "claire",
      "children": [
          {
              "uai": "0754321P",
              "student_id": 102,
              "first_name": "Hugo",
              "division": "3 A",
              "services": [
                  {
                      "service": "notes",
                      "marks": [],
                      "absences": []
                  },
                  {
                      "service": "absences",
                      "marks": [],
                      "absences": []
                  }
              ]
          },
          {
              "uai": "0754321P",
              "student_id": 101,
              "first_name": "Léa",
              "division": "6A",
              "services": [
                  {
                      "service": "notes",
                      "marks": [
                          {
                              "test_id": 1,
                              "subject": "MATHS",
                              "title": "Thalès",
                              "given_on": "2026-11-22",
                              "mark": "14.5",
                              "out_of": "20",
                              "coefficient": "1"
                          }
                      ],
                      "absences": []
                  },
                  {
                      "service": "absences",
                      "marks": [],
                      "absences": [
                          {
                              "absence_id": 7,
                              "from": "2026-11-20T08:30",
                              "to": "2026-11-20T12:00",
                              "reason": "MALADIE",
                              "justified": true
                          }
                      ]
                  }
              ]
          }
      ]
  }

When a code is taken back the account sees nothing through it from the next night on:

  $ on 2026-11-25 scts invalidate -q --student 102 --guardian 201 --reason lost --yes
  $ on 2026-11-25 scts account show --login claire -q | grep -c Hugo
  1
  $ on 2026-11-25 scts replicate -q
  $ on 2026-11-25 scts account show --login claire | grep -c Hugo
  0
  [1]
  $ on 2026-11-25 scts generate-car -q --student 102
  $ on 2026-11-25 scts replicate -q
  $ scts history --student 102 --csv | grep ';yes;no;' | cut -d';' -f4 > new.code
  $ on 2026-11-25 scts account attach --login claire --birth-date 2011-05-01 < new.code
  scts: error: this code works from 2026-11-26 on
  scts: hint: try again then
  [4]
  $ on 2026-11-26 scts account attach --login claire --birth-date 2011-05-01 -q < new.code
  $ on 2026-11-26 scts account show --login claire | grep Hugo
  Hugo (102), Collège Jeanne-Villepreux, 3 A

An account of two schools:

  $ scts init -q --store other/other.db --uai 0540001H --name "Lycée Bichat"
  $ scts import -q --store other/other.db students.csv guardians.csv bonds.csv
  $ scts open-service -q --store other/other.db
  $ on 2026-11-25 scts generate-car -q --store other/other.db --student 103
  $ on 2026-11-25 scts replicate -q --store other/other.db --to "$R"
  $ scts history --store other/other.db --all --csv | grep '^CAR;103;203;' | cut -d';' -f4 > bichat.code
  $ on 2026-11-26 scts account attach --login claire --birth-date 2012-12-31 < bichat.code
  Attached to claire, 1 code:
    Œdipe (103), Lycée Bichat, 6A
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ on 2026-11-26 scts account detach --login claire --school 0540001H --yes
  1 code taken away from claire.
  $ on 2026-11-26 scts account show --login claire | grep '^[^ ]'
  Hugo (102), Collège Jeanne-Villepreux, 3 A
  Léa (101), Collège Jeanne-Villepreux, 6A

The key file, and the replica by the environment:

  $ on 2026-11-26 scts account list --key other/other.db.key 2>&1 | sed "s#$PWD#PWD#"
  scts: error: PWD/other/other.db.key: not a key file of this kind (scts replica key 1), or a damaged one
  $ SCTS_STORE=/nowhere/at.db SCTS_REPLICA=store/teleservices.db on 2026-11-26 scts account list | wc -l
  3
  $ SCTS_STORE=/nowhere/at.db on 2026-11-26 scts account list --replica store/teleservices.db | wc -l
  3
  $ on 2026-11-26 scts account list --replica store/school.db 2>&1 | head -1 | sed "s#$PWD#PWD#"
  scts: error: PWD/store/school.db: not a replica of scts

Accounts move through a file (account-move.t):

  $ on 2026-11-26 scts account export
  scts: error: FILE is missing
  scts: hint: scts account export FILE
  [2]
  $ on 2026-11-26 scts account import nothing.db
  scts: error: */nothing.db: No such file or directory (glob)
  scts: hint: make it with 'scts account export'
  [2]
