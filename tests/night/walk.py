#!/usr/bin/env python3
"""A school at random: people come, move and leave, codes are made and taken back, marks and due dates change, services open and
close, days pass; and every night only what changed is replicated, to SQLite and to PostgreSQL. After each night both must hold
what a full replication would put there, and the same.

    walk.py PROGRAM DATABASE [--nights N] [--seed S]      (PGHOST and PGUSER set, the database empty)
"""

import argparse
import csv
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import dump
from model import DAY, Publication

DIVISIONS = {"6A": "10010012110", "6B": "10010012110", "3 A": "10310019110", "1 ES1": "20111010110"}
NAMES = ("Léa", "Hugo", "Œdipe", "Inès", "Noé", "Zoé", "Łukasz", "D'Artagnan", "Marie-Lou", "Aminata")


class Walk:
    def __init__(self, program, database, folder, seed):
        self.program, self.folder, self.dice = program, folder, random.Random(seed)
        self.today = date(2026, 9, 1)
        self.replicas = (folder / "teleservices.db", f"postgresql:///{database}")
        self.students, self.bonds, self.tests, self.marks, self.absences = {}, {}, {}, {}, {}
        self.scts("init", "--uai", "0754321P", "--name", "Collège au hasard")
        for _ in range(30):
            self.come()
        self.bring_people()
        self.scts("open-service")
        self.services = {"notes": True, "absences": True}
        self.scts("open-service", *self.services)
        for name in self.services:
            self.scts("set-publication", name, "--scheduled")
        often = (self.generate, self.new_test, self.change_marks, self.new_absence, self.due_date, self.due_date)
        self.steps = often * 2 + (self.come, self.leave, self.move, self.correct, self.lose_rank, self.renew, self.invalidate,
                                  self.change_test, self.drop_absence, self.toggle, self.publish, self.open_account, self.history)  # fmt: skip

    # ------------------------------------------------------------------------------------------------ the program

    def scts(self, *words, good=(0,), stdin=""):
        command = ["faketime", "-f", f"@{self.today} 20:00:00", self.program, "--store", self.folder / "school.db", *words]
        done = subprocess.run([str(word) for word in command], input=stdin, capture_output=True, text=True)
        if done.returncode not in good:
            sys.exit(f"{self.today}: scts {' '.join(map(str, words))}: exit status {done.returncode}\n{done.stderr}{done.stdout}")
        return done.stdout

    def bring(self, name, header, rows):
        path = self.folder / f"{name}.csv"
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(header.split(";"))
            writer.writerows(rows)
        return path

    def bring_people(self):
        students = self.bring("students", "student_id;family_name;first_name;birth_date;mef;division",
                              [(key, *row) for key, row in self.students.items()])  # fmt: skip
        guardians = sorted({guardian for _, guardian in self.bonds})
        guardians = self.bring("guardians", "guardian_id;family_name;first_name", [(g, "MARTIN", "Camille") for g in guardians])
        bonds = self.bring("bonds", "student_id;guardian_id;rank", [(*pair, rank or "") for pair, rank in self.bonds.items()])
        self.scts("import", students, guardians, bonds, "--max-departures", "1000")

    def bring_marks(self):
        known = [(test, student, mark) for (test, student), mark in self.marks.items() if test in self.tests]
        tests = self.bring("tests", "test_id;division;subject;title;given_on;published_on;out_of;coefficient",
                           [(key, *row) for key, row in self.tests.items()])  # fmt: skip
        marks = self.bring("marks", "test_id;student_id;mark", known)
        self.scts("import", tests, marks, "--max-departures", "1000")

    def bring_absences(self):
        rows = [(key, *row) for key, row in self.absences.items()]
        path = self.bring("absences", "absence_id;student_id;from;to;reason;justified", rows)
        self.scts("import", path, "--max-departures", "1000")

    # ------------------------------------------------------------------------------------------------ what happens

    def come(self):
        student = 100 + len(self.students) + self.dice.randrange(3) * 1000
        division = self.dice.choice(list(DIVISIONS))
        birth = date(2010, 1, 1) + timedelta(self.dice.randrange(2000))
        self.students[student] = ["MARTIN", self.dice.choice(NAMES), birth, DIVISIONS[division], division]
        for rank in (1, 2)[: self.dice.randrange(1, 3)]:
            self.bonds[student, 5000 + self.dice.randrange(20) * 10 + rank] = rank
        if hasattr(self, "services"):
            self.bring_people()

    def leave(self):
        student = self.dice.choice(list(self.students))
        if len(self.students) > 10:
            del self.students[student]
            self.bonds = {pair: rank for pair, rank in self.bonds.items() if pair[0] != student}
            self.bring_people()

    def move(self):
        student = self.dice.choice(list(self.students))
        division = self.dice.choice([*DIVISIONS, ""])
        self.students[student][3:] = [self.dice.choice((DIVISIONS.get(division, ""), "10310027110")), division]
        self.bring_people()

    def correct(self):
        student = self.dice.choice(list(self.students))
        self.students[student][1] = self.dice.choice(NAMES)
        self.students[student][2] += timedelta(self.dice.randrange(2))
        self.bring_people()

    def lose_rank(self):
        pair = self.dice.choice(list(self.bonds))
        self.bonds[pair] = None
        self.bring_people()

    def generate(self):
        self.scts("generate-car", "--all", *self.dice.choice(([], ["--rank", "1"], ["--rank", "2"])))

    def renew(self):
        self.scts("generate-car", "--pairs", self.a_pair(), "--renew", "--yes")

    def invalidate(self):
        self.scts("invalidate", "--pairs", self.a_pair(), "--reason", "lost", "--yes")

    def a_pair(self):
        return self.bring("pairs", "student_id;guardian_id", [self.dice.choice(list(self.bonds))])

    def new_test(self):
        test = len(self.tests) + 1
        division = self.dice.choice(list(DIVISIONS))
        published = self.today + timedelta(self.dice.randrange(-10, 11))
        self.tests[test] = [division, "Français", f"Dictée {test}", self.today, self.dice.choice(("", published, published)), 20, 1]
        for student, row in self.students.items():
            if row[4] == division:
                self.marks[test, student] = self.dice.choice((self.dice.randrange(21), "absent", "12,5"))
        self.bring_marks()

    def change_test(self):
        if self.tests:
            test = self.dice.choice(list(self.tests))
            if self.dice.random() < 0.3:
                del self.tests[test]
                self.marks = {key: mark for key, mark in self.marks.items() if key[0] != test}
            else:
                self.tests[test][2] += " (corrigée)"
                self.tests[test][4] = self.today + timedelta(self.dice.randrange(-5, 6))
            self.bring_marks()

    def change_marks(self):
        for key in self.dice.sample(sorted(self.marks), min(3, len(self.marks))):
            self.marks[key] = self.dice.choice((self.dice.randrange(21), "", "dispensé"))
        if self.tests:
            self.bring_marks()

    def new_absence(self):
        day = self.today + timedelta(self.dice.randrange(-5, 6))
        key = max(self.absences, default=0) + 1
        self.absences[key] = [self.dice.choice(list(self.students)), day, f"{day} 17:00", "Médecin", self.dice.randrange(2)]
        self.bring_absences()

    def drop_absence(self):
        if len(self.absences) > 1:
            del self.absences[self.dice.choice(list(self.absences))]
            self.bring_absences()

    def toggle(self):
        name = self.dice.choice(list(self.services))
        self.services[name] = not self.services[name]
        self.scts("open-service" if self.services[name] else "close-service", name)

    def publish(self):
        name = self.dice.choice(list(self.services))
        if not self.services[name]:
            self.toggle()
        if self.services[name]:
            mode = self.dice.choice(("--continuous", "--scheduled", "--scheduled"))
            self.scts("set-publication", name, mode, "--yes")

    def due_date(self):
        name = self.dice.choice(list(self.services))
        day = self.today + timedelta(self.dice.randrange(-1, 9))
        which = self.dice.choice((["--all"], ["--division", "6A"], ["--mef", "10010012110"], ["--couple", "10310019110/3 A"]))
        how = self.dice.choice(("--add", "--add", "--add", "--remove"))
        # Refused where the service is closed or continuous, or a couple lacks the date; unknown once the last student has gone.
        self.scts("set-publication", name, how, day, *which, good=(0, 2, 4))

    def open_account(self):
        lines = [line.split(";") for line in self.scts("history", "--all", "--csv").splitlines()[1:]]
        valid = [line for line in lines if line[4] == "yes"]
        if not valid or not self.replicas[0].exists():
            return
        line = self.dice.choice(valid)
        birth = self.students[int(line[1])][2]
        login = f"parent{self.dice.randrange(10**6)}"
        told = [self.scts("account", "open", "--login", login, "--birth-date", birth, "--replica", replica, "--key", self.key,
                          stdin=f"{line[3]}\nun mot de passe\n", good=(0, 4)) for replica in self.replicas]  # fmt: skip
        if told[0] != told[1]:
            sys.exit(f"{self.today}: SQLite says {told[0]}, PostgreSQL {told[1]}")

    def history(self):
        self.scts("history", "--all")

    # ------------------------------------------------------------------------------------------------ the night

    @property
    def key(self):
        return self.folder / "replica.key"

    def night(self):
        for replica in self.replicas:
            self.scts("replicate", "--to", replica, "--key", self.key)
            self.scts("replicate", "--to", replica, "--key", self.key, "--verify")
        one, other = (list(dump.rows(str(replica))) for replica in self.replicas)
        self.check_marks()
        # Codes that came back first through one replica are a batch of their own for the other.
        unlike = [pair for pair in zip(strip(one), strip(other)) if pair[0] != pair[1]]
        if len(one) != len(other) or unlike:
            sys.exit(f"{self.today}: SQLite has {len(one)} rows, PostgreSQL {len(other)}; the first that differ: {unlike[:3]}")
        return len(one)

    def check_marks(self):
        """From when each mark is seen, by the due dates of the class in which its test was given."""
        store = sqlite3.connect(self.folder / "school.db")
        notes = Publication(self.services["notes"], dict(store.execute("SELECT service, mode FROM publication"))["notes"])
        for mef, division, day in store.execute("SELECT mef, division, due_on FROM due_date WHERE service = 'notes'"):
            notes.due.setdefault((mef, division), set()).add(date.fromisoformat(day))
        model = {}
        for student, test, mef, division, given_in, dated_on in store.execute("""
            SELECT m.student_id, m.test_id, s.mef, s.division, t.division, t.published_on
            FROM mark m JOIN student s USING (student_id) JOIN test t USING (test_id)
            WHERE NOT t.gone AND m.mark <> '' AND t.published_on IS NOT NULL
              AND EXISTS (SELECT 1 FROM code c WHERE c.student_id = s.student_id AND c.ended_on IS NULL)"""):
            day = notes.visible_from((mef, division), given_in, date.fromisoformat(dated_on))
            if day and day <= self.today + DAY:
                model[str(student), str(test)] = str(day)
        store.close()
        replica = sqlite3.connect(self.replicas[0])
        found = {(str(s), str(t)): day for s, t, day in replica.execute("SELECT student_id, test_id, visible_from FROM mark")}
        replica.close()
        if found != model:
            sys.exit(f"{self.today}: the replica and the model show different marks: {sorted(found.items() ^ model.items())[:4]}")

    def go(self, nights):
        rows = 0
        for _ in range(nights):
            for _ in range(self.dice.randrange(4)):
                self.dice.choice(self.steps)()
            rows += self.night()
            self.today += timedelta(self.dice.choice((0, 1, 1, 1, 2, 9)))
        return rows


def strip(rows):
    return [row[:4] + row[6:] if row[0] == "school" else row for row in rows]


def main():
    parser = argparse.ArgumentParser(description="A school at random, replicated night after night.")
    parser.add_argument("program", type=Path)
    parser.add_argument("database")
    parser.add_argument("--nights", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    how = parser.parse_args()
    os.environ.pop("SCTS_STORE", None)
    with tempfile.TemporaryDirectory(prefix="scts-walk-") as folder:
        rows = Walk(how.program.resolve(), how.database, Path(folder), how.seed).go(how.nights)
    print(f"{how.nights} nights, {rows} rows looked at (seed {how.seed})")
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
