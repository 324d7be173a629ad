The words of letters and messages: those that ship, the school's own, and further languages.

  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ WORDING="$TESTDIR/../../src/deliver/wording"
  $ scts template list
  template     language  state    guardians  changed_at
  car-letter   fr        shipped
  car-message  fr        shipped
  cae-letter   fr        shipped
  cae-message  fr        shipped
  cae-slip     fr        shipped
  $ scts template check
  5 templates checked: no fault.
  $ scts template show car-letter | diff - "$TESTDIR/../../src/deliver/wording/car-letter.txt"
  $ scts template show cae-slip --json | head -c 60
  {"schema":"scts.template-show/1","template":"cae-slip","lang (no-eol)
  $ scts template show letter
  scts: error: NAME: "letter" is none of car-letter, car-message, cae-letter, cae-message, cae-slip
  [2]
  $ scts template show car-letter --language pt
  scts: error: no car-letter in the language pt
  scts: hint: write one: scts template show car-letter > FILE; it is set with --language pt
  [2]
  $ scts template
  scts: error: template takes one of: list, show, set, check
  scts: hint: scts help template
  [2]
  $ scts template set car-letter
  scts: error: FILE is missing
  scts: hint: scts template set NAME FILE, or --shipped
  [2]
  $ scts template list --language en
  scts: error: unknown option --language
  scts: hint: it is an option of 'scts template show'
  [2]

A school's own sentence, checked before it is taken:

  $ scts template show car-message > mine.txt
  $ sed -i 's/^Madame, Monsieur,$/Chers parents,/' mine.txt
  $ scts template check car-message mine.txt
  1 template checked: no fault.
  $ scts template set car-message mine.txt -n
  Dry run: nothing was changed.
  $ scts template set car-message mine.txt
  Batch 3.
  $ scts template set car-message mine.txt
  Nothing was changed.
  $ sed -e '1s/^/\xef\xbb\xbf/' -e 's/$/\r/' mine.txt | scts template set car-message -
  Nothing was changed.
  $ scts template list --csv
  template;language;state;guardians;changed_at
  car-letter;fr;shipped;;
  car-message;fr;own;;2026-11-23T08:00:00Z
  cae-letter;fr;shipped;;
  cae-message;fr;shipped;;
  cae-slip;fr;shipped;;
  $ scts template show car-message | diff - mine.txt
  $ scts template show car-message --shipped | grep -c "^Madame, Monsieur,"
  3
  $ scts template set car-message --shipped --json
  {"schema":"scts.template-set/1","batch":4,"template":"car-message","language":"fr","changed":true}
  $ scts template show car-message | grep -c "^Madame, Monsieur,"
  3

What is wrong is told by line, and nothing is stored:

  $ sed -e 's/{code}/{cod}/' -e '/^\[subject\]/,/^$/s/votre code/le code de {student}/' mine.txt > bad.txt
  $ scts template set car-message bad.txt
  scts: error: bad.txt:7: no field {student} in [subject]
  scts: hint: a subject shows on locked telephones, and tells neither the code nor a name; there are {school}, {uai}, {phone}, {email}, {site_url}, {signatory}, {help_url}, {help_phone}, {dpo}, {privacy_url}, {service_from}, {date}; 6 more: scts template check car-message bad.txt
  [2]
  $ scts template check car-message bad.txt | cut -c -100
  bad.txt:7: no field {student} in [subject]; a subject shows on locked telephones, and tells neither 
  bad.txt:30: no line with {code} in [text]; write one
  bad.txt:38: no field {cod} in [text]; there are {school}, {uai}, {phone}, {email}, {site_url}, {sign
  bad.txt:60: no line with {code} in [text_self]; write one
  bad.txt:67: no field {cod} in [text_self]; there are {school}, {uai}, {phone}, {email}, {site_url}, 
  bad.txt:88: no line with {student}, {code} in [text_several]; write them on one line: it is repeated
  bad.txt:96: no field {cod} in [text_several]; there are {school}, {uai}, {phone}, {email}, {site_url
  $ scts template check car-message bad.txt --json | python3 -c "import json,sys; d=json.load(sys.stdin); print(d['checked'], [(f['file'], f['line']) for f in d['faults']])"
  1 [('bad.txt', 7), ('bad.txt', 30), ('bad.txt', 38), ('bad.txt', 60), ('bad.txt', 67), ('bad.txt', 88), ('bad.txt', 96)]
  $ printf '[school]\n{school}\n[name]\n{student}, n\303\251(e) le {birth_date}\n\n[steps]\n1. \351\n' | scts template check cae-slip -
  scts: warning: standard input is without [reminder], [returned]: 'scts template show cae-slip --shipped' shows what they say
  standard input:7: not UTF-8; save the file as UTF-8
  [2]
  $ printf '[school]\n{school}\nBonjour\n[name]\n{division} \001\n[stpes]\n1. {services}, {school_address}\n' > slip.txt
  $ scts template check cae-slip slip.txt
  scts: warning: slip.txt is without [reminder], [returned]: 'scts template show cae-slip --shipped' shows what they say
  slip.txt:5: a control character (U+0001); take it out
  [2]
  $ sed -i 's/ \x01//' slip.txt
  $ scts template check cae-slip slip.txt | cut -d';' -f1
  scts: warning: slip.txt is without [reminder], [returned]: 'scts template show cae-slip --shipped' shows what they say
  slip.txt:3: a second line in [school]
  slip.txt:4: no line with {student} in [name]
  slip.txt:6: no section [stpes] in cae-slip
  slip.txt:7: the section [steps] is missing
  $ sed -i 's/stpes/steps/' slip.txt
  $ scts template check cae-slip slip.txt
  scts: warning: slip.txt is without [reminder], [returned]: 'scts template show cae-slip --shipped' shows what they say
  slip.txt:3: a second line in [school]; it is one line: make one of the two
  slip.txt:4: no line with {student} in [name]; write one
  slip.txt:7: {services} and {school_address} are two lists; a line is repeated for one: give each a line of its own
  [2]
  $ scts template set cae-slip nothing.txt
  scts: error: nothing.txt: No such file or directory
  [1]
  $ scts template list | grep -c shipped
  5

The code has its place on a letter, the date of birth has none anywhere:

  $ scts template show car-letter | sed -e 's/^Le {date}/Le {date} {code}/' -e 's/^Élève : {student}/& {birth_date}/' > letter.txt
  $ scts template check car-letter letter.txt | cut -c -110
  letter.txt:19: no field {code} in [date]; the code has its own place, in the frame; there are {school}, {uai},
  letter.txt:69: no field {birth_date} in [code_for]; the date of birth is never told: it protects the code
  letter.txt:74: no field {birth_date} in [code_for_self]; the date of birth is never told: it protects the code

So is text that does not fit its page:

  $ scts template show car-letter > letter.txt
  $ sed 's/^\(Le zéro est .*\)/\1 \1 \1 \1 \1/' letter.txt > long.txt
  $ scts template set car-letter long.txt
  scts: error: long.txt:98: the text does not fit the page: 35 mm are lacking
  scts: hint: shorten it, the names of the services or letter.signatory, or see letter.window_y; 1 more: scts template check car-letter long.txt
  [2]
  $ sed -n 98p long.txt | cut -c -40
  Le zéro est barré, la lettre O ne l’
  $ sed -e 's/^Date :/Date et lieu de la signature :/' -e 's/^Signature :/名前 :/' letter.txt > wide.txt
  $ scts template check car-letter wide.txt
  wide.txt:199: no font has "名"; letters are printed in scripts from left to right, without joined letters
  [2]
  $ sed -i 's/名前/Nom/' wide.txt
  $ scts template check car-letter wide.txt
  wide.txt:196: the text does not fit its place on one line: 24 mm are lacking; shorten it
  [2]

Another language, for those guardians who have it:

  $ scts template set car-letter "$WORDING/car-letter.en.txt" --language en
  Batch 5.
  $ scts template set car-message "$WORDING/car-message.en.txt" --language EN
  Batch 6.
  $ scts template set cae-letter letter.txt --language en
  scts: error: cae-letter is in French only: students have no language of their own
  scts: hint: further languages: car-letter and car-message
  [2]
  $ scts template set car-letter letter.txt --language gb
  scts: error: --language: "gb" is not a language of two letters
  scts: hint: ISO 639-1: en, pt, ar …
  [2]
  $ cat > languages.csv <<END
  > guardian_id;language;note
  > 201;en;asked for it
  > 202;EN;
  > 999;pt;
  > END
  $ scts import languages.csv -n
  scts: warning: languages.csv:4: PERSONNE_ID 999: no such guardian: the row is left out
  ~ guardian 201 MARTIN Claire
      language: (nothing) \xe2\x86\x92 en (esc)
  ~ guardian 202 MARTIN Paul
      language: (nothing) \xe2\x86\x92 en (esc)
  languages.csv: 3 languages
  languages: 2 changed, 0 unchanged
             1 of unknown guardians left out
  Dry run: nothing was changed.
  $ scts import -q languages.csv
  scts: warning: languages.csv:4: PERSONNE_ID 999: no such guardian: the row is left out
  $ scts import languages.csv --json | python3 -c "import json,sys; print(json.load(sys.stdin)['languages'])"
  {'changed': 0, 'unchanged': 2, 'left_out': 1}
  $ printf 'guardian_id;language\n201;english\n' > wrong.csv
  $ scts import wrong.csv
  scts: error: wrong.csv:2: PERSONNE_ID 201: language "english" is not a language of two letters (ISO 639-1: en, pt, ar)
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ scts import -q students.csv guardians.csv bonds.csv
  $ sed -i '/999/s/999/204/' languages.csv; scts import -q languages.csv
  $ scts template list
  template     language  state    guardians  changed_at
  car-letter   fr        shipped
  car-letter   en        own      2          2026-11-23T08:00:00Z
  car-letter   pt        missing  1
  car-message  fr        shipped
  car-message  en        own      2          2026-11-23T08:00:00Z
  car-message  pt        missing  1
  cae-letter   fr        shipped
  cae-message  fr        shipped
  cae-slip     fr        shipped
  $ scts template list --json | grep -o '{[^}]*"pt"[^}]*}' | head -n 1
  {"template":"car-letter","language":"pt","state":"missing","changed_at":null,"guardians":1}
  $ scts history --guardian 202 | head -n 4
  Guardian: MARTIN Paul (202, légal 2)
    e-mail:  none
    address: 2 rue du Port, 94000 Créteil
    told in: en
  $ scts history --guardian 202 --json | grep -o '"language":[^}]*'
  "language":"en"
  $ scts open-service -q; scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ sed -i '/^203/s/;;;;;;;;;/;;;3 rue Neuve;;;;94000;Créteil;/' guardians.csv
  $ scts import -q guardians.csv
  $ scts generate-car --all -q
  $ scts notify --all --by email,paper --yes
        2 notified by e-mail
        2 notified by letter
  */store/letters/car-0754321P-000015-6A.pdf (2 letters) (glob)
  */store/letters/car-0754321P-000015-pages.csv (what lies on which page) (glob)
  */store/letters/car-0754321P-000015-summary.pdf (how many are in which file) (glob)
  */store/spool (2 messages, to be sent) (glob)
  Batch 15.
  $ grep -l "^Content-Language: en" store/spool/new/* | wc -l
  2
  $ grep -h "^Subject" store/spool/new/* | sort | uniq -c
        2 Subject: =?utf-8?Q?Online_services_of_the_school=3A_your_activation_code_?=
  $ pdftotext -layout store/letters/car-*-6A.pdf - | grep -e "^Pupil" -e Élève -e Pupil: -e "Reference:" -e "Référence :" -e /2026 -e "novembre" | sed 's/^ *//'
  23/11/2026
  Pupil: Léa MARTIN (6A)
  It works from 24/11/2026
  Reference: 101-202                          Date:                   Signature:
  Le 23 novembre 2026
  Élève : Œdipe NOËL (6A)
  Utilisable à partir du 24 novembre 2026
  Référence : 103-203                          Date :                  Signature :
  $ qpdf --qdf --object-streams=disable store/letters/car-*-6A.pdf - | strings | grep -c "/Lang (en)"
  2

Words and languages change; the letters of that day are made again in the words of that day, byte for byte.

  $ cp -r store later
  $ scts template show car-letter --shipped | sed 's/Madame, Monsieur,/Bonjour,/' > other.txt
  $ printf 'guardian_id;language\n202;\n203;en\n' > changed.csv
  $ later() { SCTS_STORE=$PWD/later/school.db scts "$@" -q; }
  $ later template set car-letter other.txt
  $ later template set car-letter --language en --shipped
  $ later import changed.csv
  $ later notify --reprint 15 --output again
  $ diff -r store/letters again

A setting that changed since: the run stops with the line, and nobody is told.

  $ scts generate-car --all --renew -q
  $ scts generate-car --student 101 --guardian 202 --renew -q
  $ scts config set school.address "1 / 2 / 3 / 4 / 5 / 6 / 7 / 8 / 9 / 10 / 11 / 12 / 13 / 14 / 15"
  $ scts notify --all --by paper --yes
  scts: error: car-letter:14: the text does not fit above the letter's date: 7 mm are lacking
  scts: hint: shorten it, school.name or school.address, or see letter.window_x
  [2]
  $ scts template check
  car-letter:14: the text does not fit above the letter's date: 7 mm are lacking; shorten it, school.name or school.address, or see letter.window_x
  car-letter.en:15: the text does not fit above the letter's date: 7 mm are lacking; shorten it, school.name or school.address, or see letter.window_x
  cae-letter:8: the text does not fit above the letter's date: 7 mm are lacking; shorten it, school.name or school.address, or see letter.window_x
  [2]
  $ scts history --guardian 202 --csv | tail -n +2 | head -n 1 | cut -d';' -f5-
  yes;no;2026-11-24;2026-11-23;creation;
  $ scts config set school.address ""
  $ printf 'guardian_id;language\n202;\n' > none.csv
  $ scts import none.csv -v
  ~ guardian 202 MARTIN Paul
      language: en \xe2\x86\x92 (nothing) (esc)
  none.csv: 1 languages
  languages: 1 changed, 0 unchanged
  Imported as batch 20.
  $ scts notify --all --by paper --yes -q
  scts: warning: not set, and missing in the letters and messages: school.address; scts config set school.address ...
  $ for file in store/letters/car-*-000021-[36]*.pdf; do pdftotext -layout $file -; done | grep -e Élève -e Pupil: | sed 's/^ *//'
  Élève : Léa MARTIN (6A)
  $ scts template set car-letter --shipped --language en
  Batch 22.
  $ scts template set car-letter --shipped --language en
  Nothing was changed.
  $ scts template show car-letter --language en > ships.txt; head -1 ships.txt
  # The letter that tells a guardian an activation code (CAR), in English: for guardians whose language is en
