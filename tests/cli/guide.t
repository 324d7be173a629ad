  $ . "$TESTDIR/setup.sh"

The head's guide to SCONET TS from its first page to its last, in its order: each step under the number of its section, what each
screen holds in the output of a command.

  $ masked() { sed -E -e 's/[0-9A-Z]{4}(-[0-9A-Z]{3}){3}/CODE/g' -e "s/by $(id -un)/by LEA/"; }
  $ brief() { grep -v -e pages.csv -e summary.pdf -e '^Batch' | sed 's|^/.*/||'; }
  $ scts init -q --uai 0782549X --name "Lycée Jean-Vilar" --year 2026
  $ settings
  $ . "$TESTDIR/guide-school.sh"
  $ on 2026-09-07 scts import -q students.csv guardians.csv bonds.csv

1.1 to 1.3 are carried out below: a code and the date of birth open an account (3.1), a guardian's with a CAR (1.2), a student's with a
CAE (4.4), and a letter with a slip to return tells the code (4.3.2).

1.4 The steps in their order: declare, open, set; then generate, tell, and gather the refusals. Out of order they are refused, and
each refusal names the step that is missing.

  $ on 2026-09-07 scts open-service notes
  scts: error: the school has not declared that it uses the télé-services
  scts: hint: declare it first: scts open-service
  [4]
  $ on 2026-09-07 scts generate-car --all
  scts: error: the school has not opened the télé-services
  scts: hint: open them first: scts open-service
  [4]
  $ on 2026-09-07 scts set-publication notes --continuous
  scts: error: notes is closed: its publication cannot be set
  scts: hint: open it first: scts open-service notes
  [4]

2.1 Who may: the store is its owner's, and nobody else's.

  $ stat -c %a store store/school.db store/school.db.key
  700
  600
  600

2.2 The first screen, as long as the télé-services are not open; the year stands first.

  $ on 2026-09-07 scts status | head -6
  School year 2026-2027
  Lycée Jean-Vilar (0782549X)
  télé-services: closed; to open them: scts open-service
    notes      closed
    absences   closed
    lpc        closed
  $ on 2026-09-07 scts open-service
  The school uses the télé-services from now on. Next: scts open-service notes
  $ on 2026-09-07 scts open-service absences --not-eligible
  Decided: absences
  $ on 2026-09-07 scts status | head -6
  School year 2026-2027
  Lycée Jean-Vilar (0782549X)
  télé-services: open since 2026-09-07
    notes      closed
    absences   closed, not eligible (the SCONET module is not in use, or no part is taken in the trial)
    lpc        closed

"Vous ne pouvez prétendre à ce téléservice":

  $ on 2026-09-07 scts open-service absences
  scts: error: the school is not eligible for absences: either it does not use the matching SCONET module, or it does not take part in the service's trial
  scts: hint: when the académie has decided: scts open-service absences --eligible
  [4]

3.1 The replication, each night: a code of today works from tomorrow on, and what is seen is a day old.

  $ on 2026-09-07 scts generate-car --student 701 -q
  $ on 2026-09-07 scts replicate -q
  $ scts history --student 701 --guardian 801 --csv | tail -1 | cut -d';' -f4 > audrey.code
  $ (cat audrey.code; echo un mot de passe) | on 2026-09-07 scts account open --login lydia --birth-date 2010-05-04
  scts: error: this code works from 2026-09-08 on
  scts: hint: try again then
  [4]
  $ (cat audrey.code; echo un mot de passe) | on 2026-09-08 scts account open --login lydia --birth-date 2010-05-05 2>&1 | head -1
  scts: error: this code and this birth date open nothing
  $ (cat audrey.code; echo un mot de passe) | on 2026-09-08 scts account open --login lydia --birth-date 2010-05-04
  Opened lydia, 1 code:
    Audrey (701), Lycée Jean-Vilar, 1 ES1

4.1 The menus.

  $ scts --help | grep -E '^ +(open-service|set-publication|generate-c|notify|history|search|invalidate)'
    open-service    declare that the school uses the télé-services, or open a service
    set-publication decide when families see marks or absences
    generate-car    create activation codes for guardians
    generate-cae    create activation codes for students
    notify          tell codes by e-mail and by letter
    invalidate      take codes back
    history         show couples with all their codes
    search          find students and guardians

