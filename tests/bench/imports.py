#!/usr/bin/env python3
"""Measures scts import on a made-up school, beside whatever else takes the same rows into the same tables and indexes; and
scts export beside whatever else lists the same couples in the same order.

    imports.py SCTS DIRECTORY [--long | --smoke]

The peers neither parse SIECLE (but one), nor validate, nor compare, nor write down what changed: they show what the rows
alone cost.
"""

import argparse
import json
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from measure import medians, run  # noqa: E402
from school import BONDS_A_STUDENT, School, make_exports  # noqa: E402

HERE = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"
TABLES = ("student", "guardian", "bond")
KEYS = ("student_key", "guardian_key")  # under which names people are found: the index of their names
STUDENTS = 100_000
LONG_BONDS = 1_000_000
SMOKE_STUDENTS = 300
CHANGED = 100  # one in so many persons
MEMORY = 64  # MB, what any run may take
RATIO = 1.5  # times .import: what an import may take
COUPLES = (
    "SELECT s.student_id, s.family_name, s.first_name, mef, division, g.guardian_id, g.family_name, g.first_name, rank, 'no', '',"
    " 'no', g.email, g.line1, g.line2, g.line3, g.line4, g.postcode, g.city, g.country FROM bond b JOIN student s USING"
    " (student_id) JOIN guardian g USING (guardian_id) WHERE s.left_on IS NULL OR s.left_on > date('now', 'localtime')"
    " ORDER BY s.division, s.sort_name, s.student_id, rank IS NULL, rank, g.guardian_id"
)


def change(path, into):
    """The same export with another first name for one person in a hundred; returns how many are changed."""
    count = 0
    changed = 0
    with zipfile.ZipFile(path) as archive, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as copy:
        name = archive.namelist()[0]
        with archive.open(name) as lines, copy.open(name, "w") as out:
            for line in lines:
                if b"</PRENOM>" in line:
                    count += 1
                    if count % CHANGED == 0:
                        changed += 1
                        line = line.replace(b"</PRENOM>", b"-No\xe9</PRENOM>")
                out.write(line)
    return changed


def schema_of(store):
    """The store's tables of people and their indexes, without what only a store needs."""
    with sqlite3.connect(store) as database:
        for table in (*TABLES, *KEYS):
            columns = database.execute(f"SELECT name, type, pk FROM pragma_table_info('{table}')").fetchall()
            keys = [name for name, _, key in sorted(columns, key=lambda column: column[2]) if key]
            declared = ", ".join(f"{name} {kind}" for name, kind, _ in columns)
            own = database.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()[0]
            without_rowid = " WITHOUT ROWID" if "WITHOUT ROWID" in own else ""
            yield f"CREATE TABLE {table} ({declared}, PRIMARY KEY ({', '.join(keys)})){without_rowid}"
            indexes = database.execute("SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql <> ''", [table])
            # .import writes an empty text where the store has NULL.
            yield from (sql.replace("rank IS NOT NULL", "rank <> ''") for (sql,) in indexes)


class Bench:
    def __init__(self, options):
        self.options = options
        self.directory = options.directory.resolve() / "imports"
        self.directory.mkdir()
        self.runs = 0
        self.couples = 0

    def fresh(self, name):
        self.runs += 1
        return self.directory / f"{self.runs}-{name}"

    def prepare(self, students):
        self.files = make_exports(students * BONDS_A_STUDENT, self.directory / "exports")
        changed = self.directory / "changed"
        changed.mkdir()
        self.changed_files = [changed / file.name for file in self.files]
        self.changed = [change(file, copy) for file, copy in zip(self.files, self.changed_files)]
        self.school = School(self.options.scts, self.directory / "school")
        self.school.init()
        self.empty = self.school.copy(self.fresh("empty"))
        for _ in range(2):  # from the second time on it is known what SIECLE said last
            self.school.run("import", *self.files)
        self.schema = self.directory / "schema.sql"
        self.schema.write_text(";\n".join(schema_of(self.school.store)) + ";\n")
        self.rows = {}
        for table in (*TABLES, *KEYS):
            with open(self.directory / f"{table}.csv", "w") as file:
                subprocess.run(["sqlite3", "-csv", self.school.store, f"SELECT * FROM {table}"], stdout=file, check=True)
            self.rows[table] = self.count(self.school.store, table)
        self.load = self.directory / "load.sql"
        imports = "".join(f".import {self.directory / f'{table}.csv'} {table}\n" for table in (*TABLES, *KEYS))
        self.load.write_text(f".read {self.schema}\n.mode csv\n{imports}")
        sizes = sum(zipfile.ZipFile(file).infolist()[0].file_size for file in self.files)
        told = ", ".join(f"{self.rows[table]:,} {table}s" for table in TABLES)
        print(f"\nimport: {told}; {sizes / 2**20:,.0f} MB of XML", flush=True)

    @staticmethod
    def count(database, table):
        with sqlite3.connect(database) as connection:
            return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]

    def scts(self, school, files, expected, *options):
        """Imports into a copy of that school's store."""
        copy = school.copy(self.fresh("school"))
        measure = run(copy.command("import", "--json", *options, *files))
        report = json.loads(measure.output)
        told = [report[kind][what] for kind in ("students", "guardians") for what in ("added", "changed")]
        if told != expected:
            raise SystemExit(f"scts import: {told} added and changed instead of {expected}")
        return measure

    def peer(self, name, tables, *command):
        database = self.fresh(f"{name}.db")
        measure = run([part if part != "DATABASE" else database for part in command])
        for table in tables:
            if self.count(database, table) != self.rows[table]:
                raise SystemExit(f"{name}: {self.count(database, table)} rows of {table}, not {self.rows[table]}")
        return measure

    def runs_of(self):
        students, guardians = self.rows["student"], self.rows["guardian"]
        changed_students, changed_guardians = self.changed[0], self.changed[1]
        everything = (*TABLES, *KEYS)
        python = [PYTHON, HERE / "peer_import.py", "DATABASE", self.schema]
        return {
            "scts import, new": lambda: self.scts(self.empty, self.files, [students, 0, guardians, 0]),
            "scts import, unchanged": lambda: self.scts(self.school, self.files, [0, 0, 0, 0]),
            "scts import, 1 % changed": lambda: self.scts(
                self.school, self.changed_files, [0, changed_students, 0, changed_guardians]
            ),
            "scts import --force, unchanged": lambda: self.scts(self.school, self.files, [0, 0, 0, 0], "--force"),
            "scts import --force, 1 % changed": lambda: self.scts(
                self.school, self.changed_files, [0, changed_students, 0, changed_guardians], "--force"
            ),
            "sqlite3 .import, CSV": lambda: self.peer("import", everything, "sqlite3", "DATABASE", f".read {self.load}"),
            "python csv + executemany": lambda: self.peer("csv", everything, *python, *(self.directory / f"{t}.csv" for t in everything)),
            "python iterparse + executemany": lambda: self.peer("xml", TABLES, *python, *self.files[:2]),
        }

    def exports_of(self):
        """Each writes a file; by name."""
        file = self.fresh("couples.csv")
        listed = f"{COUPLES};"
        return {
            "scts export couples": lambda: self.listed(file, self.school.command("export", "couples", "--all", "--output", file)),
            "sqlite3 -csv": lambda: self.listed(
                file, ["sqlite3", "-csv", "-header", "-separator", ";", self.school.store, f".output {file}", listed]
            ),
            "python csv": lambda: self.listed(file, [PYTHON, HERE / "peer_export.py", self.school.store, COUPLES, file]),
        }

    def listed(self, file, command):
        measure = run(command)
        with open(file, encoding="utf-8") as lines:
            count = sum(1 for _ in lines) - 1
        self.couples = self.couples or count
        if count != self.couples:
            raise SystemExit(f"{command[0]}: {count} couples, not {self.couples}")
        file.unlink()
        return measure


