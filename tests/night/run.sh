#!/bin/bash
# The night: what parents see, day after day, on SQLite and on a real PostgreSQL, which must agree row by row.
#   run.sh BUILD            a week, a removal of accounts and an older replica as transcripts, nothing private in the replicas, three schools at random; then forty small ones
#                           against a model of the rules, ten of them on PostgreSQL
#   run.sh BUILD --long     thirty schools at random; four hundred small ones, two hundred of them on PostgreSQL
# Ends with one line, `N passed, N failed`.
set -u
export LC_ALL=C.UTF-8
build=$(cd "${1:?BUILD}" && pwd) || exit 2
cd "$(dirname "$0")" || exit 2
. ../support/postgres.sh
folder=$(mktemp -d /tmp/scts-night.XXXXXX) || exit 2
trap 'kill "${lives:-}" 2>/dev/null; postgres_stop immediate; rm -rf "$folder"' EXIT
trap 'exit 2' HUP INT TERM
postgres_start "$folder" || { echo "0 passed, 1 failed"; exit 1; }
database() { psql -X -q -d postgres -c "CREATE DATABASE $1"; }

passed=0
failed=0
# count OUTPUT: adds its closing line.
count() {
    local line
    line=$(grep -oE '^[0-9]+ passed, [0-9]+ failed$' <<<"$1" | tail -n 1)
    if [ -z "$line" ]; then failed=$((failed + 1)); else passed=$((passed + ${line%% *})); line=${line#*, }; failed=$((failed + ${line%% *})); fi
}

few="1-30 31-40"
[ "${2:-}" != --long ] || few="1-200 201-400"
read -r files servers <<<"$few"
python3 lives.py "$build/scts" "$files" >"$folder/lives" 2>&1 & # on SQLite, in one go, while a server does the rest
lives=$!

for name in week move older; do
    database "$name"
    output=$(NIGHT_DATABASE=$name SCTS_BUILD=$build cram3 --shell=/bin/bash "$name.t" 2>&1) && status=0 || status=1
    printf '%s\n' "$output"
    count "$((1 - status)) passed, $status failed"
done

database private
output=$(python3 private.py "$build/scts" "$folder/postgres/data" private 2>&1)
printf '%s\n' "$output"
count "$output"

seeds="1 2 3"
[ "${2:-}" != --long ] || seeds=$(seq 1 30)
for seed in $seeds; do
    database "walk$seed"
    output=$(python3 walk.py "$build/scts" "walk$seed" --nights 40 --seed "$seed" 2>&1)
    printf '%s\n' "$output"
    count "$output"
done

# On PostgreSQL each with a database of its own.
for seed in $(seq "${servers%-*}" "${servers#*-}"); do
    database "life$seed"
    output=$(python3 lives.py "$build/scts" "$seed" --server "life$seed" 2>&1)
    printf '%s\n' "$output"
    count "$output"
done
# A school's autumn: what the office's lists corrected, while SIECLE changes.
output=$(python3 autumn.py "$build/scts" "1-$([ "${2:-}" = --long ] && echo 60 || echo 6)" 2>&1)
printf '%s\n' "$output"
count "$output"

wait "$lives"
output=$(<"$folder/lives")
printf '%s\n' "$output"
count "$output"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