4.2.1 Open the service; the same screen shows the list.

  $ on 2026-09-08 scts open-service notes
  Opened: notes
  $ on 2026-09-08 scts status | sed -n '3,6p'
  télé-services: open since 2026-09-07
    notes      open, not published yet: scts set-publication notes
    absences   closed, not eligible (the SCONET module is not in use, or no part is taken in the trial)
    lpc        closed

The list is open: what else the téléservices offer has a name and a title, and stands in the letters.

  $ on 2026-09-08 scts open-service orientation --title "Orientation en ligne" -n
  Opened: orientation
  Dry run: nothing was changed.

4.2.2 How marks are published. Before it is open there is a message instead of the choice.

  $ on 2026-09-08 scts close-service -q notes; on 2026-09-08 scts set-publication notes --continuous 2>&1 | head -1
  scts: error: notes is closed: its publication cannot be set
  $ on 2026-09-08 scts open-service -q notes

4.2.2.1 Day by day, for the whole school: what a teacher dates today is seen tomorrow.

  $ on 2026-09-08 scts set-publication notes --continuous
  notes is published day by day from now on.
  Batch 10.
  $ printf 'test_id;division;title;published_on;out_of\n1;1 ES1;Les ménages;2026-09-08;20\n' > tests.csv
  $ printf 'test_id;student_id;mark\n1;701;15\n' > marks.csv
  $ on 2026-09-08 scts import -q tests.csv marks.csv
  $ on 2026-09-08 scts replicate -q
  $ on 2026-09-08 scts account show --login lydia
  Audrey (701), Lycée Jean-Vilar, 1 ES1
    notes
  $ on 2026-09-09 scts account show --login lydia
  Audrey (701), Lycée Jean-Vilar, 1 ES1
    notes
                  Les ménages: 15/20

4.2.2.2 On due dates, by couple of MEF and division. To get here from day by day there is no question; what it hides is told.

  $ on 2026-09-09 scts set-publication notes --scheduled
  scts: warning: 1ES/1 ES1: 1 mark of 1 student that families see today: hidden until a due date is set
  notes is published on due dates from now on.
  Batch 13.

A date, then all couples, or one or several of them:

  $ on 2026-09-09 scts set-publication notes --add 2026-09-30 --couple "2DEGT2/2 5" --couple "1-STG 31010/1STG1"
        2 added
  Batch 14.
  $ on 2026-09-09 scts set-publication notes --add 2026-12-18 --all
        5 added
  Batch 15.
  $ on 2026-09-09 scts set-publication notes
  notes: published on due dates
  MEF          division  dates
  1-STG 31010  1STG1     2026-09-30, 2026-12-18
  1ES          1 ES1     2026-12-18
  1ES          1 ES2     2026-12-18
  2DEGT2       2 5       2026-09-30, 2026-12-18
  2DEGT2       2 6       2026-12-18

Taken away: the date, then among the couples that have it.

  $ on 2026-09-09 scts set-publication notes --remove 2026-09-30 --couple "1ES/1 ES1"
  scts: error: 1ES/1 ES1 has no due date 2026-09-30
  scts: hint: 'scts set-publication notes' lists the couples and their dates
  [4]
  $ on 2026-09-09 scts set-publication notes --remove 2026-09-30 --couple "2DEGT2/2 5"
        1 removed
  Batch 16.
  $ on 2026-09-09 scts set-publication notes | grep '2 5'
  2DEGT2       2 5       2026-12-18

Back to day by day all dates are lost: a warning, and a confirmation.

  $ on 2026-09-09 scts set-publication notes --continuous < /dev/null
  scts: error: Publish notes day by day, and lose 6 due dates? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]

"Remarque importante": closing the service loses nothing of this.

  $ on 2026-09-09 scts close-service -q notes; on 2026-09-09 scts open-service -q notes
  $ on 2026-09-09 scts set-publication notes | grep 1STG1
  1-STG 31010  1STG1     2026-09-30, 2026-12-18
  $ on 2026-09-09 scts set-publication notes --continuous --yes
  notes is published day by day from now on.
        6 lost
  Batch 19.

