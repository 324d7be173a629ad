#!/usr/bin/env python3
"""A school's autumn: sixty nights of SIECLE's files, which change at random, with the office's lists in between, against what the
rules say (corrections.py): no correction is lost, none is kept too long, and every one that SIECLE replaces is told.

    autumn.py PROGRAM SEEDS [--first]      seeds: 7, or 1-8

With --first the first school that differs is the last one. Ends with 10 if the program and the model differ.
"""

import csv
import json
import random
import sqlite3
from datetime import date, timedelta

from corrections import NOWHERE, Book
from seeds import Differs, each_seed, options

NIGHTS = 60
ADDRESSES = (NOWHERE, ("1 RUE DU PORT", "94000", "CRETEIL", ""), ("2 QUAI NEUF", "75012", "PARIS", ""), ("9 HIGH ROAD", "", "LONDON", "ROYAUME-UNI"))
MAILS = ("", "a@example.org", "b@example.org")
CLASSES = ("6A", "6B", "")
DOMAINS = {
    "student": {"ine": ("", "1A", "1B"), "family_name": ("MARTIN", "MARTEL"), "usage_name": ("", "NOËL"), "first_name": ("Léa", "Zoé"),
                "birth_date": ("2013-02-14", "2013-02-15"), "mef": ("10010012110", "10310019110"), "division": CLASSES, "email": MAILS,
                "address": ADDRESSES, "left_on": ("",)},
    "guardian": {"title": ("", "MME", "M."), "family_name": ("DUPONT", "DURAND"), "usage_name": ("", "ALAMI"), "first_name": ("Ali", "Eve"),
                 "email": MAILS, "phone": ("", "0601", "0602"), "address": ADDRESSES},
}  # fmt: skip
TOLD = {"student": ("ine", "mef", "division", "email"), "guardian": ("title", "email", "phone")}  # by lists that merely name people
NAMES = {"student": ("family_name", "usage_name", "first_name", "birth_date", "left_on"), "guardian": ("family_name", "usage_name", "first_name")}
LINES = ("line1", "postcode", "city", "country")
TAGS = {"ine": "ID_NATIONAL", "family_name": "NOM_DE_FAMILLE", "usage_name": "NOM_USAGE", "first_name": "PRENOM", "mef": "CODE_MEF", "email": "MEL",
        "title": "LC_CIVILITE", "phone": "TEL_PORTABLE", "birth_date": "DATE_NAISS", "left_on": "DATE_SORTIE"}  # fmt: skip


def french(day):
    return "/".join(reversed(day.split("-")))


