#!/usr/bin/env python3
"""Lists among faults: export, the rows that an import sets aside, the metrics. The program is killed, its calls fail, its disk
is full or read-only: the file is whole or is not there, and an older one is as it was; nothing else stays, but for what a
killed one leaves beside it until the next.

    lists.py PROGRAM            all
    lists.py PROGRAM --first    killed only

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from desks import Desks  # noqa: E402
from errors import ERRORS, can_mount, check_words, one_line, small_disk  # noqa: E402
from fixture import BROKEN, KEPT, School, execute, replace, stop, workplace  # noqa: E402
from promise import Findings  # noqa: E402
from upkeep import contents_of  # noqa: E402

OLDER = b"an older list\n" * 10
PARTIAL = ".list.partial"

# One row is taken, one fits nobody.
ROWS = """\
nom;prénom;né le;courriel
MARTIN;Léa;14/02/2015;lea@example.org
NEMO;Jo;01/01/2015;jo@example.org
"""


@dataclass(frozen=True)
class Kind:
    title: str
    options: tuple  # {rows}: the list that is imported; {list}: the file that is written
    older: bool
    mode: int = 0o600
    status: int = 0
    nameless: bool = True  # else /proc is missing, and the file has a name from the beginning

    def __str__(self):
        return f"{self.title}{' over an older file' if self.older else ''}{'' if self.nameless else ', without /proc'}"


EXPORT = ("export", "codes", "--all", "--output", "{list}")
KINDS = (
    Kind("export", EXPORT, older=False),
    Kind("export", EXPORT, older=True),
    Kind("export", EXPORT, older=False, nameless=False),
    Kind("export", EXPORT, older=True, nameless=False),
    Kind("import --rejects", ("import", "{rows}", "--rejects", "{list}"), older=True, status=3),
    Kind("status --metrics", ("status", "--metrics", "--output", "{list}"), older=True, mode=0o644),
)


class ListSweep:
    def __init__(self, program, work, kind):
        self.program, self.kind = program, kind
        self.template = work / "template"
        self.faults = ()  # of every run
        self.before = contents_of(self.template / "school.db")
        desk = work / "record"
        school = self.prepare(desk)
        done, made = calls.record(self.line(school), work / "log", (*calls.CHANGING, "access"))
        if not kind.nameless:
            asked = [call for call in made if call.kind == "access" and call.path.startswith("/proc/self/fd/")]
            # Where no file can be without a name the question does not come up.
            self.faults = tuple((call.kind, "ENOENT", call.number) for call in asked)
            school = self.prepare(desk)
            done, made = calls.fail(self.line(school), work / "log", *self.faults)
        if done.returncode != kind.status:
            stop(f"{kind}: exit status {done.returncode}\n{done.stderr}")
        self.new = (desk / "out" / "list").read_bytes()
        self.made = [call for call in made if any(path.startswith(str(desk / "out")) for path in call.paths)]

    def prepare(self, desk):
        replace(desk, self.template)
        (desk / "out").mkdir(mode=0o700)
        self.lay_older(desk / "out")
        return School(self.program, desk)

    def lay_older(self, out):
        if self.kind.older:
            (out / "list").write_bytes(OLDER)
            (out / "list").chmod(0o640)

    def line(self, school, out=None):
        names = {"rows": school.folder / "rows.csv", "list": (out or school.folder / "out") / "list"}
        return school.command(*(option.format(**names) for option in self.kind.options))

    def kills(self):
        return [call for call in self.made if call.changes or call.kind == "openat"]

    def kill(self, desk, call):
        school, findings = self.prepare(desk), Findings()
        log = desk.with_suffix(".log")
        findings.missed = not calls.kill(self.line(school), log, call, faults=self.faults)
        findings.expect(not findings.missed, "the call was not reached: nothing was tested")
        self.judge(school.folder / "out", findings)
        self.again(school, findings)
        yield f"killed before {call}", findings

    def order(self, _desk, _point):
        """Written, synced, put in place, the directory synced: what a power cut asks for, and a kill cannot see."""
        findings = Findings()
        steps = [step for step in (self.step(call) for call in self.made if not call.failed) if step]
        steps = [step for step, before in zip(steps, [None, *steps]) if step != before]
        findings.expect(steps == ["write", "sync", "place", "sync directory"], f"the order is {', '.join(steps)}")
        yield "the order of calls", findings

    @staticmethod
    def step(call):
        if call.kind == "fsync":
            return "sync directory" if call.path.endswith("/out") else "sync"
        if call.paths[-1].endswith("/list") and call.kind != "openat":  # the older one is looked at before
            return "place"
        return "write" if call.kind == "write" else None

    def points(self):
        return [(call, error) for call in self.made for error in ERRORS.get(call.kind, ("EIO",)) if not call.failed]

    def fail(self, desk, point):
        call, error = point
        school, findings = self.prepare(desk), Findings()
        done, made = calls.fail(self.line(school), desk.with_suffix(".log"), *self.faults, (call.kind, error, call.number))
        findings.expect(any("(INJECTED)" in one.result for one in made if one.kind == call.kind), "nothing was tested")
        self.judge(school.folder / "out", findings, done)
        same = done.returncode != 1 or contents_of(school.store) == self.before
        findings.expect(same or "import the list again" in done.stderr, "the store was changed, and nothing says so")
        self.again(school, findings)
        yield f"{error} from {call}", findings

    def on_disk(self, desk, pages):
        """A disk with room for so many pages; with none it is read-only."""
        school, findings = self.prepare(desk), Findings()
        with small_disk(desk.with_suffix(".disk"), 4 * (pages or 4)) as disk:
            self.lay_older(disk)
            if not pages:
                subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
            done = execute(self.line(school, disk))
            self.judge(disk, findings, done)
            room = pages > self.kind.older  # each file takes one page
            findings.expect((done.returncode == self.kind.status) == room, f"exit status {done.returncode}: {one_line(done)}")
            if not room:
                why = "No space left" if pages else "Read-only"
                findings.expect(why in done.stderr, f"no word of it: {one_line(done)}")
                findings.expect(contents_of(school.store) == self.before, "the store was changed")
        yield f"a disk of {pages} pages" if pages else "a read-only disk", findings

    def judge(self, out, findings, done=None):
        """`done`: it came to its end, and leaves nothing else."""
        file = out / "list"
        found = file.read_bytes() if file.exists() else None
        older = OLDER if self.kind.older else None
        findings.expect(found in (older, self.new), "the list is neither the older one, nor the new one")
        if found == self.new:
            mode = file.stat().st_mode & 0o777
            findings.expect(mode == self.kind.mode, f"the list has mode {mode:o}")
        if done:
            check_words(done, findings, statuses=(1, self.kind.status))
            findings.expect(done.returncode == 1 or found == self.new, "it said that the list is written")
        left = {path.name for path in out.iterdir()} - {"list"}
        findings.expect(left <= (set() if done else {PARTIAL}), f"left behind: {left}")
        wide = [name for name in left if (out / name).stat().st_mode & 0o777 & ~self.kind.mode]
        findings.expect(not wide, f"open to others: {wide}")

    def again(self, school, findings):
        """The next one writes the list, and clears up. The rows that were taken are in the store, or are taken now."""
        done = calls.fail(self.line(school), school.folder.with_suffix(".log"), *self.faults)[0]
        findings.expect(done.returncode == self.kind.status, f"the next one: exit status {done.returncode}: {one_line(done)}")
        out = school.folder / "out"
        left = {path.name for path in out.iterdir()}
        findings.expect(left == {"list"}, f"the next one leaves {left}")
        findings.expect((out / "list").read_bytes() == self.new, "the next one is not the list")
        findings.expect((out / "list").stat().st_mode & 0o777 == self.kind.mode, "the next one has another mode")


def create_template(program, template):
    school = School(program, template)
    school.create()
    school.run("generate-car", "--all")
    (template / "rows.csv").write_text(ROWS, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description="Lists among faults.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--first", action="store_true", help="killed only")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("lists") as work:
        create_template(how.program, work / "template")
        desks = Desks(work)
        mounts = not how.first and os.geteuid() == 0 and can_mount(work / "probe")
        for kind in KINDS:
            sweep = ListSweep(how.program, work, kind)
            desks.each(f"{kind}, the order", sweep.order, [None])
            desks.each(f"{kind}, killed", sweep.kill, sweep.kills())
            if not how.first:
                desks.each(f"{kind}, a call fails", sweep.fail, sweep.points())
            if mounts and kind.nameless:
                desks.each(f"{kind}, a disk is full or read-only", sweep.on_disk, [0, 1, 2, 3])
        if not how.first and not mounts:
            print("a disk is full or read-only: not tested, since only root can mount one")
    sys.exit(BROKEN if desks.bad else KEPT)


if __name__ == "__main__":
    main()