4.2.3 Absences: the same, once the school is eligible.

  $ on 2026-09-09 scts open-service absences --eligible
  Decided: absences
  $ on 2026-09-09 scts open-service absences
  Opened: absences
  $ on 2026-09-09 scts set-publication absences --scheduled --add 2026-10-16 --all
  absences is published on due dates from now on.
        5 added
  Batch 22.
  $ on 2026-09-09 scts set-publication absences | head -3
  absences: published on due dates
  MEF          division  dates
  1-STG 31010  1STG1     2026-10-16

4.3.1 Give access in bulk. The list: by class, by MEF, or all; who has access, who has none.

  $ on 2026-09-09 scts search --division "2 6"
  student_id  student           mef     division  guardian_id  guardian          rank  access  notified_on
  703         AUFRAND Baptiste  2DEGT2  2 6       805          ROUYER Christine  1     no
  703         AUFRAND Baptiste  2DEGT2  2 6       804          AUFRAND Alain     2     no
  $ on 2026-09-09 scts search --all --access yes
  student_id  student       mef  division  guardian_id  guardian       rank  access  notified_on
  701         ANDRE Audrey  1ES  1 ES1     801          LEFÈVRE Lydia  1     yes

Validated: only légal 1 and légal 2. Who has a code keeps it.

  $ on 2026-09-09 scts generate-car --mef 2DEGT2 -n
  student_id  student           division  guardian_id  guardian          rank  action
  705         BELTINA Sacha     2 5       806          BELTINA Nad\xc3\xa8ge    1     create (esc)
  703         AUFRAND Baptiste  2 6       805          ROUYER Christine  1     create
  703         AUFRAND Baptiste  2 6       804          AUFRAND Alain     2     create
        3 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Dry run: nothing was changed.
  $ on 2026-09-09 scts generate-car --mef 2DEGT2
        3 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 23.
  $ on 2026-09-09 scts generate-car --all
        4 created
        4 kept: a valid code is there
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 24.

As long as nobody was told, access is taken away in bulk too, and given again:

  $ on 2026-09-09 scts invalidate --division "2 6" --yes
        2 invalidated
  Batch 25.
  $ on 2026-09-09 scts generate-car --division "2 6" --rank 1 -q
  $ on 2026-09-09 scts generate-car --division "2 6" --rank 2
        1 created
  Batch 27.

4.3.2 Tell them. Whom to? Those whom nobody told yet ("non notifiés uniquement"):

  $ on 2026-09-10 scts search --mef 1ES --told no
  student_id  student          mef  division  guardian_id  guardian          rank  access  notified_on
  702         ANTONIN Thibaut  1ES  1 ES2     803          ANTONIN Nathalie  1     yes
  702         ANTONIN Thibaut  1ES  1 ES2     802          ANTONIN Pierre    2     yes

Without a service there is nothing to tell:

  $ on 2026-09-10 scts close-service -q notes absences
  $ on 2026-09-10 scts notify --all --by email,paper --yes
  scts: error: all services are closed: the list of services in the letter would be empty
  scts: hint: open one first: scts open-service notes
  [4]
  $ on 2026-09-10 scts open-service -q notes absences
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0782549x@example.org