class Autumn:
    def __init__(self, program, folder, seed):
        self.program, self.folder, self.dice = program, folder, random.Random(seed)
        self.store = sqlite3.connect(folder / "school.db")
        self.today, self.year = date(2026, 9, 1), 2026
        self.book = Book()
        self.siecle, self.siecle_ranks, self.away = {}, {}, set()  # what SIECLE holds, and whom it does not name today
        self.next_id = 100
        self.busy = ((0, 1, 1, 2), (0, 0, 0, 0, 1))[seed % 2]  # after a night without lists, what SIECLE says again is passed over
        for _ in range(4):
            self.come()

    # ------------------------------------------------------------------------------------------------ SIECLE

    def anybody(self, kind):
        return {name: self.dice.choice(values) for name, values in DOMAINS[kind].items()}

    def come(self):
        student, self.next_id = self.next_id, self.next_id + 1
        self.siecle["student", student] = self.anybody("student")
        self.siecle_ranks[student] = self.some_ranks()
        return student

    def some_ranks(self):
        guardians = self.dice.sample(range(500, 506), self.dice.randrange(1, 4))
        for guardian in guardians:
            self.siecle.setdefault(("guardian", guardian), self.anybody("guardian"))
        return dict(zip(guardians, self.dice.sample((1, 2, ""), len(guardians))))

    def change(self):
        """SIECLE is corrected by those who keep it."""
        who = self.dice.choice(sorted(self.siecle))
        name = self.dice.choice(sorted(self.siecle[who]))
        corrected = sorted(key for key in self.book.corrections() if key[0] != "bond" and key[:2] in self.siecle)
        if corrected and self.dice.random() < 0.3:
            who, name = (key := self.dice.choice(corrected))[:2], key[2]
        self.siecle[who][name] = self.dice.choice(DOMAINS[who[0]][name])
        if name == "left_on":
            self.siecle[who][name] = self.dice.choice(("", str(self.today - timedelta(1)), str(self.today + timedelta(9))))
        if self.dice.random() < 0.3:
            self.siecle_ranks[self.dice.choice(sorted(self.siecle_ranks))] = self.some_ranks()
        if self.dice.random() < 0.2:
            self.away ^= {self.dice.choice(sorted(self.siecle_ranks))}
        if self.dice.random() < 0.05:
            self.come()

    def element(self, who):
        kind, key = who
        says = self.siecle[who]
        body = "".join(f"<{TAGS[name]}>{french(value) if name in ('birth_date', 'left_on') else value}</{TAGS[name]}>"
                       for name, value in says.items() if name in TAGS and value)  # fmt: skip
        tag = "ELEVE" if kind == "student" else "PERSONNE"
        return f'<{tag} {tag}_ID="{key}">{body}<ADRESSE_ID>{key}</ADRESSE_ID></{tag}>'

    def address(self, who):
        line, postcode, city, country = self.siecle[who]["address"]
        town = f"<COMMUNE_ETRANGERE>{city}</COMMUNE_ETRANGERE><LL_PAYS>{country}</LL_PAYS>" if country else f"<LIBELLE_POSTAL>{city}</LIBELLE_POSTAL>"
        return f'<ADRESSE ADRESSE_ID="{who[1]}"><LIGNE1_ADRESSE>{line}</LIGNE1_ADRESSE><CODE_POSTAL>{postcode}</CODE_POSTAL>{town}</ADRESSE>'

    def export(self, root, people, *parts):
        head = (f"<UAJ>0754321P</UAJ><ANNEE_SCOLAIRE>{self.year}</ANNEE_SCOLAIRE><DATE_EXPORT>{french(str(self.today))}</DATE_EXPORT>"
                f"<HORODATAGE>{french(str(self.today))} 08:00:00</HORODATAGE>")  # fmt: skip
        path = self.folder / f"{root}.xml"
        addresses = "".join(map(self.address, people))
        path.write_text(f'<?xml version="1.0" encoding="UTF-8"?><{root}><PARAMETRES>{head}</PARAMETRES><DONNEES>{"".join(parts)}'
                        f"<ADRESSES>{addresses}</ADRESSES></DONNEES></{root}>")  # fmt: skip
        return path

    def one_alone(self, students):
        """Of whom SIECLE tells what is new; nobody if another one holds a rank that somebody gets, which is refused."""
        student = self.dice.choice(students) if students else None
        ranks = {**self.book.said_ranks.get(student, {}), **self.siecle_ranks.get(student, {})}
        given = [rank for rank in ranks.values() if rank]
        return [student] if student and len(given) == len(set(given)) else []

    def night(self, new_year=False):
        dice, today = self.dice, str(self.today)
        students = sorted(key for key in self.siecle_ranks if key not in self.away)
        alone = [] if new_year or not self.book.of_bonds or dice.random() < 0.85 else self.one_alone(students)
        whole, students = not alone, alone or students
        guardians = sorted({guardian for student in students for guardian in self.siecle_ranks[student]})
        for in_any_order in (students, guardians)[: dice.choice((0, 0, 1, 2))]:
            dice.shuffle(in_any_order)
        what = ("students", "guardians") if new_year or not self.book.said else dice.choice((("students", "guardians"), ("students", "guardians"), ("students",)))
        files = []
        if "students" in what:
            people = [("student", key) for key in students]
            classes = "".join(f'<STRUCTURES_ELEVE ELEVE_ID="{key}"><STRUCTURE><CODE_STRUCTURE>{self.siecle[who]["division"]}</CODE_STRUCTURE>'
                              f"<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>"
                              for who in people if (key := who[1]) and self.siecle[who]["division"])  # fmt: skip
            files.append(self.export("BEE_ELEVES", people, f"<ELEVES>{''.join(map(self.element, people))}</ELEVES><STRUCTURES>{classes}</STRUCTURES>"))
            self.book.hear({who: self.siecle[who] for who in people}, new_year)
            if whole:
                self.book.miss(students, today)
        if "guardians" in what:
            # Bonds of students whom the store does not know yet are left out.
            told = {student: self.siecle_ranks[student] for student in students if ("student", student) in self.book.force}
            people = [("guardian", key) for key in guardians]
            bonds = "".join(f"<RESPONSABLE_ELEVE><ELEVE_ID>{student}</ELEVE_ID><PERSONNE_ID>{guardian}</PERSONNE_ID><RESP_LEGAL>{rank or 0}</RESP_LEGAL>"
                            "</RESPONSABLE_ELEVE>" for student, ranks in told.items() for guardian, rank in ranks.items())  # fmt: skip
            files.append(self.export("BEE_RESPONSABLES", people, f"<PERSONNES>{''.join(map(self.element, people))}</PERSONNES><RESPONSABLES>{bonds}</RESPONSABLES>"))
            self.book.hear({who: self.siecle[who] for who in people})
            self.book.hear_ranks(told, today, whole)
        words = ("import", *files, "--max-departures", "99", *(["--new-year"] if new_year else []), *([] if whole else ["--partial"]))
        for dry_run in ([], ["-n"])[dice.random() < 0.2 :: -1]:
            said = json.loads(self.scts(*words, "--json", *dry_run))
            self.expect_told(said)
        self.book.replaced = set()

    # ------------------------------------------------------------------------------------------------ the office

    def scts(self, *words, **how):
        return self.program(f"{self.today} 09:00:00", "--store", self.folder / "school.db", *words, **how)

    def list(self, header, rows, *options, **how):
        path = self.folder / "list.csv"
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(header)
            writer.writerows(rows)
        return self.scts("import", path, *options, **how)

    def known(self, kind):
        """Whom lists can mean: guardians who have left are not found."""
        gone = {key for (key,) in self.store.execute("SELECT guardian_id FROM guardian WHERE left_on IS NOT NULL")}
        return sorted(who for who in self.book.force if who[0] == kind and not (kind == "guardian" and who[1] in gone))

    def correct(self):
        """A list that names people: whoever it does not name stays, an empty field tells nothing, an address is one thing."""
        kind = self.dice.choice(("student", "guardian"))
        fields = self.dice.sample(TOLD[kind], 2)
        rows, status = [], 0
        for who in self.dice.sample(known := self.known(kind), min(2, len(known))):
            values = {name: self.dice.choice(DOMAINS[kind][name]) for name in fields}
            address = self.dice.choice(ADDRESSES)
            torn = address != NOWHERE and address != self.book.force[who]["address"] and self.dice.random() < 0.2
            if torn:
                address = ("", *address[1:]) if self.dice.random() < 0.5 else (address[0], address[1], "", address[3])
                status = 3
            else:
                told = {name: value for name, value in values.items() if value}
                self.book.amend(who, told if address == NOWHERE else {**told, "address": address})
            rows.append((who[1], *values.values(), *address))
        self.list((f"{kind}_id", *fields, *LINES), rows, "--rejects", self.folder / "rejects.csv", good=(status,))

    def rename(self):
        """A list that has all compulsory columns; nobody vanishes by it, but somebody may come."""
        kind = self.dice.choice(("student", "guardian"))
        known = self.known(kind)
        who = self.dice.choice(known) if known else (kind, 600)
        values = {name: self.dice.choice(DOMAINS[kind][name]) for name in NAMES[kind]}
        if kind == "student":
            values["left_on"] = self.dice.choice((self.book.force.get(who, {}).get("left_on", ""), "", str(self.today - timedelta(2))))
        if self.dice.random() < 0.2:
            newcomer = (kind, self.come() if kind == "student" else 505)
            who = who if newcomer in self.book.force else newcomer
        everything = {name: nothing for name, nothing in {**dict.fromkeys(DOMAINS[kind], ""), "address": NOWHERE}.items()}
        self.book.force.setdefault(who, everything)
        self.book.amend(who, values)
        self.list((f"{kind}_id", *values), [(who[1], *values.values())], "--partial")

    def rank(self):
        """All bonds of the school, one student's otherwise."""
        ranks = self.book.ranks
        here = [student for student in sorted(ranks) if self.book.here(student, str(self.today))]
        if not here:
            return
        known = [key for _, key in self.known("guardian")]
        chosen = self.dice.sample(known, min(len(known), self.dice.randrange(1, 4)))
        ranks[self.dice.choice(here)] = dict(zip(chosen, self.dice.sample((1, 2, ""), len(chosen))))
        self.list(("student_id", "guardian_id", "rank"), [(student, *bond) for student, bonds in ranks.items() for bond in bonds.items()],
                  "--max-departures", "99")  # fmt: skip

    def drop(self):
        said, force = self.book.said_ranks, self.book.ranks
        bonds = {(student, guardian) for ranks in (said, force) for student, of in ranks.items() for guardian in of}
        kind = self.dice.choice(("student", "guardian", "student", "guardian", "all"))
        if kind == "all":
            options, people, students = ("--all",), set(self.book.force), set(force)
            asked = lambda *_: True
        elif kind == "student":
            student = self.dice.choice(sorted(key for what, key in self.book.force if what == "student"))
            options, students = ("--student", student), {student}
            people = {("student", student)} | {("guardian", guardian) for one, guardian in bonds if one == student}
            asked = lambda one, _: one == student
        else:
            guardian = self.dice.choice(sorted(guardian for _, guardian in bonds))
            options, people = ("--guardian", guardian), {("guardian", guardian)}
            asked = lambda _, one: one == guardian
            students = {student for student, one in bonds if one == guardian and said.get(student, {}).get(one) != force.get(student, {}).get(one)}
        if self.book.of_bonds:
            self.scts("import", "--drop-corrections", *options, "--yes")
            self.book.drop(people, students, asked)

    # ------------------------------------------------------------------------------------------------ what is held against the model

    def expect(self, what, found, wanted):
        if found != wanted:
            differ = sorted(map(str, set(found) ^ set(wanted)))
            raise Differs(f"{self.today}: the program and the model differ in what is {what}: {'; '.join(differ[:6])}")

    def key(self, row, field="field"):
        student, guardian = row["student_id"], row["guardian_id"]
        if student and guardian:
            return "bond", int(student), int(guardian)
        return ("student", int(student), row[field]) if student else ("guardian", int(guardian), row[field])

    def expect_told(self, said):
        self.expect("replaced", {self.key(row) for row in said["corrections_replaced"]}, self.book.replaced)

    def look(self):
        found = set()
        for kind in DOMAINS:
            self.store.row_factory = sqlite3.Row
            for row in self.store.execute(f"SELECT * FROM {kind}"):
                values = {name: row[name] or "" for name in DOMAINS[kind] if name != "address"}
                values["address"] = tuple(row[line] for line in LINES)
                found |= {(kind, row[f"{kind}_id"], name, value) for name, value in values.items()}
            self.store.row_factory = None
        self.expect("in force", found, {(*who, name, value) for who, values in self.book.force.items() for name, value in values.items()})
        bonds = {(student, guardian, rank or "") for student, guardian, rank in self.store.execute("SELECT * FROM bond")}
        self.expect("in force", bonds, {(student, *bond) for student, ranks in self.book.ranks.items() for bond in ranks.items()})
        self.expect("corrected", self.listed("corrections"), self.book.corrections())
        self.expect("overtaken", self.listed("overtaken"), self.book.doubts())

    def listed(self, what):
        return {self.key(row) for row in csv.DictReader(self.scts("export", what, "--all").splitlines(), delimiter=";")}

    def go(self):
        new_year_on = self.dice.randrange(20, NIGHTS)
        for _ in range(self.dice.randrange(3)):  # before SIECLE ever was
            self.rename()
        for night in range(NIGHTS):
            for _ in range(self.dice.choice((0, 0, 1, 2))):
                self.change()
            if night == new_year_on:
                self.year += 1
            self.night(night == new_year_on)
            self.look()
            self.today += timedelta(1)
            for _ in range(self.dice.choice(self.busy)):
                self.dice.choice((self.correct, self.correct, self.correct, self.rename, self.rank, self.drop))()
                self.look()


def main():
    how = options("A school's autumn at random against a model of the rules.").parse_args()
    each_seed(how, lambda program, folder, seed: Autumn(program, folder, seed).go(), f"autumns of {NIGHTS} nights")


if __name__ == "__main__":
    main()
