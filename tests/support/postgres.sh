# Sourced: a throw-away PostgreSQL 15 cluster, on a socket only.
#   postgres_start FOLDER      starts it below FOLDER (a short path: sockets have at most 107 characters) and sets PGHOST
#   postgres_stop [immediate]  stops it; immediate: as a crash would
# A database NAME is then postgresql:///NAME. PostgreSQL refuses root: then the account `postgres` of its package runs it.

POSTGRES_BIN=${POSTGRES_BIN:-/usr/lib/postgresql/15/bin}

as_postgres() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

postgres_start() {
    POSTGRES_FOLDER=$1/postgres
    PGHOST=$POSTGRES_FOLDER
    PGUSER=postgres
    export PGHOST PGUSER
    if [ ! -d "$POSTGRES_FOLDER/data" ]; then
        mkdir -p "$POSTGRES_FOLDER"
        chmod 711 "$1" "$POSTGRES_FOLDER"
        [ "$(id -u)" != 0 ] || chown postgres "$POSTGRES_FOLDER"
        (cd "$POSTGRES_FOLDER" && as_postgres "$POSTGRES_BIN/initdb" -D "$POSTGRES_FOLDER/data" -A trust -U postgres -E UTF8 --locale=C.UTF-8) \
            >"$POSTGRES_FOLDER.log" 2>&1 || { cat "$POSTGRES_FOLDER.log" >&2; return 1; }
    fi
    (cd "$POSTGRES_FOLDER" && as_postgres "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_FOLDER/data" -w -t 60 -l "$POSTGRES_FOLDER/server.log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$POSTGRES_FOLDER' -c shared_buffers=64MB ${POSTGRES_OPTIONS:-}" start) >/dev/null ||
        { cat "$POSTGRES_FOLDER/server.log" >&2; return 1; }
}

postgres_stop() {
    (cd "$POSTGRES_FOLDER" && as_postgres "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_FOLDER/data" -w -m "${1:-fast}" stop) >/dev/null
}