By e-mail only: those who have an address there. On paper only: those with a postal one.

  $ on 2026-09-10 scts notify --all --by email -n | grep -v -e Dry -e notified
  student_id  student           division  guardian_id  guardian          rank  action                           channel  address
  702         ANTONIN Thibaut   1 ES2     803          ANTONIN Nathalie  1     notify                           email    nathalie@example.org
  702         ANTONIN Thibaut   1 ES2     802          ANTONIN Pierre    2     unreachable (no e-mail address)
  704         AUFRAND Camille   1STG1     805          ROUYER Christine  1     unreachable (no e-mail address)
  704         AUFRAND Camille   1STG1     804          AUFRAND Alain     2     notify                           email    alain@example.org
  705         BELTINA Sacha     2 5       806          BELTINA Nad\xc3\xa8ge    1     unreachable (no e-mail address) (esc)
  703         AUFRAND Baptiste  2 6       805          ROUYER Christine  1     unreachable (no e-mail address)
  703         AUFRAND Baptiste  2 6       804          AUFRAND Alain     2     notify                           email    alain@example.org
        1 used already: told once more only by name, with --again
            ANTONIN Thibaut (702), ANTONIN Pierre (802): no e-mail address
            AUFRAND Camille (704), ROUYER Christine (805): no e-mail address
            BELTINA Sacha (705), BELTINA Nad\xc3\xa8ge (806): no e-mail address (esc)
            AUFRAND Baptiste (703), ROUYER Christine (805): no e-mail address
  $ on 2026-09-10 scts notify --all --by paper -n | grep -v -e Dry -e notified
  student_id  student           division  guardian_id  guardian          rank  action                           channel  address
  702         ANTONIN Thibaut   1 ES2     803          ANTONIN Nathalie  1     unreachable (no postal address)
  702         ANTONIN Thibaut   1 ES2     802          ANTONIN Pierre    2     notify                           paper    94 RUE WILSON, 78230 LE PECQ
  704         AUFRAND Camille   1STG1     805          ROUYER Christine  1     notify                           paper    2 AVENUE BONAFANT, 78230 LE PECQ
  704         AUFRAND Camille   1STG1     804          AUFRAND Alain     2     notify                           paper    12 RUE BONAFANT, 78260 ACHÈRES
  705         BELTINA Sacha     2 5       806          BELTINA Nad\xc3\xa8ge    1     unreachable (no postal address) (esc)
  703         AUFRAND Baptiste  2 6       805          ROUYER Christine  1     notify                           paper    2 AVENUE BONAFANT, 78230 LE PECQ
  703         AUFRAND Baptiste  2 6       804          AUFRAND Alain     2     notify                           paper    12 RUE BONAFANT, 78260 ACHÈRES
        1 used already: told once more only by name, with --again
            ANTONIN Thibaut (702), ANTONIN Nathalie (803): no postal address
            BELTINA Sacha (705), BELTINA Nad\xc3\xa8ge (806): no postal address (esc)

Both: e-mail first, and a letter for who has none. The code that is in use is told to nobody.

  $ on 2026-09-10 scts notify --all --by email,paper --yes | brief
        3 notified by e-mail
        3 notified by letter
        1 used already: told once more only by name, with --again
        1 cannot be reached, and stay to be notified:
            BELTINA Sacha (705), BELTINA Nad\xc3\xa8ge (806): no address at all (esc)
  car-0782549X-000032-1-ES2.pdf (1 letter)
  car-0782549X-000032-1STG1.pdf (1 letter)
  car-0782549X-000032-2-6.pdf (1 letter)
  spool (3 messages, to be sent)
  $ cat store/letters/*-pages.csv
  file;page;student_id;guardian_id
  car-0782549X-000032-1-ES2.pdf;1;702;802
  car-0782549X-000032-1STG1.pdf;1;704;805
  car-0782549X-000032-2-6.pdf;1;703;805

The letter: the site, the services, the explanations, the code, and the slip to return (1.3).

  $ pdftotext -l 1 -layout store/letters/car-*-2-6.pdf - | masked | tr -d '\f' | sed 's/  */ /g; s/^ //' | grep -e CODE -e https -e '•' -e Responsable -e 'lève :' -e '^[123]' -e Coupon -e invalidation
  2 AVENUE BONAFANT
  • consultation des notes
  • consultation des absences
  Votre code d’activation CODE
  Responsable : Mme Christine ROUYER
  Élève : Baptiste AUFRAND (2 6)
  1. Rendez-vous sur le site https://teleservices.example.org
  2. Saisissez ce code et la date de naissance de votre enfant.
  3. Choisissez votre identifiant et votre mot de passe : le code ne vous sera plus demandé.
  Coupon à retourner à l’établissement si vous ne souhaitez pas vous abonner
  souhaite pas m’abonner aux télé-services et demande l’invalidation de mon code d’activation.

All told:

  $ on 2026-09-11 scts notify --division "2 6" --by email,paper --yes
  Nobody to notify: 2 codes selected, all notified already.

