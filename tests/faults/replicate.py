#!/usr/bin/env python3
"""Kills replicate before its system calls, one run for each, and makes them fail; lets it meet another one, an account that
is being opened, and a replica that somebody holds. Each time the replica must be the old one or the new one, and the next
run must make it the new one.

    replicate.py PROGRAM            kills before every call that can change a file, one error for each; then a sample of the
                                    same with a replica that does not exist yet, and of kills with one of version 1
    replicate.py PROGRAM --long     kills before every call, several errors for each
    replicate.py PROGRAM --first    kills alone, a sample

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
import races  # noqa: E402
from desks import Desks  # noqa: E402
from errors import ERRORS, check_words  # noqa: E402
from fixture import BROKEN, KEPT, execute, replace, workplace  # noqa: E402
from promise import Findings  # noqa: E402
from replica import VARYING_ANEW, FileReplica, Promise, ReplicaSchool, State, must  # noqa: E402


class Sweep:
    """Of one replication, of a school that lies ready in a template."""

    def __init__(self, work, template):
        self.template, self.desk = template, work / "school"
        school = self.sit_down(self.desk)
        old = State.of(school)
        done, self.made = calls.record(school.replicate, self.desk.with_suffix(".log"))
        must(done)
        self.promise = Promise(old, State.of(school))

    def sit_down(self, desk):
        replace(desk, self.template.folder)
        replica = FileReplica(desk / self.template.replica.path.name, self.template.replica.varying)
        return ReplicaSchool(self.template.program, desk, replica)

    def points(self, every, long=False):
        """Of the writes of pages, which are most, every so many; if it may take long, also the calls that change no file."""
        changing = [call for call in self.made if call.changes]
        pages = [call for call in changing if call.kind == "pwrite64"]
        others = [call for call in self.made if not call.changes] if long else []
        return [call for call in changing if call not in pages] + pages[::every] + others

    def kill(self, desk, call):
        school, findings = self.sit_down(desk), Findings()
        calls.kill_or_find(school.replicate, desk.with_suffix(".log"), call, findings)
        self.promise.check_at_once(school, findings)
        self.promise.check_in_the_end(school, findings)
        yield f"killed before {call}", findings

    def errors(self, every):
        """Each call fails once, with one error or with every error that it may give; then it and all later ones of its kind."""
        ours = [call for call in self.made if call.kind in ERRORS and not call.failed and self.is_ours(call)]
        for call in ours:
            for error in ERRORS[call.kind][: None if every else 1]:
                yield f"{error} from {call}", (call.kind, error, call.number)
        for call in ours[:: 1 if every else 4]:
            if call.kind not in ("write", "openat"):
                error = ERRORS[call.kind][0]
                yield f"{error} from {call} and all later", (call.kind, error, f"{call.number}+")

    def is_ours(self, call):
        return call.path.startswith(str(self.desk)) and not call.path.endswith(".lock") or call.kind == "write"

    def fail(self, desk, point):
        fault, injected = point
        school, findings = self.sit_down(desk), Findings()
        done, made = calls.fail(school.replicate, desk.with_suffix(".log"), injected)
        findings.missed = not any("(INJECTED)" in call.result for call in made)
        findings.expect(not findings.missed, "the call was not reached: nothing was tested")
        check_words(done, findings)
        found = self.promise.check_at_once(school, findings)
        check_claims(done, self.promise, found, findings)
        self.promise.check_in_the_end(school, findings)
        yield fault, findings


def check_claims(done, promise, found, findings):
    if done.returncode == 0:
        findings.expect(found.published == promise.new.published, "exit status 0, and the replica is the old one")
    if "nothing was changed" in done.stderr:
        findings.expect(found.published == promise.old.published, f"it was changed, and it says: {done.stderr.strip()}")


def make_templates(program, work):
    """A school with a replica that lags behind, one that has none yet, and one whose replica is of an older version."""
    anew = ReplicaSchool(program, work / "anew", FileReplica(work / "anew" / "teleservices.db", VARYING_ANEW))
    anew.create()
    replace(work / "template", anew.folder)
    behind = ReplicaSchool(program, work / "template")
    behind.fill()
    behind.change()
    replace(work / "older", behind.folder)
    older = ReplicaSchool(program, work / "older")
    older.age()
    return behind, anew, older


def test(program, work, how):
    behind, anew, older = make_templates(program, work)
    desks, again, first, taken_over = Desks(work), *(Sweep(work, template) for template in (behind, anew, older))
    desks.each("replicate killed", again.kill, again.points(5 if how.first else 1, how.long))
    desks.each("the first replicate killed", first.kill, first.points(1 if how.long else 5, how.long))
    desks.each("the taking over of an older replica killed", taken_over.kill, taken_over.points(5, how.long))
    if how.first:
        return desks.bad
    desks.each("a call of replicate fails", again.fail, list(again.errors(how.long)))
    desks.each("a call of the first replicate fails", first.fail, list(first.errors(how.long))[:: 1 if how.long else 3])
    sit_down = {False: again.sit_down, True: first.sit_down}
    meetings = races.Races(program, work, lambda desk, anew=False: sit_down[anew](desk), again.promise)
    desks.each("others at the same time", meetings.run, meetings.ALL)
    return desks.bad


def main():
    parser = argparse.ArgumentParser(description="Kills replicate before its system calls, and makes them fail.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="every call, several errors for each")
    parser.add_argument("--first", action="store_true", help="kills alone")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("replicate") as work:
        sys.exit(BROKEN if test(how.program, work, how) else KEPT)


if __name__ == "__main__":
    main()
