  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ on 2026-11-01 scts generate-car --all -q
  $ on 2026-11-02 scts notify --all --by email,paper --yes -q 2>/dev/null
  [3]

Nothing to do yet:

  $ for list in without-code fallen moved; do scts export $list --all | tail -n +2; done

Léa's second guardian is no longer légal 2, Hugo has one now, and Tom is new; Claire has another e-mail address and
Paul has moved. What does it entail?

  $ sed -i -e 's/claire@/claire.dupont@/' -e 's/2 rue du Port;;;;94000;Créteil/9 place Neuve;;;;13001;Marseille/' guardians.csv
  $ echo '104;;NOËL;;Tom;2014-03-03;10010012110;6A;;;;;;;;;' >> students.csv
  $ sed -i -e 's/^101;202;2/101;202;/' bonds.csv
  $ printf '102;202;2\n104;203;1\n' >> bonds.csv
  $ on 2026-11-20 scts import students.csv guardians.csv bonds.csv
  students.csv: 4 students
  guardians.csv: 4 guardians
  bonds.csv: 7 bonds
  students:  1 added, 0 changed, 0 left, 3 unchanged
  guardians: 0 added, 2 changed, 0 left, 2 unchanged
  bonds:     2 added, 0 removed, 1 with another rank (0 gained, 1 lost), 4 unchanged
  codes invalidated: 0 by departure, 1 by a rank or bond lost
  Imported as batch 9.

  $ scts export without-code --batch 9
  student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;ended_on;reason
  102;MARTIN;Hugo;10310019110;3 A;202;MARTIN;Paul;2;;
  104;NOËL;Tom;10010012110;6A;203;NOËL;Zoé;1;;
  $ scts export fallen --batch 9
  student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;ended_on;reason;batch;notified_on;used;access
  101;MARTIN;Léa;10010012110;6A;202;MARTIN;Paul;;2026-11-20;rank;9;2026-11-02;no;no
  $ scts export moved --batch 9
  student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;changed;notified_on;channel;used;email;line1;line2;line3;line4;postcode;city;country
  102;MARTIN;Hugo;10310019110;3 A;201;DUPONT;Claire;1;email;2026-11-02;email;no;claire.dupont@example.org;1 rue des Lilas;;;;94000;Créteil;
  101;MARTIN;Léa;10010012110;6A;201;DUPONT;Claire;1;email;2026-11-02;email;no;claire.dupont@example.org;1 rue des Lilas;;;;94000;Créteil;

Each list goes into the command that draws the consequence. Who moved and had his code by now is told again, at the
new address; who needs a code gets one:

  $ scts export moved --batch 9 | on 2026-11-21 scts notify --pairs - --again --by email,paper --yes
        2 notified by e-mail
        0 notified by letter
  */store/spool (2 messages, to be sent) (glob)
  Batch 10.
  $ scts export moved --all | tail -n +2
  $ scts export without-code --all | on 2026-11-21 scts generate-car --pairs -
        2 created
  Batch 11.
  $ scts export without-code --all | tail -n +2
  $ scts export fallen --all --fields student_id,guardian_id,reason,batch,access
  student_id;guardian_id;reason;batch;access
  101;202;rank;9;no
  $ scts export fallen --all | on 2026-11-21 scts generate-car --pairs -
        0 created
        1 skipped: the guardian is neither légal 1 nor légal 2
  Nothing was changed.
  $ scts export fallen --all | scts notify --pairs - --by paper --yes
  Nobody to notify: the selection holds no valid code. To make them: scts generate-car, or scts generate-cae.
  $ scts export unreachable --all --fields reason,guardian_id,student_id | scts invalidate --pairs - --reason lost --yes
        1 invalidated
  Batch 12.
  $ scts export couples --batch 9 | scts history --pairs - --csv | cut -d';' -f 1-3,5
  kind;student_id;guardian_id;valid
  CAR;102;202;yes
  CAR;101;202;no
  CAR;104;203;yes

A batch by hand is listed as an import is:

  $ scts invalidate --student 101 --guardian 201 --reason refusal --yes -q
  $ scts invalidate --student 102 --guardian 201 --yes -q
  $ scts export fallen --batch 14 --fields student_id,guardian_id,reason --json
  {"student_id":101,"guardian_id":201,"reason":"refusal"}

Who refused, or lost access at a request, needs no code:

  $ scts export without-code --all --fields student_id,guardian_id,ended_on,reason
  student_id;guardian_id;ended_on;reason
  103;203;2026-11-23;lost

A student who left has none to need, and whoever comes back does:

  $ grep -v '^104' students.csv > fewer.csv
  $ grep -v '^104' bonds.csv > fewer-bonds.csv
  $ on 2026-12-20 scts import --max-departures 1 fewer.csv fewer-bonds.csv -q
  $ on 2026-12-21 scts export fallen --batch 16 --fields student_id,guardian_id,reason,ended_on
  student_id;guardian_id;reason;ended_on
  104;203;departure;2026-12-20
  $ on 2026-12-21 scts export without-code --all --fields student_id,guardian_id
  student_id;guardian_id
  103;203
  $ on 2026-12-21 scts export couples --student 104 | tail -n +2
  $ on 2026-12-22 scts import students.csv bonds.csv -q
  $ on 2026-12-22 scts export without-code --batch 17 --fields student_id,guardian_id,ended_on,reason
  student_id;guardian_id;ended_on;reason
  104;203;2026-12-20;departure
