  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts open-service -q
  $ scts config set site.url https://teleservices.example.org
  $ evening() { env TZ=UTC faketime -f "@2026-06-30 22:30:00" scts --accept-clock "$@"; }

Days are the school's, whatever the process was told: at 22:30 UTC it is July in Paris.

  $ evening generate-car -q --student 101
  $ sqlite3 store/school.db "SELECT DISTINCT created_on FROM code"
  2026-07-01
  $ scts history --student 101 --csv | cut -d';' -f2,7,8 | sort -u
  101;2026-07-02;2026-07-01
  student_id;usable_from;changed_on

Instants are told in UTC, with a Z:

  $ sqlite3 store/school.db "SELECT started_at FROM batch WHERE command = 'generate-car'"
  2026-06-30T22:30:00Z

Overseas it is June still:

  $ scts config set school.timezone America/Guadeloupe
  $ evening generate-car -q --student 102
  $ sqlite3 store/school.db "SELECT DISTINCT created_on FROM code ORDER BY 1"
  2026-06-30
  2026-07-01
  $ evening set-publication notes --continuous
  scts: error: notes is closed: its publication cannot be set
  scts: hint: open it first: scts open-service notes
  [4]

The days of the journal are of it, too:

  $ evening invalidate -q --student 102 --reason refusal -y
  $ sqlite3 store/school.db "SELECT DISTINCT taken_on FROM withdrawal"
  2026-06-30

A zone that nobody knows is refused by its name, when it is set and when it is met:

  $ scts config set school.timezone Mars/Olympus
  scts: error: school.timezone: "Mars/Olympus": this machine knows no such time zone
  [2]
  $ scts config set school.timezone "half past ten"
  scts: error: school.timezone: "half past ten": it is not a time zone as Europe/Paris or Indian/Reunion
  [2]
  $ sqlite3 store/school.db "UPDATE setting SET value = 'Mars/Olympus' WHERE name = 'school.timezone'"
  $ scts status
  scts: error: this machine knows no time zone "Mars/Olympus"
  scts: hint: apt install tzdata; or another one: scts config set school.timezone Europe/Paris
  [2]
  $ scts check -q 2>/dev/null | sed "s|$PWD/||"
  warning  store/school.db: school.timezone: "Mars/Olympus": this machine knows no such time zone; scts config set
  $ scts config set school.timezone Europe/Paris
  $ scts check -q

A replica belongs to no school alone: what its days are of stands in the configuration.

  $ printf 'replica_timezone = "Mars/Olympus"\n' >own.toml
  $ scts --config own.toml account list
  scts: error: this machine knows no time zone "Mars/Olympus"
  scts: hint: apt install tzdata; or another one: scts config set school.timezone Europe/Paris
  [2]
