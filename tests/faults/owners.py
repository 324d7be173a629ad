#!/usr/bin/env python3
"""Whose the store is, who runs the command, whether a group shares it, under which umask: who may, and in whose name and mode is
what is left. Then root's notify on another one's store is killed before its calls: nothing of root's may be left, and the owner
goes on. Users and groups are made up; nobody needs to know them.

    owners.py PROGRAM           a sample of the kills
    owners.py PROGRAM --long    all kills
    owners.py PROGRAM --first   the table alone

Ends with 0 if all is well, 10 if something is foreign, 77 without root, anything else if it could not be tested.
"""

import argparse
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from desks import Desks  # noqa: E402
from fixture import BROKEN, ENVIRONMENT, KEPT, SKIPPED, School, replace, stop, workplace  # noqa: E402
from promise import Findings  # noqa: E402

ROOT, OWNER, MEMBER, STRANGER, GROUP = 0, 4101, 4102, 4103, 4200
NAMES = {ROOT: "root", OWNER: "the owner", MEMBER: "a member", STRANGER: "a stranger"}
PATIENCE = 20  # s, for a command that does not hang

# What is done one after the other; at the end everything has been written that there is to write.
COMMANDS = {
    "import": "import {folder}/lists/students.csv {folder}/lists/guardians.csv {folder}/lists/bonds.csv",
    "generate-car": "generate-car --all",
    "notify": "notify --all --by email,paper --yes",
    "spool send": "spool send",
    "replicate": "replicate",
    "backup": "backup {folder}/copies/copy.db",
    "export": "export couples --all --output {folder}/couples.csv",
    "metrics": "status --metrics --output {folder}/scts.prom",
    "config set": "config set school.phone 1",
    "status": "status",
    "history": "history --all",
    "account": "account list",
    "check": "check",
}
READABLE = {"scts.prom": 0o644}  # for those who scrape it


@dataclass(frozen=True)
class Case:
    owner: int
    shared: bool
    runner: int
    umask: int

    @property
    def allowed(self):
        return self.runner in (ROOT, self.owner) or (self.shared and self.runner == MEMBER)

    @property
    def group(self):
        return GROUP if self.shared else self.owner

    def __str__(self):
        return (f"{NAMES[self.owner]}'s store{', shared' if self.shared else ''}, run by {NAMES[self.runner]}, "
                f"umask {self.umask:03o}")  # fmt: skip


def cases():
    for owner in (ROOT, OWNER):
        for shared in (False, True):
            for runner in dict.fromkeys((ROOT, owner, MEMBER, STRANGER)):
                for umask in (0o000, 0o077) if runner in (ROOT, MEMBER) else (0o022,):
                    yield Case(owner, shared, runner, umask)