def print_exports(measures):
    print(f"\n{'':<32} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}   scts / it: wall (cpu)")
    ours = measures["scts export couples"]
    for name, m in measures.items():
        print(f"{name:<32} {m.wall:>8.2f} {m.cpu:>8.2f} {m.peak:>8.1f}   {ours.wall / m.wall:.2f} ({ours.cpu / m.cpu:.2f})")
    sys.stdout.flush()


def print_rows(measures):
    print(f"{'':<32} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}   times .import: wall (cpu)")
    base = measures["sqlite3 .import, CSV"]
    for name, m in measures.items():
        ratio = f"{m.wall / base.wall:.2f} ({m.cpu / base.cpu:.2f})"
        print(f"{name:<32} {m.wall:>8.2f} {m.cpu:>8.2f} {m.peak:>8.1f}   {ratio}")
    ours = measures["scts import, new"]
    for name in ("python csv + executemany", "python iterparse + executemany"):
        print(f"ratio scts import, new / {name:<32} {ours.wall / measures[name].wall:.2f} (cpu {ours.cpu / measures[name].cpu:.2f})")
    for what in ("unchanged", "1 % changed"):
        again, whole = measures[f"scts import, {what}"], measures[f"scts import --force, {what}"]
        print(f"ratio {what}, passed over / all read {again.wall / whole.wall:.2f} (cpu {again.cpu / whole.cpu:.2f})")
    for name in [name for name in measures if name.startswith("scts import")]:
        within = "within" if measures[name].wall <= RATIO * base.wall else "beyond"
        print(f"{name}: {within} {RATIO} times .import of the bare rows")
    sys.stdout.flush()


def in_turn(runs, times):
    """Medians by name; in turn, so that what else the machine does falls on all alike."""
    measures = {name: [] for name in runs}
    for _ in range(times):
        for name, measure in runs.items():
            measures[name].append(measure())
    return {name: medians(several) for name, several in measures.items()}


def main():
    parser = argparse.ArgumentParser(description="Measures scts import beside its peers.")
    parser.add_argument("scts", type=lambda text: Path(text).resolve())
    parser.add_argument("directory", type=Path, help="where to work; on the disk that is to be measured")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    options = parser.parse_args()
    bench = Bench(options)
    students = LONG_BONDS / BONDS_A_STUDENT if options.long else SMOKE_STUDENTS if options.smoke else STUDENTS
    bench.prepare(students)
    times = 1 if options.long or options.smoke else 3
    results = in_turn(bench.runs_of(), times)
    print_rows(results)
    exports = in_turn(bench.exports_of(), times)
    print_exports(exports)
    results |= exports
    if not options.smoke:
        return
    # That all this still runs and agrees, and what no noise can touch.
    checks = {f"{name} takes less than {MEMORY} MB": m.peak < MEMORY for name, m in results.items() if name.startswith("scts")}
    for what, good in checks.items():
        if not good:
            print(f"FAILED {what}")
    print(f"{sum(checks.values())} passed, {len(checks) - sum(checks.values())} failed")
    sys.exit(0 if all(checks.values()) else 1)


main()
