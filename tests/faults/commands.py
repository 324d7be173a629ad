"""The commands that are one transaction: killed, they leave the store as it was or as it becomes; done again, as it becomes."""

import sys
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))

import calls
import delivery_reports
from fixture import BONDS, GUARDIANS, STUDENTS, School, execute, replace, stop
from promise import Findings, StoreCopy

# A month later: Noé has left, Lou has come, an address and an e-mail address have changed.
LATER = (
    STUDENTS.replace("7;;ROY;;Noé;2010-01-30", "8;;ROY;;Lou;2011-03-03"),
    GUARDIANS.replace("12 RUE DES LILAS", "1 AVENUE NEUVE").replace("anne@", "a.petit@"),
    BONDS.replace("7;19;1\n7;20;2", "8;19;1\n8;20;2"),
)

# What no two runs have alike: random, or of the clock.
VARYING = {"code": {"sealed", "hash", "fold"}, "batch": {"started_at", "actor", "token"}, "imported_file": {"imported_at"}}


@dataclass(frozen=True)
class Command:
    name: str
    options: tuple
    with_codes: bool = True
    imports: bool = False
    mail: bool = False  # what came back of messages that were sent is imported


ENGLISH = Path(__file__).resolve().parents[2] / "src" / "deliver" / "wording" / "car-message.en.txt"

COMMANDS = (
    Command("import", ("--max-departures", "2"), imports=True),
    Command("import", (), mail=True),
    Command("generate-car", ("--all",), with_codes=False),
    Command("set-publication", ("notes", "--scheduled", "--add", "2026-12-18", "2027-03-26", "--all")),
    Command("invalidate", ("--all", "--reason", "request", "--yes")),
    Command("template", ("set", "car-message", str(ENGLISH), "--language", "es")),
)


def contents(database, varying=VARYING):
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
              if name != "marked_place"]
    return {table: rows(database, table, varying.get(table, ())) for table in tables}


def rows(database, table, varying):
    found = database.execute(f"SELECT * FROM {table}")
    kept = [i for i, column in enumerate(found.description) if column[0] not in varying]
    return sorted(repr([row[i] for i in kept]) for row in found)


class CommandSweep:
    def __init__(self, program, work, command):
        self.program, self.command = program, command
        self.template = work / (command.name + ("-mail" if command.mail else ""))
        school = School(program, self.template)
        school.create()
        if command.with_codes:
            school.run("generate-car", "--all")
        if command.mail:
            self.send_and_fail(school)
        school.write_lists(*LATER)
        self.old = self.look(school)
        desk = work / "school"
        replace(desk, self.template)
        self.made = calls.record(self.line(School(program, desk)), desk.with_suffix(".log"))[1]
        self.new = self.look(School(program, desk))
        if self.new == self.old:
            stop(f"{command.name} changes nothing: nothing would be tested")
        # An import notes when it saw the files in a transaction of its own: the next run does it again.
        self.unnoted = self.new | {"imported_file": self.old["imported_file"]}

    @staticmethod
    def send_and_fail(school):
        execute(school.notify)
        mailer = school.folder / "mailer"
        mailer.write_text("#!/bin/sh\ncat >/dev/null\n")
        mailer.chmod(0o755)
        school.run("config", "set", "mail.sendmail", mailer)
        school.run("spool", "send")
        inbox = school.folder / "inbox"
        for part in ("new", "cur"):
            (inbox / part).mkdir(parents=True)
        for number, path in enumerate(sorted((school.spool / "cur").iterdir())):
            name, message = path.name.partition(":")[0], path.read_text()
            address = message.partition("\nTo: ")[2].partition("<")[2].partition(">")[0]
            form = ("postfix", "exim-delayed", "qmail")[number % 3]
            report = delivery_reports.report(form, name.replace(".", "-") + "@example.org", address)
            (inbox / "new" / name).write_bytes(report)

    def line(self, school):
        files = school.lists() if self.command.imports else [school.folder / "inbox"] if self.command.mail else []
        return school.command(self.command.name, *files, *self.command.options)

    def points(self, every):
        changing = [call for call in self.made if call.changes]
        turning = [call for call in changing if call.kind in ("unlink", "fdatasync", "fsync")]
        return turning + [call for call in changing if call not in turning][::every]

    def kill(self, desk, call):
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        calls.kill_or_find(self.line(school), desk.with_suffix(".log"), call, findings)
        left = self.look(school, findings)
        known = left in (self.old, self.unnoted, self.new)
        findings.expect(known, f"neither the old state nor the new: {differences(left, self.old)}")
        done = execute(self.line(school))
        findings.expect(done.returncode == 0, f"done again: exit status {done.returncode}: {done.stderr.strip()}")
        again = self.look(school, findings)
        findings.expect(again == self.new, f"done again, not the new state: {differences(again, self.new)}")
        yield f"killed before {call}", findings

    def look(self, school, findings=None):
        with StoreCopy(school.store) as database:
            if findings:
                findings.expect(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the store is damaged")
            return contents(database)


def differences(one, other):
    return ", ".join(table for table in one if one[table] != other.get(table))
