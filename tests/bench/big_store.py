"""A store of any size, filled by SQL: an import of so many marks is not what is measured here.

Guardians, students and tests have deterministic numbers; a division has 30 students and 10 tests, which all of them
took: a student has two ranked bonds and ten marks.
"""

import csv
import random
import sqlite3
import unicodedata

from school import School

STUDENTS_A_DIVISION = 30
TESTS_A_DIVISION = 10
FIRST_STUDENT, FIRST_GUARDIAN = 700_001, 30_001
MEF = "10310019110"
FAMILIES = ("MARTIN", "LEFÈVRE", "LE GOFF", "ROUX", "BOURGEOIS", "NÚÑEZ", "GARCIA", "HÉRAULT", "DA SILVA", "PETIT-JEAN")
FIRST_NAMES = ("Chloé", "Anaïs", "Hugo", "Léa", "Noé", "Inès", "Jean-Baptiste", "Zoé", "Maëlys", "Théo", "Aya")
SUBJECTS = ("MATHEMATIQUES", "FRANCAIS", "HISTOIRE-GEOGRAPHIE", "ANGLAIS LV1", "SCIENCES VIE & TERRE")
TITLES = ("Contrôle n° 1 : les fractions", "Dictée du chapitre 2", "Devoir à la maison", "Interrogation écrite")
STUDENT = (
    "INSERT INTO student (student_id, ine, family_name, usage_name, first_name, birth_date, mef, division, email,"
    " line1, line2, line3, line4, postcode, city, country, sort_name)"
    f" VALUES (?, '', ?, '', ?, ?, '{MEF}', ?, '', '12 RUE DES LILAS', '', '', '', '94000', 'CRETEIL', '', ?)"
)
GUARDIAN = (
    "INSERT INTO guardian (guardian_id, title, family_name, usage_name, first_name, email, phone, line1, line2, line3,"
    " line4, postcode, city, country, sort_name)"
    " VALUES (?, 'MME', ?, '', ?, ?, '', '12 RUE DES LILAS', '', '', '', '94000', 'CRETEIL', '', ?)"
)
BATCH = "INSERT INTO batch (command, actor, started_at, state, token) VALUES (?, 'bench', ?, 'done', randomblob(16))"


def folded(*names):
    plain = unicodedata.normalize("NFD", " ".join(names).casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).replace("-", " ").split())


