  $ . "$TESTDIR/setup.sh"
  $ unshare -rm true 2>/dev/null || exit 80
  $ small_store
  $ scts open-service -q
  $ scts open-service -q notes
  $ scts open-service -q lpc --not-eligible
  $ scts open-service -q orientation --title "vœux d’orientation"
  $ scts close-service -q orientation

What the rector lays down for all schools of the machine stands in the system's configuration:

  $ mkdir -p etc/scts
  $ cat >etc/scts/config.toml <<END
  > [services.orientation]
  > mandatory = true
  > [services.bourses]
  > mandatory = true
  > [services.absences]
  > eligible = false
  > END
  $ machine() { unshare -rm sh -c 'mount --bind "$1" /usr/local/etc && shift && exec "$@"' sh "$PWD/etc" "$@"; }
  $ scts() { machine faketime -f "@2026-11-23 09:00:00" scts "$@"; }
  $ scts status | sed -n 4,7p
    absences    closed, not eligible (the SCONET module is not in use, or no part is taken in the trial), as the rector laid down
    lpc         closed, not eligible (the SCONET module is not in use, or no part is taken in the trial)
    orientation closed, mandatory, as the rector laid down: scts open-service orientation
    bourses     closed, mandatory, as the rector laid down: scts open-service bourses --title "…"
  $ scts check -q 2>&1 | sed "s|$PWD/||"
  warning  store/school.db: the service orientation is mandatory, and closed; scts open-service orientation
  warning  store/school.db: the service bourses is mandatory, and closed; scts open-service bourses --title "…"
  scts: error: 2 things are wrong with store/school.db
  $ scts open-service orientation --optional
  scts: error: orientation is mandatory, as the rector laid down: no school can change it
  scts: hint: it stands in /usr/local/etc/scts/config.toml
  [4]
  $ scts open-service absences --eligible
  scts: error: absences is not eligible, as the rector laid down: no school can change it
  scts: hint: it stands in /usr/local/etc/scts/config.toml
  [4]
  $ scts open-service absences
  scts: error: the school is not eligible for absences: either it does not use the matching SCONET module, or it does not take part in the service's trial
  scts: hint: the rector laid it down in /usr/local/etc/scts/config.toml
  [4]
  $ scts open-service orientation
  Opened: orientation
  $ scts open-service bourses --title "bourse de collège"
  Opened: bourses
  $ scts close-service bourses
  scts: error: bourses is mandatory in the académie: it cannot be closed
  scts: hint: the rector laid it down in /usr/local/etc/scts/config.toml
  [4]
  $ scts check -q

No file of the user's own says otherwise:

  $ printf '[services.bourses]\nmandatory = false\n' >own.toml
  $ scts --config own.toml close-service bourses
  scts: error: own.toml:1: what the rector decides about services stands in the system's configuration only
  scts: hint: /usr/local/etc/scts/config.toml
  [2]
  $ : >own.toml
  $ scts --config own.toml close-service bourses
  scts: error: bourses is mandatory in the académie: it cannot be closed
  scts: hint: the rector laid it down in /usr/local/etc/scts/config.toml
  [4]
  $ printf '[services.bourses]\nmandatory = true\neligible = false\n' >etc/scts/config.toml
  $ scts status
  scts: error: /usr/local/etc/scts/config.toml:1: bourses is mandatory and not eligible: no school could do as it says
  scts: hint: take one of the two out of the file
  [2]
