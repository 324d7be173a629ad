#!/usr/bin/env python3
"""Makes the system calls of notify fail, one in each run, and looks for one clean line of error, and whether the promise
holds after the next run: errors of writing, syncing, renaming, opening, removing; of the disk that stays broken; of the
store that cannot be read after a commit failed. With root, also disks that are really full.

    errors.py PROGRAM           one error for each call
    errors.py PROGRAM --long    several

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from desks import Desks  # noqa: E402
from fixture import BROKEN, KEPT, School, execute, replace, workplace  # noqa: E402
from promise import Findings, StoreCopy, check_at_once, check_in_the_end, notified  # noqa: E402

SYNCS = ("fsync", "fdatasync", "syncfs")
ERRORS = {
    "openat": ("EMFILE", "EACCES", "ENOSPC"),
    "mkdir": ("ENOSPC", "EACCES"),
    "write": ("ENOSPC", "EIO"),
    "pwrite64": ("ENOSPC", "EIO"),
    "ftruncate": ("EIO",),
    "linkat": ("ENOSPC", "EIO"),
    "rename": ("ENOSPC", "EIO"),
    "renameat2": ("ENOSPC", "EIO"),
    "unlink": ("EIO",),
    "unlinkat": ("EIO",),
    "rmdir": ("EIO",),
} | dict.fromkeys(SYNCS, ("EIO",))

CLAIMS = ("nobody was", "nothing was changed")  # what an error may say, if it is true


class Errors:
    def __init__(self, program, work):
        self.program, self.template = program, work / "template"
        school = School(program, self.template)
        school.create()
        school.run("generate-car", "--all")
        self.codes = school.codes()
        self.desk = work / "school"
        replace(self.desk, self.template)
        made = calls.record(School(program, self.desk).notify, work / "log", (*calls.CHANGING, "pread64"))[1]
        self.made = [call for call in made if call.kind in ERRORS and not call.failed and self.is_ours(call)]
        self.reads = [(i, call.number) for i, call in enumerate(made) if call.kind == "pread64"]
        self.order = {call: i for i, call in enumerate(made)}

    def is_ours(self, call):
        return call.path.startswith(str(self.desk)) and not call.path.endswith(".key") or call.kind == "write"

    def one_call(self, every):
        """Each call fails once (of the rehearsal's, some); with `every`, with every error that it may give."""
        rehearsal = [call for call in self.made if call.rehearses][:: 1 if every else 8]
        for call in [*rehearsal, *(call for call in self.made if not call.rehearses)]:
            for error in ERRORS[call.kind][: None if every else 1]:
                yield f"{error} from {call}", [(call.kind, error, call.number)]

    def from_then_on(self, every):
        """All later calls of the kind fail too: the disk stays full, or is dead. (Not `write`: stderr would be dead too.)"""
        for call in self.made[:: 1 if every else 3]:
            if call.kind not in ("write", "openat"):
                error = ERRORS[call.kind][0]
                yield f"{error} from {call} and all later", [(call.kind, error, f"{call.number}+")]

    def commit_unknown(self):
        """A commit's last calls fail, and then the store cannot be read: nobody knows whether the commit took place."""
        for call in self.made:
            if call.kind in ("unlink", "fdatasync"):
                later = next((number for i, number in self.reads if i > self.order[call]), self.reads[-1][1] + 1)
                yield f"EIO from {call}, then from all reads", [(call.kind, "EIO", call.number), ("pread64", "EIO", f"{later}+")]

    def attempt(self, desk, point):
        fault, injected = point
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        done, made = calls.fail(school.notify, desk.with_suffix(".log"), *injected)
        failed = [i for i, call in enumerate(made) if "(INJECTED)" in call.result]
        findings.missed = not failed
        findings.expect(failed, "the call was not reached: nothing was tested")
        if failed:
            check_end(school, made, failed[0], done, findings)
        self.judge(school, done, findings)
        yield fault, findings

    def judge(self, school, done, findings):
        check_words(done, findings)
        check_claims(school, self.codes, done, findings)
        check_at_once(school, self.codes, findings)
        if done.returncode in (0, 3):  # it did not matter
            check_in_the_end(school, self.codes, findings, done)
        check_in_the_end(school, self.codes, findings, execute(school.notify))

    def full_disk(self, desk, point):
        """The store, or the letters and messages, on a disk with little room."""
        what, size = point
        findings = Findings()
        with small_disk(desk.with_suffix(f".{what}"), size) as disk:
            school = School(self.program, disk if what == "store" else desk, desk if what == "store" else disk)
            for folder in (desk, disk):
                empty(folder)
            copied = execute(["cp", "-r", f"{self.template}/.", str(school.folder)])
            if copied.returncode == 0:  # else there is no room for the store itself
                self.judge_full(school, disk, findings)
                yield f"{what} on a disk of {size} KiB", findings

    def judge_full(self, school, disk, findings):
        done = execute(school.notify)
        check_words(done, findings)
        check_claims(school, self.codes, done, findings)
        check_at_once(school, self.codes, findings)
        execute(["mount", "-o", "remount,size=16m", str(disk)])
        check_in_the_end(school, self.codes, findings, execute(school.notify))


def one_line(done):
    return " / ".join(done.stderr.split("\n")).strip(" /")


def check_words(done, findings, statuses=(0, 1, 3), also=()):
    lines = done.stderr.splitlines()
    errors = [line for line in lines if line.startswith("scts: error: ")]
    findings.expect(done.returncode in statuses, f"exit status {done.returncode}: {one_line(done)}")
    findings.expect(len(errors) == (done.returncode not in (0, 3)), f"exit status {done.returncode} with {len(errors)} errors")
    ours = ("scts: error: ", "scts: hint: ", "scts: warning: ", *also)
    others = [line for line in lines if not line.startswith(ours)]
    findings.expect(not others and "\t" not in done.stderr, f"a strange line: {others[:1] or lines}")


def check_claims(school, codes, done, findings):
    if any(claim in done.stderr for claim in CLAIMS):
        with StoreCopy(school.store) as database:
            told = notified(database, codes)
        findings.expect(not told, f"{len(told)} codes are notified, and it says: {one_line(done)}")


def check_end(school, made, failed, done, findings):
    """What could not be written or synced may not be tried again, as if nothing had been: the kernel may have dropped it."""
    call = made[failed]
    if call.kind not in (*SYNCS, "write") or call.path.startswith(str(school.store)) or call.path == str(school.folder):
        return  # the store's own are SQLite's business
    findings.expect(done.returncode == 1, f"exit status {done.returncode} after {call} failed")
    later = [rename for rename in made[failed:] if rename.kind == "renameat2" and not rename.failed]
    findings.expect(not later, f"{len(later)} files are put in place after {call} failed")


@contextmanager
def small_disk(folder, size):
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k,mode=700", "scts-faults", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def empty(folder):
    folder.mkdir(exist_ok=True)
    execute(["find", str(folder), "-mindepth", "1", "-delete"])


def can_mount(folder):
    try:
        with small_disk(folder, 64):
            return True
    except (subprocess.CalledProcessError, OSError):
        return False


def main():
    parser = argparse.ArgumentParser(description="Makes the system calls of notify fail.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="several errors for each call")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("errors") as work:
        desks, errors = Desks(work), Errors(how.program, work)
        desks.each("a call fails", errors.attempt, list(errors.one_call(how.long)))
        desks.each("calls fail from then on", errors.attempt, list(errors.from_then_on(how.long)))
        desks.each("a commit fails, then all reads", errors.attempt, list(errors.commit_unknown()))
        if os.geteuid() == 0 and can_mount(work / "probe"):
            sizes = [("letters", size) for size in range(8, 180, 4 if how.long else 16)]
            sizes += [("store", size) for size in range(220, 300, 4 if how.long else 8)]
            desks.each("a disk is full", errors.full_disk, sizes)
        else:
            print("a disk is full: not tested, since only root can mount one")
    sys.exit(BROKEN if desks.bad else KEPT)


if __name__ == "__main__":
    main()
