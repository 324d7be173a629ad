"""PostgreSQL servers of the test's own, and replicas on them."""

import json
import subprocess
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from fixture import ENVIRONMENT, execute, stop
from replica import VARYING

SUPPORT = Path(__file__).resolve().parents[1] / "support" / "postgres.sh"
TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname"

LET_GO = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()"


class Server:
    """A cluster in a folder, on a socket."""

    def __init__(self, folder):
        self.folder = folder

    @property
    def socket(self):
        return self.folder / "postgres"

    def shell(self, script):
        # fsync=off: what a dying server has not synced, the kernel still has.
        options = "POSTGRES_OPTIONS='-c fsync=off -c max_connections=20'"
        done = execute(["bash", "-c", f". '{SUPPORT}'; {options}; POSTGRES_FOLDER='{self.socket}'; {script}"])
        if done.returncode:
            stop(f"PostgreSQL: {script}: {done.stderr.strip()}")

    def start(self):
        self.folder.mkdir(exist_ok=True)
        self.shell(f"postgres_start '{self.folder}'")

    def stop(self, how="fast"):
        self.shell(f"postgres_stop {how}")

    @contextmanager
    def running(self):
        self.start()
        try:
            yield self
        finally:
            self.stop("immediate")

    def psql(self, database, *statements):
        words = [word for statement in statements for word in ("-c", statement)]
        return ["psql", "-h", str(self.socket), "-U", "postgres", "-d", database, "-AtqX", "-v", "ON_ERROR_STOP=1", *words]

    def ask(self, database, *statements):
        done = execute(self.psql(database, *statements))
        if done.returncode:
            stop(f"psql: {done.stderr.strip()}")
        return done.stdout.splitlines()


class ServerReplica:
    def __init__(self, server, database, key, varying=VARYING):
        self.server, self.database, self.key, self.varying = server, database, key, varying
        self.place = f"postgresql://postgres@/{database}?host={quote(str(server.socket), safe='')}"

    def replace(self, template="template0"):
        """Makes it a copy of another database; of an empty one, unless told otherwise."""
        self.server.ask("postgres", f"DROP DATABASE IF EXISTS {self.database} WITH (FORCE)",
                        f"CREATE DATABASE {self.database} TEMPLATE {template}")  # fmt: skip

    def look(self, findings=None):
        """As FileReplica does."""
        tables = self.server.ask(self.database, TABLES)
        parts = [f"SELECT '{table}', to_jsonb(t) FROM {table} t" for table in tables]
        found, marks = {table: [] for table in tables}, []
        for line in self.server.ask(self.database, " UNION ALL ".join(parts)) if tables else ():
            table, _, text = line.partition("|")
            row = json.loads(text)
            if table == "school":
                marks.append((row["revision"], bytes.fromhex(row["token"][2:])))
            found[table].append(repr([value for column, value in sorted(row.items())
                                      if column not in self.varying.get(table, ())]))  # fmt: skip
        return {table: sorted(rows) for table, rows in found.items()}, marks

    @contextmanager
    def held(self):
        lock = "LOCK TABLE school IN ACCESS EXCLUSIVE MODE"
        command = self.server.psql(self.database, "BEGIN", lock, "SELECT 'held'", "SELECT pg_sleep(600)")
        with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as holder:
            if holder.stdout.readline() != b"held\n":
                stop("the replica cannot be held")
            try:
                yield
            finally:
                self.server.ask("postgres", LET_GO)


def why_not():
    """Why there can be no server here; nothing if there can."""
    done = execute(["bash", "-c", f". '{SUPPORT}'; \"$POSTGRES_BIN/postgres\" --version && command -v psql"])
    return None if done.returncode == 0 else "PostgreSQL 15 is not installed"
