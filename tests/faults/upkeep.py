#!/usr/bin/env python3
"""check, backup and restore among faults. notify is killed: check tells what was left and changes nothing, check --repair mends it, and
then all is well. backup is killed, its calls fail, its disk is full: the copy is whole, or is not there, and an older one is
as it was; nothing else stays. restore is killed: the store that stood there stands, or the copy does, and the former is lost
in no case.

    upkeep.py PROGRAM           a sample of the kills of notify
    upkeep.py PROGRAM --long    all of them
    upkeep.py PROGRAM --first   backup and restore alone, killed

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import json
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from commands import contents  # noqa: E402
from desks import Desks  # noqa: E402
from errors import ERRORS, can_mount, check_words, one_line, small_disk  # noqa: E402
from fixture import BROKEN, KEPT, School, execute, replace, workplace  # noqa: E402
from promise import Findings, StoreCopy, check_at_once, check_in_the_end, is_mark, is_unseen  # noqa: E402


def contents_of(store):
    with StoreCopy(store) as database:
        try:
            return contents(database, {})
        except sqlite3.DatabaseError:
            return "damaged"


class CheckSweep:
    def __init__(self, program, work):
        self.program, self.template = program, work / "told"
        school = School(program, self.template)
        school.create()
        school.run("generate-car", "--all")
        self.codes = school.codes()
        desk = work / "record"
        replace(desk, self.template)
        self.made = [call for call in calls.record(School(program, desk).notify, work / "log")[1] if call.changes]

    def kill(self, desk, call):
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        calls.kill_or_find(school.notify, desk.with_suffix(".log"), call, findings)
        self.look(school, findings)
        self.mend(school, findings)
        check_at_once(school, self.codes, findings)
        check_in_the_end(school, self.codes, findings, execute(school.notify))
        yield f"killed before {call}", findings

    def look(self, school, findings):
        before = self.state(school)
        found = self.check(school, findings)
        findings.expect(self.state(school) == before, "check changed something")
        batches = sum(state in ("prepared", "committed") for state in before[1])
        told = [finding["what"] for finding in found if finding["severity"] != "info"]
        findings.expect(told == ["batch-unfinished"] * batches, f"{batches} batches are unfinished, and check finds {told}")

    def mend(self, school, findings):
        done = execute(school.command("check", "--repair"))
        findings.expect(done.returncode == 0, f"check --repair: exit status {done.returncode}: {done.stdout}{one_line(done)}")
        findings.expect(self.check(school, findings) == [], "check --repair did not mend all")

    def check(self, school, findings):
        done = execute(school.command("check", "--json"))
        report = json.loads(done.stdout)
        findings.expect(done.returncode == (1 if report["wrong"] else 0), f"check: exit status {done.returncode}")
        return report["findings"]

    @staticmethod
    def state(school):
        """What the store says, and which files there are."""
        names = sorted(str(path) for path in school.folder.rglob("*") if path.suffix != ".db-journal")
        with StoreCopy(school.store) as database:
            states = [state for (state,) in database.execute("SELECT state FROM batch")]
            return contents(database, {}), states, names


class CopySweep:
    """A command that makes a copy, or takes one: killed at each of its calls, or with one of them failing."""

    def record(self, work):
        desk = work / "record"
        replace(desk, self.template)
        made = calls.record(self.line(School(self.program, desk)), work / "log")[1]
        self.made = [call for call in made if call.changes]

    def kill(self, desk, call):
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        calls.kill_or_find(self.line(school), desk.with_suffix(".log"), call, findings)
        self.judge(school, findings)
        self.again(school, findings)
        yield f"killed before {call}", findings

    def points(self):
        return [(call, error) for call in self.made for error in ERRORS.get(call.kind, ("EIO",)) if not call.failed]

    def fail(self, desk, point):
        call, error = point
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        done, made = calls.fail(self.line(school), desk.with_suffix(".log"), (call.kind, error, call.number))
        findings.expect(any("(INJECTED)" in one.result for one in made), "the call was not reached: nothing was tested")
        check_words(done, findings, statuses=(0, 1))
        self.judge(school, findings, done)
        self.again(school, findings)
        yield f"{error} from {call}", findings


class BackupSweep(CopySweep):
    """`--force` over an older copy, or a new name."""

    def __init__(self, program, work, force):
        self.program, self.force = program, force
        self.template = work / f"backup-{force}"
        school = School(program, self.template)
        school.create()
        (self.template / "copies").mkdir()
        if force:
            school.run("backup", self.template / "copies" / "school.db")
        self.old = contents_of(school.store) if force else None
        school.run("generate-car", "--all")
        self.new = contents_of(school.store)
        self.record(work)

    def line(self, school, folder=None):
        return school.command("backup", (folder or school.folder / "copies") / "school.db", *(["--force"] if self.force else []))

    def order(self, _desk, _point):
        """Written, synced, renamed, the directory synced: what a power cut asks for, and a kill cannot see."""
        findings = Findings()
        first = next((i for i, call in enumerate(self.made) if call.path.endswith(".partial")), len(self.made))
        steps = [self.step(call) for call in self.made[first:]]
        steps = [step for step, before in zip(steps, [None, *steps]) if step and step != before]
        findings.expect(steps == ["write", "sync", "rename", "sync directory"], f"the order is {', '.join(steps)}")
        yield "the order of calls", findings

    @staticmethod
    def step(call):
        if call.kind in ("fsync", "fdatasync") and call.path.endswith("/copies"):
            return "sync directory"
        if not call.path.endswith(".partial"):
            return None
        return {"fsync": "sync", "fdatasync": "sync", "rename": "rename", "renameat2": "rename"}.get(call.kind, "write")

    def full_disk(self, desk, size):
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        with small_disk(desk.with_suffix(".disk"), size) as disk:
            done = execute(self.line(school, disk))
            check_words(done, findings, statuses=(0, 1))
            findings.expect(done.returncode == 0 or "no space" in done.stderr.lower(), f"no word of space: {one_line(done)}")
            self.judge_copy(disk, findings, done, None, may_leave=0)
        yield f"a disk of {size} KiB", findings

    def judge(self, school, findings, done=None):
        self.judge_copy(school.folder / "copies", findings, done, self.old, may_leave=0 if done else 1)

    def judge_copy(self, copies, findings, done, old, may_leave):
        copy = copies / "school.db"
        found = contents_of(copy) if copy.exists() else None
        findings.expect(found in (old, self.new), "the copy is neither the older one, nor the store")
        if done:  # a directory that cannot be synced may hold the copy all the same
            findings.expect(done.returncode != 0 or found == self.new, "it said that the copy is made")
        if isinstance(found, dict):
            findings.expect(copy.stat().st_mode & 0o777 == 0o600, "the copy is open to others")
            with closing(sqlite3.connect(copy)) as database:
                findings.expect(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the copy is damaged")
        left = {path.name for path in copies.iterdir() if not is_unseen(path)} - {"school.db"}
        findings.expect(len(left) <= may_leave, f"left behind: {left}")
        findings.expect(all((copies / name).stat().st_mode & 0o077 == 0 for name in left), f"open to others: {left}")

    def again(self, school, findings):
        """The next one, under whatever name, is made, and clears up."""
        done = execute(school.command("backup", school.folder / "copies" / "next.db"))
        findings.expect(done.returncode == 0, f"the next one: exit status {done.returncode}: {one_line(done)}")
        copies = {path.name for path in (school.folder / "copies").iterdir() if not is_mark(path)}
        left = copies - {"school.db", "next.db"}
        findings.expect(not left, f"the next one leaves {left}")
        findings.expect(contents_of(school.folder / "copies" / "next.db") == self.new, "the next one is not the store")
        findings.expect(contents_of(school.store) == self.new, "the store was changed")


class RestoreSweep(CopySweep):
    """A copy of before the codes takes the place of a store that has them."""

    def __init__(self, program, work):
        self.program, self.template = program, work / "restore"
        school = School(program, self.template)
        school.create()
        (self.template / "copies").mkdir()
        school.run("backup", self.template / "copies" / "school.db")
        self.copied = contents_of(self.template / "copies" / "school.db")
        school.run("generate-car", "--all")
        self.old = contents_of(school.store)
        self.record(work)

    @staticmethod
    def line(school):
        return school.command("restore", "--force", "--yes", school.folder / "copies" / "school.db")

    def again(self, school, findings):
        done = execute(self.line(school))
        findings.expect(done.returncode == 0, f"the next one: exit status {done.returncode}: {one_line(done)}")
        self.judge(school, findings, done)
        left = {path.name for path in school.store.parent.iterdir() if "restored" in path.name}
        findings.expect(not left, f"the next one leaves {left}")

    def judge(self, school, findings, done=None):
        restored = done is not None and done.returncode == 0
        found = contents_of(school.store) if school.store.exists() else None
        new = isinstance(found, dict) and self.is_copy(found)
        findings.expect(new or (found == self.old and not restored), "neither the older one, nor the copy stands")
        kept = [contents_of(path) for path in school.store.parent.glob("school.db.before-*") if path.suffix != ".db-journal"]
        findings.expect(not new or self.old in kept, "the store that stood there is lost")
        if new:
            findings.expect(school.store.stat().st_mode & 0o777 == 0o600, "the store is open to others")

    def is_copy(self, found):
        """But for the batches that tell of it."""
        changed = {"batch", "event", "sqlite_sequence"}
        same = all(found.get(table) == rows for table, rows in self.copied.items() if table not in changed)
        return same and any("'restore'" in row for row in found.get("batch", ()))


def others(how, work, desks, backups):
    check = CheckSweep(how.program, work)
    desks.each("notify killed, then checked and mended", check.kill, check.made[:: 1 if how.long else 3])
    for title, backup in backups.items():
        desks.each(f"{title}, a call fails", backup.fail, backup.points())
    if os.geteuid() == 0 and can_mount(work / "probe"):
        desks.each("a disk is full", backups["backup"].full_disk, range(16, 400, 32))
    else:
        print("a disk is full: not tested, since only root can mount one")


def main():
    parser = argparse.ArgumentParser(description="check and backup among faults.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="every kill")
    parser.add_argument("--first", action="store_true", help="backup and restore alone, killed")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("upkeep") as work:
        desks = Desks(work)
        new, older = BackupSweep(how.program, work, force=False), BackupSweep(how.program, work, force=True)
        for title, backup in (("backup", new), ("backup over an older copy", older)):
            desks.each(f"{title}, the order", backup.order, [None])
            desks.each(f"{title} killed", backup.kill, backup.made)
        restore = RestoreSweep(how.program, work)
        desks.each("restore killed", restore.kill, restore.made)
        if not how.first:
            desks.each("restore, a call fails", restore.fail, restore.points())
            others(how, work, desks, {"backup": new, "backup over an older copy": older})
    sys.exit(BROKEN if desks.bad else KEPT)


if __name__ == "__main__":
    main()
