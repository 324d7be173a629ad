# Sourced by every transcript: a clean world with the program, the samples, and a fixed day.
: "${SCTS_BUILD:?is to name the folder that holds scts}"
export PATH="$SCTS_BUILD:$PATH"
export SCTS_STORE="$PWD/store/school.db" HOME="$PWD" LC_ALL=C.UTF-8 TZ=Europe/Paris NO_COLOR=1
unset SCTS_CONFIG XDG_DATA_HOME XDG_CONFIG_HOME SUDO_USER
SCHOOL="$TESTDIR/../../examples/school"
umask 022

# The program, on 2026-11-23 or the day that `on` says: on 2026-11-24 scts status. Days go to and fro, and the clock is
# taken as it is, but in clock.t.
scts() {
    faketime -f "@${DAY:-2026-11-23} 09:00:00" scts --accept-clock "$@"
}
on() {
    local DAY=$1
    shift
    "$@"
}

# What no letter should be without; no batch of its own, for transcripts tell their numbers. BARE=1: nothing.
settings() {
    [ -n "${BARE:-}" ] || sqlite3 "$SCTS_STORE" "INSERT INTO setting VALUES ('school.address', '5 avenue du Parc / 94000 CRÉTEIL'),
        ('school.phone', '01 23 45 67 89'), ('letter.signatory', 'Mme Camille Roux, principale'),
        ('school.dpo', 'dpd@example.org'), ('school.privacy_url', 'https://www.example.org/donnees')"
}

# A store of the sample school, ready to generate codes.
sample_store() {
    scts init --uai 0754321P --name "Collège Jeanne-Villepreux" -q
    settings
    scts import -q "$SCHOOL"/ExportXML_*.zip 2>/dev/null
    scts open-service -q
    scts open-service -q notes
    scts config set site.url https://teleservices.example.org
    scts config set mail.sender ce.0754321p@example.org
}

# A small school in CSV: three students, four guardians.
small_store() {
    scts init --uai 0754321P --name "Collège Jeanne-Villepreux" -q
    settings
    cat >students.csv <<END
student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;city;country;left_on
101;;MARTIN;;Léa;2013-02-14;10010012110;6A;;;;;;;;;
102;;MARTIN;;Hugo;2011-05-01;10310019110;3 A;;;;;;;;;
103;;NOËL;;Œdipe;2012-12-31;10010012110;6A;;;;;;;;;
END
    cat >guardians.csv <<END
guardian_id;title;family_name;usage_name;first_name;email;phone;line1;line2;line3;line4;postcode;city;country
201;MME;DUPONT;MARTIN;Claire;claire@example.org;;1 rue des Lilas;;;;94000;Créteil;
202;M.;MARTIN;;Paul;;;2 rue du Port;;;;94000;Créteil;
203;MME;NOËL;;Zoé;;;;;;;;;
204;M.;GRAND-PÈRE;;Luc;luc@example.org;;;;;;;;
END
    cat >bonds.csv <<END
student_id;guardian_id;rank
101;201;1
101;202;2
102;201;1
103;203;1
103;204;
END
    scts import -q students.csv guardians.csv bonds.csv
}
