  $ . "$TESTDIR/setup.sh"
  $ export SCTS_STORE="$college"

Monday: the collège opens its services and makes its codes. A code works from the next day on:

  $ DAY=2026-11-23
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes absences
  $ scts set-publication -q notes --continuous
  $ scts set-publication -q absences --continuous
  $ scts generate-car --all -q
  $ night
  $ code_of "$college" 101 201
  $ both -i code "un mot de passe" account open --login claire --birth-date 2013-02-14
  scts: error: this code works from 2026-11-24 on
  scts: hint: try again then
  [4]

Tuesday: one code brings all of the guardian's children in this school, and all of these codes are used then:

  $ DAY=2026-11-24
  $ both -i code "un mot de passe" account open --login claire --birth-date 14/02/2013
  Opened claire, 2 codes:
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ both account show --login claire
  Hugo (102), Collège Jeanne-Villepreux, 3 A
    notes
    absences
  Léa (101), Collège Jeanne-Villepreux, 6A
    notes
    absences
  $ scts status | grep codes
  codes (CAR): 4 valid, 0 notified, 0 used, 0 unreachable
  $ night
  $ scts status | grep codes
  codes (CAR): 4 valid, 0 notified, 2 used, 0 unreachable

The code of the other child, which nobody told her, is no riddle to who knows the birth date; nor does bulk work end it:

  $ code_of "$college" 102 201
  $ both -i code "" account attach --login claire --birth-date 2011-05-01
  Already in this account, claire:
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ both -i code "un mot de passe" account open --login hugo --birth-date 2011-05-01
  scts: error: this code was used on 2026-11-24, with a brother's or sister's
  scts: hint: log in, it is there already: one code brings all of a guardian's children of the school
  [4]
  $ both -i code "un mot de passe" account open --login hugo --birth-date 2011-05-02
  scts: error: this code and this birth date open nothing
  scts: hint: compare both with the letter and try again; after ten wrong tries a code is locked for an hour
  [4]
  $ scts generate-car --mef 10310019110 --renew
        0 created
        1 skipped: in use
  Nothing was changed.
  $ night
  $ both account show --login claire | grep -c '('
  2

Wednesday: a teacher publishes marks. They are seen on Thursday, not before, whenever the replication ran:

  $ DAY=2026-11-25
  $ cat >tests.csv <<END
  > test_id;division;subject;title;given_on;published_on;out_of;coefficient
  > 1;6A;Français;Dictée;23/11/2026;25/11/2026;20;1
  > 2;3 A;Mathématiques;Thalès;20/11/2026;25/11/2026;10;2
  > END
  $ cat >marks.csv <<END
  > test_id;student_id;mark
  > 1;101;14,5
  > 1;103;absent
  > 2;102;8
  > END
  $ scts import -q tests.csv marks.csv
  $ night
  $ both account show --login claire | grep -c Dictée
  0
  [1]
  $ DAY=2026-11-26
  $ both account show --login claire
  Hugo (102), Collège Jeanne-Villepreux, 3 A
    notes
      2026-11-20  Mathématiques, Thalès: 8/10
    absences
  Léa (101), Collège Jeanne-Villepreux, 6A
    notes
      2026-11-23  Français, Dictée: 14.5/20
    absences

Thursday: due dates from now on. What was seen waits for them, from the next replication on; an absence does not:

  $ scts set-publication notes --scheduled --add 2026-11-30 --division 6A -q
  scts: warning: 10010012110/6A: 2 marks of 2 students that families see today: hidden until 2026-11-30
  scts: warning: 10310019110/3 A: 1 mark of 1 student that families see today: hidden until a due date is set
  $ cat >absences.csv <<END
  > absence_id;student_id;from;to;reason;justified
  > 9;101;26/11/2026 08:30;26/11/2026 12:00;Rendez-vous médical;1
  > END
  $ scts import -q absences.csv
  $ night
  $ both account show --login claire | grep -c Médical
  0
  [1]
  $ DAY=2026-11-27
  $ both account show --login claire
  Hugo (102), Collège Jeanne-Villepreux, 3 A
    notes
    absences
  Léa (101), Collège Jeanne-Villepreux, 6A
    notes
    absences
      2026-11-26T08:30 to 2026-11-26T12:00, Rendez-vous médical (justified)

