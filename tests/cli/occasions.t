  $ . "$TESTDIR/setup.sh"
  $ BARE=1 small_store
  $ scts open-service -q; scts open-service -q notes
  $ scts config set -q site.url https://teleservices.example.org
  $ scts config set -q mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q
  $ front() { pdftotext -l 1 -raw "$1" - | grep -e ^Objet -e ^Rappel -e ^Second -e ^Lettre -e ^Utilisable; }
  $ subject() { python3 -c 'import email, email.policy, sys; print(*sorted(str(email.message_from_file(open(name), policy=email.policy.default)["Subject"]) for name in sys.argv[1:]), sep="\n")' "$@"; }

What letters should not be without is told once, in a dry run too, and quietly as well:

  $ scts notify --student 101 --by email -n | tail -1
  scts: warning: not set, and missing in the letters and messages: school.address, school.phone, letter.signatory, school.dpo, school.privacy_url; scts config set school.address ...
  Dry run: nothing was changed.
  $ scts config set -q school.address "5 avenue du Parc / 94000 CRÉTEIL"
  $ scts config set -q school.phone "01 23 45 67 89"
  $ scts config set -q letter.signatory "Mme Camille Roux, principale"
  $ scts notify --student 101 --by email -n -q | tail -1
  scts: warning: not set, and missing in the letters and messages: school.dpo, school.privacy_url; scts config set school.dpo ...
  scts: warning: MARTIN Léa (101), MARTIN Paul (202): no e-mail address
  $ scts config set -q school.dpo dpd@example.org
  $ scts config set -q school.privacy_url https://www.example.org/donnees

A guardian who gets two messages reads which each is; the day from which a code works is told until it has come:

  $ scts notify --all --by email --yes -q 2>/dev/null
  [3]
  $ subject store/spool/new/*
  Ouverture des télé-services : votre code d’activation (1 sur 2)
  Ouverture des télé-services : votre code d’activation (2 sur 2)
  $ scts notify --guardian 202 --by paper --yes -q
  $ front store/letters/*-6A.pdf
  Objet : ouverture des télé-services – votre code d’activation
  Utilisable à partir du 24 novembre 2026

Once more it is a reminder of that day, whatever the channel was:

  $ on 2026-11-25 scts notify --student 101 --guardian 201 --by paper --again --yes -q --output reminder
  $ front reminder/*-6A.pdf
  Objet : rappel – ouverture des télé-services, code d’activation
  Rappel de notre envoi du 23 novembre 2026. Compte déjà ouvert ? Vous n’avez rien à faire.

And after a return a second attempt:

  $ printf 'student_id;guardian_id;channel;returned_on\n101;201;paper;2026-11-27\n' > returned.csv
  $ on 2026-11-28 scts import -q returned.csv
  $ on 2026-11-28 scts notify --student 101 --guardian 201 --by paper --again --retry-returned --yes -q --output second
  $ front second/*-6A.pdf
  Objet : second envoi – ouverture des télé-services, code d’activation
  Second envoi : notre envoi du 25 novembre 2026 nous est revenu sans vous être parvenu.

They are the same when they are made again, though much has come back since:

  $ printf 'student_id;guardian_id;channel;returned_on\n101;201;paper;2026-11-29\n' > returned.csv
  $ on 2026-11-29 scts import -q returned.csv
  $ for batch in $(ls second | sed -n 's/.*-0*\([0-9]*\)-6A.pdf/\1/p'); do on 2026-11-29 scts notify --reprint $batch --output again -q; done
  $ diff -r -x '.*' second again
