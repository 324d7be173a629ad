  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q
  $ scts generate-cae --all -q
  $ export -f scts on
  $ asked() { python3 "$TESTDIR/../support/terminal.py" "$@"; }

Nobody waits for an answer: while one window asks, others change the store, whatever is asked.

  $ others='scts history --student 101 --wait-lock 0 -q >/dev/null; echo "history $?"; scts config set school.phone "$RANDOM" --wait-lock 0; echo "config $?"'
  $ asked n 'scts notify --all --by email,paper' "$others"
  Notify 3 codes: 2 by e-mail, 1 by letter? [y/N] 
  history 0
  config 0
  scts: error: cancelled: nobody was notified
  [1]
  $ asked n 'scts invalidate --division 6A --cae' "$others"
  Invalidate 2 codes? [y/N] 
  history 0
  config 0
  scts: error: cancelled: nothing was invalidated
  [1]
  $ scts set-publication -q notes --scheduled
  $ scts set-publication -q notes --add 2026-12-18 --all
  $ asked n 'scts set-publication notes --continuous' "$others"
  Publish notes day by day, and lose 2 due dates? [y/N] 
  history 0
  config 0
  scts: error: cancelled: nothing was changed
  [1]
  $ asked y 'scts notify --student 101 --guardian 201 --by email -q' "$others"
  Notify 1 code by e-mail? [y/N] 
  history 0
  config 0
  $ asked y 'scts generate-car --student 101 --guardian 201 --renew' "$others"
        0 created
        1 renewed
  Batch 20.
  $ scts invalidate --student 101 --guardian 201 --reason refusal -y -q
  $ asked n 'scts generate-car --student 101 --guardian 201' "$others" | sed "s/by $(id -un)/by USER/"
  Give access back to student 101, guardian 201 (taken away on 2026-11-23 by USER: refusal)? [y/N] 
  history 0
  config 0
  scts: error: cancelled: no code was created
  $ asked y 'scts generate-car --student 101 --guardian 201 --verbose' : | sed "s/by $(id -un)/by USER/"
  student_id  student     division  guardian_id  guardian       rank  action
  101         MARTIN L\xc3\xa9a  6A        201          MARTIN Claire  1     give-back (esc)
  Give access back to student 101, guardian 201 (taken away on 2026-11-23 by USER: refusal)? [y/N] 
        1 created
        1 of them given back their access
  Batch 24.