Friday: a code is taken back. On Saturday the account sees that child no more:

  $ scts invalidate --student 102 --guardian 201 --reason lost --yes -q
  $ night
  $ DAY=2026-11-28
  $ both account show --login claire | grep '('
  Léa (101), Collège Jeanne-Villepreux, 6A
      2026-11-26T08:30 to 2026-11-26T12:00, Rendez-vous médical (justified)

The due date is Monday: seen on Tuesday, though nothing changed in between; nor do the replicas hold it earlier:

  $ DAY=2026-11-28
  $ night
  $ grep -c '^mark' rows.file
  0
  [1]
  $ DAY=2026-11-30
  $ night
  $ grep -c '^mark' rows.file
  2
  $ both account show --login claire | grep -c Dictée
  0
  [1]
  $ DAY=2026-12-01
  $ both account show --login claire | grep Dictée
      2026-11-23  Français, Dictée: 14.5/20

Back to continuous, the due dates are lost: that is asked before, and never guessed:

  $ scts set-publication notes --continuous < /dev/null
  scts: error: * 1 due date* There is no terminal to ask (glob)
  scts: hint: answer beforehand with --yes
  [2]
  $ scts set-publication notes --continuous --yes -q
  $ night
  $ grep -c '^mark' rows.file
  2

A second school: the same account, another code of the same guardian:

  $ small_lycee
  $ night
  $ code_of "$lycee" 501 901
  $ DAY=2026-12-02
  $ both -i code "" account attach --login claire --birth-date 2009-07-14
  Attached to claire, 1 code:
    Léa (101), Collège Jeanne-Villepreux, 6A
    Jeanne (501), Lycée Marie-Curie, 1 ES1
  $ both -i code "" account attach --login claire --birth-date 2009-07-14
  Already in this account, claire:
    Léa (101), Collège Jeanne-Villepreux, 6A
    Jeanne (501), Lycée Marie-Curie, 1 ES1
  $ both -i code "un mot de passe" account open --login jeanne --birth-date 2009-07-14
  scts: error: this code was used on 2026-12-02
  scts: hint: it serves only once: use the account that was opened with it
  [4]
  $ night
  $ scts status --store "$lycee" | grep codes
  codes (CAR): 1 valid, 0 notified, 1 used, 0 unreachable
  $ scts history --student 102 --csv | cut -d';' -f5-6
  valid;used
  no;yes

A new code for Hugo gives the child back; a closed service shows nothing, and remembers how it was published:

  $ scts generate-car --student 102 -q
  $ night
  $ code_of "$college" 102 201
  $ DAY=2026-12-03
  $ both -i code "" account attach --login claire --birth-date 2011-05-01 -q
  $ scts close-service notes -q
  $ night
  $ DAY=2026-12-04
  $ both account show --login claire
  Hugo (102), Collège Jeanne-Villepreux, 3 A
    absences
  Léa (101), Collège Jeanne-Villepreux, 6A
    absences
      2026-11-26T08:30 to 2026-11-26T12:00, Rendez-vous médical (justified)
  Jeanne (501), Lycée Marie-Curie, 1 ES1
    notes
  $ scts open-service notes -q
  $ night
  $ grep -c '^mark' rows.file
  3

A student leaves: with the next replication nothing of him is left, but that his codes were used:

  $ printf 'student_id;guardian_id;rank\n102;201;1\n103;203;1\n' >bonds.csv
  $ grep -v '^101' students.csv >fewer.csv
  $ scts import -q fewer.csv bonds.csv --max-departures 3
  $ night
  $ grep '|101|' rows.file
  [1]
  $ both account show --login claire | grep '('
  Hugo (102), Collège Jeanne-Villepreux, 3 A
  Jeanne (501), Lycée Marie-Curie, 1 ES1
