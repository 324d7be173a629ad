#!/usr/bin/env python3
"""Disks that lack a call, or refuse it: from its first occurrence on a kind of call fails with EINVAL, EXDEV, EACCES … Then
notify either finds its way, or marks nobody; and nothing is stuck: other commands go on, and the next run on a good disk does
the rest. So with spool send, backup, import and replicate.

    disks.py PROGRAM           a few errors, from the first call of each kind on; another one from its last alone
    disks.py PROGRAM --long    every error, from every call on, and from every call alone; those that only read, with one each
    disks.py PROGRAM --first   notify alone

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from commands import COMMANDS, CommandSweep  # noqa: E402
from desks import Desks  # noqa: E402
from errors import Errors, check_claims, check_words, one_line  # noqa: E402
from fixture import BROKEN, KEPT, School, execute, replace, workplace  # noqa: E402
from promise import Findings, StoreCopy, check_at_once, check_in_the_end, notified  # noqa: E402
from replicate import Sweep as ReplicaSweep  # noqa: E402
from replicate import make_templates  # noqa: E402
from sending import Post, SendingSweep  # noqa: E402
from upkeep import BackupSweep  # noqa: E402

KINDS = ("openat", "mkdir", "fsync", "fdatasync", "syncfs", "link", "linkat", "rename", "renameat2", "unlink", "unlinkat", "rmdir",
         "flock", "fchmod", "ftruncate", "pwrite64")  # fmt: skip
READING = ("newfstatat", "fstat", "statx", "getdents64", "pread64", "read", "lseek", "fcntl")
FEW = ("EINVAL", "EXDEV", "EACCES")
RARE = ("ENOSYS", "EOPNOTSUPP", "ESTALE")
ALL = (*FEW, *RARE, "EIO", "ENOSPC")
STATUSES = (0, 1, 3, 75)

# Together they are what a disk without a call is: the fallback is missing too.
NO_LINKS = [("renameat2", "EINVAL", "1+"), ("link", "EPERM", "1+")]
NO_NAMES = [*NO_LINKS, ("rename", "EOPNOTSUPP", "1+")]


def points(made, every, within=""):
    """A text that names the fault, the fault, and whether it was there from the first call of the kind on."""
    ours = [call for call in made if not call.failed and within in call.path and not call.path.startswith(("/usr/", "/etc/"))]
    seen, last = set(), {call.kind: call for call in ours if call.kind in KINDS}
    if not every:
        for number, call in enumerate(last.values()):
            error = RARE[number % len(RARE)]
            yield f"{error} from {call}, the last of its kind", [(call.kind, error, call.number)], False
    for number, call in enumerate(ours):
        if call.kind in READING and every:  # they are very many
            error = ALL[number % len(ALL)]
            yield f"{error} from {call}", [(call.kind, error, call.number)], False
        if call.kind not in KINDS:
            continue
        first = call.kind not in seen
        seen.add(call.kind)
        for error in ALL if every else FEW:
            if first or every:
                yield f"{error} from {call} and all later", [(call.kind, error, f"{call.number}+")], first
            if every:
                yield f"{error} from {call}", [(call.kind, error, call.number)], False


class Notify(Errors):
    def points(self, how):
        """`first`: those that show whether anybody rehearsed."""
        yield "no renaming to nothing, and no links", NO_LINKS, True
        yield "no renaming at all", NO_NAMES, True
        yield "locks that nobody keeps", [("flock", "retval=0", "1+")], True
        replace(self.desk, self.template)
        made = calls.record(School(self.program, self.desk).notify, self.desk.with_suffix(".log"))[1]
        for within in ("/letters", "/spool") if how.first else ("/school.db", "/letters", "/spool"):
            yield from points(made, how.long, within)
        for call in self.made:  # what no rehearsal can know: it worked then
            if call.kind == "renameat2" and not call.rehearses:
                yield f"EXDEV from {call} and all later", [(call.kind, "EXDEV", f"{call.number}+")], False
                if not how.long:
                    break

    def attempt(self, desk, point):
        fault, injected, known = point
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        done, made = calls.fail(school.notify, desk.with_suffix(".log"), *injected)
        findings.expect(any("(INJECTED)" in call.result for call in made), "the call was not reached: nothing was tested")
        check_words(done, findings, STATUSES)
        check_claims(school, self.codes, done, findings)
        check_at_once(school, self.codes, findings)
        with StoreCopy(school.store) as database:
            told = len(notified(database, self.codes))
        if known and done.returncode not in (0, 3):
            findings.expect(not told, f"{told} are marked, on a disk that never could: {one_line(done)}")
        self.go_on(school, injected, findings)
        check_in_the_end(school, self.codes, findings, execute(school.notify))
        yield fault, findings

    @staticmethod
    def go_on(school, injected, findings):
        """A batch that waits holds up nobody else, on the same disk."""
        if all(kind in ("renameat2", "link", "rename") for kind, _, _ in injected):
            faults = [(kind, error, "1+") for kind, error, _ in injected]
            done = calls.fail(school.command("config", "set", "school.phone", "01"), school.folder.with_suffix(".log"), *faults)[0]
            findings.expect(done.returncode == 0, f"config set: exit status {done.returncode}: {one_line(done)}")


class Sending(SendingSweep):
    def points(self, desk, every):
        post = Post(self.program, desk)
        post.move_in(self.template, "ok")
        return points(calls.record(post.send, desk.with_suffix(".log"), children=False)[1], every)

    def attempt(self, desk, point):
        fault, injected, _ = point
        post, findings = Post(self.program, desk), Findings()
        post.move_in(self.template, "ok")
        done = calls.fail(post.send, desk.with_suffix(".log"), *injected, children=False)[0]
        check_words(done, findings, STATUSES)
        post.wait_for_mailer()
        self.judge(post, "ok", findings)
        yield fault, findings


class Import(CommandSweep):
    def attempt(self, desk, point):
        fault, injected, _ = point
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        done = calls.fail(self.line(school), desk.with_suffix(".log"), *injected)[0]
        check_words(done, findings, STATUSES)
        known = self.look(school, findings) in (self.old, self.unnoted, self.new)
        findings.expect(known, "neither the old state nor the new")
        done = execute(self.line(school))
        findings.expect(done.returncode == 0, f"done again: exit status {done.returncode}: {one_line(done)}")
        findings.expect(self.look(school, findings) == self.new, "done again, not the new state")
        yield fault, findings


class Backup(BackupSweep):
    def points(self, desk, every):
        replace(desk, self.template)
        return points(calls.record(self.line(School(self.program, desk)), desk.with_suffix(".log"))[1], every)

    def attempt(self, desk, point):
        fault, injected, _ = point
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        done = calls.fail(self.line(school), desk.with_suffix(".log"), *injected)[0]
        check_words(done, findings, STATUSES)
        self.judge_copy(school.folder / "copies", findings, done, self.old, may_leave=1)  # the next one clears up
        self.again(school, findings)
        yield fault, findings


class Replicate(ReplicaSweep):
    def attempt(self, desk, point):
        fault, injected, _ = point
        school, findings = self.sit_down(desk), Findings()
        done = calls.fail(school.replicate, desk.with_suffix(".log"), *injected)[0]
        check_words(done, findings, STATUSES)
        self.promise.check_at_once(school, findings)
        self.promise.check_in_the_end(school, findings)
        yield fault, findings


def test(program, work, how):
    desks = Desks(work)
    notify = Notify(program, work)
    desks.each("notify on a disk that lacks a call", notify.attempt, list(notify.points(how)))
    if how.first:
        return desks.bad
    sending = Sending(program, work / "post")
    desks.each("spool send there", sending.attempt, list(sending.points(work / "school", how.long)))
    backup = Backup(program, work, force=False)
    desks.each("backup there", backup.attempt, list(backup.points(work / "record", how.long)))
    imported = Import(program, work, COMMANDS[0])
    desks.each("import there", imported.attempt, list(points(imported.made, how.long)))
    replicate = Replicate(work, make_templates(program, work / "replica")[0])
    desks.each("replicate there", replicate.attempt, list(points(replicate.made, how.long)))
    return desks.bad


def main():
    parser = argparse.ArgumentParser(description="Disks that lack a call, or refuse it.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="every error, every call")
    parser.add_argument("--first", action="store_true", help="notify alone")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("disks") as work:
        sys.exit(BROKEN if test(how.program, work, how) else KEPT)


if __name__ == "__main__":
    main()