What was asked about has changed meanwhile: nothing is done, and nobody is told twice.

  $ asked y 'scts notify --student 102 --student 101 --by email' 'scts notify --student 102 --by email -y -q'
  Notify 2 codes by e-mail? [y/N] 
  scts: error: what you were asked about has changed meanwhile: nothing was done
  scts: hint: run it again
  [75]
  $ asked y 'scts notify --student 102 --cae' 'scts notify --student 102 --cae -y -q'
  Notify 1 code by letter? [y/N] 
  scts: error: what you were asked about has changed meanwhile: nothing was done
  scts: hint: run it again
  [75]
  $ asked y 'scts set-publication notes --continuous' 'scts set-publication -q notes --add 2027-03-12 --division 6A'
  Publish notes day by day, and lose 2 due dates? [y/N] 
  scts: error: what you were asked about has changed meanwhile: nothing was done
  scts: hint: run it again
  [75]
  $ asked y 'scts invalidate --division 6A --cae' 'scts generate-cae --division 6A --renew -q'
  Invalidate 2 codes? [y/N] 
  scts: error: what you were asked about has changed meanwhile: nothing was done
  scts: hint: run it again
  [75]
  $ ls store/letters/*.pdf | wc -l
  2

What does not concern it may change.

  $ asked y 'scts invalidate --division 6A --cae -q' 'scts invalidate --student 101 --guardian 202 -q'
  Invalidate 2 codes? [y/N] 

Without a terminal it is refused, before the store is locked; so is a dry run never kept waiting.

  $ printf "scts lock\n'scts import' (process 4211, jean)" >store/school.db.lock
  $ flock store/school.db.lock sleep 2 & sleep 0.2
  $ scts notify --all --by email --wait-lock 0 </dev/null
  scts: error: Notify 1 code by e-mail? There is no terminal to ask
  scts: hint: answer beforehand with --yes
  [2]
  $ scts generate-cae --all -n --wait-lock 0 | tail -1
  Dry run: nothing was changed.
  $ scts config set school.phone 1 --wait-lock 0
  scts: error: the store is in use by 'scts import' (process 4211, jean)
  scts: hint: try again when it is done, or wait longer with --wait-lock SECONDS
  [75]
  $ scts config set school.phone 1
  scts: warning: waiting: the store is in use by 'scts import' (process 4211, jean)
  $ wait
  $ flock store/school.db.lock sleep 1.5 & sleep 0.2
  $ scts config set school.phone 2 -q
  $ wait

What only looks does not fail for a lock, nor for a store that cannot be locked. A code is seen in clear only if that is
written down.

  $ code=$(scts history --student 101 --guardian 201 --csv | tail -n 1 | cut -d';' -f4)
  $ hide() { sed -E 's/[0-9A-Z]{4}-…/CODE-…/; s/process [0-9]+/process N/'; }
  $ flock store/school.db.lock sleep 1 & sleep 0.2
  $ scts history --student 101 --guardian 201 --wait-lock 0 2>&1 | hide
  scts: warning: the store is in use by another process: that this is shown is not in the journal, and codes are masked
  Guardian: MARTIN Claire (201, l\xc3\xa9gal 1) (esc)
    e-mail:  claire@example.org
    address: 1 rue des Lilas, 94000 Cr\xc3\xa9teil (esc)
  Student:  MARTIN L\xc3\xa9a (101), MEF 10010012110, division 6A (esc)
  Access:   yes
    code              valid  used  usable from  last change                         notified on
    CODE-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6        yes    no    2026-11-24   2026-11-23 creation (esc)
    CODE-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6        no     no    2026-11-24   2026-11-23 invalidation (refusal) (esc)
    CODE-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6        no     no    2026-11-24   2026-11-23 invalidation (renewed)   2026-11-23 (esc)
  $ scts history --student 101 --guardian 201 --wait-lock 0 --json 2>/dev/null | hide | cut -c1-60
  {"schema":"scts.history/1","masked":true,"entries":[{"studen
  $ echo "$code" | scts lookup --wait-lock 0 2>&1 | hide
  scts: warning: the store is in use by another process: that this is shown is not in the journal
  CODE-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6 (CAR), invalid (esc)
    guardian: MARTIN Claire (201, l\xc3\xa9gal 1) (esc)
    student:  MARTIN L\xc3\xa9a (101), division 6A (esc)
    created:  2026-11-23, notified on 2026-11-23
    It is invalid since 2026-11-23 (renewed): a newer code took its place.
      The new one is still to be told: scts notify --student 101 --guardian 201
  $ scts export codes --all --reveal --wait-lock 0
  scts: error: the store is in use by another process
  scts: hint: try again when it is done, or wait longer with --wait-lock SECONDS
  [75]
  $ wait
  $ rm store/school.db.lock
  $ mkdir store/school.db.lock
  $ scts history --student 101 --guardian 201 2>&1 | hide | sed "s|$PWD|.|" | tail -3
    CODE-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6        yes    no    2026-11-24   2026-11-23 creation (esc)
    CODE-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6        no     no    2026-11-24   2026-11-23 invalidation (refusal) (esc)
    CODE-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6        no     no    2026-11-24   2026-11-23 invalidation (renewed)   2026-11-23 (esc)
  $ echo "$code" | scts lookup 2>&1 | hide | sed "s|$PWD|.|" | head -2
  scts: warning: ./store/school.db.lock: Is a directory: that this is shown is not in the journal
  CODE-\xe2\x80\xa6-\xe2\x80\xa6-\xe2\x80\xa6 (CAR), invalid (esc)
  $ scts export codes --all --reveal 2>&1 | sed "s|$PWD|.|"
  scts: error: ./store/school.db.lock: Is a directory
  $ rmdir store/school.db.lock

Nor does anybody wait for what is typed or piped into an import.

  $ (sleep 0.5; cat students.csv) | scts import -q - & sleep 0.2
  $ scts config set school.phone 3 --wait-lock 0
  $ wait

Nor for a reader who takes his time over codes in clear.

  $ export SCTS_STORE="$PWD/sample/school.db"
  $ sample_store
  $ scts generate-car --all -q
  $ scts export codes --all --reveal --json | (sleep 1; cat) >revealed & sleep 0.6
  $ scts config set school.phone 4 --wait-lock 0
  $ wait
  $ wc -l <revealed
  688
