#!/usr/bin/env python3
"""All rows of a replica, a line each, in an order of their own: the same for a SQLite file and a PostgreSQL database.

    dump.py REPLICA [TABLE]...      a file, or postgresql://…

Passwords are salted: of them only the form is shown.
"""

import csv
import io
import sqlite3
import subprocess
import sys

TABLES = ("unfolded", "school", "service", "student", "code", "mark", "absence", "account", "used_code", "attempt")


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bytes):
        return "\\x" + value.hex()
    return str(value)


def of_file(path, table):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        for row in database.execute(f"SELECT * FROM {table}"):
            yield [cell(value) for value in row]


def of_server(url, table):
    command = ["psql", "-X", "-q", "-d", url, "-c", f"COPY (SELECT * FROM {table}) TO STDOUT WITH (FORMAT csv)"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    yield from csv.reader(io.StringIO(text))


def rows(replica, tables=TABLES):
    read = of_server if replica.startswith("postgres") else of_file
    for table in tables:
        for row in sorted(read(replica, table)):
            yield [table, *("$scrypt$…" if value.startswith("$scrypt$ln=15,r=8,p=3$") else value for value in row)]


if __name__ == "__main__":
    for line in rows(sys.argv[1], sys.argv[2:] or TABLES):
        print("|".join(line))
