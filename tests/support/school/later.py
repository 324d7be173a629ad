"""The same school a while later: some students are gone, some people have moved or changed their e-mail address."""

from .population import candidates_for_departure

NEW_STREETS = ("RUE NEUVE", "AVENUE DES PIONNIERS", "RUE DU NOUVEAU MONDE", "ALLÉE DE L'AVENIR")


class Later:
    """Picks evenly and never among the quirks or those who had left, so that an import must find just these changes."""

    def __init__(self, ordinary_students, departures, percent):
        self.candidates = candidates_for_departure(ordinary_students)
        if departures > self.candidates:
            raise ValueError(f"only {self.candidates} students can depart")
        self.departures = departures
        self.per_100000 = round(percent * 1000)

    def apply(self, family):
        if self.departures:
            family.keep([student for student in family.students if not self.departs(student)])
        if self.per_100000:
            self.change(family)

    def departs(self, student):
        number = student.ordinary
        if number < 0:
            return False
        return (number + 1) * self.departures // self.candidates > number * self.departures // self.candidates

    def changes(self, number):
        return number >= 0 and (number + 1) * self.per_100000 // 100000 > number * self.per_100000 // 100000

    def change(self, family):
        for address in family.addresses:
            number = address.household
            if self.changes(number):
                street = NEW_STREETS[number % len(NEW_STREETS)]
                address.lines = (f"{100 + number % 800} {street}", *address.lines[1:])
        for guardian in family.guardians:
            if self.changes(guardian.mailbox):
                guardian.email = "nouveau." + guardian.email
