# Pages, units and contracts tell what the program does. Sourced by house.sh.
# shellcheck shell=sh disable=SC2317,SC2034,SC2154 # the checks and their titles are called by name

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

title_names='every command, action and option that a text, a hint, a page or a script names exists'
check_names() {
    needs_program || return
    python3 tests/house/names.py "$scts" 2>&1
}
