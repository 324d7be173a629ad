The reference that a slip bears stands for its couple:

  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ on 2026-11-20 scts generate-car --all -q
  $ scts history --reference 101-202 --csv | cut -d';' -f1-3,7-
  kind;student_id;guardian_id;usable_from;changed_on;change;notified_on
  CAR;101;202;2026-11-21;2026-11-20;creation;
  $ scts history --reference 101/202
  scts: error: --reference: "101/202" is not the reference of a letter
  scts: hint: ELEVE_ID-PERSONNE_ID, as the slip has it: 700101-31001
  [2]
  $ scts history --reference 101-202 --pairs list.csv
  scts: error: --reference and --pairs exclude each other
  [2]
  $ scts export couples --reference "101 - 202" --csv | cut -d';' -f1-3
  student_id;family_name;first_name
  101;MARTIN;L\xc3\xa9a (esc)

A pile of slips, as a scanner reads them line by line, needs no header:

  $ printf '101-202\n\n102–201\n' | scts invalidate --from - --reason refusal
        2 invalidated
        2 lost access, until it is given back (generate-car, generate-cae)
  Batch 6.
  $ printf '101-202\n102-20l\n' | scts invalidate --from - --reason refusal
  scts: error: -:2: reference "102-20l" is not the reference of a letter
  scts: hint: correct it in SIECLE or in the list, then import again
  [1]
  $ printf 'référence;motif\n103-203;lost\n' > slips.csv
  $ scts invalidate --from slips.csv
        1 invalidated
  Batch 7.
  $ scts generate-car --reference 101-202 --reference 102-201 -n
        0 created
        2 skipped: access was taken away (refusal)
  Dry run: nothing was changed.
  $ scts generate-car --reference 101-202 --yes
        1 created
        1 of them given back their access
  Batch 8.
  $ printf '101-201\n' | scts generate-car --pairs - -n
        0 created
        1 kept: a valid code is there
  Dry run: nothing was changed.
  $ printf 'channel;returned_on;reference\npaper;2026-11-22;101-201\n' > returns.csv
  $ scts import returns.csv
  scts: warning: returns.csv:2: ELEVE_ID 101, PERSONNE_ID 201: the code was not told by this channel: the row is left out
  returns.csv: 1 returns
  Nothing changed; 1 returns that fit no letter or message of a valid code left out.
