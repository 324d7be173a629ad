"""The ordinary families of a school, drawn from a seed."""

import random

from .model import FATHER, MOTHER, OTHER, RELATIVE, Address, Bond, Family, Guardian, Student
from .names import BOYS, BUILDINGS, CITIES, GIRLS, MEN, PARTICLES, SLUGS, STREETS, SURNAMES, WOMEN, slug
from .programme import MEFS, SCHOOL_YEAR

LEAVER = 40  # one ordinary student in so many has left
LEFT_ON = ("2024-10-18", "2025-01-10", "2025-03-31", "2025-07-04")  # long ago, whatever clock a test runs under
DAYS_OF_YEAR = [f"{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29)]
INE_LETTERS = "ABCDEFGHJK"


def phone(start, number, style):
    """One of the ways in which offices write a number; `start` and four digits are numbers kept for fiction."""
    digits = f"{start}{number % 10000:04d}"
    if style % 4 == 0:
        return "+33" + digits[1:]
    if style % 4 == 1:
        return digits
    return (" " if style % 4 == 2 else ".").join(digits[i : i + 2] for i in range(0, 10, 2))


def ine(number):
    return f"{number:09d}{INE_LETTERS[number % 10]}{INE_LETTERS[number // 10 % 10]}"


def candidates_for_departure(students):
    """How many of so many ordinary students are present."""
    return students - students // LEAVER


class Population:
    """Draws only with Random.random(), whose sequence Python promises to keep from version to version."""

    def __init__(self, seed, ids, divisions):
        self.random = random.Random(seed).random
        self.ids = ids
        self.divisions = divisions
        self.students = 0  # drawn so far
        self.households = 0
        self.mailboxes = 0

    def pick(self, table):
        return table[int(self.random() * len(table))]

    def family(self):
        draw = self.random()
        family = Family()
        home = self.household(family)
        name = self.surname()
        if draw < 0.81:
            parents = [self.parent(family, name, home, FATHER if self.random() > 0.02 else MOTHER)]
            apart = draw < 0.16
            mother = self.parent(family, name, self.household(family) if apart else home, MOTHER)
            parents.insert(0 if self.random() < 0.5 else 1, mother)
        else:
            parents = [self.parent(family, name, home, MOTHER if self.random() < 0.8 else FATHER)]
        family.guardians = list(parents)
        self.children(family, name, home)
        self.bonds(family, parents)
        if draw < 0.07:
            self.contact(family)
        return family

    def surname(self):
        draw = self.random()
        name = self.pick(SURNAMES)
        if draw < 0.07:
            return f"{name}-{self.pick(SURNAMES)}"
        if draw < 0.11:
            return self.pick(PARTICLES) + name
        return name

    def household(self, family):
        street = self.pick(STREETS)
        number = 1 + int(self.random() * 99)
        draw = self.random()
        gap = "  " if draw < 0.04 else " "  # double blanks are everywhere in real files
        extra = (self.pick(BUILDINGS), "", "") if draw > 0.8 else ("", "", "")
        postcode, city = self.pick(CITIES)
        if draw < 0.02:
            city += " "
        address = Address(
            self.ids.next_address(), (f"{number}{gap}{street}", *extra), postcode, city, household=self.households
        )
        self.households += 1
        family.addresses.append(address)
        return address

    def parent(self, family, name, home, kinship):
        draw = self.random()
        usage_name = ""
        if kinship == MOTHER:
            title, first_name = "MME", self.pick(WOMEN)
            if draw < 0.35:
                name = self.pick(SURNAMES)
            elif draw < 0.6:
                name, usage_name = self.pick(SURNAMES), name
        else:
            title, first_name = "M.", self.pick(MEN)
        guardian = Guardian(self.ids.next_guardian(), title, name, usage_name, first_name)
        if self.random() < 0.02:
            self.give_email(guardian)  # whoever has no address has at least an e-mail address
        else:
            guardian.address = home
            if self.random() < 0.6:
                self.give_email(guardian)
        if self.random() < 0.8:
            guardian.mobile = phone("063998", guardian.id * 7919, guardian.id)
        if self.random() < 0.4:
            guardian.home_phone = phone("019900", guardian.id * 6101, guardian.id + 1)
        return guardian

    def give_email(self, guardian):
        surname = guardian.usage_name or guardian.family_name
        domain = "example.fr" if guardian.id % 4 == 0 else "example.org"
        local = f"{SLUGS[guardian.first_name]}.{SLUGS.get(surname) or slug(surname)}"
        guardian.email = f"{local}.{guardian.id}@{domain}"
        guardian.mailbox = self.mailboxes
        self.mailboxes += 1

    def children(self, family, name, home):
        draw = self.random()
        births = {}
        for _ in range(1 if draw < 0.68 else 2 if draw < 0.92 else 3):
            division = self.pick(self.divisions)
            mef = MEFS[division.mefs[0] if self.random() < 0.8 else division.mefs[-1]]
            family.students.append(self.child(name, home, division, mef, births))

    def child(self, name, home, division, mef, births):
        year = SCHOOL_YEAR - mef.age - (1 if self.random() < 0.1 else 0)
        birth_date = births.setdefault(mef.age, f"{year}-{self.pick(DAYS_OF_YEAR)}")  # same level: twins
        student = Student(
            self.ids.next_student(),
            "",
            name,
            "",
            self.pick(GIRLS) if self.random() < 0.5 else self.pick(BOYS),
            birth_date,
            mef.code,
            division.structures[int(self.random() * 3)],
        )
        if self.random() > 0.02:
            student.ine = ine(student.id)
        if self.random() > 0.01:
            student.address = home
        if self.random() < 0.12:
            student.email = f"{SLUGS[student.first_name]}.{student.id}@example.org"
        self.number(student)
        return student

    def number(self, student):
        number = self.students
        self.students += 1
        if number % LEAVER == LEAVER - 1:
            student.left_on = LEFT_ON[number // LEAVER % len(LEFT_ON)]
            student.birth_date = f"{int(student.birth_date[:4]) - 2}{student.birth_date[4:]}"
            if number // LEAVER % 2:
                student.structures = ()
        else:
            student.ordinary = number - number // LEAVER

    def bonds(self, family, parents):
        """Half the families are listed guardian by guardian, so that a student's bonds do not stand together."""
        payer = parents[0] if self.random() < 0.75 else parents[-1]
        yes, no = ("true", "false") if self.random() < 0.2 else ("1", "0")
        by_guardian = self.random() < 0.5
        for first in parents if by_guardian else family.students:
            for second in family.students if by_guardian else parents:
                guardian, student = (first, second) if by_guardian else (second, first)
                kinship = MOTHER if guardian.title == "MME" else FATHER
                family.bonds.append(Bond(student, guardian, 1, kinship, yes if guardian is payer else no))

    def contact(self, family):
        """Somebody to call, without any legal rank; often without any address either."""
        woman = self.random() < 0.5
        title, first_name = ("MME", self.pick(WOMEN)) if woman else ("M.", self.pick(MEN))
        guardian = Guardian(self.ids.next_guardian(), title, self.pick(SURNAMES), "", first_name)
        guardian.mobile = phone("063998", guardian.id * 7919, guardian.id)
        family.guardians.append(guardian)
        level, kinship = (2, RELATIVE) if self.random() < 0.5 else (3, OTHER)
        family.bonds += [Bond(student, guardian, level, kinship, "0") for student in family.students]
