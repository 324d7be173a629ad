#!/bin/bash
# Every check of house.sh must be able to fail: plants one violation after the other in a copy of the tree.
#   tests/house/selftest.sh BUILD
# shellcheck disable=SC2317 # program() is called by what is planted
set -u
[ $# = 1 ] || { echo "usage: selftest.sh BUILD" >&2; exit 2; }
build=$(cd "$1" && pwd) || exit 2
cd "$(dirname "$0")/../.." || exit 2
copy=$(mktemp -d) || exit 2
trap 'rm -rf "$copy" "$copy.build"' EXIT
trap 'exit 2' HUP INT TERM

mkdir "$copy.build"
ln -s "$build/scts" "$copy.build/scts"
if [ -e .git ]; then git ls-files -co --exclude-standard; else find . -type f -not -path './build*'; fi |
    while IFS= read -r file; do [ -f "$file" ] && printf '%s\n' "$file"; done | tar -cf - -T - | tar -xf - -C "$copy"
cd "$copy" || exit 2
as_nobody() { git -c user.name=nobody -c user.email=nobody@example.org -c core.hooksPath=/dev/null "$@"; }
{ as_nobody init -q && git add -A && as_nobody commit -q -m copy; } >/dev/null 2>&1 || { echo "selftest.sh: git failed in $copy" >&2; exit 2; }

export HOUSE_HEADERS=include/scts/model/date.hpp HOUSE_SOURCES=src/model/id.cpp  # the others take minutes
passed=0
failed=0
planted=" "
fail() {
    failed=$((failed + 1))
    echo "FAIL $*"
}
house() { sh tests/house/house.sh "$copy.build" "$@" 2>&1; }

# plant CHECK WHAT-THE-REPORT-MUST-SAY COMMAND: what COMMAND spoils, CHECK finds.
plant() {
    planted+="$1 "
    eval "$3" || { fail "$1: could not plant: $3"; return; }
    local report
    if report=$(house "$1"); then
        fail "$1 does not find: $3"
    elif ! grep -qF -e "$2" <<<"$report"; then
        fail "$1 does not name $2: $3"
        echo "$report"
    else
        passed=$((passed + 1))
        echo "ok   $1 finds: $3"
    fi
    git checkout -q . && git clean -fdq
    ln -sfn "$build/scts" "$copy.build/scts"
}
# A build whose program leaves out or adds something: program SED-SCRIPT.
program() {
    rm "$copy.build/scts"
    printf '#!/bin/sh\n%s "$@" | sed -E "%s"\n' "$build/scts" "$1" >"$copy.build/scts"
    chmod +x "$copy.build/scts"
}
# A build whose program has seven other characters in its run path, in place of the second $ORIGIN: run_path CHARACTERS.
run_path() {
    rm "$copy.build/scts"
    LC_ALL=C sed "s|\(\$ORIGIN:\)\$ORIGIN|\1$1|" "$build/scts" >"$copy.build/scts"
    chmod +x "$copy.build/scts"
}

# Without a violation everything passes: otherwise a failure proves nothing.
house || { fail "the tree itself does not pass"; echo "0 passed, 1 failed"; exit 1; }

plant edges src/rules/car.cpp "echo '#include \"scts/store/store.hpp\"' >>src/rules/car.cpp"
plant edges src/store/codes/codes.cpp "echo '#include \"scts/rules/car.hpp\"' >>src/store/codes/codes.cpp"
plant edges src/exchange/csv.cpp "echo '#include \"deliver/wording.hpp\"' >>src/exchange/csv.cpp"
plant edges include/scts/model/id.hpp "echo '#  include \"scts/ops/run.hpp\"' >>include/scts/model/id.hpp"
plant edges src/ops/run.cpp "echo '#include \"cli/session.hpp\"' >>src/ops/run.cpp"
plant edges src/deliver/pdf/ink.cpp "echo '#include \"../../store/sql.hpp\"' >>src/deliver/pdf/ink.cpp"
plant edges src/model/id.cpp "echo '#include <scts/store/store.hpp>' >>src/model/id.cpp"
plant edges include/scts/store/store.hpp "echo '#include \"store/sql.hpp\"' >>include/scts/store/store.hpp"
plant edges include/scts/error.hpp "echo '#include \"scts/model/id.hpp\"' >>include/scts/error.hpp"
plant edges src/files/lock.cpp "echo '#include \"scts/model/id.hpp\"' >>src/files/lock.cpp"
plant edges src/model/id.cpp "echo '#include \"scts/files/lock.hpp\"' >>src/model/id.cpp"
plant edges src/utils/text.cpp "mkdir src/utils && echo '#include <string>' >src/utils/text.cpp"

plant walls src/ops/run.cpp "echo '#include <CLI/App.hpp>' >>src/ops/run.cpp"
plant walls src/ops/run.cpp "echo '#include <nlohmann/json.hpp>' >>src/ops/run.cpp"
plant walls src/store/store.cpp "echo '#include <toml++/toml.h>' >>src/store/store.cpp"
plant walls src/cli/session.cpp "echo '#include <SQLiteCpp/SQLiteCpp.h>' >>src/cli/session.cpp"
plant walls src/ops/run.cpp "echo '#include <sqlite3.h>' >>src/ops/run.cpp"
plant walls src/replica/sqlite.cpp "echo '#include <libpq-fe.h>' >>src/replica/sqlite.cpp"
plant walls src/store/store.cpp "echo '#include <openssl/evp.h>' >>src/store/store.cpp"
plant walls src/deliver/message.cpp "echo '#include <podofo/podofo.h>' >>src/deliver/message.cpp"
plant walls src/deliver/message.cpp "echo '#include <expat.h>' >>src/deliver/message.cpp"
plant walls src/deliver/message.cpp "echo '#include <zip.h>' >>src/deliver/message.cpp"
plant walls src/store/store.cpp "echo '#include <csv.h>' >>src/store/store.cpp"
plant walls src/cli/session.cpp "echo '#include <utf8proc.h>' >>src/cli/session.cpp"
plant walls src/store/store.cpp "echo '#include <boost/any.hpp>' >>src/store/store.cpp"
plant walls include/scts/model/id.hpp "echo '#include <fmt/format.h>' >>include/scts/model/id.hpp"
plant walls src/store/store.cpp "echo '#include <fcntl.h>' >>src/store/store.cpp"
plant walls src/ops/run.cpp "echo '#include <sys/stat.h>' >>src/ops/run.cpp"

plant runpath 'scts: loads libraries from "the current directory"' "run_path :ORIGIN"
plant runpath 'scts: loads libraries from "/ORIGIN/../' "run_path /ORIGIN"

plant own_header src/model/planted.cpp "echo 'int planted() { return 1; }' >src/model/planted.cpp"
plant own_header src/store/people/people.cpp "mv include/scts/store/people/people.hpp include/scts/store/persons.hpp"
plant own_header include/scts/store/persons.hpp "mv include/scts/store/people/people.hpp include/scts/store/persons.hpp"
plant own_header src/store/people/people.cpp "sed -i '1s/people/codes/' src/store/people/people.cpp"
plant own_header include/scts/store/origin.hpp "sed -i 's/^  long line;/&\\n  void planted(int place) const;/' include/scts/store/origin.hpp"

# What the formatter makes of a long statement, and other ways out of the raw literal.
# shellcheck disable=SC2016 # what is planted is expanded later
{
    source_of() { printf '%s\n' '#include "planted.hpp"' "$@" >src/store/planted.cpp; }
    plant sql src/store/planted.cpp:2 'source_of "const char* a = \"SELECT a, b FROM code WHERE \"" "    \"a = 1\";"'
    plant sql src/store/planted.cpp:2 'source_of "const char* a = \"s.line1, s.line2, \"" "    \"s.line3\";"'
    plant sql src/store/planted.cpp:3 'source_of "f(" "    \"a = b \"" "    // why" "    \"AND c IS NULL\");"'
    plant sql src/store/planted.cpp:2 'source_of "const char* a = \"SELECT $(seq -s , 40) FROM code\";"'
    plant sql src/store/planted.cpp:3 'source_of "const char* a = R\"(" "  SELECT a FROM code" ")\";"'
    plant sql src/store/planted.cpp:3 'source_of "const char* a = R\"sql(" "  SELECT $(seq -s , 60) FROM code" ")sql\";"'
    plant sql src/store/planted.cpp:2 'source_of "const char* a = R\"sql(SELECT a" "  FROM code" ")sql\";"'
    plant sql src/store/planted.cpp:3 'source_of "const char* a = R\"sql(" "  SELECT a FROM code)sql\";"'
    plant sql src/store/planted.cpp:2 'source_of "const auto a = \"SELECT a FROM code \" R\"sql(" "  WHERE a = 1" ")sql\";"'
}

plant format src/model/id.cpp "echo 'int  planted;' >>src/model/id.cpp"
plant tidy src/model/id.cpp "printf '#include <string>\nint planted(const std::string s) { return s == \"\"; }\n' >>src/model/id.cpp"

plant alone include/scts/model/date.hpp "sed -i '/#include <string/d; /#include <chrono/d' include/scts/model/date.hpp"

plant manuals man/scts-search.1 "rm man/scts-search.1"
plant manuals man/scts-search.1 "sed -i 's/^.Nd .*/.Nd something else/' man/scts-search.1"
plant manuals man/scts-forgotten.1 "cp man/scts-search.1 man/scts-forgotten.1"
plant manuals "does not name scts-search" "sed -i '/It Xr scts-search 1/d' man/scts.1"
plant manuals "SEE ALSO lacks scts-search" "sed -i '/^.Xr scts-search 1/d' man/scts.1"

plant manuals 'no section "spool retry"' "sed -i 's/^.Ss spool retry/.Ss spool again/' man/scts-spool.1"
plant manuals 'there is no action "spool again"' "sed -i 's/^.Ss spool retry/.Ss spool again/' man/scts-spool.1"
plant manuals 'template show does not begin with' "sed -i 's/^Print a template/Show a template/' man/scts-template.1"

plant options "--renew is not documented" "sed -i '/^.It Fl -renew/d' man/scts-generate-car.1"
plant options "no option --renwe" "sed -i 's/Fl -renew/Fl -renwe/' man/scts-generate-car.1"
plant options "-n is not documented" "sed -i 's/^.It Fl n , /.It /' man/scts-import.1"
plant options "man/scts.1: --json is not documented" "sed -i '/^.It Fl -json/d' man/scts.1"
plant options "man/scts-store.5: there is no option --vacuum" "echo .Fl -vacuum >>man/scts-store.5"
plant options "--planted is not documented" "program 's/--strict/--planted/'"

plant options "spool send: --limit is not documented" "sed -i '/^.It Fl -limit/d' man/scts-spool.1"
plant options "spool list: there is no option --limit" "sed -i 's/^As CSV with/With\\n.Fl -limit/' man/scts-spool.1"
plant options "account show: -n is not documented" "program 's/^  --login LOGIN/  -n,--dry-run/'"
plant options "scts spool --help: retry is not listed" "program '/^  retry /d'"

plant transcripts tests/cli/search.t "rm tests/cli/search.t"
plant transcripts tests/cli/notify.t "echo nothing >tests/cli/notify.t"
plant transcripts "never runs scts spool retry" "sed -i 's/spool retry/spool again/' tests/cli/spool.t"

plant completion "< notify" "program '/^notify/d'"
plant completion "notify: < --strict" "program '/^--strict/d'"
plant completion "spool: < retry" "program '/^retry/d'"
plant completion "spool send: < --limit" "program '/^--limit/d'"

plant adapters scts.bash "sed -i '/%q/d' completions/scts.bash"
plant adapters _scts "sed -i 1d completions/_scts"
if command -v fish >/dev/null; then plant adapters scts.fish "sed -i '/__complete/s/\\\$words//' completions/scts.fish"; fi

plant lint man/scts-status.1 "echo .El >>man/scts-status.1"

plant json "scts.notify/2" "sed -i 's,scts.notify/1,scts.notify/2,' src/cli/show/notify.cpp"
plant json "the key planted is not told" "sed -i 's/{\"already_used\", report/{\"planted\", report/' src/cli/show/notify.cpp"
plant json "the key warning_count is not told" "sed -i '/warning_count/d' man/scts-json.7"

plant tables "the table planted is not told" "echo 'CREATE TABLE planted (x INTEGER) STRICT;' >>src/store/schema/0002_codes.sql"
plant tables 0099_late.sql "echo 'SELECT 1;' >src/store/schema/0099_late.sql"

plant tables "scts-replica.5: the table planted is not told" "echo 'CREATE TABLE planted (' >>src/replica/schema/0001_replica.sql"
plant tables "scts-replica.5: the table attempt is not told" "sed -i '/^.It Li attempt/d' man/scts-replica.5"
plant tables "the column visible_from is not told" "sed -i 's/visible_from/seen_from/' man/scts-replica.5"
plant tables src/replica/schema/0009_late.sql "echo 'SELECT 1;' >src/replica/schema/0009_late.sql"

plant settings "> letter.colour" "echo .It Li letter.colour >>man/scts-config.1"
plant aliases "Zeugnis" "sed -i 's/\"motif\"/\"motif|Zeugnis\"/' src/exchange/aliases.cpp"
plant settings "< site.url" "sed -i '/It Li site.url/d' man/scts-config.1"

plant units "no UMask=0077" "sed -i '/^UMask/d' examples/systemd/scts-replicate.service"
plant units 'no command "replikate"' "sed -i 's/scts replicate -q/scts replikate -q/' examples/systemd/scts-replicate@.service"
if command -v systemd-analyze >/dev/null; then plant units "OnCalender" "sed -i 's/^OnCalendar/OnCalender/' examples/systemd/scts-replicate.timer"; fi

plant names 'no command "replikate"' "sed -i 's/to repair everything: scts replicate/to repair everything: scts replikate/' src/cli/cmd_replicate.cpp"
plant names '"spool" has no action "sned"' "sed -i 's/^\(    scts spool\) send/\1 sned/' README.md"
plant names 'has no option --repare' "sed -i 's/scts check --repair/scts check --repare/' src/cli/show/check.cpp"

plant promises src/model/id.cpp "echo '// TODO: later' >>src/model/id.cpp"
plant size src/model/long.cpp "seq 451 | sed 's,^,// ,' >src/model/long.cpp"
plant paths examples/there.txt "echo /wor''k/main >examples/there.txt"
plant paths examples/there.txt "echo /tmp/ba''sh_jobs >examples/there.txt"

# shellcheck disable=SC2013 # the names are words
for check in $(sed -n "s/^all='\(.*\)'/\1/p" tests/house/house.sh); do
    [[ $planted == *" $check "* ]] || fail "nothing was planted for $check"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