class BigStore(School):
    """`students`: 2 bonds and 10 marks each."""

    def __init__(self, scts, directory, students):
        super().__init__(scts, directory)
        self.students = students
        self.divisions = -(-students // STUDENTS_A_DIVISION)
        self.tests = self.divisions * TESTS_A_DIVISION
        self.random = random.Random(students)

    def fill(self):
        """Marks were published long before any day that this runs on."""
        self.init()
        self.run("open-service")
        self.run("open-service", "notes", "absences")
        with self.open() as database:
            database.executemany("INSERT INTO division VALUES (?, ?)", self.named_divisions())
            database.executemany(GUARDIAN, self.guardians())
            database.executemany(STUDENT, self.people())
            database.executemany("INSERT INTO student_key VALUES (?, ?)", self.keys(self.people()))
            database.executemany("INSERT INTO guardian_key VALUES (?, ?)", self.keys(self.guardians()))
            database.executemany("INSERT INTO bond VALUES (?, ?, ?)", self.bonds())
            database.execute("INSERT INTO publication VALUES ('notes', 'continuous')")
            batch = self.new_batch(database, "import-marks")
            database.executemany("INSERT INTO test VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)", self.all_tests(batch))
            database.executemany("INSERT INTO mark VALUES (?, ?, ?, ?)", self.marks(batch))
        database.close()
        self.run("generate-car", "--all")

    def open(self):
        database = sqlite3.connect(self.store)
        database.execute("PRAGMA cache_size = -200000")
        return database

    def new_batch(self, database, command):
        return database.execute(BATCH, (command, "2020-01-15T08:00:00Z")).lastrowid

    def division(self, i):
        return f"{3 + i // 1000 % 4}{i % 1000:03d}-{i // 4000}"

    def named_divisions(self):
        return ((self.division(i), f"CLASSE {self.division(i)}") for i in range(self.divisions))

    def family(self, i):
        return FAMILIES[i % len(FAMILIES)] + (f" {FAMILIES[i // 10 % len(FAMILIES)]}" if i % 7 == 0 else "")

    def guardians(self):
        for i in range(2 * self.students):
            family, first = self.family(i // 2), FIRST_NAMES[i % len(FIRST_NAMES)]
            yield FIRST_GUARDIAN + i, family, first, f"{i}@example.org", folded(family, first)

    def people(self):
        for i in range(self.students):
            family, first = self.family(i), FIRST_NAMES[i % len(FIRST_NAMES)]
            born = f"{2008 + i % 7}-{1 + i % 12:02d}-{1 + i % 28:02d}"
            division = self.division(i // STUDENTS_A_DIVISION)
            yield FIRST_STUDENT + i, family, first, born, division, folded(family, first)

    @staticmethod
    def keys(rows):
        """Under which a search finds them: no particle is taken off here."""
        return sorted((row[-1].replace(" ", ""), row[0]) for row in rows)

    def bonds(self):
        for i in range(2 * self.students):
            yield FIRST_STUDENT + i // 2, FIRST_GUARDIAN + i, 1 + i % 2

    def all_tests(self, batch):
        for i in range(self.tests):
            subject, title = SUBJECTS[i % len(SUBJECTS)], TITLES[i % len(TITLES)]
            day = f"2020-01-{1 + i % 10:02d}"
            yield i + 1, self.division(i // TESTS_A_DIVISION), subject, title, day, day, "20", "1", batch

    def marks(self, batch):
        for student in range(self.students):
            first = student // STUDENTS_A_DIVISION * TESTS_A_DIVISION
            for test in range(first + 1, first + TESTS_A_DIVISION + 1):
                yield FIRST_STUDENT + student, test, self.mark(), batch

    def mark(self):
        return str(self.random.randint(0, 40) / 2).removesuffix(".0")

    def change_marks_at_random(self, share):
        """So many of all marks, wherever they lie. Returns the batch."""
        count = max(1, round(self.students * TESTS_A_DIVISION * share))
        chosen = self.random.sample(range(self.students * TESTS_A_DIVISION), count)

        def keys():
            for place in chosen:
                student, test = divmod(place, TESTS_A_DIVISION)
                yield FIRST_STUDENT + student, student // STUDENTS_A_DIVISION * TESTS_A_DIVISION + test + 1

        return self.change("student_id = ? AND test_id = ?", keys())

    def change_marks_of_tests(self, share):
        """The marks of so many of the tests. Returns the batch."""
        chosen = self.random.sample(range(1, self.tests + 1), max(1, round(self.tests * share)))
        return self.change("test_id = ?", ((test,) for test in chosen))

    def change(self, where, keys):
        """Every mark that is changed gets another value than it had."""
        with self.open() as database:
            batch = self.new_batch(database, "import-marks")
            changed = "UPDATE mark SET mark = iif(mark = '7.25', '8.25', '7.25'), changed_by = ? WHERE "
            database.executemany(changed + where, ((batch, *key) for key in keys))
        database.close()
        return batch

    def changed(self, batch):
        """How many marks."""
        with self.open() as database:
            count = database.execute("SELECT count(*) FROM mark WHERE changed_by = ?", (batch,)).fetchone()[0]
        database.close()
        return count

    def changed_rows(self, replica):
        """What a replica of it holds of the marks that were changed last."""
        with self.open() as database:
            database.execute("ATTACH ? AS replica", (str(replica),))
            rows = database.execute(
                "SELECT r.* FROM mark m JOIN replica.mark r USING (student_id, test_id)"
                " WHERE m.changed_by = (SELECT max(changed_by) FROM mark) ORDER BY student_id, test_id"
            ).fetchall()
        database.close()
        return rows

    def renew_codes(self, share):
        """One code of so many of the bonds. Returns how many."""
        pairs = self.directory / "pairs.csv"
        chosen = self.random.sample(range(self.students), max(1, round(2 * self.students * share)))
        with open(pairs, "w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file, delimiter=";")
            rows.writerow(("student_id", "guardian_id"))
            rows.writerows((FIRST_STUDENT + i, FIRST_GUARDIAN + 2 * i) for i in chosen)
        self.run("generate-car", "--pairs", pairs, "--renew", "--yes")
        return len(chosen)
