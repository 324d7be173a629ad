# bash completion for scts: asks the program itself (scts __complete). Where it offers nothing, file names are meant.

# The word as the program would get it: without quotes and backslashes.
_scts_plain() {
    local word=${1//\\/}
    word=${word//[\"\']/}
    [[ $word == "~/"* ]] && word=$HOME/${word#"~/"}
    printf '%s' "$word"
}

_scts() {
    local current=${COMP_WORDS[COMP_CWORD]} candidate i
    local -a words=()
    for ((i = 1; i <= COMP_CWORD; i++)); do
        # --option=value comes as three words.
        if [[ ${COMP_WORDS[i]} == = ]]; then
            ((i == COMP_CWORD)) && words+=("")
        else
            words+=("$(_scts_plain "${COMP_WORDS[i]}")")
        fi
    done
    COMPREPLY=()
    while IFS=$'\t' read -r candidate _; do
        # Inside quotes the word goes on as it is; elsewhere blanks need a backslash.
        if [[ $current != [\"\']* && $candidate == *[!A-Za-z0-9_.,:/+@%-]* ]]; then
            printf -v candidate '%q' "$candidate"
        fi
        COMPREPLY+=("$candidate")
    done < <("$(_scts_plain "$1")" __complete -- "${words[@]}" 2>/dev/null)
}

complete -o bashdefault -o default -F _scts scts
