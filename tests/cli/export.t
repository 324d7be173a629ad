  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ on 2026-11-01 scts generate-car --student 101 --student 103 -q
  $ on 2026-11-02 scts notify --all --by email,paper --yes -q 2>/dev/null
  [3]

Lists for the office, and for scripts:

  $ scts export couples --all
  student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;access;notified_on;used;email;line1;line2;line3;line4;postcode;city;country;withdrawn
  102;MARTIN;Hugo;10310019110;3 A;201;DUPONT;Claire;1;no;;no;claire@example.org;1 rue des Lilas;;;;94000;Créteil;;
  101;MARTIN;Léa;10010012110;6A;201;DUPONT;Claire;1;yes;2026-11-02;no;claire@example.org;1 rue des Lilas;;;;94000;Créteil;;
  101;MARTIN;Léa;10010012110;6A;202;MARTIN;Paul;2;yes;2026-11-02;no;;2 rue du Port;;;;94000;Créteil;;
  103;NOËL;Œdipe;10010012110;6A;203;NOËL;Zoé;1;yes;;no;;;;;;;;;
  103;NOËL;Œdipe;10010012110;6A;204;GRAND-PÈRE;Luc;;no;;no;luc@example.org;;;;;;;;
  $ scts export students --division "3 A"
  student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;city;country;left_on
  102;;MARTIN;;Hugo;2011-05-01;10310019110;3 A;;;;;;;;;
  $ scts export guardians --student martin
  guardian_id;title;family_name;usage_name;first_name;email;phone;line1;line2;line3;line4;postcode;city;country
  201;MME;DUPONT;MARTIN;Claire;claire@example.org;;1 rue des Lilas;;;;94000;Créteil;
  202;M.;MARTIN;;Paul;;;2 rue du Port;;;;94000;Créteil;
  $ scts export bonds --guardian 201 --json
  {"student_id":101,"guardian_id":201,"rank":1}
  {"student_id":102,"guardian_id":201,"rank":1}
  $ scts export couples --rank 1 --division 6A --fields guardian_id,student_id,used,rank --json
  {"guardian_id":201,"student_id":101,"used":false,"rank":1}
  {"guardian_id":203,"student_id":103,"used":false,"rank":1}
  $ scts export unreachable --all
  student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;reason;since;batch;email;line1;line2;line3;line4;postcode;city;country
  103;NOËL;Œdipe;10010012110;6A;203;NOËL;Zoé;1;no address at all;2026-11-02;8;;;;;;;;
  $ scts export notifications --all | sed -e 's/[0-9]*\.B[^;]*/MESSAGE/' -e 's/car-[^;]*/LETTERS/'
  kind;student_id;guardian_id;channel;notified_on;batch;file;page;message;returned_on
  CAR;101;201;email;2026-11-02;8;MESSAGE;1;queued;
  CAR;101;202;paper;2026-11-02;8;LETTERS;1;;

Nothing is written without a word of what is meant:

  $ scts export
  scts: error: export what?
  scts: hint: couples, students, guardians, bonds, codes, letters, notifications, unreachable, unreachable-students, without-code, refusals, corrections, overtaken, fallen, moved, tests, marks, absences, journal
  [2]
  $ scts export couple --all
  scts: error: there is no list "couple" to export
  scts: hint: did you mean couples?
  [2]
  $ scts export everything --all
  scts: error: there is no list "everything" to export
  scts: hint: couples, students, guardians, bonds, codes, letters, notifications, unreachable, unreachable-students, without-code, refusals, corrections, overtaken, fallen, moved, tests, marks, absences, journal
  [2]
  $ scts export couples
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ scts export couples --division 7Z
  scts: error: no division "7Z" in the store
  scts: hint: 'scts status -v' lists the MEFs and divisions
  [2]
  $ scts export couples --all --fields rank,name
  scts: error: couples has no column "name"
  scts: hint: it has student_id, family_name, first_name, mef, division, guardian_id, guardian_family_name, guardian_first_name, rank, access, notified_on, used, email, line1, line2, line3, line4, postcode, city, country, withdrawn
  [2]
  $ scts export couples --all --fields rank,rank
  scts: error: the column rank is named twice
  [2]
  $ scts export couples --all --fields ""
  scts: error: couples has no column ""
  scts: hint: it has student_id, family_name, first_name, mef, division, guardian_id, guardian_family_name, guardian_first_name, rank, access, notified_on, used, email, line1, line2, line3, line4, postcode, city, country, withdrawn
  [2]
  $ scts export journal --student 101
  scts: error: no selection fits journal
  scts: hint: only --batch narrows it
  [2]
  $ scts export bonds --batch 99
  scts: error: no batch "99" in the store
  scts: hint: a command that changes something ends with its batch's number
  [2]
  $ scts export bonds students
  scts: error: unexpected argument "students"
  [2]
  $ scts export bonds --all --reveal
  scts: error: --reveal goes only with codes and letters
  [2]
  $ scts export fallen --all --exit-code -q
  student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;ended_on;reason;batch;notified_on;used;access
  [5]
  $ scts export couples --all --json --csv
  {"schema":"scts.error/1","error":{"code":2,"name":"usage","message":"--json and --csv exclude each other","hint":""}}
  [2]

