"""One school as the rules tell it, from day to day: who has access, who is told, what is seen. It knows nothing of the program.

An owner of codes is a couple (student, guardian), or (student, None) for his own code.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

DAY = timedelta(1)


@dataclass
class Student:
    first_name: str
    birth: date
    mef: str
    division: str
    email: str = ""
    left_on: date | None = None

    @property
    def couple(self):
        return self.mef, self.division

    def is_here(self, today):
        return self.left_on is None or self.left_on > today


@dataclass
class Guardian:
    email: str
    has_address: bool


@dataclass(eq=False)
class Code:
    owner: tuple
    made_on: date
    told: bool = False
    used: bool = False  # as the store knows
    login: str | None = None  # as the replica knows

    @property
    def free(self):
        return not (self.told or self.used)


@dataclass
class Publication:
    open: bool = True
    mode: str | None = None
    due: dict = field(default_factory=dict)  # (mef, division): days

    def visible_from(self, couple, given_in, dated_on):
        if not self.open or self.mode is None:
            return None
        if self.mode == "continuous":
            return dated_on + DAY
        in_class = [days for (_, division), days in self.due.items() if division == given_in]
        if given_in not in (None, couple[1]) and in_class:
            known = in_class
        elif couple[1] == "":
            known = self.due.values()
        else:
            known = [self.due.get(couple, ())]
        first = min((day for days in known for day in days if day >= dated_on), default=None)
        return first and first + DAY


@dataclass
class Sight:
    """What the last night put into the replica."""

    codes: dict = field(default_factory=dict)  # owner: code
    marks: dict = field(default_factory=dict)  # (student, test): visible from
    absences: dict = field(default_factory=dict)  # (student, absence): visible from


class School:
    def __init__(self):
        self.students, self.guardians, self.ranks = {}, {}, {}  # ranks: (student, guardian): 1, 2, or None
        self.valid, self.withdrawn = {}, {}  # owner: code; owner: reason
        self.services = {"notes": Publication(), "absences": Publication()}
        self.tests, self.marks, self.absences = {}, {}, {}  # test: (division, day); (student, test); absence: (student, day)
        self.sight = Sight()

    # ------------------------------------------------------------------------------------------------ people

    def here(self, today):
        return [student for student, who in self.students.items() if who.is_here(today)]

    def couples(self, today):
        return sorted({who.couple for who in self.students.values() if who.is_here(today) and who.division})

    def settle(self, today):
        """Codes fall with the student's departure, or with the rank."""
        for owner in list(self.valid):
            if not self.students[owner[0]].is_here(today) or (owner[1] and not self.ranks.get(owner)):
                del self.valid[owner]

    def begin_year(self):
        for service in self.services.values():
            service.due.clear()
        self.tests, self.marks, self.absences = {}, {}, {}

    # ------------------------------------------------------------------------------------------------ codes

    def generate(self, owners, today, renew=False, named=False, give_back=False):
        """Returns the new codes."""
        made = []
        for owner in owners:
            code = self.valid.get(owner)
            if not self.students[owner[0]].is_here(today) or (owner[1] and not self.ranks.get(owner)):
                continue
            if owner in self.withdrawn:
                if not give_back:
                    continue
                del self.withdrawn[owner]
            elif code and not (renew and (named or code.free)):
                continue
            self.valid[owner] = Code(owner, today)
            made.append(self.valid[owner])
        return made

    def invalidate(self, owners, reason=None, named=False):
        """`reason`: as it was said."""
        for owner in owners:
            code = self.valid.get(owner)
            if not named and not (code and code.free):
                continue
            self.valid.pop(owner, None)
            decision = reason or ("request" if named else None)
            before = self.withdrawn.get(owner)
            if decision in ("refusal", "request") and (before is None or (reason, before) == ("request", "refusal")):
                self.withdrawn[owner] = decision

    def notify(self, owners, channels, own):
        """Who is told, and how."""
        told = {}
        for owner in owners:
            code = self.valid.get(owner)
            person = self.students[owner[0]] if own else self.guardians[owner[1]]
            ways = {"email": bool(person.email), "paper": own or person.has_address}
            channel = next((channel for channel in channels if ways[channel]), None)
            if code and code.free and channel:
                code.told = True
                told[owner] = channel
        return told

    # ------------------------------------------------------------------------------------------------ the night, and accounts

    def night(self, today):
        self.settle(today)
        for code in self.sight.codes.values():
            code.used |= code.login is not None
        seen = Sight(dict(self.valid))
        with_code = {student for student, _ in self.valid}
        tomorrow = today + DAY

        def see(rows, key, service, student, given_in, dated_on):
            if student in with_code and dated_on:
                day = self.services[service].visible_from(self.students[student].couple, given_in, dated_on)
                if day and day <= tomorrow:
                    rows[key] = day

        for student, test in self.marks:
            see(seen.marks, (student, test), "notes", student, *self.tests[test])
        for absence, (student, day) in self.absences.items():
            see(seen.absences, (student, absence), "absences", student, None, day)
        self.sight = seen

    def can_attach(self, today):
        return [owner for owner, code in self.sight.codes.items() if code.login is None and code.made_on < today]

    def attach(self, owner, login):
        """A guardian's code brings his others of the school."""
        for other, code in self.sight.codes.items():
            if code.login is None and (other == owner or (owner[1] and other[1] == owner[1])):
                code.login = login
