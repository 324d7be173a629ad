#!/usr/bin/env python3
"""Cuts the power while notify is at work: on a loop-mounted ext4 the program is killed before a system call, then the file
system is shut down without writing back what it holds in memory (EXT4_IOC_SHUTDOWN, NOLOGFLUSH), mounted again, and the next
run must keep the promise. Unlike kill -9, this loses what was not synced.

    powercut.py PROGRAM [--two-disks] [--every K]     two disks: the store on one, letters and messages on another

Ends with 0 if all is well, 10 if the promise was broken, 77 if it cannot be tried here, anything else if it could not be tested.
"""

import argparse
import fcntl
import os
import struct
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from desks import Desks  # noqa: E402
from fixture import BROKEN, KEPT, SKIPPED, School, execute, stop, workplace  # noqa: E402
from promise import Findings, check_at_once, check_in_the_end  # noqa: E402

SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN, _IOR('X', 125, __u32)
NOLOGFLUSH = 2


def must(*command):
    done = execute([str(word) for word in command])
    if done.returncode:
        stop(f"{' '.join(done.args)}: {done.stderr.strip()}")
    return done.stdout.strip()


class Disk:
    """An ext4 in a file, mounted on a folder: always through the same loop device, since a second one would not see what the
    first has yet to write."""

    def __init__(self, template, folder):
        self.folder, self.image = folder, Path(tempfile.mktemp(prefix=f"{folder.name}-", suffix=".img", dir=folder.parent))
        folder.mkdir(exist_ok=True)
        must("cp", "--sparse=always", template, self.image)

    def __enter__(self):
        self.device = must("losetup", "--find", "--show", self.image)
        must("mount", self.device, self.folder)
        return self

    def __exit__(self, *_):
        self.unmount()
        must("losetup", "--detach", self.device)
        self.image.unlink()

    def unmount(self):
        for _ in range(100):  # a process that the other worker is starting may hold a descriptor for a moment
            if execute(["umount", str(self.folder)]).returncode == 0:
                return
            time.sleep(0.05)
        stop(f"{self.folder} cannot be unmounted")

    def cut_power(self):
        file = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.ioctl(file, SHUTDOWN, struct.pack("I", NOLOGFLUSH))
        finally:
            os.close(file)

    def restart(self):
        self.unmount()
        must("mount", self.device, self.folder)


def make_image(image):
    with open(image, "wb") as file:
        file.truncate(24 << 20)
    must("mkfs.ext4", "-q", "-F", "-b", "4096", image)
    return image


class PowerCuts:
    def __init__(self, program, work, two_disks):
        self.program = program
        template = work / "template"
        school = School(program, template)
        school.create()
        school.run("generate-car", "--all")
        self.codes = school.codes()
        empty = make_image(work / "empty.img")
        with Disk(empty, work / "first") as disk:
            must("cp", "-r", f"{template}/.", disk.folder)
            disk.unmount()
            must("cp", "--sparse=always", disk.device, work / "school.img")
            must("mount", disk.device, disk.folder)
        self.images = [work / "school.img", *([empty] if two_disks else [])]

    def disks(self, stack, name):
        """Of one attempt, mounted as long as the stack stands."""
        return [stack.enter_context(Disk(image, name.with_suffix(f".{i}"))) for i, image in enumerate(self.images)]

    def school(self, disks):
        return School(self.program, disks[0].folder, disks[-1].folder)

    def record(self, work):
        with ExitStack() as stack:
            disks = self.disks(stack, work / "record")
            made = calls.record(self.school(disks).notify, work / "log", calls.CHANGING)[1]
        return [call for call in made if call.changes] + [None]  # after the end, too, the power can fail

    def attempt(self, desk, call):
        findings = Findings()
        with ExitStack() as stack:
            disks = self.disks(stack, desk)
            if call:
                calls.kill_or_find(self.school(disks).notify, desk.with_suffix(".log"), call, findings)
            else:
                execute(self.school(disks).notify)
            for disk in disks:
                disk.cut_power()
            for disk in disks:
                disk.restart()
            check_at_once(self.school(disks), self.codes, findings)
            check_in_the_end(self.school(disks), self.codes, findings, execute(self.school(disks).notify))
        yield f"power cut before {call}" if call else "power cut after the end", findings


def why_not(work):
    """Why it cannot be tried here; nothing if it can."""
    if os.geteuid() != 0:
        return "only root can mount disks"
    try:
        with Disk(make_image(work / "probe.img"), work / "probe") as disk:
            disk.cut_power()
    except SystemExit:
        return "no loop-mounted ext4 here"
    except OSError as error:
        return f"ext4 cannot be made or shut down here: {error}"
    return None


def main():
    parser = argparse.ArgumentParser(description="Cuts the power while notify is at work.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--two-disks", action="store_true", help="the store on one, letters and messages on another")
    parser.add_argument("--every", type=int, default=1, metavar="K", help="before every K-th call only")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("powercut") as work:
        reason = why_not(work)
        if reason:
            print(f"power cuts: not tested: {reason}")
            sys.exit(SKIPPED)
        cuts, desks = PowerCuts(how.program, work, how.two_disks), Desks(work)
        title = "power cut, store and letters on two disks" if how.two_disks else "power cut"
        desks.each(title, cuts.attempt, cuts.record(work)[:: -how.every])
    sys.exit(BROKEN if desks.bad else KEPT)


if __name__ == "__main__":
    main()
