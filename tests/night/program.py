"""The program on the day that is said, and its replicas: a SQLite file, or a PostgreSQL database."""

import os
import sqlite3
import subprocess

HABITS = {"TZ": "Europe/Paris", "LC_ALL": "C.UTF-8"}


class Program:
    """On the day that is said, without a faketime command for each: that takes as long as the program itself. One stays, whose clock
    all share."""

    def __init__(self, path):
        self.path = str(path)
        self.calls = 0
        keep = ["faketime", "-f", "2026-09-01 08:00:00", "sh", "-c", "echo $LD_PRELOAD; echo $FAKETIME_SHARED; exec cat"]
        self.clock = subprocess.Popen(keep, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        shared = {name: self.clock.stdout.readline().strip() for name in ("LD_PRELOAD", "FAKETIME_SHARED")}
        self.environment = {**os.environ, **HABITS, **shared}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.clock.communicate()

    def __call__(self, moment, *words, good=(0,), stdin=""):
        self.calls += 1
        command = [self.path, *map(str, words)]
        done = subprocess.run(command, input=stdin, capture_output=True, text=True, close_fds=False,
                              env={**self.environment, "FAKETIME": moment})  # fmt: skip
        if done.returncode not in good:
            raise RuntimeError(f"{moment}: {' '.join(command[1:])}: status {done.returncode}\n{done.stderr}{done.stdout}")
        return done.stdout


class File:
    """A replica that is a SQLite file."""

    def __init__(self, path):
        self.place = path

    def run(self, sql):
        database = sqlite3.connect(self.place)
        with database:
            rows = [tuple("" if cell is None else str(cell) for cell in row) for row in database.execute(sql)]
        database.close()
        return rows


class Server:
    """A replica in PostgreSQL, by one psql that stays."""

    def __init__(self, database):
        self.place = f"postgresql:///{database}"
        self.psql = subprocess.Popen(["psql", "-XqAt", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", database], text=True,
                                     stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # fmt: skip

    def run(self, sql):
        self.psql.stdin.write(f"{sql};\n\\echo .\n")
        self.psql.stdin.flush()
        rows = []
        while (line := self.psql.stdout.readline()) != ".\n":
            if not line:
                raise RuntimeError(f"psql ended at: {sql}")
            rows.append(tuple(line.rstrip("\n").split("\t")))
        return rows


def empty_school(program, folder):
    """What all of them begin with."""
    store = folder / "school.db"

    def scts(*words):
        program("2026-09-01 08:00:00", "--store", store, *words)

    scts("init", "--uai", "0754321P", "--name", "Collège au hasard", "--year", "2026")
    scts("open-service")
    scts("open-service", "notes", "absences")
    scts("config", "set", "site.url", "https://teleservices.example.org")
    scts("config", "set", "mail.sender", "ce.0754321p@example.org")