A list that is written to a file is there whole or not at all, for its owner alone:

  $ echo before > couples.csv
  $ scts export couples --all --output couples.csv
  $ stat -c %a couples.csv
  600
  $ scts export couples --all | cmp - couples.csv
  $ scts export couples --all --output - | cmp - couples.csv
  $ scts export couples --division 7Z --output couples.csv
  scts: error: no division "7Z" in the store
  scts: hint: 'scts status -v' lists the MEFs and divisions
  [2]
  $ wc -l < couples.csv
  6
  $ scts export couples --all --output nowhere/couples.csv
  scts: error: */nowhere: no such directory (glob)
  scts: hint: it is not created: is its disk mounted?
  [1]
  $ scts export couples --all --output store
  scts: error: store: this is a directory
  scts: hint: name a file in it
  [2]
  $ mkdir elsewhere && ln -s elsewhere/linked.csv linked.csv
  $ scts export bonds --all --output linked.csv && wc -l < elsewhere/linked.csv
  6
  $ scts export students --all --output linked.csv && wc -l < elsewhere/linked.csv
  4
  $ test -L linked.csv && stat -c %a elsewhere/*
  600
  $ ln -s circle circle
  $ scts export bonds --all --output circle
  scts: error: circle: Too many levels of symbolic links
  [1]
  $ rm circle
  $ scts export bonds --all --output /dev/stdout | wc -l
  6
  $ { echo "Bonds of today"; scts export bonds --all --output /dev/stdout; } > elsewhere/titled && wc -l < elsewhere/titled
  7
  $ mkfifo pipe
  $ wc -l < pipe & scts export bonds --all --output pipe; wait
  6
  $ rm pipe
  $ (ulimit -f 1; scts export journal --output couples.csv)
  scts: error: couples.csv: File too large
  [1]
  $ scts export couples --all | cmp - couples.csv
  $ scts export bonds --all > /dev/full
  scts: error: standard output: No space left on device
  [1]
  $ scts export bonds --all --output /dev/full
  scts: error: /dev/full: No space left on device
  [1]
  $ ls -A elsewhere
  linked.csv
  titled
  $ ls -A
  bonds.csv
  couples.csv
  elsewhere
  guardians.csv
  linked.csv
  store
  students.csv

Codes are masked; whoever asks for them in clear is written down, with the codes that he saw:

  $ scts export codes --all | sed 's/;[0-9A-Z]\{4\}-/;XXXX-/'
  kind;student_id;guardian_id;code;valid;used;usable_from;changed_on;change;notified_on
  CAR;101;201;XXXX-…-…-…;yes;no;2026-11-02;2026-11-01;creation;2026-11-02
  CAR;101;202;XXXX-…-…-…;yes;no;2026-11-02;2026-11-01;creation;2026-11-02
  CAR;103;203;XXXX-…-…-…;yes;no;2026-11-02;2026-11-01;creation;
  $ scts export codes --student 103 --reveal --output codes.csv
  $ scts history --student 103 --csv | tail -n +2 | cmp - <(tail -n +2 codes.csv)
  $ scts export codes --student 101 --reveal --fields student_id,valid
  student_id;valid
  101;yes
  101;yes
  $ scts export journal --all --fields command,event,student_id,guardian_id,code_id | grep -e '^export' -e '^history'
  export;code-shown;103;203;3
  history;code-shown;103;203;3
  $ scts export journal --batch 5 --json | head -n 2 | sed "s/$(id -un)/USER/"
  {"batch":5,"started_at":"2026-11-23T08:00:00Z","command":"config set","actor":"USER","state":"done","event":"setting-changed","student_id":null,"guardian_id":null,"code_id":null,"detail":"site.url"}
  $ mv store/school.db.key key
  $ scts export codes --all
  scts: error: */store/school.db.key: key file: No such file or directory (glob)
  scts: hint: a store is of no use without its key file: bring it back from where it is kept, beside the store
  [2]
  $ scts export codes --all --fields student_id,valid | wc -l
  4
  $ mv key store/school.db.key

Every list has the header that its manual tells:

  $ lists() { scts export 2>&1 | sed -n 's/scts: hint: //p' | tr -d ,; }
  $ header() { scts export $1 --batch 1 | sed -e 's/^/.Li /' -e 's/;/ , /g'; }
  $ lists | wc -w
  19
  $ for list in $(lists); do header $list | head -n 1 | grep -qxFf - "$TESTDIR/../../man/scts-export.1" || echo "$list is told otherwise"; done

Whoever prints elsewhere gets what a letter says:

  $ scts export letters --student 101 --fields reference,guardian_family_name,city,code | sed 's/;[0-9A-Z]\{4\}-/;XXXX-/'
  reference;guardian_family_name;city;code
  101-201;DUPONT;Cr\xc3\xa9teil;XXXX-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6 (esc)
  101-202;MARTIN;Cr\xc3\xa9teil;XXXX-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6 (esc)
  $ scts export letters --student 101 --reveal --fields code | cmp - <(scts export codes --student 101 --reveal --fields code)
  $ scts export journal --all --fields command,event,student_id,guardian_id,code_id | grep -c '^export;code-shown;101'
  4

Students' own codes have no guardian, and lists of their own:

  $ on 2026-11-03 scts generate-cae --student 102 -q
  $ on 2026-11-04 scts notify --cae --student 102 --by email --yes -q 2>/dev/null
  [3]
  $ scts export codes --student 102 --fields kind,student_id,guardian_id --json
  {"kind":"CAE","student_id":102,"guardian_id":null}
  $ scts export unreachable-students --all
  student_id;family_name;first_name;mef;division;reason;since;batch;email;line1;line2;line3;line4;postcode;city;country
  102;MARTIN;Hugo;10310019110;3 A;no e-mail address;2026-11-04;14;;;;;;;;
  $ scts export unreachable --all --fields student_id,guardian_id | tail -n +2
  103;203

Letters that are printed elsewhere have the titles of ours:

  $ printf 'guardian_id;title\n201;MLLE\n' > title.csv && on 2026-11-05 scts import -q title.csv
  $ scts export guardians --guardian 201 --fields title
  title
  MLLE
  $ scts export letters --student 101 --fields guardian_id,title
  guardian_id;title
  201;MME
  202;M.
