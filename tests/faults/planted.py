#!/usr/bin/env python3
"""What somebody else put in the place of what is ours, or where ours is to go: empty and full files of his, of his group, links,
pipes, second names of our own files, directories that he owns or that everybody may write to. Every command that meets one says
so in one line, or does without; none hangs, and what a link or a second name leads to is as it was.

    planted.py PROGRAM

Ends with 0 if all is well, 10 if something planted was used, 77 without root, anything else if it could not be tested.
"""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from fixture import BROKEN, KEPT, SKIPPED, School, replace, workplace  # noqa: E402
from owners import COMMANDS, OWNER, ROOT, STRANGER, give, is_one_line, reachable, run_as  # noqa: E402
from promise import Findings  # noqa: E402

KEY = f"scts key 1\n{'ab' * 32}\n"
REPLICA_KEY = f"scts replica key 1\n{'ab' * 32}\n"


def file_of(user, text="", mode=0o666):
    def plant(path, _):
        path.write_text(text)
        path.chmod(mode)
        os.chown(path, user, user)

    return plant


def fifo(path, _):
    os.mkfifo(path, 0o600)
    os.chown(path, OWNER, OWNER)


def link(path, victim):
    path.symlink_to(victim)


def second_name(path, victim):
    path.hardlink_to(victim)


def directory_of(user, mode=0o700):
    def plant(path, _):
        path.mkdir()
        path.chmod(mode)
        os.chown(path, user, user)

    return plant


ANYTHING = {"a pipe": fifo, "a link": link, "a second name": second_name, "a directory": directory_of(OWNER)}
EMPTY = {"a stranger's empty file": file_of(STRANGER), "an empty file that all may read": file_of(OWNER)}
INIT = "init --uai 0754321P --name X"
NOTIFY = COMMANDS["notify"]

# (what is planted, under which name, who owns the store, the command): refused.
REFUSED = [
    ({**ANYTHING, **EMPTY, "a stranger's key": file_of(STRANGER, KEY)}, "new.db.key", OWNER, INIT),
    *((ANYTHING, name, OWNER, "config set school.phone 1") for name in ("school.db.lock", "school.db-journal", "school.db-wal")),
    (ANYTHING, "school.db.sending", OWNER, "spool send"),
    ({**ANYTHING, **EMPTY, "a stranger's key": file_of(STRANGER, REPLICA_KEY)}, "teleservices.db.key", OWNER, "replicate"),
    ({"a pipe": fifo, "a link": link, "a second name": second_name}, "teleservices.db-journal", OWNER, "replicate"),
    ({"a pipe": fifo}, "teleservices.db", OWNER, "replicate"),
    ({"open to all": directory_of(OWNER, 0o777), "a pipe": fifo}, "letters", OWNER, NOTIFY),
    ({"open to all": directory_of(OWNER, 0o777), "a pipe": fifo}, "spool", OWNER, NOTIFY),
    ({"a stranger's": directory_of(STRANGER, 0o755)}, "letters", ROOT, NOTIFY),
    ({"a stranger's": directory_of(STRANGER, 0o755)}, "spool/new", ROOT, NOTIFY),
    ({"a stranger's": directory_of(STRANGER, 0o755)}, "spool/cur", ROOT, NOTIFY),
]  # fmt: skip

# Done without it, or refused: but never used, and never waited for.
UNUSED = [
    ({**ANYTHING, "a stranger's": file_of(STRANGER)}, "copies/scts-backup-{id}.partial", OWNER, COMMANDS["backup"]),
    (ANYTHING, ".couples.csv.partial", OWNER, COMMANDS["export"]),
    ({**ANYTHING, "a stranger's": file_of(STRANGER)}, ".new.db.new", OWNER, INIT),
]


class Ground:
    def __init__(self, program, work):
        self.program, self.work = program, work
        self.template = work / "template"
        school = School(program, self.template)
        school.create()
        school.run("generate-car", "--all")
        school.run("config", "set", "mail.sendmail", "/bin/true")
        (self.template / "copies").mkdir()

    def school(self, owner, command):
        school = School(self.program, self.work / "school")
        replace(school.folder, self.template)
        give(school.folder, owner, owner, False)
        if command == INIT:
            school.store = school.folder / "new.db"
        return school

    def attempt(self, plant, name, owner, command):
        school, findings = self.school(owner, command), Findings()
        victim = school.folder / "victim"
        file_of(owner, "as it was", 0o600)(victim, None)
        if "{id}" in name:
            name = name.format(id=school_id(school.store))
        path = school.folder / name
        path.parent.mkdir(exist_ok=True)
        os.chown(path.parent, owner, owner)
        path.unlink(missing_ok=True)
        plant(path, victim)
        planted = path.lstat().st_ino
        done = run_as(owner, school.command(*command.format(folder=school.folder).split()))
        findings.expect(done.returncode != 124, "it hangs")
        findings.expect(done.returncode in (0, 3) or is_one_line(done), f"not one line: {done.stderr}")
        findings.expect(victim.read_text() == "as it was", "what it leads to was changed")
        used = path.exists() and path.lstat().st_ino == planted and path.is_file() and path.lstat().st_uid == STRANGER
        findings.expect(not (used and path.stat().st_size not in (0, len(KEY), len(REPLICA_KEY))), "a stranger's was filled")
        return done, findings

    def pipes_in_the_spool(self):
        findings = Findings()
        for folder in ("new", "cur"):
            school = self.school(OWNER, "")
            run_as(OWNER, school.command(*NOTIFY.split()))
            message = sorted((school.spool / "new").iterdir())[0]
            message.unlink()
            fifo(school.spool / folder / message.name, None)
            fifo(school.spool / folder / "nobody-knows-it", None)
            for command in ("check", "spool send", "spool list", "notify --all --by email --yes"):
                done = run_as(OWNER, school.command(*command.split()))
                findings.expect(done.returncode in (0, 1, 3, 75), f"{command}, a pipe in {folder}: {done.returncode} {done.stderr}")
        return findings


def school_id(store):
    with closing(sqlite3.connect(store)) as database:
        return database.execute("SELECT store_id FROM school").fetchone()[0]


def main():
    if os.geteuid() != 0:
        print("planted: needs root")
        sys.exit(SKIPPED)
    os.umask(0o022)
    bad, tried = [], 0
    with workplace("planted") as work:
        work.chmod(0o755)
        ground = Ground(reachable(Path(sys.argv[1]).resolve(), work), work)
        for table, good in ((REFUSED, (1, 2)), (UNUSED, (0, 1, 2, 3))):
            for plants, name, owner, command in table:
                for what, plant in plants.items():
                    done, findings = ground.attempt(plant, name, owner, command)
                    findings.expect(done.returncode in good, f"exit status {done.returncode}: {done.stdout}{done.stderr}")
                    tried += 1
                    if findings.lines:
                        bad.append((f"{name}, {what}: {command.split()[0]}", findings))
        findings = ground.pipes_in_the_spool()
        tried += 1
        if findings.lines:
            bad.append(("pipes in the spool", findings))
    print(f"planted: {len(bad)} bad of {tried}")
    for title, findings in bad:
        print(f"  {title}", *(f"    {line}" for line in findings.lines[:4]), sep="\n")
    sys.exit(BROKEN if bad else KEPT)


if __name__ == "__main__":
    main()
