  $ . "$TESTDIR/setup.sh"
  $ misread() { tr 'O0I1S5B8Z2' '0O1I5S8B2Z' <code | tr - ' ' >misread; }
  $ older() {
  >     for store in "$college" "$lycee"; do scts history --store "$store" --all --csv >codes.csv; cat codes.csv; done >all.csv
  >     python3 "$TESTDIR/../support/older_replica.py" replica.key all.csv sqlite | sqlite3 "$file"
  >     python3 "$TESTDIR/../support/older_replica.py" replica.key all.csv postgresql | psql -X -q -d "$server"
  > }

Two schools on one replica; an account with a child in each, one wrong try, and a code that nobody used yet:

  $ export SCTS_STORE="$college"
  $ DAY=2026-11-23
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts generate-car --all -q
  $ small_lycee
  $ night
  $ DAY=2026-11-24
  $ code_of "$college" 101 201
  $ misread
  $ both -i misread "un mot de passe" account open --login claire --birth-date 2013-02-14
  Opened claire, 2 codes:
    Hugo (102), Collège Jeanne-Villepreux, 3 A
    Léa (101), Collège Jeanne-Villepreux, 6A
  $ code_of "$lycee" 501 901
  $ both -i code "" account attach --login claire --birth-date 2009-07-14 -q
  $ code_of "$college" 101 202
  $ misread
  $ both -i misread "" account attach --login claire --birth-date 2001-01-01
  scts: error: this code and this birth date open nothing
  scts: hint: compare both with the letter and try again; after ten wrong tries a code is locked for an hour
  [4]

From here on it is a replica of version 1. What accounts see is there, but nothing can be written:

  $ older
  $ both account show --login claire | grep -v '^ '
  Hugo (102), Collège Jeanne-Villepreux, 3 A
  Léa (101), Collège Jeanne-Villepreux, 6A
  Jeanne (501), Lycée Marie-Curie, 1 ES1
  $ both -i code "" account attach --login claire --birth-date 2013-02-14
  scts: error: the replica is of an older version (1; this program writes 2)
  scts: hint: bring it up to date: scts replicate, of each school that is in it
  [1]
  $ both account export accounts.db
  scts: error: accounts of an older version are among them: nothing was moved
  scts: hint: bring what they come from up to date first: scts replicate --to it, of each school that is in it
  [4]

The first school takes its own over; the other's accounts see what they saw, and its codes wait for its own night:

  $ DAY=2026-11-25
  $ both replicate -q
  $ both account show --login claire | grep -v '^ '
  Hugo (102), Collège Jeanne-Villepreux, 3 A
  Léa (101), Collège Jeanne-Villepreux, 6A
  Jeanne (501), Lycée Marie-Curie, 1 ES1
  $ sqlite3 "$file" "SELECT uai FROM unfolded"
  0940117S
  $ both account export accounts.db
  scts: error: accounts of an older version are among them: nothing was moved
  scts: hint: bring what they come from up to date first: scts replicate --to it, of each school that is in it
  [4]
  $ night
  $ sqlite3 "$file" "SELECT count(*) FROM unfolded; PRAGMA user_version"
  0
  2

Used codes are used, tries count, and a misread code opens:

  $ code_of "$college" 102 201
  $ misread
  $ both -i misread "un mot de passe" account open --login other --birth-date 2011-05-01 2>&1 | head -n 1
  scts: error: this code was used on 2026-11-24, with a brother's or sister's
  $ code_of "$college" 101 202
  $ misread
  $ both -i misread "" account unlock -n
  1 wrong try, not locked.
  Dry run: nothing was changed.
  $ both -i misread "" account attach --login claire --birth-date 2013-02-14 -q
  $ code_of "$college" 103 203
  $ misread
  $ both -i misread "un mot de passe" account open --login zoe --birth-date 2012-12-31
  Opened zoe, 1 code:
    Œdipe (103), Collège Jeanne-Villepreux, 6A
  $ night
