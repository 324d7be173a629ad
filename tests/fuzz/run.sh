#!/bin/sh
# Builds the fuzz targets with clang, each source with its own headers alone, and lets each run for a while, three at a time, from
# the same seeds each time.
#   sh tests/fuzz/run.sh BUILD             20 s each
#   sh tests/fuzz/run.sh BUILD --long      ten minutes each
# What breaks one stays in BUILD/fuzz/found, and is named; BUILD/fuzz/fuzz-NAME FILE runs it again.
set -u
cd "$(dirname "$0")/../.." || exit 2
build=$1/fuzz
seconds=20
[ "${2:-}" != --long ] || seconds=600

cmake -S . -B "$build" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug -DSCTS_FUZZ=ON -DSCTS_PCH=OFF >"$build.log" 2>&1 &&
    cmake --build "$build" --target scts_fuzz >>"$build.log" 2>&1 || {
    tail -n 40 "$build.log"
    exit 2
}
rm -rf "$build/corpus" "$build/found"
mkdir -p "$build/found"
python3 tests/fuzz/seeds.py "$build/corpus" || exit 2

export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
export build seconds
# shellcheck disable=SC2016 # expanded by the shell that runs the target
printf '%s\n' csv siecle zip sheet pairs wording address code mail | xargs -P 3 -I NAME sh -c '
    dictionary=
    [ ! -f tests/fuzz/NAME.dict ] || dictionary=-dict=tests/fuzz/NAME.dict
    [ NAME != pairs ] || dictionary=-dict=tests/fuzz/csv.dict
    "$build/tests/fuzz/fuzz-NAME" -seed=1 -max_total_time="$seconds" -max_len=4096 -timeout=20 -rss_limit_mb=1024 $dictionary \
        -artifact_prefix="$build/found/NAME-" "$build/corpus/NAME" >"$build/NAME.log" 2>&1 && touch "$build/NAME.good" ||
        rm -f "$build/NAME.good"'

passed=0
failed=0
for name in csv siecle zip sheet pairs wording address code mail; do
    runs=$(sed -n "s/^Done \([0-9]*\) runs.*/\1/p" "$build/$name.log")
    if [ -f "$build/$name.good" ] && [ "${runs:-0}" -gt 100 ]; then
        passed=$((passed + 1))
        echo "ok   $name: $runs inputs"
    else
        failed=$((failed + 1))
        echo "FAILED $name"
        grep -v '^#' "$build/$name.log" | tail -n 40
    fi
    rm -f "$build/$name.good"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
