  $ . "$TESTDIR/setup.sh"
  $ small_store

The declaration comes first; every refusal names the command that helps:

  $ scts open-service notes
  scts: error: the school has not declared that it uses the télé-services
  scts: hint: declare it first: scts open-service
  [4]
  $ scts generate-car --all
  scts: error: the school has not opened the télé-services
  scts: hint: open them first: scts open-service
  [4]
  $ on 2026-11-23 scts open-service
  The school uses the télé-services from now on. Next: scts open-service notes
  $ scts open-service
  The school uses the télé-services already.
  $ scts open-service notes absences
  Opened: notes, absences
  $ scts open-service notes
  Already so: notes
  $ scts open-service meals
  scts: error: the school has no service "meals"
  scts: hint: to add it, with what letters call it: scts open-service meals --title "…"
  [2]

What the académie decides:

  $ scts open-service lpc --not-eligible
  Decided: lpc
  $ scts open-service lpc
  scts: error: the school is not eligible for lpc: either it does not use the matching SCONET module, or it does not take part in the service's trial
  scts: hint: when the académie has decided: scts open-service lpc --eligible
  [4]
  $ scts open-service notes --mandatory
  Decided: notes
  $ scts close-service notes
  scts: error: notes is mandatory in the académie: it cannot be closed
  [4]
  $ scts open-service absences --not-eligible
  scts: error: absences is open: it cannot be made ineligible
  scts: hint: close it first: scts close-service absences
  [4]
  $ scts close-service absences
  Closed: absences
  $ scts close-service absences --json
  {"schema":"scts.close-service/1","closed":[],"already_closed":["absences"]}
  $ scts status | head -5
  Collège Jeanne-Villepreux (0754321P)
  télé-services: open since 2026-11-23
    notes      open, mandatory, not published yet: scts set-publication notes
    absences   closed
    lpc        closed, not eligible (the SCONET module is not in use, or no part is taken in the trial)
  $ scts open-service lpc --mandatory
  scts: error: lpc cannot be mandatory and not eligible
  scts: hint: scts open-service lpc --mandatory --eligible
  [4]

The list is open: a service of the school's own has a name and a title:

  $ scts open-service orientation
  scts: error: the school has no service "orientation"
  scts: hint: to add it, with what letters call it: scts open-service orientation --title "…"
  [2]
  $ scts open-service Orientation --title "vœux d’orientation"
  scts: error: "Orientation" is not a name that a service can have
  scts: hint: small letters and digits, hyphens between them, a letter first, 30 characters at most: orientation
  [2]
  $ scts open-service notes --title "les notes"
  scts: error: notes has its title: consultation des notes
  [2]
  $ scts open-service orientation --title "vœux" -n
  Opened: orientation
  Dry run: nothing was changed.
  $ scts open-service orientation --title "vœux d’orientation"
  Opened: orientation
  $ scts open-service orientation cantine --title "cantine"
  scts: error: a title is of one service
  scts: hint: scts open-service NAME --title "…"
  [2]
  $ scts set-publication orientation
  scts: error: orientation has no publication: scts carries no data of it
  scts: hint: the services that have one are: notes, absences
  [2]
  $ scts __complete -- close-service ori
  orientation	vœux d’orientation
  $ scts status | sed -n 3,6p
    notes       open, mandatory, not published yet: scts set-publication notes
    absences    closed
    lpc         closed, not eligible (the SCONET module is not in use, or no part is taken in the trial)
    orientation open, announced only
  $ scts status --json | jq -c '.services[] | select(.service == "orientation")'
  {"service":"orientation","title":"vœux d’orientation","state":"open","eligible":true,"mandatory":false,"laid_down":false,"publication":null,"due_dates":0,"without_due_date":[]}

Letters and messages announce it, and the replica is told:

  $ scts config set site.url https://teleservices.example.org
  $ scts config set mail.sender ce.0754321p@example.org
  $ scts generate-car -q --all
  $ scts notify --all --by email,paper -y -q
  scts: warning: NO\xc3\x8bL \xc5\x92dipe (103), NO\xc3\x8bL Zo\xc3\xa9 (203): no address at all (esc)
  [3]
  $ for letters in store/letters/*.pdf; do pdftotext "$letters" -; done | grep vœux | sort -u
  • vœux d’orientation
  $ cat store/spool/new/* | grep -c '^- v=C5=93ux d=E2=80=99orientation$'
  2
  $ scts replicate -q
  $ sqlite3 store/teleservices.db "SELECT service FROM service ORDER BY service"
  notes
  orientation
  $ scts close-service orientation
  Closed: orientation
  $ scts replicate -q
  $ sqlite3 store/teleservices.db "SELECT service FROM service ORDER BY service"
  notes