def run_as(user, command, umask=0o022, shared=False):
    """As cron or sudo would: root with root's groups, the others with their own and perhaps the shared one."""
    words = list(map(str, command))
    if user != ROOT:
        groups = f"--groups={user},{GROUP}" if shared and user != STRANGER else "--clear-groups"
        words = ["setpriv", f"--reuid={user}", f"--regid={user}", groups, "--", *words]
    try:
        return subprocess.run(words, env=ENVIRONMENT, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
                              timeout=PATIENCE, umask=umask, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(words, 124, "", "it hangs")


def everything(folder):
    yield folder
    for path in sorted(folder.rglob("*")):
        yield path


def give(folder, owner, group, shared):
    """As `chown -R` and, for a group, what the manual says."""
    for path in everything(folder):
        os.chown(path, owner, group)
        if path.is_dir():
            path.chmod(0o2770 if shared else 0o700)
        else:
            path.chmod(0o660 if shared else 0o600)


def foreign(case, folder):
    """What is another one's, or has another mode than it should."""
    owners = {case.owner, case.runner if case.runner != ROOT else case.owner} if case.shared else {case.owner}
    for path in everything(folder):
        status = path.lstat()
        mode = (0o2770 if case.shared else 0o700) if path.is_dir() else (0o660 if case.shared else 0o600)
        mode |= READABLE.get(path.name, 0)
        if status.st_uid not in owners or (status.st_gid != case.group and status.st_gid not in owners):
            yield f"{path.name} belongs to {status.st_uid}:{status.st_gid}"
        elif case.shared and status.st_gid != case.group:
            yield f"{path.name} is of the group {status.st_gid}"
        elif status.st_mode & 0o7777 != mode:
            yield f"{path.name} has the mode {status.st_mode & 0o7777:o}"


def is_one_line(done):
    lines = done.stderr.splitlines()
    return bool(lines) and lines[0].startswith("scts: error: ") and all(line.startswith("scts: hint: ") for line in lines[1:])


class Table:
    def __init__(self, program, work):
        self.program, self.work = program, work
        self.template = work / "template"
        school = School(program, self.template)
        school.create()
        school.run("config", "set", "mail.sendmail", work / "mailer")
        (self.template / "copies").mkdir()
        (work / "mailer").write_text(f'#!/bin/sh\ncat >/dev/null\nid -u >>"{work}/mailed-by"\n')
        (work / "mailer").chmod(0o755)

    def tried(self, folder, case):
        findings, school = Findings(), School(self.program, folder)
        replace(folder, self.template)
        give(folder, case.owner, case.group, case.shared)
        (self.work / "mailed-by").write_text("")
        (self.work / "mailed-by").chmod(0o666)
        for name, words in COMMANDS.items():
            before = sorted(map(str, everything(folder)))
            done = run_as(case.runner, school.command(*words.format(folder=folder).split()), case.umask, case.shared)
            if case.allowed:
                findings.expect(done.returncode in (0, 3), f"{name}: exit status {done.returncode}: {done.stderr.strip()}")
            else:
                findings.expect(done.returncode in (1, 2), f"{name}: exit status {done.returncode}, and not refused")
                findings.expect(is_one_line(done), f"{name}: not refused in one line: {done.stderr}")
                findings.expect(sorted(map(str, everything(folder))) == before, f"{name}: something is left of it")
            for line in foreign(case, folder):
                findings.expect(False, f"{name}: {line}")
            if findings.lines:
                return findings
        mailer = {str(case.owner if case.runner == ROOT else case.runner)} if case.allowed else set()
        findings.expect(set((self.work / "mailed-by").read_text().split()) == mailer, "the mailer ran as another one")
        done = run_as(case.owner, school.command("check"), shared=case.shared)
        findings.expect(done.returncode == 0, f"then the owner's check: {done.stdout.strip()} {done.stderr.strip()}")
        return findings

    def init(self, folder, owner, runner):
        """Where there is no store yet the owner of the directory is asked."""
        findings = Findings()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        os.chown(folder, owner, owner)
        school = School(self.program, folder / "new" / "directory")
        done = run_as(runner, school.command("init", "--uai", "0754321P", "--name", "X"), 0o000)
        allowed = runner in (ROOT, owner)
        findings.expect((done.returncode == 0) == allowed, f"init: exit status {done.returncode}: {done.stderr}")
        findings.expect(allowed or is_one_line(done), f"init: not refused in one line: {done.stderr}")
        for line in foreign(Case(owner, False, runner, 0), folder):
            findings.expect(False, f"init: {line}")
        return findings

    def unreadable(self, folder):
        """What root names, and the owner may not read or write: the error says so. What root's shell opened can be read."""
        findings, school = Findings(), School(self.program, folder)
        replace(folder, self.template)
        give(folder, OWNER, OWNER, False)
        list_of_root, directory_of_root = self.work / "students.csv", self.work / "root"
        shutil.copy(self.template / "lists" / "students.csv", list_of_root)
        list_of_root.chmod(0o600)
        directory_of_root.mkdir(mode=0o700)
        for words in (("import", list_of_root), ("export", "students", "--all", "--output", directory_of_root / "list.csv"),
                      ("backup", directory_of_root / "copy.db"), ("notify", "--all", "--by", "paper", "--output", directory_of_root / "x", "-y")):  # fmt: skip
            if words[0] == "notify":
                run_as(ROOT, school.command("generate-car", "--all"))
            done = run_as(ROOT, school.command(*words))
            findings.expect(done.returncode == 1 and is_one_line(done) and f"uid {OWNER}, who owns the store" in done.stderr,
                            f"{words[0]} of what is root's: exit status {done.returncode}: {done.stderr}")  # fmt: skip
        for name in ("-", "/dev/stdin", "/dev/fd/0"):
            with list_of_root.open(encoding="utf-8") as opened:
                done = subprocess.run(school.command("import", name), env=ENVIRONMENT, stdin=opened, capture_output=True,
                                      encoding="utf-8", check=False)  # fmt: skip
            findings.expect(done.returncode == 0, f"import {name}: exit status {done.returncode}: {done.stderr}")
        return findings

    def left_by_root(self, folder):
        """check names what an older version of the program left, and how to give it back."""
        findings, school = Findings(), School(self.program, folder)
        replace(folder, self.template)
        give(folder, OWNER, OWNER, False)
        for words in ("generate-car", "notify"):
            run_as(OWNER, school.command(*COMMANDS[words].split()))
        left = [folder / "school.db.lock", folder / "letters", folder / "spool" / "new"]
        for path in left:
            os.chown(path, 0, 0)
        (folder / "school.db.key").chmod(0o640)
        done = run_as(OWNER, school.command("check"))
        for path in left:
            line = f"{path}: belongs to root, the store to another; see what it is, then as root: chown -hR {OWNER}:{OWNER} {path}"
            findings.expect(line in done.stdout, f"check does not say: {line}\n{done.stdout}{done.stderr}")
        findings.expect("school.db.key: a group can reach it" in done.stdout, "check does not name the key that a group reads")
        return findings


class Killed:
    """Root's notify on the owner's store."""

    def __init__(self, table):
        self.table = table

    def school(self, desk):
        replace(desk, self.table.template)
        give(desk, OWNER, OWNER, False)
        school = School(self.table.program, desk)
        done = run_as(OWNER, school.command("generate-car", "--all"))
        if done.returncode != 0:
            stop(done.stderr)
        return school

    def points(self, every):
        done, made = calls.record(self.school(self.table.work / "desk").notify, self.table.work / "log")
        if done.returncode not in (0, 3):
            stop(f"notify: {done.stderr}")
        return [call for call in made if call.changes][::every]

    def kill(self, desk, call):
        findings, school = Findings(), self.school(desk)
        calls.kill_or_find(school.notify, desk.with_suffix(".log"), call, findings)
        for line in foreign(Case(OWNER, False, ROOT, 0), desk):
            findings.expect(" has the mode " in line, line)
        done = run_as(OWNER, school.command("config", "set", "school.phone", "1"))
        findings.expect(done.returncode == 0, f"then the owner's command: exit status {done.returncode}: {done.stderr}")
        done = run_as(OWNER, school.command("check"))
        findings.expect(done.returncode == 0, f"then the owner's check: {done.stdout}{done.stderr}")
        yield f"killed before {call}", findings


def reachable(program, work):
    """Where everybody may run it, with its libraries."""
    if run_as(STRANGER, [program, "--version"]).returncode == 0:
        return program
    for path in [program, *program.parent.glob("*.so*")]:
        shutil.copy(path, work)
    ENVIRONMENT["LD_LIBRARY_PATH"] = str(work)
    return work / program.name


def main():
    parser = argparse.ArgumentParser(description="Owners and runners, groups and umasks.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="every kill")
    parser.add_argument("--first", action="store_true", help="the table alone")
    how = parser.parse_args()
    if os.geteuid() != 0:
        print("owners: needs root")
        sys.exit(SKIPPED)
    calls.demand_strace()
    os.umask(0o022)
    with workplace("owners") as work:
        work.chmod(0o755)
        table = Table(reachable(how.program.resolve(), work), work)
        found = [(str(case), table.tried(work / "school", case)) for case in cases()]
        for owner in (ROOT, OWNER):
            for runner in dict.fromkeys((ROOT, owner, STRANGER)):
                found.append((f"{NAMES[owner]}'s directory, {NAMES[runner]}", table.init(work / "school", owner, runner)))
        found.append(("what is root's own", table.unreadable(work / "school")))
        found.append(("what root left", table.left_by_root(work / "school")))
        bad = [(title, findings) for title, findings in found if findings.lines]
        print(f"owners and runners: {len(bad)} bad of {len(found)}")
        for title, findings in bad:
            print(f"  {title}", *(f"    {line}" for line in findings.lines[:4]), sep="\n")
        desks = Desks(work)
        if not how.first:
            killed = Killed(table)
            desks.each("root's notify killed", killed.kill, killed.points(1 if how.long else 8))
    sys.exit(BROKEN if bad or desks.bad else KEPT)


if __name__ == "__main__":
    main()
