"""What else brings a replica up to date: everything compared over ATTACH, a dump, rows one by one."""

import sqlite3
import subprocess
from pathlib import Path

from measure import run

ATTACH = Path(__file__).resolve().parent / "replica_attach.sql"
# The columns that plain SQL can compute; the codes' keyed hashes it cannot.
TABLES = {
    "service": "*",
    "student": "*",
    "code": "uai, code_id, kind, student_id, guardian_id, usable_from",
    "mark": "*",
}


class Attach:
    """A replica of its own beside that of scts, with the same tables and indices."""

    def __init__(self, store, replica, file):
        self.store, self.replica, self.file = store, replica, file
        with sqlite3.connect(replica) as ours, sqlite3.connect(file) as own:
            for (sql,) in ours.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"):
                own.execute(sql)

    def replicate(self):
        attach = f"ATTACH 'file:{self.store.store}?mode=ro' AS store"
        return run(["sh", "-c", 'exec sqlite3 -bail -cmd "$1" "$2" <"$3"', "sh", attach, self.file, ATTACH])

    def differences(self):
        """How many rows it has otherwise than scts."""
        with sqlite3.connect(self.file) as database:
            database.execute("ATTACH ? AS ours", (str(self.replica),))
            found = 0
            for table, columns in TABLES.items():
                for one, other in (("main", "ours"), ("ours", "main")):
                    rows = f"SELECT {columns} FROM {{}}.{table}"
                    both = f"SELECT count(*) FROM ({rows.format(one)} EXCEPT {rows.format(other)})"
                    found += database.execute(both).fetchone()[0]
        return found


def dump(replica, file):
    """The whole replica, moved into a new file."""
    measure = run(["sh", "-c", 'sqlite3 "$1" .dump | sqlite3 "$2"', "sh", replica, file])
    file.unlink()
    return measure


class RowByRow:
    """A copy of a PostgreSQL replica, into which changed marks are written one at a time: prepared, in one transaction."""

    PREPARE = (
        "PREPARE put AS INSERT INTO mark (uai, student_id, test_id, subject, title, given_on, out_of, coefficient, mark,"
        " visible_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (uai, student_id, test_id)"
        " DO UPDATE SET subject = excluded.subject, title = excluded.title, given_on = excluded.given_on,"
        " out_of = excluded.out_of, coefficient = excluded.coefficient, mark = excluded.mark,"
        " visible_from = excluded.visible_from;\n"
    )

    def __init__(self, template, name):
        self.name = name
        subprocess.run(["createdb", "-T", template, name], check=True)

    def write(self, rows, script):
        """`rows` as the replica has them; the script is written before the clock starts."""
        with open(script, "w", encoding="utf-8") as file:
            file.write("BEGIN;\n" + self.PREPARE)
            for row in rows:
                texts = ("NULL" if value is None else "'" + str(value).replace("'", "''") + "'" for value in row)
                file.write(f"EXECUTE put({', '.join(texts)});\n")
            file.write("COMMIT;\n")
        return run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", self.name, "-f", script])
