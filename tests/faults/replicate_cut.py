#!/usr/bin/env python3
"""Cuts the power (as powercut.py does) while replicate is at work: the replica must be the old one or the new one, and the next
run must make it the new one.

    replicate_cut.py PROGRAM [--two-disks] [--every K]     two disks: the store on one, the replica on another

Ends with 0 if all is well, 10 if the promise was broken, 77 if it cannot be tried here, anything else if it could not be tested.
"""

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from desks import Desks  # noqa: E402
from fixture import BROKEN, KEPT, SKIPPED, execute, workplace  # noqa: E402
from powercut import Disk, make_image, must, why_not  # noqa: E402
from promise import Findings  # noqa: E402
from replica import FileReplica, Promise, ReplicaSchool, State  # noqa: E402
from replicate import make_templates  # noqa: E402

REPLICA = ("teleservices.db", "teleservices.db.key")


class PowerCuts:
    """Of one replication, of a school that lies ready in a template."""

    def __init__(self, work, template, two_disks):
        self.template = template
        self.images = [self.image(work, "store", lambda name: not two_disks or name not in REPLICA)]
        if two_disks:
            self.images.append(self.image(work, "replica", lambda name: name in REPLICA))
        with ExitStack() as stack:
            school = self.school(self.disks(stack, work / "record"))
            old = State.of(school)
            self.made = calls.record(school.replicate, work / "log", calls.CHANGING)[1]
            self.promise = Promise(old, State.of(school))

    def image(self, work, name, belongs):
        """A disk with the files of the template that belong there, all of them written."""
        image = work / f"{self.template.folder.name}-{name}.img"
        with Disk(make_image(work / "empty.img"), work / "filled") as disk:
            for path in self.template.folder.iterdir():
                if belongs(path.name):
                    must("cp", "-r", path, disk.folder)
            disk.unmount()
            must("cp", "--sparse=always", disk.device, image)
            must("mount", disk.device, disk.folder)
        return image

    def disks(self, stack, name):
        """Of one attempt, mounted as long as the stack stands."""
        return [stack.enter_context(Disk(image, name.with_suffix(f".{i}"))) for i, image in enumerate(self.images)]

    def school(self, disks):
        replica = FileReplica(disks[-1].folder / REPLICA[0], self.template.replica.varying)
        return ReplicaSchool(self.template.program, disks[0].folder, replica)

    def points(self, every):
        return ([call for call in self.made if call.changes] + [None])[::-every]  # after the end, too, the power can fail

    def attempt(self, desk, call):
        findings = Findings()
        with ExitStack() as stack:
            disks = self.disks(stack, desk)
            school = self.school(disks)
            if call:
                calls.kill_or_find(school.replicate, desk.with_suffix(".log"), call, findings)
            else:
                execute(school.replicate)
            for disk in disks:
                disk.cut_power()
            for disk in disks:
                disk.restart()
            found = self.promise.check_at_once(school, findings)
            findings.expect(call or found.published == self.promise.new.published, "it was done, and is undone")
            self.promise.check_in_the_end(school, findings)
        yield f"power cut before {call}" if call else "power cut after the end", findings


def main():
    parser = argparse.ArgumentParser(description="Cuts the power while replicate is at work.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--two-disks", action="store_true", help="the store on one, the replica on another")
    parser.add_argument("--every", type=int, default=1, metavar="K", help="before every K-th call only")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("replicate-cut") as work:
        reason = why_not(work)
        if reason:
            print(f"power cuts: not tested: {reason}")
            sys.exit(SKIPPED)
        desks = Desks(work)
        on = "store and replica on two disks" if how.two_disks else "one disk"
        for title, template in zip(("replicate", "the first replicate"), make_templates(how.program, work)):
            cuts = PowerCuts(work, template, how.two_disks)
            desks.each(f"power cut, {title}, {on}", cuts.attempt, cuts.points(how.every))
    sys.exit(BROKEN if desks.bad else KEPT)


if __name__ == "__main__":
    main()
