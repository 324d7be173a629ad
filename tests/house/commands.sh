# Every command and action has what it needs: page, section, options, completion, transcript. Sourced by house.sh.
# shellcheck shell=sh disable=SC2317,SC2034,SC2154 # the checks and their titles are called by name

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
        grep -qE "^\.It Xr scts-$name 1( |$)" man/scts.1 || echo "man/scts.1: does not name scts-$name"
        grep -qE "^\.Xr scts-$name 1( |$)" man/scts.1 || echo "man/scts.1: SEE ALSO lacks scts-$name"
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
