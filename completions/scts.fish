# fish completion for scts: asks the program itself (scts __complete). Where it offers nothing, file names are meant.

function __scts_candidates
    set -l words (commandline -opc | string replace -r -- '^~/' $HOME/)
    set -l program $words[1]
    set -e words[1]
    set -l current (commandline -ct | string unescape)
    test -n "$current"; or set current ''
    set -l before ''
    if string match -qr -- '^--[^=]+=' $current
        set -a words (string replace -r -- '=.*' '' $current)
        set before $words[-1]=
        set current (string replace -r -- '^[^=]+=' '' $current)
    end
    set -g __scts_found
    for line in ($program __complete -- $words "$current" 2>/dev/null)
        set -a __scts_found $before$line
    end
    test (count $__scts_found) -gt 0
end

complete -c scts -n __scts_candidates -f -a '$__scts_found'