Such a couple is informative from now on: bulk work leaves it alone.

  $ on 2026-09-11 scts search --division "2 6" --division "2 5"
  student_id  student           mef     division  guardian_id  guardian          rank  access  notified_on
  705         BELTINA Sacha     2DEGT2  2 5       806          BELTINA Nadège    1     yes
  705         BELTINA Sacha     2DEGT2  2 5       807          BELTINA Luc             no
  703         AUFRAND Baptiste  2DEGT2  2 6       805          ROUYER Christine  1     yes     2026-09-10
  703         AUFRAND Baptiste  2DEGT2  2 6       804          AUFRAND Alain     2     yes     2026-09-10
  $ on 2026-09-11 scts generate-car --all --renew
        0 created
        1 renewed
        6 skipped: the code was notified
        1 skipped: in use
        1 skipped: the guardian is neither légal 1 nor légal 2
  Batch 33.
  $ on 2026-09-11 scts invalidate --division "2 6" --yes
        0 invalidated
        2 skipped: notified codes are taken back one by one (--student, --guardian, --pairs)
  Nothing was changed.

One letter for a guardian with several codes, which the guide announces:

  $ printf 'student_id;guardian_id\n703;805\n704;805\n' > rouyer.csv
  $ on 2026-09-11 scts generate-car --pairs rouyer.csv --renew --yes -q
  $ on 2026-09-11 scts notify --guardian 805 --by paper --per guardian --yes | brief
        0 notified by e-mail
        2 notified by letter (1 letter)
  car-0782549X-000035-1STG1.pdf (1 letter)

4.3.3 One couple. Look for it by the beginning of a name:

  $ on 2026-09-11 scts search anto | cut -c1-80
  student_id  student          mef  division  guardian_id  guardian          rank 
  702         ANTONIN Thibaut  1ES  1 ES2     803          ANTONIN Nathalie  1    
  702         ANTONIN Thibaut  1ES  1 ES2     802          ANTONIN Pierre    2    
  $ on 2026-09-11 scts history --student 702 --guardian 802 | masked
  Guardian: ANTONIN Pierre (802, légal 2)
    e-mail:  none
    address: 94 rue Wilson, 78230 Le Pecq
  Student:  ANTONIN Thibaut (702), MEF 1ES, division 1 ES2
  Access:   yes
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-09-10   2026-09-09 creation                 2026-09-10

Access is taken away, as the slip says (1.4, third step); a new night makes no code for him; it is given back by name.

  $ on 2026-09-14 scts invalidate --student 702 --guardian 802 --reason refusal
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 37.
  $ on 2026-09-15 scts generate-car --all | grep -e created -e away
        0 created
        1 skipped: access was taken away (refusal)
  $ on 2026-09-15 scts history --student 702 --guardian 802 | masked | grep Access
  Access:   no, taken away on 2026-09-14 by LEA (refusal)
  $ on 2026-09-15 scts generate-car --student 702 --guardian 802 < /dev/null 2>&1 | masked
  scts: error: Give access back to student 702, guardian 802 (taken away on 2026-09-14 by LEA: refusal)? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  $ on 2026-09-15 scts generate-car --student 702 --guardian 802 --yes
        1 created
        1 of them given back their access
  Batch 39.

A new code: the one before is invalid first.

  $ on 2026-09-15 scts generate-car --student 702 --guardian 802 --renew --yes -q
  $ on 2026-09-15 scts history --student 702 --guardian 802 | masked | sed -n '/Access/,$p'
  Access:   yes
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-09-16   2026-09-15 creation
    CODE  no     no    2026-09-16   2026-09-15 invalidation (renewed)
    CODE  no     no    2026-09-10   2026-09-14 invalidation (refusal)   2026-09-10

Told, as often as one likes:

  $ on 2026-09-15 scts notify --student 702 --guardian 802 --by paper --yes -q
  $ on 2026-09-16 scts notify --student 702 --guardian 802 --by paper --again --yes -q
  $ on 2026-09-16 scts history --student 702 --guardian 802 | masked | tail -5
    CODE  yes    no    2026-09-16   2026-09-15 creation                 2026-09-16
        told by letter 2026-09-15 (batch 42)
        told by letter 2026-09-16 (batch 43)
    CODE  no     no    2026-09-16   2026-09-15 invalidation (renewed)
    CODE  no     no    2026-09-10   2026-09-14 invalidation (refusal)   2026-09-10

Used: the mark comes back with the night.

  $ on 2026-09-16 scts replicate -q
  $ on 2026-09-16 scts history --student 701 --guardian 801 | masked | tail -1
    CODE  yes    yes   2026-09-08   2026-09-07 creation

