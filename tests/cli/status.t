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
      "school_year": null,
      "school": {
          "uai": "0754321P",
          "name": "Collège Jeanne-Villepreux"
      },
      "teleservices": "closed",
      "services": [
          {
              "service": "notes",
              "title": "consultation des notes",
              "state": "closed",
              "eligible": true,
              "mandatory": false,
              "laid_down": false,
              "publication": null,
              "due_dates": 0,
              "without_due_date": []
          },
          {
              "service": "absences",
              "title": "consultation des absences",
              "state": "closed",
              "eligible": true,
              "mandatory": false,
              "laid_down": false,
              "publication": null,
              "due_dates": 0,
              "without_due_date": []
          },
          {
              "service": "lpc",
              "title": "livret personnel de comp\xc3\xa9tences", (esc)
              "state": "closed",
              "eligible": true,
              "mandatory": false,
              "laid_down": false,
              "publication": null,
              "due_dates": 0,
              "without_due_date": []
          }
      ],
      "codes": {
          "car": {
              "valid": 0,
              "notified": 0,
              "used": 0,
              "unreachable": 0,
              "access_withdrawn": {
                  "refusal": 0,
                  "request": 0
              },
              "access_withdrawn_inferred": 0
          },
          "cae": {
              "valid": 0,
              "notified": 0,
              "used": 0,
              "unreachable": 0,
              "access_withdrawn": {
                  "refusal": 0,
                  "request": 0
              },
              "access_withdrawn_inferred": 0
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
      "marks_without_class": 0,
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

For Prometheus: what has not happened yet has no sample, and nothing is personal.

  $ strictly() { python3 "$TESTDIR/../support/prometheus.py"; }
  $ scts status --metrics > metrics
  $ strictly < metrics
  17 metrics, 30 samples
  $ for spoil in 's/^# TYPE scts_bonds.*//' 's/gauge/gage/' 's/0754321P"/0754321P/' '$p' 's/^# HELP scts_bonds.*//' 's/ 3$//'; do
  >     sed -n "$spoil;p" metrics | strictly 2> /dev/null && echo "not noticed: $spoil"
  > done
  [1]
  $ grep -e scts_students -e service_open -e replication_timestamp metrics | grep -v '^#'
  scts_service_open{uai="0754321P",service="notes"} 1
  scts_service_open{uai="0754321P",service="absences"} 1
  scts_service_open{uai="0754321P",service="lpc"} 0
  scts_students{uai="0754321P"} 3
  scts_last_replication_timestamp_seconds{uai="0754321P"} 1795395600
  $ date -u -d @1795395600 +%FT%TZ
  2026-11-23T01:00:00Z
  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car --all -q
  $ on 2026-11-24 scts notify --all --by email --yes -q 2> /dev/null
  [3]
  $ scts status --metrics | strictly
  18 metrics, 31 samples
  $ scts status --metrics | grep -e ^scts_codes -e 'state="queued"' -e last_notification -e ^scts_last_batch | grep -v '#'
  scts_codes_valid{uai="0754321P",kind="car"} 4
  scts_codes_valid{uai="0754321P",kind="cae"} 0
  scts_codes_notified{uai="0754321P",kind="car"} 2
  scts_codes_notified{uai="0754321P",kind="cae"} 0
  scts_codes_used{uai="0754321P",kind="car"} 0
  scts_codes_used{uai="0754321P",kind="cae"} 0
  scts_codes_unreachable{uai="0754321P",kind="car"} 2
  scts_codes_unreachable{uai="0754321P",kind="cae"} 0
  scts_messages{uai="0754321P",state="queued"} 2
  scts_last_notification_timestamp_seconds{uai="0754321P"} 1795507200
  scts_last_batch{uai="0754321P"} 10
  $ scts status --metrics | grep -ci -e martin -e example.org -e lilas
  0
  [1]

Into a file that the collector, somebody else, may read; in the place of the one before, or not at all:

  $ echo old > school.prom
  $ scts status --metrics --output school.prom
  $ scts status --metrics | cmp - school.prom
  $ (umask 077; scts status --metrics --output school.prom)
  $ stat -c %a school.prom
  644
  $ scts status --metrics --output nowhere/school.prom
  scts: error: */nowhere: no such directory (glob)
  scts: hint: it is not created: is its disk mounted?
  [1]
  $ echo old > school.prom
  $ (ulimit -f 1; scts status --metrics --output school.prom)
  scts: error: school.prom: File too large
  [1]
  $ cat school.prom
  old
  $ ls -A | grep partial
  [1]
  $ scts status --output school.prom
  scts: error: --output goes only with --metrics
  [2]
  $ scts status --metrics --json 2>&1 | tail -n 1
  {"schema":"scts.error/1","error":{"code":2,"name":"usage","message":"--metrics and --json exclude each other","hint":""}}
  $ scts status --metrics --by-division
  scts: error: --metrics and --by-division exclude each other
  [2]

Access that was taken away, and that the store inferred when it learnt to keep such decisions:

  $ scts invalidate --student 102 --guardian 201 --reason refusal -q --yes
  $ scts invalidate --student 103 --guardian 203 --reason request -q --yes
  $ sqlite3 store/school.db "UPDATE withdrawal SET inferred = 1 WHERE student_id = 102"
  $ scts status | grep away
  access taken away (CAR): 1 refusal, 1 request; 1 of them known from their last code only
  $ scts status --json | grep -o '"access_withdrawn[^}]*}[^}]*}' | head -n 1
  "access_withdrawn":{"refusal":1,"request":1},"access_withdrawn_inferred":1}
  $ scts status --metrics | grep ^scts_access
  scts_access_withdrawn_couples{uai="0754321P",reason="refusal"} 1
  scts_access_withdrawn_couples{uai="0754321P",reason="request"} 1
  scts_access_withdrawn_students{uai="0754321P",reason="refusal"} 0
  scts_access_withdrawn_students{uai="0754321P",reason="request"} 0
