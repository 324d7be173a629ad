"""The school's autumn: tests, their marks, and absences. Only of those who are present and in a division."""

import csv
import datetime
import random
from pathlib import Path

from .tables import cell

HEADERS = {
    "tests": ("test_id", "division", "subject", "title", "given_on", "published_on", "out_of", "coefficient"),
    "marks": ("test_id", "student_id", "mark"),
    "absences": ("absence_id", "student_id", "from", "to", "reason", "justified"),
}
SUBJECTS = {
    "Mathématiques": ("Fractions et proportions", "Théorème de Pythagore", "Devoir commun n° 1", "Calcul mental"),
    "Français": ("Dictée préparée", "L'adjectif épithète", "Rédaction : un souvenir d'été", "Lecture : « Le Petit Prince »"),
    "Histoire-géographie": ("La Grèce antique", "Habiter une métropole", "Croquis : les espaces du Maghreb"),
    "Anglais": ("Irregular verbs", "Compréhension orale", "Exposé : Sherlock Holmes"),
    "SVT": ("La cellule", "Tectonique des plaques"),
    "Physique-chimie": ("Masse et volume", "Circuits électriques ; lois de Kirchhoff"),
    "EPS": ("Demi-fond", "Natation : 50 m"),
}
REASONS = (
    ("Maladie", True),
    ("Rendez-vous médical", True),
    ("Raison familiale", True),
    ("Transport : grève", True),
    ("Sans motif", False),
    ("Réveil tardif", False),
    ("", False),
)
WORDS = ("absent", "dispensé", "non noté")
SCALES = ((20, 1), (20, 2), (10, "0.5"), (5, 1), (20, "1.5"))  # out of, coefficient
TESTS_A_DIVISION = 3
TESTS_WITHOUT_DIVISION = 2
ABSENCES_A_STUDENT = (0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 2, 0, 0, 0)
FIRST_DAY = datetime.date(2026, 9, 14)
LAST_DAY = datetime.date(2026, 11, 20)
HOLIDAYS = (datetime.date(2026, 10, 17), datetime.date(2026, 11, 1))
ARMISTICE = datetime.date(2026, 11, 11)


def school_days():
    days = (FIRST_DAY + datetime.timedelta(n) for n in range((LAST_DAY - FIRST_DAY).days + 1))
    return [day for day in days if day.weekday() < 5 and day != ARMISTICE and not HOLIDAYS[0] <= day <= HOLIDAYS[1]]


class SchoolLife:
    """Each test, mark and absence is drawn by itself: a student who is gone changes nothing for the others."""

    def __init__(self, folder, seed):
        self.folder = Path(folder)
        self.seed = seed
        self.divisions = {}
        self.days = school_days()

    def add(self, family):
        for student in family.students:
            if student.division() and (not student.left_on or student.left_on > LAST_DAY.isoformat()):
                self.divisions.setdefault(student.division(), []).append(student.id)

    def flush(self):
        pass

    def close(self):
        students = sorted(student for division in self.divisions.values() for student in division)
        tests, marks = self.draw_tests(students)
        absences = [row for student in students for row in self.draw_absences(student)]
        for name, rows in (("tests", tests), ("marks", marks), ("absences", absences)):
            with open(self.folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
                writer = csv.writer(file, delimiter=";", lineterminator="\n")
                writer.writerow(HEADERS[name])
                writer.writerows(rows)

    def chance(self, *what):
        return random.Random(f"{self.seed} {what}")

    def draw_tests(self, students):
        """Three in each division; two for groups of all of them, one student in twenty-five."""
        groups = [group for group in sorted(self.divisions.items()) for _ in range(TESTS_A_DIVISION)]
        groups += [("", students[12::25])] * TESTS_WITHOUT_DIVISION
        tests, marks = [], []
        for number, (division, group) in enumerate(groups, 8001):
            chance = self.chance("test", number)
            subject = chance.choice(list(SUBJECTS))
            title = cell(chance.choice(SUBJECTS[subject]))
            out_of, coefficient = chance.choice(SCALES)
            given = chance.choice(self.days)
            published = given + datetime.timedelta(chance.randint(2, 12))
            # The newest wait for their teacher.
            shown = "" if published > LAST_DAY else published.isoformat()
            tests.append((number, division, subject, title, given.isoformat(), shown, out_of, coefficient))
            marks += [(number, student, self.mark(number, student, out_of)) for student in sorted(group)]
        return tests, marks

    def mark(self, test, student, out_of):
        chance = self.chance("mark", test, student)
        if chance.random() < 0.04:
            return chance.choice(WORDS)
        points = min(out_of, max(0, chance.gauss(0.6, 0.18) * out_of))
        return f"{round(points * 2) / 2:g}".replace(".", ",")  # to half a point, as teachers write it

    def draw_absences(self, student):
        chance = self.chance("absences", student)
        for number in range(1, chance.choice(ABSENCES_A_STUDENT) + 1):
            day = chance.choice(self.days)
            reason, justified = chance.choice(REASONS)
            start, end = day.isoformat(), ""
            form = chance.random()
            if form < 0.5:  # some lessons
                hour = chance.randint(8, 15)
                start, end = f"{day}T{hour:02}:30", f"{day}T{hour + chance.randint(1, 2):02}:30"
            elif form < 0.65:  # several days
                end = (day + datetime.timedelta(chance.randint(1, 3))).isoformat()
            yield (f"{student}{number}", student, start, end, cell(reason), int(justified))