At the holder's request (1.2): what was seen by that code is seen no more from the next night on.

  $ on 2026-09-17 scts invalidate --student 701 --guardian 801 --reason request --yes
        1 invalidated
        1 lost access, until it is given back (generate-car, generate-cae)
  Batch 46.
  $ on 2026-09-17 scts replicate -q
  $ on 2026-09-18 scts account show --login lydia
  lydia sees no child today.

4.4.1 Students' own codes: made in bulk, told on paper, for the class; the list is of students.

  $ on 2026-09-18 scts generate-cae --all
        5 created
  Batch 47.
  $ on 2026-09-18 scts notify --cae --mef 1ES -n | grep -v Dry
  student_id  student          division  action  channel  address
  701         ANDRE Audrey     1 ES1     notify  paper
  702         ANTONIN Thibaut  1 ES2     notify  paper
        0 notified by e-mail
        2 notified by letter

In class, or by post to their own address:

  $ on 2026-09-18 scts notify --cae --mef 1ES --post --order postcode -n | grep -v Dry
  student_id  student          division  action                           channel  address
  701         ANDRE Audrey     1 ES1     unreachable (no postal address)
  702         ANTONIN Thibaut  1 ES2     unreachable (no postal address)
        0 notified by e-mail
        0 notified by letter
        2 cannot be reached, and stay to be notified:
            ANDRE Audrey (701): no postal address
            ANTONIN Thibaut (702): no postal address
  $ on 2026-09-18 scts notify --cae --mef 1ES --yes | brief
        0 notified by e-mail
        2 notified by letter
  cae-0782549X-000048-1-ES1.pdf (1 letter)
  cae-0782549X-000048-1-ES2.pdf (1 letter)
  $ on 2026-09-18 scts notify --cae --mef 1ES --yes
  Nobody to notify: 2 codes selected, all notified already.
  $ on 2026-09-18 scts status | grep codes
  codes (CAR): 7 valid, 6 notified, 0 used, 0 unreachable
  codes (CAE): 5 valid, 2 notified, 0 used, 0 unreachable

4.4.2 One student: found by name, MEF or class; his codes; a new one; told again.

  $ on 2026-09-18 scts search --cae --division "1 ES2"
  student_id  student          mef  division  access  notified_on
  702         ANTONIN Thibaut  1ES  1 ES2     yes     2026-09-18
  $ on 2026-09-18 scts history --student 701 --cae | masked
  Student:  ANDRE Audrey (701), MEF 1ES, division 1 ES1
    e-mail:  none
  Access:   yes (the student's own, CAE)
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-09-19   2026-09-18 creation                 2026-09-18
  $ on 2026-09-19 scts generate-cae --student 701 --renew --yes
        0 created
        1 renewed
  Batch 50.
  $ on 2026-09-19 scts notify --cae --student 701 --yes -q
  $ on 2026-09-20 scts notify --cae --student 701 --again --yes -q
  $ on 2026-09-20 scts history --student 701 --cae | masked
  Student:  ANDRE Audrey (701), MEF 1ES, division 1 ES1
    e-mail:  none
  Access:   yes (the student's own, CAE)
    code              valid  used  usable from  last change                         notified on
    CODE  yes    no    2026-09-20   2026-09-19 creation                 2026-09-20
        told by letter 2026-09-19 (batch 51)
        told by letter 2026-09-20 (batch 52)
    CODE  no     no    2026-09-19   2026-09-19 invalidation (renewed)   2026-09-18
  $ on 2026-09-20 scts replicate -q
  $ scts history --student 701 --csv | grep '^CAE.*;yes;' | cut -d';' -f4 > own.code
  $ (cat own.code; echo un mot de passe) | on 2026-09-21 scts account open --login audrey --birth-date 2010-05-04
  Opened audrey, 1 code:
    Audrey (701), Lycée Jean-Vilar, 1 ES1
  $ on 2026-09-21 scts account show --login audrey
  Audrey (701), Lycée Jean-Vilar, 1 ES1
    notes
                  Les ménages: 15/20
    absences

And in the end all is whole:

  $ on 2026-09-21 scts check -q
