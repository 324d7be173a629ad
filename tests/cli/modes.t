  $ . "$TESTDIR/setup.sh"

A command that does several things takes for each of them what belongs to it, and refuses all else before it looks at
anything. What fits a mode, of all options of its command; every other one is tried, and has to be refused by name:

  $ globals=$(scts __complete -- -- | cut -f 1)
  $ fits() { # COMMAND MODE [VALUE]
  >   for option in $(scts __complete -- "$1" -- | cut -f 1); do
  >     case " $(echo $globals) $2 " in *" $option "*) continue ;; esac
  >     value=$(scts "$1" --help | sed -nE "s/^  (-[a-z],)?$option [A-Z].*/nonsense/p")
  >     said=$(SCTS_STORE=none.db scts "$@" $option $value 2>&1 < /dev/null)
  >     status=$?
  >     case $said in
  >       *"exclude each other"*)
  >         case "$status $said" in
  >           "2 scts: error: "*"$2 and $option"*|"2 scts: error: "*"$option and $2"*) ;;
  >           *) echo "$status $said" ;;
  >         esac ;;
  >       *) echo "$option" ;;
  >     esac
  >   done | paste -s -d ' ' -
  > }
  $ fits notify --test-page
  --output
  $ fits notify --reprint 8
  --dry-run --exit-code --output
  $ fits invalidate --code-stdin
  --cae --dry-run --exit-code --reason
  $ fits invalidate --from list.csv
  --delimiter --dry-run --encoding --exit-code --map --reason --sheet
  $ fits history --code-stdin
  --exit-code
  $ fits replicate --verify
  --key --to
  $ fits set-publication --continuous
  --dry-run
  $ fits status --metrics
  --output
  $ fits open-service --eligible
  --dry-run --mandatory --optional
  $ fits check --repair
  --dry-run

The first pair is told, and what the mode takes:

  $ scts notify --test-page --order nonsense
  scts: error: --test-page and --order exclude each other
  [2]
  $ scts notify --cae --per bond
  scts: error: --cae and --per exclude each other
  [2]
  $ scts notify --all --older-than 14 --by email
  scts: error: --older-than goes only with --unused
  [2]
  $ scts status --output x
  scts: error: --output goes only with --metrics
  [2]
  $ scts status --metrics --json 2>&1 | cut -c 1-104
  {"schema":"scts.error/1","error":{"code":2,"name":"usage","message":"--metrics and --json exclude each o
  $ scts export couples --all --reveal
  scts: error: --reveal goes only with codes and letters
  [2]

Actions have options of their own, which stand before or after the action as global ones do:

  $ scts spool
  scts: error: spool takes one of: list, send, retry
  scts: hint: scts help spool
  [2]
  $ scts spool sned
  scts: error: "sned" is not an action of spool
  scts: hint: did you mean 'scts spool send'?
  [2]
  $ scts spool everything
  scts: error: "everything" is not an action of spool
  scts: hint: 'scts spool --help' lists its actions
  [2]
  $ scts spool list --limit 3
  scts: error: unknown option --limit
  scts: hint: it is an option of 'scts spool send'
  [2]
  $ scts spool --limit 3
  scts: error: unknown option --limit
  scts: hint: it is an option of 'scts spool send'
  [2]
  $ scts account list --school 0754321P --birth-date never
  scts: error: unknown option --school
  scts: hint: it is an option of 'scts account detach'
  [2]
  $ scts spool send --limt 3
  scts: error: unknown option --limt
  scts: hint: did you mean --limit?
  [2]
  $ small_store
  $ scts --json spool list
  {"schema":"scts.spool-list/1","messages":[],"unknown":[]}
  $ scts spool --json list
  {"schema":"scts.spool-list/1","messages":[],"unknown":[]}
  $ scts spool --state sent list --json
  {"schema":"scts.spool-list/1","messages":[],"unknown":[]}
  $ scts spool --help | head -8
  hand the messages to the mail system
  Usage: scts spool ACTION
  
  Actions:
    list            show messages and where they stand
    send            hand over the messages whose turn it is
    retry           queue messages again
  
  $ scts spool retry --help | sed -n '2p;/^  -n/q;/^  --[fu]/p;$p'
  Usage: scts spool retry [FILE...]
    --failed                        those that failed
    --unknown                       those that are unknown, after a question

Completion follows: actions, the options of an action, what still fits, and the words of an option:

  $ scts __complete -- spool ""
  list	show messages and where they stand
  retry	queue messages again
  send	hand over the messages whose turn it is
  $ scts __complete -- spool retry --f
  --failed	those that failed
  $ scts __complete -- spool list --f
  $ scts __complete -- notify --test-page --o
  --output	where the letters (PDF) go (letters, beside the store)
  $ scts __complete -- notify --order ""
  division	
  postcode	
  $ scts __complete -- notify --by email
  email	
  email,paper	
  $ scts __complete -- template set car-letter ""
  $ scts __complete -- template set car-l
  car-letter	
  $ scts __complete -- config set mail.per
  mail.per_run	how many messages one 'spool send' hands over at most (0: all)
