  $ . "$TESTDIR/setup.sh"
  $ export SCTS_STORE="$college"
  $ open_with() {
  >     code_of "$college" "$1" "$2"
  >     { cat code; echo "un mot de passe"; } | scts account open --replica "$3" --login "$4" --birth-date "$5" -q
  > }
  $ held() { python3 "$TESTDIR/dump.py" "$1" account used_code attempt; }

A school whose accounts lie in a file; one account, one wrong try:

  $ DAY=2026-11-23
  $ small_store
  $ scts open-service -q
  $ scts generate-car --all -q
  $ scts replicate --to "$file" -q
  $ DAY=2026-11-24
  $ open_with 103 203 "$file" zoe 2012-12-31
  $ code_of "$college" 101 202
  $ scts account attach --replica "$file" --login zoe --birth-date 2001-01-01 <code 2>/dev/null
  [4]
  $ held "$file" >moved
  $ cut -d'|' -f1 moved
  account
  used_code
  attempt

From the file to the server, which is not a replica yet; twice is once:

  $ scts account export --replica "$file" one.db
  */one.db: 1 account, 1 used code, 1 code with wrong tries. (glob)
  It holds hashes of passwords: keep it as a key, and remove it when done.
  $ scts account import --replica "$server" one.db | sed "s|$server|SERVER|"
  SERVER: 1 account, 1 used code, 1 code with wrong tries new.
  $ scts account import --replica "$server" one.db | sed "s|$server|SERVER|"
  SERVER: 0 accounts, 0 used codes, 0 codes with wrong tries new.
  $ held "$server" | diff moved -
  $ scts replicate --to "$server" -q
  $ scts replicate --to "$server" --verify -q
  $ scts status | grep 'codes (CAR)'
  codes (CAR): 4 valid, 0 notified, 1 used, 0 unreachable
  $ open_with 103 203 "$server" other 2012-12-31
  scts: error: this code was used on 2026-11-24
  scts: hint: it serves only once: use the account that was opened with it
  [4]

From the server to another database of it, and into a file:

  $ psql -X -q -d postgres -c "CREATE DATABASE ${NIGHT_DATABASE}_other"
  $ scts account export --replica "$server" two.db -q
  $ scts account import --replica "${server}_other" two.db -q
  $ held "${server}_other" | diff moved -
  $ scts account import --replica "$PWD/new/teleservices.db" two.db -q
  scts: error: */new/teleservices.db* (glob)
  [1]
  $ mkdir new
  $ scts account import --replica "$PWD/new/teleservices.db" two.db -q
  $ held "$PWD/new/teleservices.db" | diff moved -
  $ scts replicate --to "$PWD/new/teleservices.db" -q

From a file to a file is in the transcript of account; a login of somebody else is refused on a server, too, and nothing moved:

  $ scts replicate --to "$PWD/third.db" -q 2>/dev/null
  $ open_with 101 201 "$PWD/third.db" zoe 2013-02-14
  $ scts account export --replica "$PWD/third.db" three.db -q
  $ scts account import --replica "$server" three.db
  scts: error: the login "zoe" is somebody else's there: nothing was moved
  scts: hint: 'scts account list' shows the accounts of a replica
  [4]
  $ held "$server" | diff moved -
