  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ on 2026-11-01 scts generate-car --all -q
  $ on 2026-11-02 scts notify --all --by email,paper --yes -q 2>/dev/null
  [3]

The mail system and the post bring back what they could not deliver, with notes of their own:

  $ cat > returned.csv <<END
  > student_id;guardian_id;name;channel;returned_on;why
  > 101;201;DUPONT;email;03/11/2026;no such user
  > 101;202;MARTIN;paper;2026-11-09;gone away
  > END
  $ on 2026-11-10 scts import returned.csv -n
  ~ code 101;201 MARTIN Léa (6A): returned email 2026-11-03
  ~ code 101;202 MARTIN Léa (6A): returned paper 2026-11-09
  returned.csv: 2 returns
  returns:   2 new, 0 unchanged
  Dry run: nothing was changed.
  $ on 2026-11-10 scts import returned.csv
  returned.csv: 2 returns
  returns:   2 new, 0 unchanged
  Imported as batch 9.
  $ on 2026-11-10 scts import returned.csv
  returned.csv: 2 returns
  Nothing changed: the store says so already.
  $ scts history --student 101 | grep -e '^Guardian' -e ' told by' -e yes | sed 's/[0-9A-Z]\{4\}-[0-9A-Z]\{3\}-[0-9A-Z-]*/CODE/'
  Guardian: MARTIN Claire (201, légal 1)
  Access:   yes
    CODE  yes    no    2026-11-02   2026-11-01 creation
        told by e-mail 2026-11-02 (batch 8), returned 2026-11-03
  Guardian: MARTIN Paul (202, légal 2)
  Access:   yes
    CODE  yes    no    2026-11-02   2026-11-01 creation
        told by letter 2026-11-02 (batch 8), returned 2026-11-09
  $ scts history --student 101 --json | python3 -c "import json, sys; print([c['notices'] for e in json.load(sys.stdin)['entries'] for c in e['codes']])"
  [[{'batch': 8, 'channel': 'email', 'notified_on': '2026-11-02', 'returned_on': '2026-11-03', 'delayed_on': None, 'reason': None}], [{'batch': 8, 'channel': 'paper', 'notified_on': '2026-11-02', 'returned_on': '2026-11-09', 'delayed_on': None, 'reason': None}]]
  $ sqlite3 store/school.db "SELECT what, student_id, guardian_id, detail FROM event WHERE what = 'code-returned'"
  code-returned|101|201|email 2026-11-03
  code-returned|101|202|paper 2026-11-09

The next run tells them by the other channel. Where there is none they are listed:

  $ on 2026-11-11 scts notify --all --by email,paper --yes
        0 notified by e-mail
        1 notified by letter
        1 notified already
        2 cannot be reached, and stay to be notified:
            MARTIN Léa (101), MARTIN Paul (202): the letter came back
            NOËL Œdipe (103), NOËL Zoé (203): no address at all (known)
  */store/letters/car-0754321P-000012-6A.pdf (1 letter) (glob)
  */store/letters/car-0754321P-000012-pages.csv (what lies on which page) (glob)
  */store/letters/car-0754321P-000012-summary.pdf (how many are in which file) (glob)
  Batch 12.
  [3]
  $ scts history --student 101 --guardian 201 | tail -n 2
        told by e-mail 2026-11-02 (batch 8), returned 2026-11-03
        told by letter 2026-11-11 (batch 12)

