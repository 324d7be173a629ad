  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts generate-car --all -q
  $ scts replicate -q
  $ code() { scts history --student "$1" --guardian "$2" --csv | tail -n 1 | cut -d';' -f4; }
  $ misread() { tr 'O0I1S5B8Z2' '0O1I5S8B2Z' | tr - ' ' | tr A-Z a-z; }
  $ DAY=2026-11-24

However a code is misread, it opens what it opens, once:

  $ { code 101 201 | misread; echo un mot de passe; } | scts account open --login claire --birth-date 2013-02-14
  Opened claire, 2 codes:
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ code 102 201 | misread | scts account attach --login claire --birth-date 2011-05-01
  Already in this account, claire:
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ { code 101 201; echo un mot de passe; } | scts account open --login other --birth-date 2013-02-14 2>&1 | head -n 1
  scts: error: this code was used on 2026-11-24, with a brother's or sister's

With any other mistake it is none: only lookup, which needs the store, finds out what was meant:

  $ code 103 203 | cut -c 2- | scts account attach --login claire --birth-date 2012-12-31
  scts: error: what was read is not a code: 13 letters and digits, as 07UY-87W-7V7-S61
  [2]
  $ code 103 203 | cut -c 2- | scts lookup | grep -c 'is probably missing'
  1

Tries count for the code, as it is written and as it is misread:

  $ code 103 203 >zoe.code
  $ misread <zoe.code >zoe.misread
  $ wrong() { scts account attach --login claire --birth-date 2001-01-01 2>/dev/null; }
  $ for i in 1 2 3 4 5; do wrong <zoe.code; wrong <zoe.misread; done
  [4]
  $ sqlite3 store/teleservices.db "SELECT failures, locked_until <> '' FROM attempt"
  10|1
  $ scts account attach --login claire --birth-date 2012-12-31 <zoe.misread
  scts: error: this code and this birth date open nothing
  scts: hint: compare both with the letter and try again; after ten wrong tries a code is locked for an hour
  [4]
  $ scts account unlock <zoe.misread | head -n 1
  10 wrong tries, locked until 2026-11-24T09:00:00Z.
  $ scts account attach --login claire --birth-date 2012-12-31 -q <zoe.code

Codes from before folds were kept, in a store that learnt to keep them since, get theirs as soon as the key is opened:

  $ cat >older.sql <<END
  > DROP TRIGGER code_fold_is_fixed; UPDATE code SET fold = NULL;
  > CREATE TRIGGER code_fold_is_fixed BEFORE UPDATE OF fold ON code WHEN old.fold IS NOT NULL
  > BEGIN SELECT raise(ABORT, 'a code never changes'); END;
  > END
  $ sqlite3 store/school.db "SELECT code_id, hex(fold) FROM code" >before
  $ sqlite3 store/school.db <older.sql
  $ scts status >/dev/null
  $ sqlite3 store/school.db "SELECT count(*) FROM code WHERE fold IS NULL"
  4
  $ scts lookup <zoe.misread >/dev/null
  $ sqlite3 store/school.db "SELECT code_id, hex(fold) FROM code" | diff before -
  $ scts check -q
