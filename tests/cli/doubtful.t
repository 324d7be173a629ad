  $ . "$TESTDIR/setup.sh"
  $ small_store

A list to hold against SIECLE; it changes nothing:

  $ scts doubtful
  doubt    student_id  guardian_id  name      detail
  address              203          NOËL Zoé  neither postal address nor e-mail
  $ cat > students.csv <<END
  > student_id;family_name;usage_name;first_name;birth_date;division;email
  > 101;MARTIN;;Léa;2013-02-14;6A;lea@example.org
  > 102;MARTIN;;Hugo;2011-05-01;3 A;hugo.example.org
  > 103;NOËL;;Œdipe;2012-12-31;6A;
  > 104;Noel;;OEDIPE;2012-12-31;6B;
  > 105;LEF?VRE;;Zoé;2019-01-01;6B;
  > 106;LEBLANC;;Tom;1985-11-24;6B;
  > 107;LEROUX;;Ugo;2027-01-01;6B;
  > 108;LEJEUNE;;Ana;2018-11-23;6B;
  > 109;LEVIEUX;;Ida;1995-11-24;6B;
  > END
  $ cat > guardians.csv <<END
  > guardian_id;title;family_name;usage_name;first_name;email;line1;line2;postcode;city
  > 201;MME;DUPONT;MARTIN;Claire;claire@example.org;1 rue des Lilas;;94000;Créteil
  > 202;M.;MARTIN;;Paul;claire@example.org;2 rue du Port;;94000;Créteil
  > 203;MME;NOËL;;Zoé;zoe@@example.org;;;;
  > 204;M.;GRAND-PÈRE;;Luc;luc@example.org;;;;
  > 205;MME;DUPONT;MARTIN;Claire;CLAIRE@example.org;1 rue des Lilas;;94000;Créteil
  > 206;M.;DUR?;;Jean;jean dure@example.org;3 rue du Port;;;Créteil
  > 207;M.;DURE;;Jean;jeán@example.org;3, RUE DU PORT;;;CRETEIL
  > 208;M.;LEROUX;;Max;max@example;Résidence des trois fontaines bâtiment C12 étage 4;;94000;Créteil
  > 209;M.;PASSEPARTOUT;;Jean;jean.example.org;;;;
  > END
  $ printf 'student_id;guardian_id;rank\n101;201;1\n101;202;2\n102;205;1\n103;203;1\n104;204;\n105;206;1\n106;207;2\n107;208;1\n108;201;1\n109;204;\n109;209;\n' > bonds.csv
  $ scts import -q --max-departures 9 students.csv guardians.csv bonds.csv
  scts: warning: students.csv:6: ELEVE_ID 105: "LEF?VRE": the export has lost a character
  scts: warning: guardians.csv:7: PERSONNE_ID 206: "DUR?": the export has lost a character
  $ scts doubtful
  doubt           student_id  guardian_id  name               detail
  same-student    104                      Noel OEDIPE        same name and birth date as student 103
  same-guardian               205          MARTIN Claire      same name and e-mail as guardian 201
  shared-email                202          MARTIN Paul        claire@example.org is the e-mail of guardian 201 too, who lives elsewhere
  no-legal        104         204          Noel OEDIPE        the only guardian is neither légal 1 nor légal 2
  no-legal        106         207          LEBLANC Tom        a légal 2, but no légal 1
  no-legal        109                      LEVIEUX Ida        no guardian is légal 1 or légal 2
  lost-character  105                      LEF?VRE Zoé        a letter was lost
  lost-character              206          DUR? Jean          a letter was lost
  email           102                      MARTIN Hugo        hugo.example.org: no @
  email                       203          NOËL Zoé           zoe@@example.org: more than one @
  email                       206          DUR? Jean          jean dure@example.org: a blank
  email                       207          DURE Jean          jeán@example.org: a character that mail cannot be addressed to
  email                       208          LEROUX Max         max@example: not an e-mail address
  email                       209          PASSEPARTOUT Jean  jean.example.org: no @
  birth-date      105                      LEF?VRE Zoé        7 years old
  birth-date      106                      LEBLANC Tom        40 years old
  birth-date      107                      LEROUX Ugo         born in the future
  address                     203          NOËL Zoé           neither postal address nor e-mail
  address                     206          DUR? Jean          postcode or town missing or wrong
  address                     207          DURE Jean          postcode or town missing or wrong
  address                     208          LEROUX Max         "RES DES TROIS FONTAINES BAT C12 ÉTAGE 4" has 39 characters: 38 fit an envelope's window
  $ scts doubtful --csv same-student email
  doubt;student_id;guardian_id;name;detail
  same-student;104;;Noel OEDIPE;same name and birth date as student 103
  email;102;;MARTIN Hugo;hugo.example.org: no @
  email;;203;NOËL Zoé;zoe@@example.org: more than one @
  email;;206;DUR? Jean;jean dure@example.org: a blank
  email;;207;DURE Jean;jeán@example.org: a character that mail cannot be addressed to
  email;;208;LEROUX Max;max@example: not an e-mail address
  email;;209;PASSEPARTOUT Jean;jean.example.org: no @
  $ scts doubtful --json same-student shared-email no-legal | python3 -m json.tool --no-ensure-ascii --indent 1 | head -n 40
  {
   "schema": "scts.doubtful/1",
   "doubts": [
    {
     "doubt": "same-student",
     "finding": "same-name-and-birth-date",
     "student_id": 104,
     "guardian_id": null,
     "name": "Noel OEDIPE",
     "other_id": 103,
     "detail": "same name and birth date as student 103"
    },
    {
     "doubt": "shared-email",
     "finding": "email-elsewhere",
     "student_id": null,
     "guardian_id": 202,
     "name": "MARTIN Paul",
     "other_id": 201,
     "detail": "claire@example.org is the e-mail of guardian 201 too, who lives elsewhere"
    },
    {
     "doubt": "no-legal",
     "finding": "no-rank",
     "student_id": 104,
     "guardian_id": 204,
     "name": "Noel OEDIPE",
     "other_id": null,
     "detail": "the only guardian is neither légal 1 nor légal 2"
    },
    {
     "doubt": "no-legal",
     "finding": "no-legal-1",
     "student_id": 106,
     "guardian_id": 207,
     "name": "LEBLANC Tom",
     "other_id": null,
     "detail": "a légal 2, but no légal 1"
    },
    {
  $ scts doubtful nonsense
  scts: error: DOUBT: "nonsense" is none of same-student, same-guardian, shared-email, no-legal, lost-character, email, birth-date, division, address, title, overtaken
  [2]

Who has left is not looked at; nothing doubtful is said, and told by the exit status:

  $ grep -v '^10[5-9]' students.csv > fewer.csv
  $ scts import -q --max-departures 9 fewer.csv
  $ scts doubtful birth-date
  Nothing is doubtful.
  $ scts doubtful birth-date --exit-code -q
  [5]
  $ scts doubtful birth-date --csv
  doubt;student_id;guardian_id;name;detail
  $ scts doubtful birth-date --json
  {"schema":"scts.doubtful/1","doubts":[]}
  $ scts doubtful same-student --exit-code | wc -l
  2
  $ scts __complete -- doubtful same
  same-guardian	
  same-student	

Namesakes are held against each other by mail and by place; a dash is no place:

  $ cat > namesakes.csv <<END
  > guardian_id;family_name;first_name;email;line1;postcode;city
  > 301;PETIT;Ana;ana@example.org;1 rue du Port;94000;Créteil
  > 302;PETIT;Ana;;2 rue du Port;94000;Créteil
  > 303;Petit;ANA;ANA@example.org;3 rue du Port;94000;Créteil
  > 304;PETIT;Ana;;2, RUE DU PORT;94000;CRETEIL
  > 305;PETIT;Ana;lou@example.org;-;;
  > 306;MOREL;Lou;lou@example.org;3 rue du Port;94000;Créteil
  > END
  $ scts import -q --max-departures 99 namesakes.csv
  $ scts doubtful same-guardian shared-email --csv
  doubt;student_id;guardian_id;name;detail
  same-guardian;;205;MARTIN Claire;same name and e-mail as guardian 201
  same-guardian;;303;Petit ANA;same name and e-mail as guardian 301
  same-guardian;;304;PETIT Ana;same name and address as guardian 302
  shared-email;;202;MARTIN Paul;claire@example.org is the e-mail of guardian 201 too, who lives elsewhere

One child twice, by the INE or by a name that goes on, and what is no class:

  $ cat > more.csv <<END
  > student_id;ine;family_name;first_name;birth_date;division
  > 111;1234567890A;CARON;Zoé;2013-05-06;6A
  > 112;;CARON;Zoe-Lou;2013-05-06;6A
  > 113;;CARON;Zoélie;2013-05-06;6A
  > 114;;CARON;Zoé;2013-05-06;Inactifs
  > 115;1234567890a;KARON;Lou;2013-06-06;6A
  > END
  $ scts import -q --partial more.csv
  $ scts doubtful same-student division | grep ' 11[1-5] '
  same-student  112                      CARON Zoe-Lou  a first name more than student 111, and the same birth date
  same-student  114                      CARON Zo\xc3\xa9      same name and birth date as student 111 (esc)
  same-student  115                      KARON Lou      same INE as student 111
  division      114                      CARON Zo\xc3\xa9      Inactifs is no class (esc)
