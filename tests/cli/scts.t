  $ . "$TESTDIR/setup.sh"

No command, a wrong one, a wrong option: what was perhaps meant.

  $ scts > /dev/null 2>&1
  [2]
  $ scts --help | head -3
  scts: activation codes of the télé-services, from a school's exports to letters and messages
  
  Usage: scts [options] COMMAND ...
  $ scts notfy
  scts: error: "notfy" is not a command of scts
  scts: hint: did you mean 'scts notify'?
  [2]
  $ scts status --jsno
  scts: error: unknown option --jsno
  scts: hint: did you mean --json?
  [2]
  $ scts --version
  scts 0.1.0
  $ scts status --store
  scts: error: --store needs a value
  [2]
  $ scts status --color sometimes
  scts: error: --color: "sometimes" is none of auto, always, never
  [2]
  $ scts notify --help | head -3
  tell codes by e-mail and by letter
  Usage: scts notify SELECTION --by CHANNELS
  
  $ scts help nonsense
  scts: error: "nonsense" is not a command of scts
  scts: hint: 'scts --help' lists the commands
  [2]

Errors as JSON on stderr:

  $ scts status --json 2>&1 | sed "s#$PWD#PWD#"
  {"schema":"scts.error/1","error":{"code":2,"name":"usage","message":"PWD/store/school.db: no store: No such file or directory","hint":"create it with 'scts init --uai UAI --name NAME', or name it with --store or SCTS_STORE"}}

Global options stand before or after the command; an option wins over the environment, that over the configuration:

  $ small_store
  $ scts --json status | cut -c 1-24
  {"schema":"scts.status/1
  $ scts status --json | cut -c 1-24
  {"schema":"scts.status/1
  $ scts init -q --store other.db --uai 0540001H --name Other
  $ scts --store other.db status | head -1
  Other (0540001H)
  $ mkdir -p .config/scts
  $ echo 'store = "../../other.db"' > .config/scts/config.toml
  $ scts status | head -1
  Collège Jeanne-Villepreux (0754321P)
  $ SCTS_STORE= scts status | head -1
  Other (0540001H)
  $ echo 'store = 3' > .config/scts/config.toml
  $ scts status 2>&1 | sed "s#$PWD#PWD#"
  scts: error: PWD/.config/scts/config.toml: store must be a text between quotes
  $ echo 'stroe = "x"' > .config/scts/config.toml
  $ scts status 2>&1 | sed "s#$PWD#PWD#"
  scts: error: PWD/.config/scts/config.toml: unknown key "stroe"
  scts: hint: the keys are: store, replica, replica_key, replica_timezone, and the system's services
  $ scts status --config nowhere.toml
  scts: error: nowhere.toml: no such configuration file
  [2]
  $ rm -r .config

A second process waits for the first, then says who it is:

  $ flock store/school.db.lock -c 'printf "scts lock\na test (process 1)" > store/school.db.lock; scts open-service --wait-lock 0'
  scts: error: the store is in use by a test (process 1)
  scts: hint: try again when it is done, or wait longer with --wait-lock SECONDS
  [75]
  $ scts open-service --wait-lock soon
  scts: error: --wait-lock: "soon" is not a number of seconds
  [2]

An executable scts-foo on the PATH is the command foo, with signals as they were; no memory of it or of ours is left in a file:

  $ mkdir bin; printf '#!/bin/sh\necho "plugin $*"\nulimit -c; grep SigIgn /proc/$$/status\n' > bin/scts-hello; chmod +x bin/scts-hello
  $ (ulimit -c unlimited; PATH="$PWD/bin:$PATH" scts hello world)
  plugin world
  0
  SigIgn:	0000000000000000

Completion:

  $ scts __complete -- gen
  generate-cae	create activation codes for students
  generate-car	create activation codes for guardians
  $ scts __complete -- notify --by ""
  email	
  paper\t (esc)
  $ scts __complete -- notify --division 3
  3 A	
  $ scts __complete -- open-service n
  notes	consultation des notes
  $ scts __complete -- import --m
  --map	a list column;field: which of our fields their columns hold
  --max-departures	let up to N of a kind vanish (else a tenth): students, bonds, marks …
  --mef	students of a programme, by code or by label

What cannot be written:

  $ scts search --all > /dev/full
  scts: error: standard output: No space left on device
  [1]
