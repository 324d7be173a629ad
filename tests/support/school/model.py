"""What a school's files tell, with the untidy texts as the files hold them."""

from dataclasses import dataclass, field

FRANCE = "FRANCE"
COUNTRY_CODES = {FRANCE: "100", "BELGIQUE": "131", "SUISSE": "140"}

MOTHER, FATHER, GRANDPARENT, RELATIVE, STUDENT_HIMSELF, OTHER = "10", "20", "38", "39", "70", "90"


def tidy(text):
    """A text as it should have been typed: no blank at its ends, single ones within."""
    return " ".join(text.split())


def french_date(iso):
    return f"{iso[8:]}/{iso[5:7]}/{iso[:4]}" if iso else ""


@dataclass(slots=True, eq=False)
class Address:
    id: int
    lines: tuple
    postcode: str
    city: str
    country: str = FRANCE
    household: int = -1  # number among the ordinary households: those that may move


@dataclass(slots=True, eq=False)
class Student:
    id: int
    ine: str
    family_name: str
    usage_name: str
    first_name: str
    birth_date: str
    mef: str
    structures: tuple  # (code, type) in the file's order; type D is the division, G a group
    email: str = ""
    address: Address | None = None
    left_on: str = ""
    last_year_first: bool = False  # SCOLARITE_AN_DERNIER stands before the student's own elements
    ordinary: int = -1  # number among the ordinary students who are present: those who may depart

    def division(self):
        return next((tidy(code) for code, kind in self.structures if kind == "D"), "")


@dataclass(slots=True, eq=False)
class Guardian:
    id: int
    title: str
    family_name: str
    usage_name: str
    first_name: str
    email: str = ""
    mobile: str = ""
    home_phone: str = ""
    address: Address | None = None
    mailbox: int = -1  # number among the ordinary e-mail addresses: those that may change


@dataclass(slots=True, eq=False)
class Bond:
    student: Student
    guardian: Guardian
    level: int  # 1 legal, 2 in charge, 3 contact
    kinship: str
    pays: str  # as written: 0, 1, true, false, or empty for an absent element
    old_legal: int | None = None  # RESP_LEGAL where it is not simply the rank
    rank: int = 0  # 1, 2 or 0 for none

    def pays_fees(self):
        return self.pays in ("1", "true")


@dataclass(slots=True, eq=False)
class Family:
    """What is written together: students, their guardians, and the bonds in the file's order."""

    addresses: list = field(default_factory=list)
    students: list = field(default_factory=list)
    guardians: list = field(default_factory=list)
    bonds: list = field(default_factory=list)

    def keep(self, students):
        """Only these students are left in the file, with the guardians and addresses that they still need."""
        ids = {student.id for student in students}
        self.students = students
        self.bonds = [bond for bond in self.bonds if bond.student.id in ids]
        held = {bond.guardian.id for bond in self.bonds}
        self.guardians = [guardian for guardian in self.guardians if guardian.id in held]
        needed = {person.address.id for person in self.students + self.guardians if person.address}
        self.addresses = [address for address in self.addresses if address.id in needed]

    def set_ranks(self):
        """Among a student's level-1 guardians the (first) payer is légal 1, the next légal 2, a third has no rank."""
        for student in self.students:
            legal = [bond for bond in self.bonds if bond.student is student and bond.level == 1]
            payer = next((bond for bond in legal if bond.pays_fees()), None)
            if payer:
                legal.remove(payer)
                legal.insert(0, payer)
            for rank, bond in zip((1, 2), legal):
                bond.rank = rank


class Ids:
    """The next free number of each kind: unique at any size."""

    def __init__(self):
        self.student = 700100
        self.guardian = 31000
        self.address = 55000

    def next_student(self):
        self.student += 1
        return self.student

    def next_guardian(self):
        self.guardian += 1
        return self.guardian

    def next_address(self):
        self.address += 1
        return self.address
