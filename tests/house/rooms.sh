# Which room sees which, and how its sources are written. Sourced by house.sh.
# shellcheck shell=sh disable=SC2317,SC2034,SC2154 # the checks and their titles are called by name

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
                  "podofo/=src/deliver/pdf/ zlib[.]h=src/deliver/pdf/ qrencode[.]h=src/deliver/pdf/ zint[.]h=src/deliver/pdf/ expat[.]h=src/exchange/ zip[.]h=src/exchange/ csv[.]h=src/exchange/ xlsxwriter[.]h=src/exchange/xlsx/ " \
                  "utf8proc[.]h=src/model/ idn2[.]h=src/model/ fmt/=src/", rows, " ")
            for (i in rows) { split(rows[i], row, "="); room["^" row[1]] = "^" row[2] }
            file_header = "^(dirent|fcntl|ftw|sys/(file|inotify|mman|sendfile|stat|statfs|statvfs|uio|vfs|xattr))[.]h$"
            may_have["src/cli/run.cpp <sys/stat.h>"] = 1  # umask, of the process
            system_header = "^(sys|linux|netinet|arpa)/|^(dirent|dlfcn|fcntl|grp|iconv|langinfo|malloc|poll|pwd|spawn|strings|termios|unistd)[.]h$"
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
    files src | grep '\.cpp$' | grep -vxE 'src/cli/(main|cmd_[a-z_]+)\.cpp' | while read -r source; do
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
# A source includes the header of its own name first (own_header), and the fuzz build compiles the sources of some rooms
# without precompiled headers.
alone() {
    headers | while read -r header; do
        name=${header#include/scts/}
        name=${name#src/}
        case $name in
            files/* | model/* | rules/* | exchange/*) [ -f "src/${name%.hpp}.cpp" ] || echo "$header" ;;
            *) echo "$header" ;;
        esac
    done
}
check_alone() {
    flags=$(for package in libpodofo libzip expat libutf8proc sqlite3; do pkg-config --cflags "$package" 2>/dev/null; done | tr '\n' ' ')
    # shellcheck disable=SC2016,SC2086 # $1 is the inner shell's; the flags are words
    { if [ -n "${HOUSE_HEADERS:-}" ]; then printf '%s\n' $HOUSE_HEADERS; else alone; fi; } |
        xargs -P 2 -I HEADER sh -c 'header=$1; shift
            said=$(g++ -std=c++20 -fsyntax-only -Iinclude -Isrc "$@" -x c++ -include "$header" /dev/null 2>&1) ||
                printf "%s: does not compile alone: %s\n" "$header" "$(printf "%s\n" "$said" | grep -m 1 error)"' sh HEADER $flags
}


title_promises='nothing is left for later'
check_promises() { files src include | xargs grep -nwE 'TODO|FIXME|XXX'; }

title_size='no file of code is longer than 450 lines'
check_size() { # the walk through the guide is one document, from its first page to its last
    files src include tests completions examples CMakeLists.txt | grep -vxF tests/cli/guide.t | grep -E '\.([ch]pp|sql|sh|py|t|bash|fish|cmake)$|CMakeLists\.txt$' |
        while read -r file; do awk -v file="$file" 'END { if (NR > 450) print file ": " NR " lines" }' "$file"; done
}

title_paths='no path of one machine'
check_paths() { files . | tr '\n' '\0' | xargs -0 grep -nIE '/wor[k]/|/tmp/bas[h]'; }

title_format='clang-format has nothing to change'
check_format() {
    files src include tests | grep -E '\.[ch]pp$' | xargs clang-format --dry-run 2>&1 | grep -E 'warning:|rror'
}

title_tidy='clang-tidy has nothing to say'
check_tidy() {
    cmake -S . -B "$temporary/tidy" -DCMAKE_BUILD_TYPE=Release -DSCTS_PCH=OFF -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >"$temporary/tidy.log" 2>&1 ||
        { cat "$temporary/tidy.log"; return; }
    { if [ -n "${HOUSE_SOURCES:-}" ]; then printf '%s\n' $HOUSE_SOURCES; else files src | grep '\.cpp$'; fi; } |
        xargs -P 2 -n 8 clang-tidy --quiet --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option -p "$temporary/tidy" 2>/dev/null |
        grep -E 'error:|warning:'
}
