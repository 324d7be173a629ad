  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts generate-car --all
  scts: error: the school has not opened the télé-services
  scts: hint: open them first: scts open-service
  [4]
  $ scts open-service -q
  $ scts generate-car --all -q

Refused while there is nothing to write in the letter:

  $ scts notify --all --by paper --yes
  scts: error: all services are closed: the list of services in the letter would be empty
  scts: hint: open one first: scts open-service notes
  [4]
  $ scts open-service -q notes
  $ scts notify --all --by email,paper --yes
  scts: error: the setting site.url is missing
  scts: hint: scts config set site.url https://teleservices.ac-….fr
  [2]
  $ scts config set site.url https://teleservices.example.org
  $ scts notify --all --by email,paper --yes
  scts: error: the setting mail.sender is missing
  scts: hint: scts config set mail.sender ce.0750001U@ac-….fr
  [2]
  $ scts config set mail.sender ce.0754321p@example.org

No selection, no channel, nobody to ask:

  $ scts notify --by paper
  scts: error: nothing is selected: no selection is never everything
  scts: hint: use --all, --mef, --division, --student, --guardian, --pairs or --batch
  [2]
  $ scts notify --all
  scts: error: by which channel?
  scts: hint: --by email, --by paper, or --by email,paper (in order of preference)
  [2]
  $ scts notify --all --by email,fax
  scts: error: --by: "fax" is no channel
  scts: hint: --by email, --by paper, or --by email,paper
  [2]
  $ scts notify --all --by email,paper < /dev/null
  scts: error: Notify 3 codes: 2 by e-mail, 1 by letter? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]

A dry run writes nothing:

  $ scts notify --all --by email,paper -n
        2 notified by e-mail
        1 notified by letter
        1 cannot be reached, and stay to be notified:
            student 103, guardian 203: no address at all
  Dry run: nothing was changed.
  [3]
  $ ls store
  school.db
  school.db.key
  school.db.lock

E-mail first, paper for the others; who cannot be reached is listed and gives 3 the first time, then 0:

  $ on 2026-11-23 scts notify --all --by email,paper --yes
        2 notified by e-mail
        1 notified by letter
        1 cannot be reached, and stay to be notified:
            student 103, guardian 203: no address at all
  */store/letters/car-0754321P-000008-6A.pdf (1 letter) (glob)
  */store/letters/car-0754321P-000008-pages.csv (what lies on which page) (glob)
  */store/spool (2 messages, to be sent) (glob)
  Batch 8.
  [3]
  $ find store/letters store/spool -type f -printf '%m %P\n' | sed 's/\.[0-9a-f]\{8\}$/.STORE/' | sort
  600 car-0754321P-000008-6A.pdf
  600 car-0754321P-000008-pages.csv
  600 new/1795420800.B8P1.STORE
  600 new/1795420800.B8P2.STORE
  $ on 2026-11-24 scts notify --all --by email,paper --yes
        0 notified by e-mail
        0 notified by letter
        3 notified already
        1 cannot be reached, and stay to be notified:
            student 103, guardian 203: no address at all (known)
  Nothing was changed.
  $ on 2026-11-24 scts notify --all --by email,paper --yes --strict > /dev/null
  [3]
  $ cat store/letters/*.csv
  file;page;student_id;guardian_id
  car-0754321P-000008-6A.pdf;1;101;202
  $ scts status | grep codes
  codes (CAR): 4 valid, 3 notified, 0 used, 1 unreachable

The letter holds its own code and no birth date; the message too:

  $ scts history --student 101 --guardian 202 --csv | tail -n 1 | cut -d';' -f4 > code
  $ pdftotext -layout store/letters/*6A.pdf letter.txt
  $ grep -c -F -f code letter.txt
  1
  $ cat letter.txt store/spool/new/* | grep -c -e 14/02/2013 -e 2013
  0
  [1]
  $ grep -h Subject store/spool/new/*P1.*
  Subject: =?utf-8?Q?Ouverture_des_t=C3=A9l=C3=A9-services_=3A_votre_code_?=

One more time, for named individuals only:

  $ scts notify --all --by paper --again --yes
  scts: error: --again tells a code once more: it needs named individuals
  scts: hint: name them with --student, --guardian or --pairs; a reminder in bulk: --again --unused --older-than DAYS
  [2]
  $ scts notify --student 101 --guardian 202 --by paper --again --yes
        0 notified by e-mail
        1 notified by letter
  */store/letters/car-0754321P-000010-6A.pdf (1 letter) (glob)
  */store/letters/car-0754321P-000010-pages.csv (what lies on which page) (glob)
  Batch 10.
  $ scts notify --student martin --by email --again --yes
  scts: error: "martin" fits several students: MARTIN Hugo (102), MARTIN Léa (101)
  scts: hint: name one by its id: --student ID
  [2]
  $ scts notify --division "3 A" --by email --exit-code --yes
  Nobody to notify: 1 code selected, all notified already.
  [5]

Elsewhere than beside the store; a place that is none:

  $ scts generate-car --student 101 --renew -q
  $ scts notify --student 101 --by paper --output out/letters --yes -q
  $ ls out/letters
  car-0754321P-000012-6A.pdf
  car-0754321P-000012-pages.csv
  $ scts generate-car --student 101 --guardian 202 --renew -q
  $ touch file
  $ scts notify --student 101 --guardian 202 --by paper --output file --yes
  scts: error: */file: Not a directory (glob)
  [1]
  $ scts history --student 101 --guardian 202 --json | python3 -c "import json,sys; print([c['notified_on'] for c in json.load(sys.stdin)['entries'][0]['codes'] if c['valid']])"
  [None]
