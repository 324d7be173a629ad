#!/bin/sh
# Keeps the house in order: which room sees which, and that every command has its page, transcript and completion.
#   tests/house/house.sh BUILD [CHECK...]     one line a check, then `N passed, N failed`; ends with 1 if one fails
#   HOUSE_HEADERS="FILE ..."                  the headers that `alone` compiles, instead of all
#   house.sh BUILD tidy                       clang-tidy, minutes long, only runs when it is named
#   HOUSE_SOURCES="FILE ..."                  the sources that `tidy` reads, instead of all
# shellcheck disable=SC2317,SC2034,SC2154 # the checks and their titles are called by name
set -u
export LC_ALL=C.UTF-8

[ $# -ge 1 ] || { echo "usage: house.sh BUILD [CHECK...]" >&2; exit 2; }
build=$(cd "$1" && pwd) || exit 2
shift
cd "$(dirname "$0")/../.." || exit 2
scts=$build/scts
PATH=$build:$PATH
temporary=$(mktemp -d) || exit 2
trap 'rm -rf "$temporary"' EXIT
trap 'exit 2' HUP INT TERM

# The project's files below these folders, as git sees them, or all of them where there is no git.
files() {
    if [ -e .git ]; then
        git ls-files -co --exclude-standard -- "$@"
    else
        find "$@" -type f -not -path './build*' | sed 's|^\./||'
    fi | sort -u | while IFS= read -r file; do [ -f "$file" ] && printf '%s\n' "$file"; done
}

sources() { files include src | grep -E '\.[ch]pp$'; }
headers() { files include src | grep -E '\.hpp$'; }
includes() { sources | xargs grep -nE '^[[:space:]]*#[[:space:]]*include\b'; }

# name<TAB>summary of each row of the table: of commands, and of their actions ("spool send").
table() {
    tr '\n' ' ' <src/cli/commands.cpp | grep -oE '\{ *"[a-z -]+", *"[^"]*", *"[^"]*", *(declare_[a-z_]+|nullptr) *\}' |
        sed -E 's/^\{ *"([^"]*)", *"[^"]*", *"([^"]*)".*/\1\t\2/'
}
row_names() { table | cut -f 1; }
command_names() { row_names | grep -v ' '; }
# The last words of a command's actions.
actions_of() { row_names | sed -n "s/^$1 //p"; }
long_options() { sed -nE 's/^  (-[a-zA-Z],)?--([a-z-]+).*/\2/p'; }
short_options() { sed -nE 's/^  -([a-zA-Z]),--([a-z-]+).*/\1 \2/p'; }

needs_program() {
    [ -x "$scts" ] || { echo "$scts: not built"; return 1; }
    [ -n "$(table)" ] || { echo "src/cli/commands.cpp: no row of the table was understood"; return 1; }
}

. tests/house/rooms.sh
. tests/house/commands.sh
. tests/house/documents.sh

[ -n "$(headers)" ] || { echo "house.sh: no headers in $(pwd)" >&2; exit 2; }
all='edges walls own_header runpath alone sql format promises size paths manuals options transcripts completion adapters lint json tables settings aliases units names'
[ $# -gt 0 ] || { # shellcheck disable=SC2086 # the names are words
    set -- $all
}
passed=0
failed=0
for check; do
    case " $all tidy " in
        *" $check "*) ;;
        *) echo "house.sh: no check \"$check\"; the checks are: $all" >&2; exit 2 ;;
    esac
    eval "title=\$title_$check"
    "check_$check" >"$temporary/problems" 2>&1
    if [ -s "$temporary/problems" ]; then
        failed=$((failed + 1))
        echo "FAIL $check: $title"
        sed 's/^/     /' "$temporary/problems"
    else
        passed=$((passed + 1))
        echo "ok   $check: $title"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
