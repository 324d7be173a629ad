#!/bin/sh
# Installs what is missing, builds scts with its tests, and runs everything.
#   sh tests/run.sh            what continuous integration runs
#   sh tests/run.sh --long     also the whole crash sweeps and the power cuts (root, about half an hour)
# Ends with one line, `N passed, N failed`.
set -u
cd "$(dirname "$0")/.."
root=$PWD
long=${1:-}
. examples/packages.sh
# shellcheck disable=SC2086 # the names are words
install_packages $BUILD_PACKAGES doctest-dev python3 python3-cram faketime sqlite3 strace patch git qpdf poppler-utils mutt s-nail \
    maildir-utils notmuch man-db time util-linux e2fsprogs iproute2 postgresql-15 msmtp python3-aiosmtpd python3-openpyxl default-jre-headless \
    bindfs sshfs unionfs-fuse ntfs-3g socat openssh-sftp-server \
    libpdfbox2-java libactivation-java libjaxb-api-java zbar-tools clang libclang-rt-dev clang-format clang-tidy

passed=0
failed=0
log=build/tests.log
mkdir -p build
: >"$log"

# Runs a suite; counts what its closing line says, in the words of doctest, or ours. A suite that says nothing has failed.
suite() {
    name=$1
    shift
    start=$(date +%s)
    "$@" >build/suite.log 2>&1
    status=$?
    counts=$(sed -n \
        -e 's/^\[doctest\] test cases: *[0-9]* | *\([0-9]*\) passed | *\([0-9]*\) failed.*/\1 \2/p' \
        -e 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' build/suite.log | tail -n 1)
    set -- ${counts:-0 1}
    good=$1
    bad=$2
    [ "$status" = 0 ] || [ "$bad" != 0 ] || bad=1
    passed=$((passed + good))
    failed=$((failed + bad))
    printf '%-24s %6d passed %4d failed  %4d s\n' "$name" "$good" "$bad" $(($(date +%s) - start))
    { echo "== $name"; cat build/suite.log; } >>"$log"
    [ "$bad" = 0 ] || tail -n 60 build/suite.log
}

finish() {
    echo "All that was said is in $log."
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
    exit
}

# build DIRECTORY TARGETS OPTIONS...
build() {
    directory=$1
    targets=$2
    shift 2
    # shellcheck disable=SC2086 # the targets are words
    cmake -S . -B "$directory" -G Ninja -DSCTS_TESTS=ON -DSCTS_WERROR=ON "$@" &&
        cmake --build "$directory" --target $targets && echo "1 passed, 0 failed"
}

# faketime and the sanitizers both want to be loaded first.
export ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0
# Some at a time, on two processors; whoever started us may have had signals ignored (nohup).
transcripts() {
    printf '%s\n' tests/cli/*.t | SCTS_BUILD="$root/$1" LD_LIBRARY_PATH="$root/$1" xargs -P 2 -n 6 env --default-signal cram3 --shell=/bin/bash >build/cram.log 2>&1
    status=$?
    cat build/cram.log
    sed -n 's/^# Ran \([0-9]*\) tests, [0-9]* skipped, \([0-9]*\) failed\.$/\1 \2/p' build/cram.log |
        awk '{ ran += $1; bad += $2 } END { print ran - bad " passed, " bad + 0 " failed" }'
    return "$status"
}

suite "build" build build all -DCMAKE_BUILD_TYPE=Release
# clang++ takes half the time of g++ here, and is a second opinion.
suite "build, sanitizers" build build/sanitized "all scts_unit" -DCMAKE_CXX_COMPILER=clang++ \
    -DCMAKE_BUILD_TYPE=Sanitized -DCMAKE_CXX_FLAGS="-O1 -gline-tables-only" -DSCTS_SANITIZE=address,undefined
[ "$failed" = 0 ] || finish # the rest would tell of nothing else, slowly
suite "unit, sanitizers" env LD_LIBRARY_PATH="$root/build/sanitized" ASAN_OPTIONS=detect_leaks=1 build/sanitized/tests/scts_unit
suite "transcripts" transcripts build
suite "transcripts, sanitizers" transcripts build/sanitized
suite "bad input" python3 tests/hostile/run.py build/scts
suite "bad input, sanitizers" python3 tests/hostile/run.py build/sanitized/scts --sanitized
# shellcheck disable=SC2086 # nothing, or one switch
suite "fuzz" sh tests/fuzz/run.sh build $long
suite "letters and messages" python3 tests/delivery/check.py build/scts
suite "messages sent" /usr/bin/python3 tests/delivery/send.py build/scts # the Python that has the package
libreoffice() {
    install_packages libreoffice-calc-nogui
    /usr/bin/python3 tests/office/libreoffice.py build/scts
}
[ "$long" != --long ] || suite "LibreOffice" libreoffice
spamassassin() {
    install_packages spamassassin
    python3 tests/delivery/spam.py build/scts
}
[ "$long" != --long ] || suite "spam filter" spamassassin
[ "$long" != --long ] || suite "mail systems" bash tests/delivery/mailers.sh build
# shellcheck disable=SC2086 # nothing, or one switch
suite "the night" bash tests/night/run.sh build $long
suite "the house" bash tests/house/house.sh build
[ "$long" != --long ] || suite "clang-tidy" bash tests/house/house.sh build tidy
suite "the house's own test" bash tests/house/selftest.sh build
# shellcheck disable=SC2086 # nothing, or one switch
suite "faults" bash tests/faults/run.sh build $long
suite "bench, smoke" bash tests/bench/run.sh build --smoke
suite "quickstart" sh -c 'sh examples/quickstart.sh && sh examples/quickstart.sh && echo "1 passed, 0 failed"'

finish