How far each class is:

  $ scts status --by-division
  division  couples  valid  email  letter  returned  used  unreachable  reasons                                      withdrawn
  3 A       1        1      1      0       0         0     0                                                         0
  6A        3        3      0      1       1         0     2            1 no address at all, 1 the letter came back  0
  total     4        4      1      1       1         0     2            1 no address at all, 1 the letter came back  0
  $ scts status --by-division --csv
  division;couples;valid;email;letter;returned;used;unreachable;reasons;withdrawn
  3 A;1;1;1;0;0;0;0;;0
  6A;3;3;0;1;1;0;2;1 no address at all, 1 the letter came back;0
  total;4;4;1;1;1;0;2;1 no address at all, 1 the letter came back;0
  $ scts status --by-division --json
  {"schema":"scts.status-by-division/1","divisions":[{"division":"3 A","couples":1,"valid":1,"notified":{"email":1,"paper":0},"returned":0,"unreachable":[],"used":0,"access_withdrawn":{"refusal":0,"request":0}},{"division":"6A","couples":3,"valid":3,"notified":{"email":0,"paper":1},"returned":1,"unreachable":[{"reason":"no address at all","codes":1},{"reason":"the letter came back","codes":1}],"used":0,"access_withdrawn":{"refusal":0,"request":0}}],"total":{"couples":4,"valid":4,"notified":{"email":1,"paper":1},"returned":1,"unreachable":[{"reason":"no address at all","codes":1},{"reason":"the letter came back","codes":1}],"used":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ scts status | grep codes
  codes (CAR): 4 valid, 2 notified, 0 used, 2 unreachable

Another address is tried; so is the same one, if somebody says so:

  $ on 2026-11-12 scts notify --all --by paper --yes -q --exit-code
  [5]
  $ on 2026-11-12 scts notify --all --by paper --retry-returned -n | head -n 2
  student_id  student     division  guardian_id  guardian     rank  action                           channel  address
  101         MARTIN Léa  6A        202          MARTIN Paul  2     notify                           paper    2 RUE DU PORT, 94000 CRÉTEIL
  $ sed -i 's/2 rue du Port/9 place Neuve/' guardians.csv
  $ scts import -q guardians.csv
  $ on 2026-11-12 scts notify --all --by paper --yes -q
  $ scts history --student 101 --guardian 202 | tail -n 2
        told by letter 2026-11-02 (batch 8), returned 2026-11-09
        told by letter 2026-11-12 (batch 15)

What fits nothing is left out, by its line; what cannot be read stops the import:

  $ cat > wrong.csv <<END
  > student_id;guardian_id;channel;returned_on
  > 101;999;paper;2026-11-20
  > 103;203;paper;2026-11-20
  > 102;201;paper;2026-11-20
  > 102;201;email;2026-11-01
  > 102;201;email;2026-12-31
  > END
  $ scts import wrong.csv
  scts: warning: wrong.csv:2: ELEVE_ID 101, PERSONNE_ID 999: no such couple: the row is left out
  scts: warning: wrong.csv:3: ELEVE_ID 103, PERSONNE_ID 203: the code was not told by this channel: the row is left out
  scts: warning: wrong.csv:4: ELEVE_ID 102, PERSONNE_ID 201: the code was not told by this channel: the row is left out
  scts: warning: wrong.csv:5: ELEVE_ID 102, PERSONNE_ID 201: the code was told by this channel after that day: the row is left out
  scts: warning: wrong.csv:6: ELEVE_ID 102, PERSONNE_ID 201: that day has not come yet: the row is left out
  wrong.csv: 5 returns
  Nothing changed; 5 returns that fit no letter or message of a valid code left out.
  $ scts import wrong.csv --json 2>/dev/null | python3 -c "import json, sys; print(json.load(sys.stdin)['returns'])"
  {'recorded': 0, 'unchanged': 0, 'left_out': 5}
  $ printf 'student_id;guardian_id;channel;returned_on\n101;201;fax;2026-11-20\n' | scts import -
  scts: error: -:2: ELEVE_ID 101, PERSONNE_ID 201: channel "fax" is neither email nor paper
  scts: hint: correct the list; or take the other rows and write these to a file with --rejects FILE
  [1]
  $ printf 'student_id;guardian_id;channel;returned_on\n101;201;email;soon\n' | scts import -
  scts: error: -:2: ELEVE_ID 101, PERSONNE_ID 201: returned on "soon" is not a date
  scts: hint: correct the list; or take the other rows and write these to a file with --rejects FILE
  [1]

After all that, everything is whole:

  $ scts check -q
