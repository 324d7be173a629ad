#!/bin/sh
# The figures: codes and letters per second, memory, and how they grow with the school; beside reportlab and libharu
# making the same letters in the same run; then imports, and a replication, beside whatever else takes or moves the same rows.
# On a machine that does other things only ratios of one run mean something.
#   sh tests/bench/run.sh [BUILD_DIR]            schools of 1,000, 10,000 and 100,000 codes; an export of 100,000 students; 200,000 bonds and 1,000,000 marks
#   sh tests/bench/run.sh [BUILD_DIR] --long     also 1,000,000 codes, the peers at 100,000 letters (a GB of memory); an
#                                                export of 1,000,000 bonds; five times the bonds and marks
#   sh tests/bench/run.sh [BUILD_DIR] --smoke    schools of 300, without the letters' peers: that all this still runs
set -eu
cd "$(dirname "$0")/../.."
. examples/packages.sh
. tests/support/postgres.sh

build=build
mode=
for argument in "$@"; do
    case $argument in
        --long | --smoke) mode=$argument ;;
        *) build=$argument ;;
    esac
done

export LC_ALL=C.UTF-8 SCTS_CONFIG=/dev/null
unset SCTS_STORE
mkdir -p "$build/bench"
work=$(mktemp -d "$build/bench/XXXXXX")
cluster=$(mktemp -d) # a short path, for the socket
trap '[ -z "${POSTGRES_FOLDER:-}" ] || postgres_stop immediate; rm -rf "$work" "$cluster"' EXIT
trap 'exit 1' HUP INT TERM

if [ "$mode" = --smoke ]; then
    install_packages python3 sqlite3 time postgresql-15
    python3 tests/bench/bench.py "$build/scts" "$work" --smoke
else
    install_packages g++ libhpdf-dev python3 python3-reportlab python3-reportlab-accel sqlite3 time fonts-liberation \
        fonts-dejavu-core postgresql-15
    g++ -std=c++20 -O2 -Wall -Wextra -o "$build/bench/peer_libharu" tests/bench/peer_libharu.cpp -lhpdf
    # shellcheck disable=SC2086 # nothing, or one switch
    python3 tests/bench/bench.py "$build/scts" "$work" --peer-libharu "$build/bench/peer_libharu" $mode
fi

# shellcheck disable=SC2086 # nothing, or one switch
python3 tests/bench/imports.py "$build/scts" "$work" $mode

postgres_start "$cluster"
# shellcheck disable=SC2086 # nothing, or one switch
python3 tests/bench/replicate.py "$build/scts" "$work" --postgres $mode
