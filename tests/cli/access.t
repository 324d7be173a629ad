Whose access is taken away, and whose code is in use, in all places: couples and students, named, listed, by class and by batch, in the
nightly lines, in the replica, and in the accounts of two schools.

  $ . "$TESTDIR/setup.sh"
  $ export SCTS_REPLICA="$PWD/teleservices.db" SCTS_REPLICA_KEY="$PWD/replica.key"
  $ lycee() { SCTS_STORE="$PWD/lycee/school.db" "$@"; }
  $ cat > students.csv <<END
  > student_id;family_name;first_name;birth_date;mef;division;email
  > 10;DURAND;Alix;2012-05-01;10310019110;3 A;
  > 11;DURAND;Bruno;2014-06-02;10110001110;5A;
  > 12;PETIT;Chloé;2008-01-15;20010019110;2 6;chloe@example.org
  > END
  $ cat > guardians.csv <<END
  > guardian_id;title;family_name;first_name;email;line1;postcode;city
  > 1001;MME;DURAND;Claire;claire@example.org;1 rue du Port;94000;Créteil
  > 1002;M.;DURAND;Paul;;2 rue du Port;94000;Créteil
  > 1003;MME;PETIT;Zoé;zoe@example.org;;;
  > END
  $ printf 'student_id;guardian_id;rank\n10;1001;1\n10;1002;2\n11;1001;1\n11;1002;2\n12;1003;1\n' > bonds.csv
  $ ready() {
  >   scts open-service -q; scts open-service -q notes; scts set-publication -q notes --continuous
  >   scts config set site.url https://teleservices.example.org; scts config set mail.sender ce@example.org
  >   scts generate-car --all -q; scts generate-cae --all -q
  > }
  $ DAY=2026-09-01
  $ scts init -q --uai 0754321P --name "Collège Jeanne-Villepreux"; settings; scts import -q students.csv guardians.csv bonds.csv; ready
  $ printf 'student_id;family_name;first_name;birth_date;mef;division\n20;DURAND;Élise;2009-07-03;20111010110;1 ES1\n' > lycee.csv
  $ printf 'guardian_id;family_name;first_name\n77;DURAND;Claire\n' > lycee-guardians.csv
  $ printf 'student_id;guardian_id;rank\n20;77;1\n' > lycee-bonds.csv
  $ lycee scts init -q --uai 0540001H --name "Lycée Marie-Curie"; lycee settings; lycee scts import -q lycee.csv lycee-guardians.csv lycee-bonds.csv; lycee ready
  $ on 2026-09-01 scts notify --all --by email,paper --yes -q
  $ night() { on $1 scts replicate -q; on $1 lycee scts replicate -q; }
  $ night 2026-09-01
  $ code() { scts history --student $1 --guardian $2 --csv | grep ';yes;' | cut -d';' -f4; }
  $ own() { scts history --student $1 --csv | grep '^CAE.*;yes;' | cut -d';' -f4; }
  $ open() { (cat; echo un mot de passe) | on 2026-09-02 scts account open -q --login $1 --birth-date $2; }
  $ code 10 1001 | open claire 2012-05-01; code 10 1002 | open paul 2012-05-01; own 10 | open alix 2012-05-01; own 12 | open chloe 2008-01-15
  $ lycee code 20 77 | on 2026-09-02 scts account attach -q --login claire --birth-date 2009-07-03
  $ sees() { for login in ${2:-claire paul alix chloe}; do echo "$login:" $(on $1 scts account show --login $login --json | jq -r '.children[] | .first_name'); done; }
  $ sees 2026-09-02
  claire: Élise Alix Bruno
  paul: Alix Bruno
  alix: Alix
  chloe: Chloé
  $ night 2026-09-02

Refused on slips, named and listed, couples and a student. From the next night on they see nothing by those codes.

  $ on 2026-09-10 scts invalidate --student 10 --guardian 1002 --reason refusal --yes
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 16.
  $ printf 'student_id;guardian_id;reason\n11;1002;refus\n' | on 2026-09-10 scts invalidate --from -
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 17.
  $ on 2026-09-10 scts invalidate --cae --student 12 --reason refusal --yes
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 18.
  $ night 2026-09-10
  $ sees 2026-09-11
  claire: Élise Alix Bruno
  paul:
  alix: Alix
  chloe:

The nightly lines, two nights on end, for guardians and for students: no code, no letter.

  $ letters() { ls store/letters store/spool/new | wc -l; }
  $ letters > before
  $ for day in 2026-09-11 2026-09-12; do on $day scts generate-car --all && on $day scts notify --all --by email,paper --yes && on $day scts generate-cae --all && on $day scts notify --cae --all --by email --yes; night $day; done
        0 created
        3 skipped: the code was notified
        2 skipped: access was taken away (refusal)
  Nothing was changed.
  Nobody to notify: 3 codes selected, all notified already.
        2 skipped: access was taken away (refusal)
        0 created
        2 kept: a valid code is there
        1 skipped: access was taken away (refusal)
  Nothing was changed.
        0 notified by e-mail
        0 notified by letter
        1 used already: told once more only by name, with --again
        1 skipped: access was taken away (refusal)
        1 cannot be reached, and stay to be notified:
            DURAND Bruno (11): no e-mail address
  Nothing was changed.
        0 created
        3 skipped: the code was notified
        2 skipped: access was taken away (refusal)
  Nothing was changed.
  Nobody to notify: 3 codes selected, all notified already.
        2 skipped: access was taken away (refusal)
        0 created
        2 kept: a valid code is there
        1 skipped: access was taken away (refusal)
  Nothing was changed.
        0 notified by e-mail
        0 notified by letter
        1 used already: told once more only by name, with --again
        1 skipped: access was taken away (refusal)
        1 cannot be reached, and stay to be notified:
            DURAND Bruno (11): no e-mail address (known)
  Nothing was changed.
  $ letters | diff before -
  $ sees 2026-09-13
  claire: Élise Alix Bruno
  paul:
  alix: Alix
  chloe:

Nor by class, by programme, by half a name, by list, by batch, renewed or not, nor reminded:

  $ printf 'student_id;guardian_id\n10;1002\n11;1002\n' > pairs.csv
  $ cars=$(scts export journal --fields batch,event,guardian_id | grep -m1 'code-created;.' | cut -d';' -f1); caes=$((cars + 1))
  $ cat > couples.which <<END
  > --all --rank 2
  > --division 5A
  > --mef 10310019110
  > --guardian 1002
  > --student durand
  > --pairs pairs.csv
  > --batch $cars
  > END
  $ while read -r which; do
  >   echo "$which:"; on 2026-09-13 scts generate-car $which | sed '/^Nothing/d'; on 2026-09-13 scts generate-car $which --renew --yes -n | grep away
  >   on 2026-09-13 scts notify $which --by paper --yes --json | jq -c .notified
  > done < couples.which
  --all --rank 2:
        0 created
        2 skipped: access was taken away (refusal)
        2 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  --division 5A:
        0 created
        1 skipped: the code was notified
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  --mef 10310019110:
        0 created
        1 skipped: the code was notified
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  --guardian 1002:
        0 created
        2 skipped: access was taken away (refusal)
        2 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  --student durand:
        0 created
        2 skipped: the code was notified
        2 skipped: access was taken away (refusal)
  scts: error: "durand" fits several students: DURAND Alix (10), DURAND Bruno (11)
  scts: hint: name one by its id: --student ID
  {"email":0,"paper":0}
  --pairs pairs.csv:
        0 created
        2 skipped: access was taken away (refusal)
        2 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  --batch 8:
        0 created
        3 skipped: the code was notified
        2 skipped: access was taken away (refusal)
        2 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  $ printf -- '--all\n--mef 20010019110\n--batch %s\n' $caes > students.which
  $ while read -r which; do
  >   echo "$which:"; on 2026-09-13 scts generate-cae $which | sed '/^Nothing/d'; on 2026-09-13 scts generate-cae $which --renew -n | grep away
  >   on 2026-09-13 scts notify --cae $which --by email --yes --json -n | jq -c .notified
  > done < students.which
  --all:
        0 created
        2 kept: a valid code is there
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  --mef 20010019110:
        0 created
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  --batch 9:
        0 created
        2 kept: a valid code is there
        1 skipped: access was taken away (refusal)
        1 skipped: access was taken away (refusal)
  {"email":0,"paper":0}
  $ on 2026-09-13 scts notify --all --by paper --again --unused --older-than 1 --yes
        0 notified by e-mail
        0 notified by letter
        2 used already: told once more only by name, with --again
        2 skipped: access was taken away (refusal)
        1 cannot be reached, and stay to be notified:
            PETIT Chlo\xc3\xa9 (12), PETIT Zo\xc3\xa9 (1003): no postal address (esc)
  Nothing was changed.
  [3]
  $ on 2026-09-13 scts export without-code --all | tail -n +2
  $ on 2026-09-13 scts export refusals --all --fields student_id,guardian_id,reason,since
  student_id;guardian_id;reason;since
  12;;refusal;2026-09-10
  10;1002;refusal;2026-09-10
  11;1002;refusal;2026-09-10
  $ on 2026-09-13 scts search --all --access no
  Nobody found.

