#!/usr/bin/env python3
"""Nothing in a replica that it need not hold: looks for every code, address, e-mail, phone and birth date of the made-up school
in the files of a SQLite replica, and in the dump and the data files of a PostgreSQL one.

    private.py PROGRAM POSTGRES-DATA DATABASE      (PGHOST and PGUSER set, the database empty)
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "examples" / "school"


class School:
    def __init__(self, program, folder):
        self.program, self.store = program, folder / "school.db"
        self.scts("init", "--uai", "0754321P", "--name", "Collège Jeanne-Villepreux")
        self.scts("import", *sorted(SAMPLE.glob("ExportXML_*.zip")))
        self.scts("import", *(SAMPLE / "csv" / f"{name}.csv" for name in ("tests", "marks", "absences")))
        self.scts("open-service")
        self.scts("open-service", "notes", "absences")
        self.scts("set-publication", "notes", "--continuous")
        self.scts("set-publication", "absences", "--continuous")
        self.scts("generate-car", "--all")

    def scts(self, *words):
        command = [self.program, "--store", self.store, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def codes(self):
        lines = self.scts("history", "--all", "--csv").splitlines()[1:]
        return [line.split(";")[3] for line in lines]

    def column(self, sql):
        with sqlite3.connect(self.store) as database:
            return sorted({value for (value,) in database.execute(sql) if value})


def spellings(code):
    """All that a code could be written as: text, number, bytes."""
    plain = code.replace("-", "")
    number = int(plain, 36)
    yield from (code.encode(), plain.encode(), plain.lower().encode(), str(number).encode(), f"{number:016x}".encode())
    yield from (number.to_bytes(8, "big"), number.to_bytes(8, "little"))


def secrets(school):
    both = "SELECT {0} FROM student UNION SELECT {0} FROM guardian"
    yield "code", [spelling for code in school.codes() for spelling in spellings(code)]
    yield "e-mail", [text.encode() for text in school.column(both.format("email"))]
    yield "phone", [text.encode() for text in school.column("SELECT phone FROM guardian")]
    streets = school.column(both.format("line1") + " UNION " + both.format("line2"))
    yield "street", [text.encode() for text in streets if len(text) > 5]
    yield "family name", [text.encode() for text in school.column(both.format("family_name")) if len(text) > 4]
    births = school.column("SELECT birth_date FROM student")
    yield "birth date", [text.encode() for text in births]


def found(needles, haystack):
    return [needle for needle in needles if needle in haystack]


def main():
    program, data, database = Path(sys.argv[1]).resolve(), Path(sys.argv[2]), sys.argv[3]
    os.environ.pop("SCTS_STORE", None)
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="scts-private-") as folder:
        folder = Path(folder)
        school = School(program, folder)
        replica, key = folder / "replica" / "teleservices.db", folder / "replica.key"
        school.scts("replicate", "--to", replica, "--key", key)
        school.scts("replicate", "--to", f"postgresql:///{database}", "--key", key)
        query = "CHECKPOINT; SELECT oid FROM pg_database WHERE datname = current_database()"
        oid = subprocess.run(["psql", "-XqAt", "-d", database, "-c", query], check=True, capture_output=True, text=True)
        tables = data / "base" / oid.stdout.strip()
        dump = subprocess.run(["pg_dump", database], check=True, capture_output=True).stdout
        places = {
            "the SQLite replica's files": b"".join(path.read_bytes() for path in replica.parent.iterdir()),
            "PostgreSQL's dump": dump,
            "PostgreSQL's tables": b"".join(path.read_bytes() for path in tables.iterdir()),
        }
        first_names = [text.encode() for text in school.column("SELECT first_name FROM student WHERE student_id IN "
                                                               "(SELECT student_id FROM code)")]
        for place, haystack in places.items():
            seen = len(found(first_names, haystack))
            good = seen == len(first_names) > 20  # what must be there is found: so the search works
            passed, failed = passed + good, failed + (not good)
            print(f"{place}: {len(haystack)} bytes, {seen} of {len(first_names)} first names")
            for kind, needles in secrets(school):
                hits = found(needles, haystack)
                good = not hits and len(needles) > 20
                passed, failed = passed + good, failed + (not good)
                print(f"  {kind}: {len(hits)} found of {len(needles)}", hits[:3] if hits else "")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
