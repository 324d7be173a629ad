  $ . "$TESTDIR/setup.sh"
  $ small_store
  $ scts close-service
  scts: error: close-service needs a service
  scts: hint: scts close-service notes
  [2]
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts close-service notes -n
  Closed: notes
  Dry run: nothing was changed.
  $ scts status | grep notes
    notes      open, not published yet: scts set-publication notes
  $ scts close-service notes
  Closed: notes
  $ scts close-service notes
  Already so: notes
