#!/bin/bash
# Faults: the program is killed, its calls fail, its disk is full, the power is cut; and the tests that look on must catch
# programs that break the promise on purpose (broken/).
#   run.sh BUILD            a few minutes, with a storm of three minutes beside the rest
#   run.sh BUILD --long     every kill, and power cuts (root); the storm lasts half an hour
# BUILD is a build directory configured with SCTS_TESTS. Ends with one line, `N passed, N failed`.
set -u
export LC_ALL=C.UTF-8
build=$(cd "${1:?BUILD}" && pwd) || exit 2
long=${2:-}
cd "$(dirname "$0")" || exit 2
said=$(mktemp -d /tmp/scts-faults.XXXXXX) || exit 2
trap 'rm -rf "$said"' EXIT
trap 'kill $(jobs -p) 2>/dev/null; exit 2' HUP INT TERM

# beside COMMAND...: two at a time; each says what it has to say in a file of its own.
number=100
beside() {
    while [ "$(jobs -rp | wc -l)" -ge 2 ]; do wait -n; done
    number=$((number + 1))
    "$@" >"$said/$number" 2>&1 &
}

verdict() { # passed|failed TITLE: OUTPUT's lines
    printf '%s: %s\n' "$1" "$2"
    [ -z "$3" ] || printf '%s\n' "$3" | sed 's/^/    /'
}

# keeps TITLE SCRIPT [OPTION]...: the program keeps its promise.
keeps() { beside promise "$@"; }
promise() {
    local title=$1 output status
    shift
    output=$(python3 "$1" "$build/scts" "${@:2}" 2>&1)
    status=$?
    case $status in
        0) verdict passed "$title" "$output" ;;
        77) printf 'skipped: %s\n' "$output" ;;
        *) verdict failed "$title (status $status)" "$output" ;;
    esac
}

# caught VARIANT WORDS SCRIPT [OPTION]...: the script says so of the broken program, and in these words.
caught() { beside breach "$@"; }
breach() {
    local variant=$1 words=$2 output status
    shift 2
    output=$(python3 "$1" "$build/tests/faults/scts-$variant" "${@:2}" 2>&1)
    status=$?
    local title="$variant is caught by $*"
    case $status in
        10) if grep -qE "$words" <<<"$output"; then
                verdict passed "$title" "$(grep -E ' (bad of|breaches)' <<<"$output")"
            else
                verdict failed "$title: for another reason than '$words'" "$output"
            fi ;;
        77) printf 'skipped: %s\n' "$output" ;;
        *) verdict failed "$title (status $status)" "$output" ;;
    esac
}

if ! output=$(cmake --build "$build" --target scts_broken 2>&1); then
    printf '%s\n' "$output" | tail -n 30
    echo "The broken programs cannot be built: a patch in tests/faults/broken no longer fits?"
    echo "0 passed, 1 failed"
    exit 1
fi

keeps "all commands at once, and killed" storm.py $long # first: it waits more than it works
keeps "nothing is lost or doubled by kills" sweep.py $long
keeps "nor with one letter for all codes of a guardian" sweep.py --first --way guardian
keeps "the order of writing" order.py
keeps "the order of writing, a letter for each guardian" order.py --way guardian
keeps "the order of writing, slips for students" order.py --way slips
if [ -w /dev/shm ]; then # a file system whose syncfs does not suffice
    keeps "the order of writing, each file synced" order.py /dev/shm
fi
keeps "nothing is lost or doubled by errors" errors.py $long
keeps "nobody is marked on a disk that lacks a call" disks.py $long
keeps "so it is on real file systems" mounts.py
keeps "check finds and mends what kills left, copies are whole, and restored whole" upkeep.py $long
keeps "a list is the older one or the new one" lists.py
keeps "a replica is the old one or the new one" replicate.py $long
keeps "so it is on a server" replicate_server.py $long
keeps "nothing is sent twice, or falsely said to be sent" sending.py $long
keeps "nobody waits for an answer" questions.py
keeps "what root does is the owner's" owners.py $long
keeps "what strangers planted is not used" planted.py
caught stays-root 'belongs to 0' owners.py --first
caught no-second-look 'which is no more the address' storm.py --seconds 3
caught lost-at-sea 'unmounted: ' mounts.py --first
caught ask-inside 'another command ends with 75' questions.py
caught mark-first '[1-9][0-9]* lost' sweep.py --first
caught publish-first '[1-9][0-9]* doubled' sweep.py --first
caught no-probe 'on a disk that never could' disks.py --first
caught mark-first 'is not synced before T2' order.py
caught publish-first 'is in place before T2' order.py
caught no-file-sync 'pdf is not synced before T2' order.py
caught no-directory-sync 'is not synced after the last rename' order.py
caught copy-in-place 'neither the older one, nor the store' upkeep.py --first
caught restore-in-place 'the store that stood there is lost' upkeep.py --first
caught copy-unsynced 'the order is write, rename' upkeep.py --first
caught list-in-place 'neither the older one, nor the new one' lists.py --first
caught replicate-two-commits '[1-9][0-9]* mixed' replicate.py --first
caught receive-twice 'the store: .*event' replicate.py --first
caught reprint-as-of-now 'made again it would differ' sweep.py --reprint
caught half-a-key 'the next run: exit status 1' replicate.py --first
caught send-first '[1-9][0-9]* doubled' sending.py --first
caught resend-unknown '[1-9][0-9]* doubled' sending.py --first
caught refusals-forgotten 'differ in who or what is without access' ../night/lives.py 1-40 --first
caught corrections-taken-back 'differ in what is in force' ../night/autumn.py 1-4 --first
caught bonds-unheard 'differ in what is in force' ../night/autumn.py 1-5 --first
caught used-ignored 'differ in who or what is (with access|attached)' ../night/lives.py 1-40 --first
if [ "$long" = --long ]; then
    keeps "nothing is lost or doubled by power cuts" powercut.py
    keeps "nor with the store on another disk" powercut.py --two-disks
    keeps "a replica is the old one or the new one after power cuts" replicate_cut.py
    keeps "also with the store on another disk" replicate_cut.py --two-disks
    caught replicate-unsynced 'it was done, and is undone' replicate_cut.py
    caught no-file-sync '[1-9][0-9]* lost' powercut.py
    caught no-directory-sync '[1-9][0-9]* lost' powercut.py --two-disks
    caught mark-first '[1-9][0-9]* lost' powercut.py
    caught publish-first '[1-9][0-9]* doubled' powercut.py
    caught mark-first '[1-9][0-9]* lost' storm.py --seconds 180
    caught send-first '[1-9][0-9]* doubled' storm.py --seconds 180
fi

wait
cat "$said"/* | awk '/^(passed|failed|skipped): / { bad = /^failed: / } !bad' # what failed comes last
cat "$said"/* | awk '/^(passed|failed|skipped): / { bad = /^failed: / } bad'
failed=$(cat "$said"/* | grep -c '^failed: ')
echo "$(cat "$said"/* | grep -c '^passed: ') passed, $failed failed"
[ "$failed" = 0 ]
