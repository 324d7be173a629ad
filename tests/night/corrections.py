"""What a school's office and SIECLE say of people, by the rules alone: what SIECLE said last, and what is in force. It knows nothing
of the program, and remembers SIECLE's words one by one.

People are ("student", id) and ("guardian", id); an address is one value; the ranks of a student's guardians are one thing.
"""

from dataclasses import dataclass, field

NOWHERE = ("", "", "", "")
CLASS = ("mef", "division")


def nothing(name):
    return NOWHERE if name == "address" else ""


@dataclass
class Book:
    force: dict = field(default_factory=dict)  # person: {field: value}
    said: dict = field(default_factory=dict)  # the same, of SIECLE
    ranks: dict = field(default_factory=dict)  # student: {guardian: rank or ""}
    said_ranks: dict = field(default_factory=dict)
    of_bonds: bool = False  # SIECLE has told of them
    replaced: set = field(default_factory=set)  # what the run at work has to tell
    overtaken: dict = field(default_factory=dict)  # what was told so, and what SIECLE said then

    def here(self, student, today):
        left_on = self.force["student", student]["left_on"]
        return not left_on or left_on > today

    # ------------------------------------------------------------------------------------------------ SIECLE

    def hear(self, people, new_year=False):
        for who, says in people.items():
            known, first = self.force.get(who), who not in self.said
            if known is None:
                self.force[who] = dict(says)
            else:
                for name, new in says.items():
                    old = nothing(name) if first else self.said[who][name]
                    if first and name == "left_on":
                        known[name] = new
                    elif new != old or (new_year and name in CLASS and known[name] != old):
                        if known[name] not in (old, new):
                            self.replaced.add((*who, name))
                            if not (new_year and name in CLASS):
                                self.overtaken[(*who, name)] = new
                        known[name] = new
            self.said[who] = dict(says)

    def miss(self, students, today):
        """Who is in no file of SIECLE's has left: that is its word."""
        for who in [who for who in self.force if who[0] == "student" and who[1] not in students]:
            known = self.force[who]
            if self.here(who[1], today):
                if who in self.said and known["left_on"] not in (self.said[who]["left_on"], today):
                    self.replaced.add((*who, "left_on"))
                    self.overtaken[(*who, "left_on")] = today
                known["left_on"] = today
            if who in self.said:
                self.said[who]["left_on"] = known["left_on"]

    def hear_ranks(self, told, today, whole=True):
        for student in {*told, *(student for student in self.ranks if whole and self.here(student, today))}:
            new, old, known = told.get(student, {}), self.said_ranks.get(student, {}), self.ranks.get(student, {})
            if not whole:
                new = {**old, **new}
            if new == old:
                continue
            for guardian in {*old, *known}:
                if known.get(guardian) not in (old.get(guardian), new.get(guardian)):
                    self.replaced.add(("bond", student, guardian))
                    self.overtaken["bond", student, guardian] = new.get(guardian)
            self.ranks[student], self.said_ranks[student] = dict(new), dict(new)
        self.of_bonds = True

    # ------------------------------------------------------------------------------------------------ the office

    def amend(self, who, values):
        self.force.setdefault(who, {}).update(values)

    def drop(self, people, students, asked):
        """`asked` says whether a bond was asked for, by its student and guardian."""
        for key in list(self.overtaken):
            if asked(*key[1:]) if key[0] == "bond" else key[:2] in people:
                del self.overtaken[key]
        for who in people & self.said.keys():
            self.force[who] = dict(self.said[who])
        for student in students:
            self.ranks[student] = dict(self.said_ranks.get(student, {}))

    def doubts(self):
        """What SIECLE said in place of a correction is one as long as it is in force."""
        for key, said in list(self.overtaken.items()):
            of, one, other = key
            if said != (self.ranks.get(one, {}).get(other) if of == "bond" else self.force[of, one][other]):
                del self.overtaken[key]
        return set(self.overtaken)

    def corrections(self):
        found = {(*who, name) for who, says in self.said.items() for name in says if self.force[who][name] != says[name]}
        if self.of_bonds:
            for student in {*self.ranks, *self.said_ranks}:
                said, known = self.said_ranks.get(student, {}), self.ranks.get(student, {})
                found |= {("bond", student, guardian) for guardian in {*said, *known} if said.get(guardian) != known.get(guardian)}
        return found
