#!/bin/sh
# Keeps the house in order: which room sees which, and that every command has its page, transcript and completion.
#   tests/house/house.sh BUILD [CHECK...]     one line a check, then `N passed, N failed`; ends with 1 if one fails
#   HOUSE_HEADERS="FILE ..."                  the headers that `alone` compiles, instead of all
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

# ---------------------------------------------------------------------------------------------------------------- rooms

title_edges='one way only: cli > ops > the rooms > model and files'
check_edges() {
    includes | awk '
        function room_of(path) {
            if (path ~ /^include\/scts\/[^\/]+$/) return path == "include/scts/error.hpp" ? "error" : "none"
            sub(/^(include\/scts|src)\//, "", path)
            return path ~ /\// ? substr(path, 1, index(path, "/") - 1) : "none"
        }
        function may(from, to) {
            if (from == to || to == "error" || from == "cli") return 1
            if (from == "ops") return to != "cli"
            return from ~ /^(rules|store|deliver|exchange|replica|secret)$/ && to ~ /^(model|files)$/
        }
        function exists(path,   line, found) {
            found = (getline line < path) >= 0
            close(path)
            return found
        }
        {
            split($0, part, ":")
            file = part[1]; where = file ":" part[2]; from = room_of(file); target = ""
            known = from ~ /^(error|files|model|rules|store|deliver|exchange|replica|secret|ops|cli)$/
            if (!known) print where ": in no room"
            if (match($0, /"[^"]+"/)) {
                name = substr($0, RSTART + 1, RLENGTH - 2)
                if (name ~ /\.\.\//) { print where ": climbs out of its folder: " name; next }
                folder = file; sub(/[^\/]*$/, "", folder)
                target = name ~ /^scts\// ? "include/" name : name ~ /\// ? "src/" name : folder name
                if (name ~ /\// && !exists(target) && exists(folder name)) target = folder name
                if (!exists(target)) { print where ": no such header in the project: " name; next }
                if (file ~ /^include\// && target ~ /^src\//) print where ": a public header includes a private one: " name
                if (known && !may(from, room_of(target))) print where ": " from " must not see " room_of(target) ": " name
            } else if ($0 ~ /<(scts|cli|ops|files|model|rules|store|deliver|exchange|replica|secret)\//) {
                print where ": headers of the project stand between quotes"
            }
        }'
}

title_walls='one room for each third-party library and for the calls that open files, none in include/'
check_walls() {
    includes | grep '<' | awk '
        BEGIN {
            split("CLI/=src/cli/ toml[+][+]/=src/cli/ nlohmann/=src/cli/ SQLiteCpp/=src/(store|replica)/ sqlite3[.]h=src/(store|replica)/ libpq-fe[.]h=src/replica/postgresql/ openssl/=src/secret/ " \
                  "podofo/=src/deliver/pdf/ zlib[.]h=src/deliver/pdf/ qrencode[.]h=src/deliver/pdf/ expat[.]h=src/exchange/ zip[.]h=src/exchange/ csv[.]h=src/exchange/ " \
                  "utf8proc[.]h=src/model/ fmt/=src/", rows, " ")
            for (i in rows) { split(rows[i], row, "="); room["^" row[1]] = "^" row[2] }
            file_header = "^(dirent|fcntl|ftw|sys/(file|inotify|mman|sendfile|stat|statfs|statvfs|uio|vfs|xattr))[.]h$"
            may_have["src/cli/run.cpp <sys/stat.h>"] = 1  # umask, of the process
            system_header = "^(sys|linux|netinet|arpa)/|^(dirent|dlfcn|fcntl|iconv|langinfo|poll|pwd|spawn|strings|termios|unistd)[.]h$"
        }
        {
            split($0, part, ":")
            file = part[1]; where = file ":" part[2]
            match($0, /<[^>]+>/); name = substr($0, RSTART + 1, RLENGTH - 2)
            if (name ~ /^[a-z_]+$/) next  # the standard library
            if (file ~ /^include\//) { print where ": third-party header in include/: " name; next }
            if (name ~ file_header && file !~ /^src\/files\// && !((file " <" name ">") in may_have))
                print where ": " name " belongs to src/files/"
            if (name ~ system_header || name ~ file_header) next
            home = ""
            for (library in room) if (name ~ library) home = room[library]
            if (home == "") print where ": no room has this library: " name
            else if (file !~ home) print where ": " name " belongs to " substr(home, 2)
        }'
}

title_own_header='a source defines what the header of its own name declares'
check_own_header() {
    files src | grep '\.cpp$' | grep -vx 'src/cli/main\.cpp' | while read -r source; do
        name=${source#src/}
        name=${name%.cpp}
        if [ ! -f "include/scts/$name.hpp" ] && [ ! -f "src/$name.hpp" ]; then
            echo "$source: has no header of its own name"
            continue
        fi
        case $(grep -m 1 '^#include' "$source") in
            "#include \"scts/$name.hpp\"" | "#include \"$name.hpp\"" | "#include \"${name##*/}.hpp\"") ;;
            *) echo "$source: does not include the header of its own name first" ;;
        esac
    done
    # A header without a source declares nothing that somebody must define, unless CMake writes its source.
    headers | while read -r header; do
        name=${header#src/}
        name=${name#include/scts/}
        if [ -f "src/${name%.hpp}.cpp" ] || grep -q "^scts_embed(.*\"$header\"" CMakeLists.txt; then continue; fi
        awk '
            { sub(/\/\/.*/, "") }
            /^[^ #]/ { in_class = /^(class|struct) / }
            /^ ? ? ?[^ #}]/ { said = ""; place = FNR; indent = match($0, /[^ ]/) - 1 }
            { said = said $0 }
            # Of the namespace or of a class: a type, a name, parameters, and no body.
            (indent == 0 || indent == 2 && in_class) &&
                said ~ /^ *(\[\[nodiscard\]\] |static |virtual |explicit )*[A-Za-z_][A-Za-z_0-9:<>*&, ]*[ *&][a-z_][a-z_0-9]*\([^{}=]*\)( const)?( noexcept)?;$/ &&
                said !~ /^ *(using|friend|static_assert) / { print FILENAME ":" place ": declares what no source of its own name defines"; exit }' "$header"
    done
}

title_sql='SQL stands in R"sql( )sql", or in one literal of at most 100 characters'
check_sql() {
    # shellcheck disable=SC2016 # the $0 is awk's
    sources | xargs awk '
        function is_sql(text) {
            return text ~ /(^|[^A-Za-z_])(SELECT|INSERT (OR [A-Z]+ )?INTO|UPDATE|DELETE FROM|CREATE|FROM|WHERE|JOIN|UNION|EXISTS|VALUES|ORDER BY|GROUP BY|ON CONFLICT|IS (NOT )?NULL)([^A-Za-z_]|$)/ ||
                text ~ /(^|[^A-Za-z_.])[a-z][a-z]?\.[a-z_0-9]+, [a-z][a-z]?\.[a-z_0-9]+/
        }
        function literal(text) {
            pieces = after_literal ? pieces + 1 : 1
            if (pieces == 1) { whole = ""; place = FNR; told = 0 }
            whole = whole text
            after_literal = 1
            if (told || !is_sql(whole)) return
            if (pieces > 1) { print FILENAME ":" place ": SQL is cut into literals"; told = 1 }
            else if (length(text) > 102) { print FILENAME ":" place ": SQL of " length(text) - 2 " characters on one line"; told = 1 }
        }
        FNR == 1 { raw = ""; after_literal = 0 }
        {
            rest = $0
            while (rest != "") {
                if (raw != "") {
                    end = index(rest, raw)
                    body = end ? substr(rest, 1, end - 1) : rest
                    if (raw == ")sql\"") {
                        if (length($0) > 120) { print FILENAME ":" FNR ": a line of SQL of " length($0) " characters" }
                        if (end && body !~ /^ *$/) print FILENAME ":" FNR ": )sql\" stands on the line of a clause"
                    } else if (is_sql(body)) { print FILENAME ":" FNR ": SQL in another raw literal than R\"sql(" }
                    if (!end) { rest = ""; continue }
                    rest = substr(rest, end + length(raw)); raw = ""
                } else if (match(rest, /^R"[A-Za-z_]*\(/)) {
                    if (after_literal && is_sql(whole)) print FILENAME ":" FNR ": SQL is cut into literals"
                    raw = ")" substr(rest, 3, RLENGTH - 3) "\""
                    rest = substr(rest, RLENGTH + 1)
                    if (raw == ")sql\"" && rest != "") print FILENAME ":" FNR ": a clause stands on the line of R\"sql("
                    after_literal = 0
                } else if (match(rest, /^"([^"\\]|\\.)*"/)) { literal(substr(rest, 1, RLENGTH)); rest = substr(rest, RLENGTH + 1) }
                else if (match(rest, /^[ \t]+/)) rest = substr(rest, RLENGTH + 1)
                else if (rest ~ /^\/\//) rest = ""
                else if (match(rest, /^(\x27([^\x27\\]|\\.)+\x27|[0-9][0-9A-Za-z_.\x27]*|[A-Za-z_]+|.)/)) { after_literal = 0; rest = substr(rest, RLENGTH + 1) }
            }
        }'
}

title_runpath='what is built or installed loads libraries from fixed places beside itself only'
check_runpath() {
    needs_program || return
    mkdir -p "$temporary/installed"
    if [ -f "$build/cmake_install.cmake" ]; then
        cmake --install "$build" --prefix "$temporary/installed" >"$temporary/install" 2>&1 || tail -n 1 "$temporary/install"
    fi
    { printf '%s\n' "$scts" "$build"/scts-*.so; find "$temporary/installed" -name scts -path '*/bin/*' -o -name 'scts-*.so'; } | while read -r file; do
        [ -f "$file" ] || continue
        path=$(readelf -d "$file" | sed -nE 's/.*\((RPATH|RUNPATH)\).*\[(.*)\]$/\2/p')
        name=$(echo "$file" | sed "s|^$build/||; s|^$temporary/||")
        if [ -z "$path" ]; then
            case $name in *.so) ;; *) echo "$name: no run path: it would not find its modules" ;; esac
            continue
        fi
        echo "$path" | tr ':' '\n' | while read -r place; do
            case $place in
                \$ORIGIN | \$ORIGIN/*) ;;
                *) echo "$name: loads libraries from \"${place:-the current directory}\": $path" ;;
            esac
        done
    done
}

title_alone='every header compiles alone'
check_alone() {
    flags=$(for package in libpodofo libzip expat libutf8proc sqlite3; do pkg-config --cflags "$package" 2>/dev/null; done | tr '\n' ' ')
    # shellcheck disable=SC2016,SC2086 # $1 is the inner shell's; the flags are words
    { if [ -n "${HOUSE_HEADERS:-}" ]; then printf '%s\n' $HOUSE_HEADERS; else headers; fi; } |
        xargs -P 2 -I HEADER sh -c 'header=$1; shift
            said=$(g++ -std=c++20 -fsyntax-only -Iinclude -Isrc "$@" -x c++ -include "$header" /dev/null 2>&1) ||
                printf "%s: does not compile alone: %s\n" "$header" "$(printf "%s\n" "$said" | grep -m 1 error)"' sh HEADER $flags
}

# ------------------------------------------------------------------------------------------------------------- commands

# section PAGE ACTION: what the page says of one action.
section() { awk -v title=".Ss $2" '/^\.S[sh]/ { inside = ($0 == title) } inside' "$1"; }

title_manuals='every command has its man page, every action its section, with the summary of the table'
check_manuals() {
    table | while IFS="$(printf '\t')" read -r name summary; do
        page=man/scts-${name%% *}.1
        if [ ! -f "$page" ]; then
            echo "$page: missing"
            continue
        fi
        case $name in
            *' '*)
                said=$(section "$page" "$name" | sed -n 2p)
                [ -n "$said" ] || echo "$page: no section \"$name\""
                [ "$said" = "$(printf %s "$summary" | awk '{ print toupper(substr($0, 1, 1)) substr($0, 2) "." }')" ] || echo "$page: $name does not begin with \"$summary\""
                continue
                ;;
        esac
        grep -qxF ".Nm scts-$name" "$page" || echo "$page: NAME is not \"scts-$name\""
        grep -qxF ".Nd $summary" "$page" || echo "$page: NAME does not say \"$summary\""
        grep -qE "^\.(It )?Xr scts-$name 1( |$)" man/scts.1 || echo "man/scts.1: does not name scts-$name"
        awk '/^\.Sh/ { inside = ($2 == "ACTIONS") } inside' "$page" | sed -n 's/^\.Ss //p' | while read -r title; do
            row_names | grep -qxF -e "$title" || echo "$page: there is no action \"$title\""
        done
    done
    files man | sed -nE 's|^man/scts-([a-z-]+)\.1$|\1|p' | while read -r name; do
        command_names | grep -qx -e "$name" || echo "man/scts-$name.1: there is no such command"
    done
    table | grep -q . || echo "src/cli/commands.cpp: no row of the table was understood"
}

title_options='every option is in its man page, and every option of a page exists; help lists every action'
check_options() {
    needs_program || return
    "$scts" --help >"$temporary/global.help"
    long_options <"$temporary/global.help" | sort >"$temporary/global"
    [ -s "$temporary/global" ] || echo "scts --help shows no option"
    cp "$temporary/global" "$temporary/all"
    for name in $(command_names); do
        page=man/scts-$name.1
        [ -f "$page" ] || { echo "$page: missing"; continue; }
        cp "$temporary/global" "$temporary/page"
        if [ -z "$(actions_of "$name")" ]; then
            row_options "$name" "$page" "$page"
        else
            "$scts" "$name" --help >"$temporary/help"
            for action in $(actions_of "$name"); do
                grep -qE "^  $action +[a-z]" "$temporary/help" || echo "scts $name --help: $action is not listed"
                section "$page" "$name $action" >"$temporary/section"
                row_options "$name $action" "$temporary/section" "$page: $name $action"
                page_options "$temporary/section" "$temporary/own" "$page: $name $action"
            done
        fi
        page_options "$page" "$temporary/page" "$page"
        cat "$temporary/page" >>"$temporary/all"
    done
    while read -r option; do
        grep -qE "^\.It .*Fl -$option( |$)" man/scts.1 || echo "man/scts.1: --$option is not documented"
    done <"$temporary/global"
    short_options <"$temporary/global.help" | while read -r short option; do
        grep -q "^\.It Fl $short , Fl -$option" man/scts.1 || echo "man/scts.1: -$short is not documented"
    done
    for page in man/scts.1 man/*.[57]; do page_options "$page" "$temporary/all" "$page"; done
}
# row_options NAME TEXT LABEL: the options of the command or action that the text does not document.
row_options() {
    # shellcheck disable=SC2086 # the name is a word or two
    "$scts" $1 --help >"$temporary/row.help"
    long_options <"$temporary/row.help" | sort >"$temporary/own"
    cat "$temporary/own" >>"$temporary/page"
    comm -23 "$temporary/own" "$temporary/global" | while read -r option; do
        grep -qE "^\.It .*Fl -$option( |$)" "$2" || echo "$3: --$option is not documented"
    done
    short_options <"$temporary/row.help" | while read -r short option; do
        grep -qx -e "$option" "$temporary/global" || grep -q "^\.It Fl $short , Fl -$option" "$2" || echo "$3: -$short is not documented"
    done
}
# page_options TEXT LIST LABEL: the options that the text names and the list lacks.
page_options() {
    grep -E '^\.' "$1" | grep -oE '\bFl -[a-z-]+|Fl [^.]*\| -[a-z-]+' | grep -oE -- '-[a-z][a-z-]*$' | sed 's/^-//' | sort -u | while read -r option; do
        grep -qx -e "$option" "$2" || echo "$3: there is no option --$option"
    done
}

title_transcripts='every command has its transcript, and every action a line in it'
check_transcripts() {
    row_names | while read -r name; do
        transcript=tests/cli/${name%% *}.t
        grep -qE "^  [$>] .*scts .*$name" "$transcript" 2>/dev/null || echo "$transcript: missing, or never runs scts $name"
    done
    [ -n "$(table)" ] || echo "src/cli/commands.cpp: no row of the table was understood"
}

title_completion='completion offers every command, action and option'
check_completion() {
    needs_program || return
    { command_names; echo help; } >"$temporary/expected"
    offered "scts __complete" ""
    for name in $(command_names); do
        if [ -z "$(actions_of "$name")" ]; then continue; fi
        actions_of "$name" >"$temporary/expected"
        offered "scts __complete: $name" "$name" ""
    done
    row_names >"$temporary/rows"
    while read -r name; do
        # shellcheck disable=SC2086 # the name is a word or two
        "$scts" $name --help </dev/null | long_options | sed 's/^/--/' >"$temporary/expected"
        # shellcheck disable=SC2086
        offered "scts __complete: $name" $name --
    done <"$temporary/rows"
}
# offered LABEL WORD...: how what completion offers after these words differs from what is expected.
offered() {
    label=$1
    shift
    sort "$temporary/expected" >"$temporary/sorted"
    "$scts" __complete -- "$@" </dev/null | cut -f 1 | sort | diff "$temporary/sorted" - >"$temporary/difference" ||
        sed -nE "s/^([<>]) /$label: \1 /p" "$temporary/difference"
}

title_adapters='the shells hand over what the program offers'
check_adapters() {
    needs_program || return
    mkdir -p "$temporary/bin"
    # A program that knows one command, and one division, whose name holds a blank.
    cat >"$temporary/bin/scts" <<'END'
#!/bin/sh
case $* in
    '__complete -- no') printf 'notify\ttell codes\n' ;;
    '__complete -- notify --division '*) printf '1 ES1\t\n' ;;
esac
END
    chmod +x "$temporary/bin/scts"
    adapter=$(PATH=$temporary/bin:$PATH bash -c '. completions/scts.bash
        try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _scts scts; printf "%s|" "${COMPREPLY[@]}"; }
        try scts no; try scts notify --division ""; try scts notify --division "\"1 "; try scts notify --division = 1' 2>&1)
    [ "$adapter" = 'notify|1\ ES1|1 ES1|1\ ES1|' ] || echo "completions/scts.bash: $adapter"
    if command -v zsh >/dev/null; then zsh -n completions/_scts 2>&1; fi
    [ "$(head -n 1 completions/_scts)" = '#compdef scts' ] || echo "completions/_scts: does not begin with #compdef scts"
    command -v fish >/dev/null || return 0
    adapter=$(HOME=$temporary PATH=$temporary/bin:$PATH fish --no-config -c 'source completions/scts.fish
        complete -C "scts no"; complete -C "scts notify --division 1"; complete -C "scts notify --division=1"' 2>&1 | cut -f 1 | tr '\n' '|')
    [ "$adapter" = 'notify|1 ES1|--division=1 ES1|' ] || echo "completions/scts.fish: $adapter"
}

# ------------------------------------------------------------------------------------------------------------ documents

title_lint='man pages are clean'
check_lint() {
    files man | grep -E '\.[1-8]$' >"$temporary/pages"
    [ -s "$temporary/pages" ] || echo "man/: no pages"
    while read -r page; do
        if command -v mandoc >/dev/null; then
            mandoc -T lint -W warning "$page" 2>&1
        elif command -v groff >/dev/null; then
            groff -K utf8 -T utf8 -mandoc -ww "$page" >"$temporary/page"
        else
            grep -q '^\.Sh NAME' "$page" || echo "$page: no NAME"
        fi
    done <"$temporary/pages"
}

title_json='scts-json(7) tells every document and key'
check_json() {
    page=man/scts-json.7
    grep -rhoE 'scts\.[a-z-]+/[0-9]+' src/cli | sort -u >"$temporary/printed"
    sed -nE 's/^\.Ss (scts\..*)/\1/p' "$page" | sort >"$temporary/told"
    diff "$temporary/printed" "$temporary/told" >"$temporary/difference" || sed -nE "s|^([<>]) |$page: \1 |p" "$temporary/difference"
    grep -lE 'show/json\.hpp|nlohmann' src/cli/*.cpp src/cli/show/*.cpp | xargs grep -hoE '\{"[a-z_]+",|\\"[a-z_]+\\":' | grep -oE '[a-z_]+' | sort -u |
        while read -r key; do
            grep -qwF -e "$key" "$page" || echo "$page: the key $key is not told"
        done
}

title_tables='scts-store(5) and scts-replica(5) tell every table, and migrations are numbered'
check_tables() {
    for room in store replica; do
        page=man/scts-$room.5
        files src/$room/schema | grep '\.sql$' | xargs sed -nE 's/^ *CREATE TABLE (IF NOT EXISTS )?([a-z_]+).*/\2/p' | while read -r table; do
            grep -qE "^\.It Li .*\b$table\b" "$page" || echo "$page: the table $table is not told"
        done
        files src/$room/schema | grep '\.sql$' | sed 's|.*/||' | awk -v folder=src/$room/schema '
            !/^[0-9][0-9][0-9][0-9]_[a-z_]+\.sql$/ || substr($0, 1, 4) + 0 != NR { print folder "/" $0 ": migration " NR " was expected" }
            END { if (NR == 0) print folder ": no migrations" }'
    done
    # The site's contract: every column, too.
    files src/replica/schema | grep '\.sql$' | xargs sed -nE 's/^ +([a-z_]+) +\$[a-z]+.*/\1/p' | sort -u | while read -r column; do
        grep -qE "^\.It Li .*\b$column\b|^\.Li $column\b" man/scts-replica.5 || echo "man/scts-replica.5: the column $column is not told"
    done
}

title_settings='scts-config(1) tells every setting'
check_settings() {
    sed -nE 's/^ *\{"([a-z]+\.[a-z_]+)", *SettingKind.*/\1/p' include/scts/model/setting.hpp | sort >"$temporary/known"
    [ -s "$temporary/known" ] || echo "include/scts/model/setting.hpp: no setting was understood"
    sed -nE 's/^\.It Li ([a-z]+\.[a-z_]+)$/\1/p' man/scts-config.1 | sort | diff "$temporary/known" - >"$temporary/difference" ||
        sed -nE 's|^([<>]) |man/scts-config.1: \1 |p' "$temporary/difference"
}

title_aliases='scts-import(1) tells every name that a column may have'
check_aliases() {
    sed -nE '/^\.Ss The names of columns/,/^\.Ss What changes/p' man/scts-import.1 | tr '\n' ' ' >"$temporary/told"
    grep -oE '"[^"]+"' src/exchange/aliases.cpp | grep -v '\.hpp"' | tr -d '"' | tr '|' '\n' >"$temporary/known"
    [ -s "$temporary/known" ] || echo "src/exchange/aliases.cpp: no name was understood"
    while read -r name; do
        grep -qF -e " $name," -e " $name ." "$temporary/told" || echo "man/scts-import.1: the column \"$name\" is not told"
    done <"$temporary/known"
}

title_units='the systemd units run what exists, locked in'
check_units() {
    needs_program || return
    files examples/systemd >"$temporary/units"
    grep -q '\.service$' "$temporary/units" || echo "examples/systemd: no units"
    mkdir -p "$temporary/systemd"
    while read -r unit; do
        sed "s|^ExecStart=/usr/local/bin/scts|ExecStart=$scts|" "$unit" >"$temporary/systemd/$(basename "$unit" | sed 's/@/@0754321P/')"
    done <"$temporary/units"
    grep '\.service$' "$temporary/units" | while read -r unit; do
        for line in UMask=0077 ProtectSystem=strict ReadWritePaths= PrivateTmp=yes NoNewPrivileges=yes; do
            grep -q "^$line" "$unit" || echo "$unit: no $line"
        done
        command=$(sed -nE 's|^ExecStart=/usr/local/bin/scts ([a-z-]+).*|\1|p' "$unit")
        command_names | grep -qx -e "$command" || echo "$unit: there is no command \"$command\""
    done
    command -v systemd-analyze >/dev/null || return 0
    systemd-analyze verify --man=no "$temporary"/systemd/*.service "$temporary"/systemd/*.timer 2>&1
}

# ----------------------------------------------------------------------------------------------------------------- text

title_promises='nothing is left for later'
check_promises() { files src include | xargs grep -nwE 'TODO|FIXME|XXX'; }

title_size='no file of code is longer than 450 lines'
check_size() {
    files src include tests completions examples CMakeLists.txt | grep -E '\.([ch]pp|sql|sh|py|t|bash|fish|cmake)$|CMakeLists\.txt$' |
        while read -r file; do awk -v file="$file" 'END { if (NR > 450) print file ": " NR " lines" }' "$file"; done
}

title_paths='no path of one machine'
check_paths() { files . | tr '\n' '\0' | xargs -0 grep -nIE '/wor[k]/|/tmp/bas[h]'; }

# ---------------------------------------------------------------------------------------------------------------- run

[ -n "$(headers)" ] || { echo "house.sh: no headers in $(pwd)" >&2; exit 2; }
all='edges walls own_header runpath alone sql manuals options transcripts completion adapters lint json tables settings aliases units promises size paths'
[ $# -gt 0 ] || { # shellcheck disable=SC2086 # the names are words
    set -- $all
}
passed=0
failed=0
for check; do
    case " $all " in
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
