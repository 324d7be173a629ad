# Sourced by the transcripts here: a collège and a lycée, and for both one replica of each kind with one key.
. "$TESTDIR/../cli/setup.sh"
export SCTS_REPLICA_KEY="$PWD/replica.key"
file=$PWD/replica/teleservices.db
server=postgresql:///$NIGHT_DATABASE
college=$PWD/store/school.db
lycee=$PWD/lycee/school.db

# A command on both replicas: they must say the same, and end the same; said once.
both() {
    local input='' one other
    [ "$1" != -i ] || { input=$(cat "$2"; echo "$3"); shift 3; }
    SCTS_REPLICA=$file scts "$@" <<<"$input" >one 2>&1
    one=$?
    SCTS_REPLICA=$server scts "$@" <<<"$input" 2>&1 | sed "s|$server|$file|" >other
    other=${PIPESTATUS[0]}
    sed -i "s|$file|REPLICA|" one
    sed -i "s|$file|REPLICA|" other
    diff one other
    [ "$one" = "$other" ] || echo "SQLite ends with $one, PostgreSQL with $other"
    cat one
    return "$one"
}

# Every night: each school, to both replicas, which then hold the same rows.
night() {
    local store
    for store in "$college" "$lycee"; do
        [ -f "$store" ] || continue
        both replicate --store "$store" -q
        both replicate --store "$store" --verify -q
    done
    python3 "$TESTDIR/dump.py" "$file" >rows.file
    python3 "$TESTDIR/dump.py" "$server" >rows.server
    diff rows.file rows.server
}

# The valid code of a couple, into the file `code`.
code_of() {
    scts history --store "$1" --student "$2" --guardian "$3" --csv | grep ';yes;' | cut -d';' -f4 >code
}

# A lycée with one student, whose guardian is known there by another number.
small_lycee() {
    scts init --store "$lycee" --uai 0940117S --name "Lycée Marie-Curie" -q
    printf 'student_id;family_name;first_name;birth_date;mef;division\n501;MARTIN;Jeanne;2009-07-14;20111010110;1 ES1\n' >lycee-students.csv
    printf 'guardian_id;family_name;first_name;email\n901;DUPONT;Claire;claire@example.org\n' >lycee-guardians.csv
    printf 'student_id;guardian_id;rank\n501;901;1\n' >lycee-bonds.csv
    scts import --store "$lycee" -q lycee-students.csv lycee-guardians.csv lycee-bonds.csv
    scts open-service --store "$lycee" -q
    scts open-service --store "$lycee" -q notes
    scts set-publication --store "$lycee" -q notes --continuous
    scts generate-car --store "$lycee" --all -q
}
