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
  scts: error: no service "meals"
  scts: hint: the services are: notes, absences, lpc
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
    lpc        closed, not eligible
