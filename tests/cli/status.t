  $ . "$TESTDIR/setup.sh"
  $ scts status
  scts: error: */store/school.db: no store: No such file or directory (glob)
  scts: hint: create it with 'scts init --uai UAI --name NAME', or name it with --store or SCTS_STORE
  [2]
  $ small_store
  $ scts status | sed 's/import: 2.*/import: WHEN/'
  Collège Jeanne-Villepreux (0754321P)
  télé-services: closed; to open them: scts open-service
    notes      closed
    absences   closed
    lpc        closed
  students 3, guardians 4, bonds 5
  codes (CAR): 0 valid, 0 notified, 0 used, 0 unreachable
  last import: WHEN
  last replication: none
  $ scts status -v | tail -3
  MEF          division
  10310019110  3 A
  10010012110  6A
  $ scts status --json | python3 -m json.tool --no-ensure-ascii | sed 's/\(last_import": \)".*"/\1WHEN/'
  {
      "schema": "scts.status/1",
      "school": {
          "uai": "0754321P",
          "name": "Collège Jeanne-Villepreux"
      },
      "teleservices": "closed",
      "services": [
          {
              "service": "notes",
              "state": "closed",
              "eligible": true,
              "mandatory": false,
              "publication": null,
              "due_dates": 0
          },
          {
              "service": "absences",
              "state": "closed",
              "eligible": true,
              "mandatory": false,
              "publication": null,
              "due_dates": 0
          },
          {
              "service": "lpc",
              "state": "closed",
              "eligible": true,
              "mandatory": false,
              "publication": null,
              "due_dates": 0
          }
      ],
      "codes": {
          "car": {
              "valid": 0,
              "notified": 0,
              "used": 0,
              "unreachable": 0
          },
          "cae": {
              "valid": 0,
              "notified": 0,
              "used": 0,
              "unreachable": 0
          }
      },
      "students": 3,
      "guardians": 4,
      "bonds": 5,
      "last_import": WHEN,
      "last_replication": null,
      "messages": {
          "queued": 0,
          "sending": 0,
          "sent": 0,
          "deferred": 0,
          "failed": 0,
          "unknown": 0
      },
      "unfinished_batches": []
  }
  $ scts open-service -q
  $ scts open-service -q notes absences
  $ scts set-publication -q notes --scheduled --add 2026-12-18 2027-03-26 --all
  $ scts set-publication -q absences --continuous
  $ sqlite3 store/school.db "INSERT INTO replication (replica, replicated_at) VALUES ('a.db', '2026-11-22T01:00:00Z'), ('b.db', '2026-11-23T01:00:00Z')"
  $ scts status | grep -e ', published' -e replication
    notes      open, published on due dates (4 set)
    absences   open, published day by day
  last replication: 2026-11-23T01:00:00Z
  $ scts status --json | python3 -c 'import json, sys; s = json.load(sys.stdin); print(s["last_replication"], [(t["publication"], t["due_dates"]) for t in s["services"]])'
  2026-11-23T01:00:00Z [('scheduled', 4), ('continuous', 0), (None, 0)]
  $ scts status --csv
  scts: error: --csv is for lists; this command gives none
  scts: hint: use --json
  [2]
  $ scts status > /dev/full
  scts: error: standard output: No space left on device
  [1]
