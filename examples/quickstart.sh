#!/bin/sh
# Installs what is missing, builds scts, and runs the whole job on a made-up school, in build/demo.
#   sh examples/quickstart.sh            (SCTS_NO_APT=1: only list the packages that are missing)
set -eu
cd "$(dirname "$0")/.."
. examples/packages.sh
# shellcheck disable=SC2086 # the names are words
install_packages $BUILD_PACKAGES

echo "Building scts (some five minutes the first time) ..."
cmake -S . -B build -G Ninja -DCMAKE_BUILD_TYPE=Release >build.log 2>&1 && cmake --build build >>build.log 2>&1 || { cat build.log; exit 1; }
mv build.log build/build.log

root=$PWD
demo=build/demo
rm -rf "$demo"
mkdir -p "$demo"
PATH="$PWD/build:$PATH"
SCTS_STORE="$PWD/$demo/school.db"
export PATH SCTS_STORE

# Shows a command and its output; a family without any address (status 3) is no failure.
run() {
    printf '\n$ '
    for word in "$@"; do
        case $word in
            *[!A-Za-z0-9_./:@,=-]*) printf "'%s' " "$word" ;;
            *) printf '%s ' "$word" ;;
        esac
    done
    echo
    status=0
    "$@" || status=$?
    [ "$status" = 0 ] || [ "$status" = 3 ] || exit "$status"
}

cd examples/school
run scts init --uai 0754321P --name "Collège Jeanne-Villepreux"
run scts import ExportXML_ElevesAvecAdresses.zip ExportXML_ResponsablesAvecAdresses.zip ExportXML_Structures.zip ExportXML_Nomenclature.zip
run scts import csv/tests.csv csv/marks.csv csv/absences.csv
run scts open-service
run scts open-service notes absences
run scts set-publication notes --continuous
run scts set-publication absences --continuous
run scts config set school.address "12 rue des Lilas / 94000 CRÉTEIL"
run scts config set school.phone "01 23 45 67 89"
run scts config set school.email ce.0754321p@example.org
run scts config set school.dpo "dpd@example.org"
run scts config set school.privacy_url https://www.example.org/donnees-personnelles
run scts config set help.url https://teleservices.example.org/aide
run scts config set site.url https://teleservices.example.org
run scts config set mail.sender ce.0754321p@example.org
run scts config set letter.signatory "Mme Camille Roux, principale"
run scts generate-car --all
run scts notify --all --by email,paper --yes
run scts replicate
run scts search mallet
run scts status

cat <<END

The letters (PDF) are in    $root/$demo/letters
the messages (a Maildir) in $root/$demo/spool        (mutt -R -f $demo/spool)
Try 'build/scts help notify', or 'build/scts --store $demo/school.db history --student 700117'.
END
