  $ . "$TESTDIR/setup.sh"
  $ sample_store
  $ scts generate-car --division 301 --division 302 -q
  $ names() { sed "s|$PWD|.|g"; }

Two names are one store: one lock, one key, and the same places.

  $ ln -s store link
  $ ln -s store/school.db school.db
  $ flock store/school.db.lock sleep 0.5 & sleep 0.1
  $ scts --store link/school.db config set school.phone 1 --wait-lock 0
  scts: error: the store is in use by another process
  scts: hint: try again when it is done, or wait longer with --wait-lock SECONDS
  [75]
  $ scts --store school.db config set school.phone 1 --wait-lock 0
  scts: error: the store is in use by another process
  scts: hint: try again when it is done, or wait longer with --wait-lock SECONDS
  [75]
  $ wait
  $ scts --store link/school.db notify --division 301 --rank 1 --by paper -y -q 2>/dev/null
  [3]
  $ ls link store/letters | names
  link:
  letters
  school.db
  school.db.key
  school.db.lock
  
  store/letters:
  car-0754321P-000008-301.pdf
  car-0754321P-000008-pages.csv
  car-0754321P-000008-summary.pdf
  $ ls *.lock *.key
  ls: cannot access '*.lock': No such file or directory
  ls: cannot access '*.key': No such file or directory
  [2]
  $ mkdir share
  $ mv store/letters share/
  $ ln -s "$PWD/share/letters" store/letters
  $ scts --store school.db notify --division 302 --rank 1 --by paper -y -q 2>/dev/null
  $ ls share/letters
  car-0754321P-000008-301.pdf
  car-0754321P-000008-pages.csv
  car-0754321P-000008-summary.pdf
  car-0754321P-000009-302.pdf
  car-0754321P-000009-pages.csv
  car-0754321P-000009-summary.pdf

`..` is the directory above the one that the link leads to.

  $ mkdir -p elsewhere/deep
  $ ln -s elsewhere/deep way
  $ mkdir elsewhere/store
  $ scts --store way/../store/school.db status 2>&1 | names
  scts: error: ./elsewhere/store/school.db: no store: No such file or directory
  scts: hint: create it with 'scts init --uai UAI --name NAME', or name it with --store or SCTS_STORE

A school's directory is moved as a whole, and letters and messages are found where they are now.

  $ scts notify --division 301 --rank 2 --by email -y -q 2>/dev/null
  [3]
  $ mkdir new
  $ rm school.db link
  $ mv store new/school
  $ export SCTS_STORE="$PWD/new/school/school.db"
  $ scts check | names
  ./new/school/school.db: 77 codes and 17 files checked, all is well.
  $ printf '#!/bin/sh\ncat >/dev/null\n' >mailer
  $ chmod +x mailer
  $ scts config set mail.sendmail "$PWD/mailer"
  $ scts spool send --limit 1 | head -1
        1 sent

What does not lie beside the store is told by a word.

  $ scts spool send -q
  $ scts notify --division 302 --rank 2 --by email --spool post/spool -y -q 2>/dev/null
  [3]
  $ mv post mail
  $ scts spool send -q 2>&1 | names
  scts: error: ./post/spool/.scts-store-*: not the directory that the store knows, or out of reach: No such file or directory (glob)
  scts: hint: is its disk mounted? was it moved: scts config move ./post/spool NEW; is all that was in it gone for good: mkdir -p ./post/spool && touch ./post/spool/.scts-store-* (glob)
  $ scts config move letters mail 2>&1 | names
  scts: error: ./letters: the store remembers nothing to lie there
  scts: hint: letters and messages lie in ./new/school/letters, ./new/school/spool, ./post/spool, ./share/letters
  $ scts config move post nowhere 2>&1 | names
  scts: error: ./nowhere/spool: there is no Maildir, with new/ and cur/
  scts: hint: move what lies there first, then say where it is
  $ scts config move post mail -n
        1 remembered to lie there now
  Dry run: nothing was changed.
  $ scts config move post mail
        1 remembered to lie there now
  Batch 15.
  $ scts spool send | head -1
        8 sent
  $ mv mail post
  $ scts config move mail post --json
  {"schema":"scts.config-move/1","batch":17,"places":1}