Given back by name and by list, to a student by name: a code that works tomorrow, and an account that knows it once it is attached.

  $ on 2026-09-14 scts generate-car --student 10 --guardian 1002 --yes -q
  $ printf 'student_id;guardian_id\n11;1002\n' | on 2026-09-14 scts generate-car --pairs - --give-back --yes -q
  $ on 2026-09-14 scts generate-cae --student 12 --yes -q
  $ night 2026-09-14
  $ sees 2026-09-15
  claire: Élise Alix Bruno
  paul:
  alix: Alix
  chloe:
  $ code 10 1002 | on 2026-09-15 scts account attach -q --login paul --birth-date 2012-05-01
  $ own 12 | on 2026-09-15 scts account attach -q --login chloe --birth-date 2008-01-15
  $ sees 2026-09-15
  claire: Élise Alix Bruno
  paul: Alix Bruno
  alix: Alix
  chloe: Chloé
  $ night 2026-09-15

Paul's codes and the students' own are in use, untold. Bulk work leaves them alone, however they are chosen, for couples and students.

  $ on 2026-09-16 scts status | grep codes
  codes (CAR): 5 valid, 3 notified, 4 used, 0 unreachable
  codes (CAE): 3 valid, 0 notified, 2 used, 1 unreachable
  $ printf -- '--all\n--mef 10310019110\n--division 5A\n--batch %s\n--all --rank 2\n' $cars > couples.which
  $ while read -r which; do echo "$which:"
  >   on 2026-09-16 scts generate-car $which --renew --json | jq -c '[.renewed, .skipped.notified, .skipped.used]'
  >   on 2026-09-16 scts invalidate $which --yes --json | jq -c '[.invalidated, .skipped.notified, .skipped.used]'
  >   on 2026-09-16 scts notify $which --by paper --yes --json | jq -c '[.notified.paper, .already_notified, .already_used]'
  > done < couples.which
  --all:
  [0,3,2]
  [0,3,2]
  [0,3,2]
  --mef 10310019110:
  [0,1,1]
  [0,1,1]
  [0,1,1]
  --division 5A:
  [0,1,1]
  [0,1,1]
  [0,1,1]
  --batch 8:
  [0,3,2]
  [0,3,0]
  [0,3,2]
  --all --rank 2:
  [0,0,2]
  [0,0,2]
  [0,0,2]
  $ while read -r which; do echo "$which:"
  >   on 2026-09-16 scts generate-cae $which --renew --json | jq -c '[.renewed, .skipped.used]'
  >   on 2026-09-16 scts invalidate --cae $which --yes --json | jq -c '[.invalidated, .skipped.used]'
  > done < students.which
  --all:
  [1,2]
  [1,2]
  --mef 20010019110:
  [0,1]
  [0,1]
  --batch 9:
  [0,2]
  [0,1]
  $ night 2026-09-16
  $ sees 2026-09-17
  claire: Élise Alix Bruno
  paul: Alix Bruno
  alix: Alix
  chloe: Chloé

By list it asks, with both counts; a pile of slips does not, and takes them away, from the account too.

  $ on 2026-09-17 scts generate-car --pairs pairs.csv --renew < /dev/null
  scts: error: Renew 2 codes: 0 notified, 2 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-17 scts invalidate --pairs pairs.csv < /dev/null
  scts: error: Invalidate 2 codes: 0 notified, 2 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-17 scts generate-cae --student 10 --renew < /dev/null
  scts: error: Renew 1 code: 0 notified, 1 in use? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ on 2026-09-17 scts generate-car --pairs pairs.csv --renew --yes -q
  $ night 2026-09-17
  $ sees 2026-09-18 paul
  paul:
  $ code 11 1002 | on 2026-09-18 scts account attach -q --login paul --birth-date 2014-06-02
  $ sees 2026-09-18 paul
  paul: Alix Bruno
  $ on 2026-09-18 scts invalidate --from pairs.csv --reason request
        2 invalidated
        2 lost access, until it is given back (generate-car, generate-cae)
  Batch 32.
  $ night 2026-09-18
  $ sees 2026-09-19
  claire: Élise Alix Bruno
  paul:
  alix: Alix
  chloe: Chloé
  $ on 2026-09-19 scts check -q && lycee scts check -q
