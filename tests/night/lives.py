#!/usr/bin/env python3
"""Small schools at random, each for sixty days, against what the rules say (model.py): decisions, uses, a new year, departures,
publications. Every day: who has access, who is told, what is visible in the replica.

    lives.py PROGRAM SEEDS [--first] [--server DATABASE]      seeds: 7, or 1-40

With --first the first school that differs is the last one. With --server the replica is that PostgreSQL database (PGHOST and PGUSER
set, the database empty), and there is one seed. Ends with 10 if the program and the model differ.
"""

import csv
import json

from life import Life
from model import DAY
from program import File, Server
from seeds import each_seed, options

DAYS = 60


class Lived(Life):
    def night(self):
        self.scts("replicate", "--to", self.replica.place, "--key", self.folder / "replica.key", at="20:00:00")
        self.school.night(self.today)

    def look(self):
        """The store itself has the codes of who left as announced until the next command writes."""
        school, today = self.school, self.today
        rows = self.store.execute("""
            SELECT c.student_id, c.guardian_id, c.notified_on IS NOT NULL, c.used_on IS NOT NULL FROM code c JOIN student s USING (student_id)
            WHERE c.ended_on IS NULL AND (s.left_on IS NULL OR s.left_on > ?)""", (str(today),))  # fmt: skip
        found = {(student, guardian): (bool(told), bool(used)) for student, guardian, told, used in rows}
        self.expect("with access", found, {owner: (code.told, code.used) for owner, code in school.valid.items()})
        rows = self.store.execute("SELECT student_id, guardian_id, reason FROM withdrawal")
        self.expect("without access", {row[:2]: row[2] for row in rows}, school.withdrawn)
        rows = self.replica.run("""SELECT c.student_id, c.guardian_id, c.usable_from, u.login FROM code c
                                   LEFT JOIN used_code u ON u.uai = c.uai AND u.hash = c.hash""")  # fmt: skip
        found = {self.owner(*row[:2]): (row[2], row[3]) for row in rows}
        wanted = {owner: (str(code.made_on + DAY), code.login or "") for owner, code in school.sight.codes.items()}
        self.expect("attached", found, wanted)
        for table, seen in (("mark", school.sight.marks), ("absence", school.sight.absences)):
            key = "test_id" if table == "mark" else "absence_id"
            rows = self.replica.run(f"SELECT student_id, {key}, visible_from FROM {table}")
            found = {(int(student), int(other)): day for student, other, day in rows}
            self.expect(f"visible ({table})", found, {key: str(day) for key, day in seen.items()})

    def look_by_commands(self):
        """The same by what people ask: a search, and an account."""
        school, tomorrow = self.school, self.today + DAY
        rows = csv.DictReader(self.scts("search", "--all", "--csv", at="21:00:00").splitlines(), delimiter=";")
        found = {self.owner(row["student_id"], row["guardian_id"]): row["access"] for row in rows if row["guardian_id"]}
        wanted = {pair: "yes" if pair in school.valid else "no" for pair in found}
        self.expect("found with access", found, wanted)
        for login in sorted(self.logins):
            said = json.loads(self.program(f"{tomorrow} 07:00:00", "account", "show", "--login", login, *self.door, "--json"))
            found = {child["student_id"]: tuple(sorted(mark["test_id"] for service in child["services"] for mark in service.get("marks", [])))
                     for child in said["children"]}  # fmt: skip
            own = {owner[0] for owner, code in school.sight.codes.items() if code.login == login}
            wanted = {student: tuple(sorted(test for who, test in school.sight.marks if who == student)) for student in own}
            self.expect(f"seen by {login}", found, wanted)

    def go(self):
        self.night()
        self.look()
        for _ in range(DAYS - 1):
            self.today += DAY
            self.school.settle(self.today)  # who was to leave today has left at every hour of the day
            if self.today == self.new_year_on:
                self.begin_year()
            for _ in range(self.dice.choice((0, 0, 1, 1, 2))):
                self.dice.choice(self.steps)()
            if self.dice.random() < 0.7:  # a night may fail: the next one catches up
                self.night()
            self.look()
        self.night()
        self.look_by_commands()


def main():
    parser = options("Small schools at random against a model of the rules.")
    parser.add_argument("--server", metavar="DATABASE")
    how = parser.parse_args()

    def live(program, folder, seed):
        Lived(program, folder, Server(how.server) if how.server else File(folder / "teleservices.db"), seed).go()

    each_seed(how, live, f"schools, {DAYS} days each")


if __name__ == "__main__":
    main()
