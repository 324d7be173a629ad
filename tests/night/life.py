"""What happens in a small school at random, done by the program and told to the model at once; and who was told of what is held
against it then and there."""

import csv
import email
import email.policy
import json
import random
import re
import sqlite3
from datetime import date, timedelta
from pathlib import Path

from model import DAY, Guardian, School, Student
from seeds import Differs

DIVISIONS = (("10010012110", "6A"), ("10010012110", "6B"), ("10310019110", "3 A"), ("10310027110", "3 A"))
NAMES = ("Léa", "Hugo", "Œdipe", "Inès", "Noé", "Zoé", "Łukasz", "Aminata", "Sacha", "Chloé", "Bruno", "Farid", "Gaël", "Emma")
KIN = ("MARTIN", "DUPONT", "COSTA", "ALAMI", "ROUX")


class Life:
    def __init__(self, program, folder, replica, seed):
        self.program, self.folder, self.dice, self.seed = program, folder, random.Random(seed), seed
        self.replica = replica
        self.store = sqlite3.connect(folder / "school.db")
        self.school = School()
        self.today = date(2027, 7, 10) + timedelta(self.dice.randrange(20))
        self.new_year_on = self.today + timedelta(self.dice.randrange(20, 45))
        self.year = 2026
        self.logins, self.messages, self.batches, self.letters = set(), set(), [], {}
        self.names = list(NAMES)
        self.dice.shuffle(self.names)
        for _ in range(self.dice.randrange(3, 7)):
            self.come()
        self.import_people()
        for service in self.school.services:
            self.change_mode(service)
        self.import_life(self.new_test(), self.new_test(), self.new_absence())
        self.generate()
        often = (self.office, self.slips, self.generate, self.notify, self.use, self.use, self.use, self.publish, self.teach, self.teach)
        self.steps = often * 2 + (self.invalidate, self.undo, self.give_back, self.own_code, self.depart, self.depart, self.move, self.toggle)

    # ------------------------------------------------------------------------------------------------ the program

    def scts(self, *words, at="09:00:00", **how):
        return self.program(f"{self.today} {at}", "--store", self.folder / "school.db", *words, **how)

    def list(self, name, header, rows):
        path = self.folder / f"{name}.csv"
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(header.split(";"))
            writer.writerows(rows)
        return path

    def import_people(self, *options):
        school = self.school
        students = self.list("students", "student_id;family_name;first_name;birth_date;mef;division;email;left_on",
                             [(key, "MARTIN", s.first_name, s.birth, s.mef, s.division, s.email, s.left_on or "")
                              for key, s in school.students.items() if key not in self.gone])  # fmt: skip
        bonds = [(*pair, rank or "") for pair, rank in school.ranks.items() if pair[0] not in self.gone]
        address = ("1 rue du Port", "94000", "Créteil")
        guardians = self.list("guardians", "guardian_id;family_name;first_name;email;line1;postcode;city",
                              [(key, KIN[key % 5], "Camille", school.guardians[key].email,
                                *(address if school.guardians[key].has_address else ("", "", "")))
                               for key in sorted({pair[1] for pair in bonds})])  # fmt: skip
        bonds = self.list("bonds", "student_id;guardian_id;rank", bonds)
        self.scts("import", students, guardians, bonds, "--max-departures", "1000", *options)
        school.settle(self.today)

    def import_life(self, *_):
        school = self.school
        tests = self.list("tests", "test_id;division;title;published_on;out_of",
                          [(key, division, f"Dictée {key}", day or "", 20) for key, (division, day) in school.tests.items()])  # fmt: skip
        marks = self.list("marks", "test_id;student_id;mark", [(test, student, 12) for student, test in school.marks])
        absences = self.list("absences", "absence_id;student_id;from;to;reason;justified",
                             [(key, student, day, day, "Médecin", 1) for key, (student, day) in school.absences.items()])  # fmt: skip
        full = [path for path, rows in ((tests, school.tests), (marks, school.marks), (absences, school.absences)) if rows]
        self.scts("import", *full, "--max-departures", "1000")

    def owner(self, student, guardian):
        return int(student), int(guardian) if guardian else None

    def expect(self, what, found, wanted):
        if found != wanted:
            differ = sorted(map(str, set(found.items()) ^ set(wanted.items())))
            raise Differs(f"{self.today}: the program and the model differ in who or what is {what}: {'; '.join(differ[:6])}")

    # ------------------------------------------------------------------------------------------------ people

    @property
    def gone(self):
        """Who is in no file any more."""
        return {key for key, who in self.school.students.items() if who.left_on == date.min}

    def come(self):
        dice, school = self.dice, self.school
        if not self.names:
            return
        student = 100 + len(school.students)
        mef, division = dice.choice(DIVISIONS)
        name = self.names.pop()
        mailbox = dice.choice(("", f"eleve{student}@example.org"))
        school.students[student] = Student(name, date(2012, 1, 1) + timedelta(dice.randrange(1000)), mef, division, mailbox)
        ranks = dice.choice(((1,), (1, 2), (1, 2), (1, 2, None)))
        for guardian, rank in zip(dice.sample(range(500, 506), len(ranks)), ranks):
            mailbox = f"parent{guardian}@example.org" if guardian % 3 else ""
            school.guardians.setdefault(guardian, Guardian(mailbox, guardian % 2 == 0))
            school.ranks[student, guardian] = rank

    def depart(self):
        """Announced for a day to come, or in the files of today only; or somebody is back."""
        student = self.dice.choice(list(self.school.students))
        who = self.school.students[student]
        if not who.is_here(self.today):
            who.left_on = None
        elif len(self.school.here(self.today)) > 2:
            who.left_on = self.dice.choice((date.min, self.today, self.today + timedelta(self.dice.randrange(1, 6))))
        self.import_people()

    def move(self):
        """To another class, to none; or a couple loses or gets a rank, or comes in."""
        school = self.school
        if self.dice.random() < 0.5:
            who = school.students[self.dice.choice(list(school.students))]
            who.mef, who.division = self.dice.choice((*DIVISIONS, ("10310027110", "")))
        else:
            pair = self.dice.choice(list(school.ranks))
            held = {rank for other, rank in school.ranks.items() if other[0] == pair[0]}
            school.ranks[pair] = None if school.ranks[pair] else min({1, 2, 3} - held)
            if school.ranks[pair] == 3:
                school.ranks[pair] = None
        self.import_people()

    def begin_year(self):
        dice, school = self.dice, self.school
        self.year += 1
        for who in school.students.values():
            if not who.is_here(self.today) or dice.random() < 0.2:
                who.left_on = date.min
            else:
                who.mef, who.division = dice.choice(DIVISIONS)
        if not school.here(self.today):
            next(iter(school.students.values())).left_on = None
        for _ in range(dice.randrange(3)):
            self.come()
        school.begin_year()
        self.import_people("--new-year")

    # ------------------------------------------------------------------------------------------------ codes

    def all(self, own=False):
        return [(student, None) for student in self.school.students] if own else list(self.school.ranks)

    def some(self):
        """Couples of students whom the files still name."""
        known = [pair for pair in self.school.ranks if pair[0] not in self.gone and self.school.ranks[pair]]
        return self.dice.sample(known, min(len(known), self.dice.choice((1, 1, 2, 3))))

    def pairs(self, owners, *reasons):
        header = "student_id;guardian_id" + (";reason" if reasons else "")
        return self.list("pairs", header, [(*owner, *reasons) for owner in owners])

    def of_class(self, own):
        """An option, and the owners that it means."""
        division = self.dice.choice([who.division for who in self.school.students.values()])
        if not division or self.dice.random() < 0.6:
            return ("--all",), self.all(own)
        return ("--division", division), [o for o in self.all(own) if self.school.students[o[0]].division == division]

    def generate(self, renew=False):
        own = self.dice.random() < 0.2
        options, owners = self.of_class(own)
        renew = ["--renew"] if renew or self.dice.random() < 0.5 else []
        said = json.loads(self.scts("generate-cae" if own else "generate-car", *options, *renew, "--json"))
        made = self.school.generate(owners, self.today, renew=bool(renew))
        if made:
            self.batches.append((said["batch"], own, made))

    def give_back(self):
        owners = self.some()
        if not owners:
            return
        if len(owners) == 1:
            student, guardian = owners[0]
            renew = self.dice.choice(([], ["--renew"]))
            self.scts("generate-car", "--student", student, "--guardian", guardian, *renew, "--yes")
            self.school.generate(owners, self.today, renew=bool(renew), named=True, give_back=True)
        else:
            options = [word for word in ("--renew", "--give-back") if self.dice.random() < 0.5]
            self.scts("generate-car", "--pairs", self.pairs(owners), *options, "--yes")
            self.school.generate(owners, self.today, "--renew" in options, named=True, give_back="--give-back" in options)

    def slips(self):
        owners = self.some()
        if owners:
            reason = self.dice.choice(("refusal", "refusal", "request", "lost"))
            self.scts("invalidate", "--from", self.pairs(owners, reason))
            self.school.invalidate(owners, reason, named=True)

    def invalidate(self):
        reason = self.dice.choice((None, None, "refusal", "request", "lost"))
        said = ["--reason", reason] if reason else []
        if self.dice.random() < 0.3 and (owners := self.some()):
            self.scts("invalidate", "--pairs", self.pairs(owners), *said, "--yes")
            self.school.invalidate(owners, reason, named=True)
        else:
            own = self.dice.random() < 0.2
            options, owners = self.of_class(own)
            self.scts("invalidate", *options, *(["--cae"] if own else []), *said, "--yes")
            self.school.invalidate(owners, reason)

    def undo(self):
        if self.batches:
            batch, own, made = self.batches.pop()
            self.scts("invalidate", "--batch", batch, *(["--cae"] if own else []), "--yes")
            self.school.invalidate([code.owner for code in made if self.school.valid.get(code.owner) is code])

    def own_code(self):
        student = self.dice.choice(list(self.school.students))
        owner = [(student, None)]
        if self.dice.random() < 0.5:
            self.scts("invalidate", "--cae", "--student", student, "--reason", "refusal", "--yes")
            self.school.invalidate(owner, "refusal", named=True)
        else:
            self.scts("generate-cae", "--student", student, "--renew", "--yes")
            self.school.generate(owner, self.today, renew=True, named=True, give_back=True)

    def office(self):
        """The two lines of the manual for cron."""
        self.scts("generate-car", "--all")
        self.school.generate(self.all(), self.today)
        self.notify(False, ("--all",), self.all(), ["email", "paper"])

    def notify(self, own=None, options=None, owners=None, channels=None):
        if own is None:
            own = self.dice.random() < 0.3
            options, owners = self.of_class(own)
            channels = self.dice.choice((["email"], ["email"], ["email", "paper"], ["paper", "email"]))
        words = ["notify", *options, "--by", ",".join(channels), "--yes", "--json", *(["--cae"] if own else [])]
        if not own and self.dice.random() < 0.3:
            words += ["--per", "guardian"]
        said = json.loads(self.scts(*words, good=(0, 3)))
        self.expect("told", self.told(said, own), self.school.notify(owners, channels, own))

    def told(self, said, own):
        """By what lies on the disk."""
        told = {}
        if said["manifest"]:
            with open(said["manifest"], encoding="utf-8") as file:
                for row in csv.DictReader(file, delimiter=";"):
                    told[int(row["student_id"]), int(row["guardian_id"]) if row["guardian_id"] else None] = "paper"
        if said["spool"]["path"]:
            for path in sorted(Path(said["spool"]["path"]).glob("new/*")):
                if path not in self.messages:
                    self.messages.add(path)
                    told.update((owner, "email") for owner in self.owners_in(path, own))
        return told

    def owners_in(self, path, own):
        with open(path, "rb") as file:
            message = email.message_from_binary_file(file, policy=email.policy.default)
        text = message.get_body(("plain",)).get_content()
        person = int(re.search(r"(\d+)@", message["To"])[1])
        named = [key for key, who in self.school.students.items() if who.first_name in text]
        return [(key, None if own else person) for key in named]

    # ------------------------------------------------------------------------------------------------ uses

    @property
    def door(self):
        return "--replica", self.replica.place, "--key", self.folder / "replica.key"

    def letter(self, code):
        """What is written for a code. Of those of one day only the last had a night to reach the replica: it stands first."""
        key = code.owner, str(code.made_on + DAY)
        if key not in self.letters:
            for line in csv.DictReader(self.scts("history", "--all", "--csv").splitlines(), delimiter=";"):
                if line["usable_from"] <= str(self.today):
                    owner = self.owner(line["student_id"], line["guardian_id"])
                    self.letters.setdefault((owner, line["usable_from"]), line["code"])
        return self.letters[key]

    def use(self):
        free = self.school.can_attach(self.today)
        if not free:
            return
        owner = self.dice.choice(free)
        student, guardian = owner
        login = f"parent{guardian}" if guardian else f"eleve{student}"
        code = self.letter(self.school.sight.codes[owner])
        born = self.school.students[student].birth
        if login not in self.logins and self.seed % 8 == 0 and not self.logins:
            self.scts("account", "open", "--login", login, "--birth-date", born, *self.door, at="09:30:00",
                      stdin=f"{code}\nun mot de passe\n")  # fmt: skip
        else:
            if login not in self.logins:  # without the quarter of a second that a password takes
                self.replica.run(f"INSERT INTO account VALUES ('{login}', 'none', '2027-07-01T08:00:00Z')")
            self.scts("account", "attach", "--login", login, "--birth-date", born, *self.door, at="09:30:00", stdin=f"{code}\n")
        self.logins.add(login)
        self.school.attach(owner, login)

    # ------------------------------------------------------------------------------------------------ publication

    def a_day(self):
        first, last = date(self.year, 9, 1), date(self.year + 1, 8, 31)
        return min(max(self.today + timedelta(self.dice.randrange(-3, 8)), first), last)

    def change_mode(self, service):
        mode = self.dice.choice(("continuous", "scheduled", "scheduled"))
        self.scts("set-publication", service, f"--{mode}", "--yes")
        publication = self.school.services[service]
        publication.mode = mode
        if mode == "continuous":
            publication.due.clear()

    def publish(self):
        dice = self.dice
        service, publication = dice.choice([item for item in self.school.services.items() if item[1].open])
        if publication.mode == "continuous" or dice.random() < 0.15:
            self.change_mode(service)
            return
        dates = sorted({day for days in publication.due.values() for day in days})
        if dates and dice.random() < 0.3:
            day = dice.choice(dates)
            having = sorted(couple for couple, days in publication.due.items() if day in days)
            which, couples = self.which(having)
            self.scts("set-publication", service, "--remove", day, *which)
            for couple in couples:
                publication.due[couple].remove(day)
                if not publication.due[couple]:
                    del publication.due[couple]
        elif couples := self.school.couples(self.today):
            day = self.a_day()
            which, couples = self.which(couples)
            self.scts("set-publication", service, "--add", day, *which)
            for couple in couples:
                publication.due.setdefault(couple, set()).add(day)

    def which(self, couples):
        if self.dice.random() < 0.5:
            return ["--all"], couples
        couple = self.dice.choice(couples)
        return ["--couple", "/".join(couple)], [couple]

    def toggle(self):
        notes = self.school.services["notes"]
        notes.open = not notes.open
        self.scts("open-service" if notes.open else "close-service", "notes")

    def new_test(self):
        test = max(self.school.tests, default=0) + 1
        who = self.school.students[self.dice.choice(list(self.school.students))]
        division = who.division or "6A"
        day = self.dice.choice((None, *[self.today + timedelta(self.dice.randrange(-4, 5))] * 4))
        self.school.tests[test] = division, day
        for student, other in self.school.students.items():
            if other.division == division or self.dice.random() < 0.1:
                self.school.marks[student, test] = 12

    def new_absence(self):
        absence = max(self.school.absences, default=0) + 1
        student = self.dice.choice(list(self.school.students))
        self.school.absences[absence] = student, self.today + timedelta(self.dice.randrange(-5, 3))

    def teach(self):
        self.dice.choice((self.new_test, self.new_test, self.new_absence))()
        if self.dice.random() < 0.3:
            test = self.dice.choice(list(self.school.tests) or [None])
            if test and len(self.school.tests) > 1:
                self.school.tests[test] = self.school.tests[test][0], self.today + timedelta(self.dice.randrange(-3, 4))
        self.import_life()
