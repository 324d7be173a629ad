  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ sed -i '/^101/s/;6A;;;;;;;;;/;6A;;3 rue du Lac;;;;75001;Paris;;/; /^102/s/;3 A;;;;;;;;;/;3 A;;1 rue des Lilas;;;;13001;Marseille;;/' students.csv
  $ scts import -q --partial students.csv
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts generate-car --all -q
  $ scts generate-cae --student 101 --student 102 -q

Students are found by their own codes:

  $ scts search mart --cae
  student_id  student      mef          division  access  notified_on
  102         MARTIN Hugo  10310019110  3 A       yes
  101         MARTIN Léa   10010012110  6A        yes
  $ scts search --cae --access no --all --csv
  student_id;student;mef;division;access;notified_on;left;withdrawn
  103;NOËL Œdipe;10010012110;6A;no;;no;
  $ scts search --cae --guardian 201
  scts: error: --cae and --guardian exclude each other
  [2]

Their letters go by post to their own address, by postcode:

  $ scts notify --cae --all --order postcode --yes
  scts: error: with --cae, --order postcode goes only with --post
  scts: hint: letters that are handed out in class are sorted by division
  [2]
  $ scts notify --all --by paper --post
  scts: error: --post goes only with --cae
  [2]
  $ scts notify --cae --all --post --layout slips --yes
  scts: error: --post and --layout slips exclude each other
  scts: hint: slips are handed out in class
  [2]
  $ scts generate-cae --student 103 -q
  $ scts notify --cae --all --post --order postcode --yes -q
  scts: warning: NO\xc3\x8bL \xc5\x92dipe (103): no postal address (esc)
  [3]
  $ for file in store/letters/*.pdf; do pdftotext -layout $file -; done | grep -E 'RUE|PARIS|MARSEILLE' | sed 's/^ *//'
  1 RUE DES LILAS
  13001 MARSEILLE
  3 RUE DU LAC
  75001 PARIS
  $ scts status --by-division --cae --csv
  division;students;valid;email;letter;returned;used;unreachable;reasons;withdrawn
  3 A;1;1;0;1;0;0;0;;0
  6A;2;2;0;1;0;0;1;1 no postal address;0
  total;3;3;0;2;0;0;1;1 no postal address;0
  $ scts export unreachable --cae --all --fields student_id,reason
  student_id;reason
  103;no postal address
  $ scts export unreachable-students --cae --all --fields student_id,reason
  student_id;reason
  103;no postal address

Who was told, and who was not:

  $ scts search --cae --told yes --all --csv
  student_id;student;mef;division;access;notified_on;left;withdrawn
  102;MARTIN Hugo;10310019110;3 A;yes;2026-11-23;no;
  101;MARTIN Léa;10010012110;6A;yes;2026-11-23;no;
  $ scts search --cae --told no --all --csv
  student_id;student;mef;division;access;notified_on;left;withdrawn
  103;NOËL Œdipe;10010012110;6A;yes;;no;
  $ scts search --told no --all --csv | wc -l
  5
  $ scts generate-cae --told no --all --json
  {"schema":"scts.generate-cae/1","batch":null,"created":0,"given_back":0,"renewed":0,"kept":1,"skipped":{"notified":0,"used":0,"left":0,"access_withdrawn":{"refusal":0,"request":0}}}
  $ scts notify --told yes --all --by paper --yes
  Nobody to notify: the selection holds no valid code. To make them: scts generate-car, or scts generate-cae.
  $ scts invalidate --cae --told no --all --yes
        1 invalidated
  Batch 11.

The history of one student's own codes:

  $ scts history --student 101 --cae --csv | cut -d';' -f1-3
  kind;student_id;guardian_id
  CAE;101;
  $ scts history --student 101 --csv | cut -d';' -f1-3
  kind;student_id;guardian_id
  CAR;101;201
  CAR;101;202
  CAE;101;

Lists of them:

  $ scts export couples --cae --all --fields student_id,access,notified_on,used,withdrawn
  student_id;access;notified_on;used;withdrawn
  102;yes;2026-11-23;no;
  101;yes;2026-11-23;no;
  103;no;;no;
  $ scts export codes --cae --all --fields kind,student_id,guardian_id,valid
  kind;student_id;guardian_id;valid
  CAE;101;;yes
  CAE;102;;yes
  CAE;103;;no
  $ scts export notifications --cae --all --fields kind,student_id,channel
  kind;student_id;channel
  CAE;102;paper
  CAE;101;paper
  $ scts export without-code --cae --all --fields student_id,reason
  student_id;reason
  103;request
  $ scts export fallen --cae --all --fields student_id,reason,access
  student_id;reason;access
  103;request;no
  $ scts invalidate --cae --student 101 --reason refusal -q --yes
  $ scts invalidate --student 101 --guardian 201 --reason refusal -q --yes
  $ scts export refusals --cae --all --fields student_id,guardian_id,reason
  student_id;guardian_id;reason
  101;;refusal
  $ scts export moved --cae --all
  scts: error: moved is not about students' own codes: --cae does not fit it
  scts: hint: it fits couples, codes, letters, notifications, unreachable, unreachable-students, without-code, refusals, corrections, overtaken, fallen
  [2]
  $ scts status --metrics | grep withdrawn
  # HELP scts_access_withdrawn_couples Couples who are here and whose access was taken away.
  # TYPE scts_access_withdrawn_couples gauge
  scts_access_withdrawn_couples{uai="0754321P",reason="refusal"} 1
  scts_access_withdrawn_couples{uai="0754321P",reason="request"} 0
  # HELP scts_access_withdrawn_students Students who are here and whose access was taken away.
  # TYPE scts_access_withdrawn_students gauge
  scts_access_withdrawn_students{uai="0754321P",reason="refusal"} 1
  scts_access_withdrawn_students{uai="0754321P",reason="request"} 0
  $ scts history --student 101 --cae --csv | sed 1d | cut -d';' -f4 | scts lookup | grep -E 'access:|give' | sed "s/by $(id -un)/by LEA/"
    access:   taken away on 2026-11-23 by LEA (refusal)
      To give access back, which it asks about: scts generate-cae --student 101
