"""Several processes on one replica: each waits for the others, and all end well."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

from fixture import execute
from promise import Findings
from replica import CHILDREN, PARENT, ReplicaSchool, State

BUSY = 75
OTHER_UAI = "0750001U"
TOGETHER = 0.5  # seconds in which processes come to stand before the same door


class Races:
    """`sit_down(desk, anew)` makes ready the school, with its replica or without one."""

    def __init__(self, program, work, sit_down, promise):
        self.sit_down, self.promise = sit_down, promise
        self.other = work / "other"
        ReplicaSchool(program, self.other).create(OTHER_UAI)

    def run(self, desk, race):
        findings = Findings()
        race(self, desk, findings)
        yield race.__name__.replace("_", " "), findings

    def one_school_twice(self, desk, findings):
        school = self.sit_down(desk)
        all_well(together(school.replica.held(), [school.replicate], [school.replicate]), findings)
        self.promise.check_in_the_end(school, findings)

    def two_schools(self, desk, findings):
        school = self.sit_down(desk)
        self.both(school, school.replica.held(), findings)
        found = State.of(school, findings)
        findings.expect(found.own == self.promise.old.own, "accounts are not as parents left them")

    def two_first_schools(self, desk, findings):
        """There is no replica yet: both want to make it, and its key."""
        for _ in range(3):
            self.both(self.sit_down(desk, anew=True), nullcontext(), findings)

    def both(self, school, held, findings):
        other = ReplicaSchool(school.program, self.other, school.replica)
        anew = [*other.replicate, "--new-replica"]  # it filled another one in this place, a moment ago
        all_well(together(held, [school.replicate], [anew]), findings)
        all_well([execute(school.verify), execute(other.verify)], findings)

    def account_meanwhile(self, desk, findings):
        """A code that opens an account while a replication is at work comes back with this one or with the next."""
        school = self.sit_down(desk)
        opening = school.open_account("late", school.codes()[5, 18], "2010-07-21")
        all_well(together(school.replica.held(), opening, [school.replicate]), findings)
        all_well([execute(school.replicate), execute(school.verify)], findings)
        used = school.used_codes()
        expected = sorted([*((child, PARENT) for child in CHILDREN), (5, 18)])
        findings.expect(used == expected, f"used codes in the store: {used}")

    def held_too_long(self, desk, findings):
        school = self.sit_down(desk)
        with school.replica.held():
            done = execute([*school.replicate, "--wait-lock", "1"])
        findings.expect(done.returncode == BUSY, f"exit status {done.returncode}")
        findings.expect("scts: error: " in done.stderr and "in use" in done.stderr, f"it says: {done.stderr.strip()}")
        self.promise.check_at_once(school, findings)
        self.promise.check_in_the_end(school, findings)

    ALL = (one_school_twice, two_schools, two_first_schools, account_meanwhile, held_too_long)


def together(held, *commands):
    """Runs them at the same time: all wait for the same holder."""
    with ThreadPoolExecutor(len(commands)) as pool:
        with held:
            runs = [pool.submit(execute, *command) for command in commands]
            time.sleep(TOGETHER)
        return [run.result() for run in runs]


def all_well(runs, findings):
    for done in runs:
        findings.expect(done.returncode == 0, f"{done.args[3]}: exit status {done.returncode}: {done.stderr.strip()}")
