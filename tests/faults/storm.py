#!/usr/bin/env python3
"""A storm: eight processes run all commands at random on one store, its replica, letters and spool, and many of them are
killed at a random moment. In the end, when all is calm, the promise was kept: a code is notified if and only if a letter or
message with it is at its destination, none was told twice by one batch and channel, none is lost, none went to somebody
else's address or to an older one, no used code is forgotten, check finds nothing, and no code stands in clear where it must not.

    storm.py PROGRAM                 ninety seconds
    storm.py PROGRAM --long          half an hour
        --seconds N, --seed N        the same seed makes the same choices

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import csv
import email
import email.policy
import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from errors import one_line  # noqa: E402
from fixture import BROKEN, ENVIRONMENT, KEPT, School, execute, stop, workplace  # noqa: E402
from promise import CODE, KINDS, Delivered, Findings, StoreCopy, check_modes  # noqa: E402
from replica import ReplicaSchool, must  # noqa: E402

WORKERS = 8
STUDENTS = range(1, 31)
CHILDREN = 2  # of a guardian: students 2n - 1 and 2n have guardians 100 + n and 200 + n
REFUSED, PUT_OFF = "101", "102"  # whom the mailer never, or not yet, takes a message for

BARE = re.compile(rb"(?=([0-3][0-9A-Z]{12}))")  # a code without its hyphens

# Takes a message whole, or not at all; what it took lies beside it.
MAILER = """\
#!/bin/sh
here=${0%/*}
case $* in *@g101.*) exit 1 ;; *@g102.*) exit 75 ;; esac
file=$(mktemp "$here/reading.XXXXXXXXXX") && cat >"$file" && mv "$file" "$here/taken.${file##*.}"
"""

BUSY = {0, 75}
ALLOWED = {  # exit statuses; every command may also find others at work for too long
    "import": BUSY | {4},  # too many departures
    "generate-car": BUSY,
    "generate-cae": BUSY,
    "notify": BUSY | {3},
    "invalidate": BUSY,
    "spool": BUSY | {3},
    "account": BUSY | {2, 4},  # the login is there already, or is not; the code is used, invalid, or not replicated
    "check": BUSY | {1, 3},  # in the middle of the storm it finds unfinished work, and may not mend all
    "lookup": BUSY,
}


@dataclass
class Step:
    words: tuple
    typed: str = ""
    dies: float = 0  # it is killed after this part of the time that such a command takes; 0: it is not
    account: tuple = ()  # the login, and whose code


def guardians_of(student):
    family = (student + CHILDREN - 1) // CHILDREN
    return 100 + family, 200 + family


def address(guardian, version):
    return f"v{version}@g{guardian}.example.org"


class StormSchool(ReplicaSchool):
    """Thirty students with sixty couples. An e-mail address tells whose it is, and how new."""

    def write_lists(self, *_):
        self.lists_of(self.folder / "lists", random.Random(0), 0)

    def lists_of(self, folder, choice, version):
        """The school as SIECLE knows it now: addresses, divisions and who is there are no two times alike."""
        folder.mkdir(exist_ok=True)
        there = [s for s in STUDENTS if version < 1 or s <= 7 or choice.random() > 0.04]
        guardians = sorted({g for s in there for g in guardians_of(s)})
        students = [f"{s};ÉLÈVE;Prénom {s};2010-01-{s:02};10010012110;{choice.choice(['6A', '6B', '1 ES1'])}" for s in there]
        mail = {g: address(g, version) if g < 200 else "" for g in guardians}
        people = [f"{g};M.;PARENT;Numéro {g};{mail[g]};{g} RUE DU PORT;75021;PARIS" for g in guardians]
        bonds = [f"{s};{g};{rank}" for s in there for rank, g in enumerate(guardians_of(s), 1)]
        for name, head, rows in (
            ("students", "student_id;family_name;first_name;birth_date;mef;division", students),
            ("guardians", "guardian_id;title;family_name;first_name;email;line1;postcode;city", people),
            ("bonds", "student_id;guardian_id;rank", bonds),
        ):
            (folder / f"{name}.csv").write_text("\n".join([head, *rows, ""]), encoding="utf-8")
        return [folder / f"{name}.csv" for name in ("students", "guardians", "bonds")]

    def create(self):
        School.create(self)
        for kind in ("generate-car", "generate-cae"):
            self.run(kind, "--all")
        self.write("", {"code_is_fixed": "UPDATE code SET created_on = '2020-01-02'"})
        mailer = self.folder / "mailer"
        mailer.mkdir()
        (mailer / "mailer").write_text(MAILER)
        (mailer / "mailer").chmod(0o700)
        self.run("config", "set", "mail.sendmail", mailer / "mailer")
        for name in ("copies", "exports"):
            (self.folder / name).mkdir()
        must(execute(self.replicate))

    def codes_of_couples(self):
        return {(student, guardian): code for code, (student, guardian, _) in self.all_codes().items() if guardian}

    def all_codes(self):
        """Every code there ever was: text → (student, guardian or nothing, its row of `history`)."""
        found = {}
        for entry in json.loads(self.run("history", "--all", "--json"))["entries"]:
            for code in entry["codes"]:
                found[code["code"]] = (entry["student"]["id"], entry["guardian"] and entry["guardian"]["id"], code)
        return found


@dataclass
class Process:
    """One of the eight: what it does next it knows from the seed alone."""

    school: StormSchool
    number: int
    choice: random.Random
    codes: dict  # the first code of each couple, in clear
    findings: Findings
    made: Counter = field(default_factory=Counter)
    opened: dict = field(default_factory=dict)  # login → couple, where the program said that it was done
    version: int = 0
    killed: int = 0
    usual: dict = field(default_factory=dict)  # seconds that a command takes on this machine once it has the lock

    def steps(self):
        number = 0
        while True:
            number += 1
            how = self.choice.choice(self.ALL)
            step = how(self, self.choice.choice(STUDENTS), number)
            if self.choice.random() < (0.6 if step.words[0] in ("notify", "spool") else 0.3):
                step.dies = self.choice.uniform(0.02, 1.1)
            yield step

    def importing(self, _student, _number):
        self.version += 1
        lists = self.school.lists_of(self.school.folder / f"lists-{self.number}", self.choice, self.version)
        return Step(("import", *lists, "--max-departures", "100"))

    def generating(self, student, _number):
        return Step(self.choice.choice([("generate-car", "--all"), ("generate-cae", "--all"),
                                        ("generate-car", "--student", student, "--renew", "--yes")]))  # fmt: skip

    def notifying(self, student, _number):
        where = ("--output", self.school.letters, "--spool", self.school.spool, "--yes")
        what = self.choice.choice([("--all", "--by", "email,paper"), ("--all", "--by", "email"), ("--all", "--by", "paper"),
                                   ("--cae", "--all", "--layout", "slips"), ("--division", "6A", "--by", "email,paper", "--per", "guardian"),
                                   *(self.again(by) for by in ("email", "paper", "email,paper"))])  # fmt: skip
        return Step(("notify", *what, *where))

    def again(self, by):
        return [word for student in self.choice.sample(STUDENTS, 6) for word in ("--student", student)] + ["--again", "--by", by]

    def sending(self, _student, _number):
        return Step(("spool", "send"))

    def invalidating(self, student, _number):
        who = ("--student", student, "--guardian", guardians_of(student)[self.choice.random() < 0.5])
        return Step(("invalidate", *who, "--reason", self.choice.choice(["lost", "request"]), "--yes"))

    def replicating(self, _student, _number):
        return Step(tuple(self.school.replicate[3:]))

    def account(self, student, number):
        """Opened once, with a child; then the same guardian's login is tried again."""
        guardian = guardians_of(student)[self.choice.random() < 0.5]
        action, login = self.choice.choice(["open", "open", "attach"]), f"p{self.number}-{number}"
        if action == "attach" and self.opened:
            login = self.choice.choice([f"p{self.number}-{n}" for n in range(1, number)])
        words = ("account", action, "--login", login, "--birth-date", f"2010-01-{student:02}")
        return Step((*words, "--replica", self.school.replica.place), f"{self.codes[student, guardian]}\ntrois petits chats\n", account=(login, student, guardian))

    def copying(self, _student, _number):
        return Step(("backup", "--force", self.school.folder / "copies" / f"{self.number}.db"))

    def listing(self, _student, _number):
        what = self.choice.choice(["students", "guardians", "bonds", "notifications"])
        return Step(("export", what, "--all", "--output", self.school.folder / "exports" / f"{what}-{self.number}.csv"))

    def keeping(self, student, number):
        return Step(self.choice.choice([("check",), ("check", "--repair"), ("config", "set", "school.phone", number),
                                        ("spool", "list"), ("status",), ("doubtful",), ("search", "parent"),
                                        ("history", "--student", student), ("lookup",), ("set-publication", "notes", "--continuous"),
                                        ("open-service", "absences"), ("close-service", "absences")]),
                    typed="07UY-87W-7V7-S61\n")  # fmt: skip

    ALL = (importing, generating, generating, notifying, notifying, notifying, sending, sending, invalidating, replicating,
           account, account, copying, listing, keeping, keeping)  # fmt: skip

    def run(self, end):
        for step in self.steps():
            if time.monotonic() > end:
                return
            self.step(step)

    def step(self, step):
        command = self.school.command(*step.words, "--wait-lock", "20")
        with tempfile.TemporaryFile("w+") as typed, tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
            typed.write(step.typed)
            typed.seek(0)
            process = subprocess.Popen(command, env=ENVIRONMENT, cwd="/", stdin=typed, stdout=said, stderr=complained)
            self.live(process, " ".join(map(str, step.words[:2])), step.dies)
            said.seek(0)
            complained.seek(0)
            self.judge(step, process, said.read().decode(errors="replace"), complained.read().decode(errors="replace"))

    def live(self, process, name, dies):
        """Most of their lives they do nothing but wait for the lock: those that are to die, do so after they have got it."""
        lock, began = Path(f"{self.school.store}.lock"), time.monotonic()
        while process.poll() is None and time.monotonic() < began + 2 and f"process {process.pid}," not in lock.read_text():
            time.sleep(0.003)
        began, usual = time.monotonic(), self.usual.get(name, 0.1)
        try:
            process.wait(dies * usual if dies else 120)
            self.usual[name] = usual + (time.monotonic() - began - usual) / 3
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def judge(self, step, process, said, complained):
        self.made[step.words[0]] += 1
        self.killed += process.returncode == -signal.SIGKILL
        if process.returncode < 0:
            meant = step.dies and process.returncode == -signal.SIGKILL
            self.findings.expect(meant, f"{self.named(step)}: signal {-process.returncode}")
            return
        good = process.returncode in ALLOWED.get(step.words[0], BUSY)
        self.findings.expect(good, f"{self.named(step)}: exit status {process.returncode}: {complained.strip()}")
        strange = [line for line in complained.splitlines() if not line.startswith("scts: ")]
        self.findings.expect(not strange, f"{self.named(step)}: a strange line: {strange[:1]}")
        clear = CODE.findall((said + complained).encode()) if step.words[0] != "history" else ()
        self.findings.expect(not clear, f"{self.named(step)}: it prints a code")
        if step.account and process.returncode == 0:
            self.opened[step.account[0], step.account[1:]] = step.typed.split()[0]

    def named(self, step):
        return " ".join(str(word) for word in step.words[:5])


class Calm:
    """What is found when the storm is over, and what was left undone is done."""

    def __init__(self, school, workers, findings):
        self.school, self.workers, self.findings = school, workers, findings

    def run(self, *words, good=(0,)):
        done = execute(self.school.command(*words))
        self.findings.expect(done.returncode in good, f"in the end, {words[0]}: exit status {done.returncode}: {one_line(done)}")
        return done.stdout

    def wait_for_mailers(self):
        """They outlive who was killed."""
        end = time.monotonic() + 10
        while list(self.school.folder.glob("mailer/reading.*")) and time.monotonic() < end:
            time.sleep(0.05)

    def judge(self):
        school = self.school
        where = ("--output", school.letters, "--spool", school.spool, "--yes")
        self.wait_for_mailers()
        self.run("check", "--repair")
        self.run("generate-car", "--all")
        waiting = [word for student in STUDENTS[6:12] for word in ("--student", student)]
        self.run("notify", *waiting, "--by", "email", "--again", *where, good=(0, 3))
        self.stale_addresses()
        self.run("notify", "--all", "--by", "email,paper", *where, good=(0, 3))
        must(execute(school.replicate))
        self.run("replicate", "--verify", "--to", school.replica.place)
        told = self.delivered()
        self.sent(told)
        self.used()
        self.kept_apart()
        self.copies()
        report = json.loads(self.run("check", "--json"))
        wrong = [finding["what"] for finding in report["findings"] if finding["severity"] != "info"]
        self.findings.expect(not wrong, f"check finds {wrong}")
        check_modes(school, self.findings)

    def stale_addresses(self):
        """Everybody gets a new address while messages wait: none goes to the old one."""
        before = set(self.school.folder.glob("mailer/taken.*"))
        self.run("import", *self.school.lists_of(self.school.folder / "lists", random.Random(0), 1000), "--max-departures", "100")
        self.run("spool", "send", good=(0, 3, 75))
        for path in set(self.school.folder.glob("mailer/taken.*")) - before:
            to = self.message(path.read_bytes())["To"]
            self.findings.expect("v1000@" in to, f"{path.name}: sent to {to}, which is no more the address")

    @staticmethod
    def message(content):
        return email.message_from_bytes(content, policy=email.policy.default)

    def delivered(self):
        """Each code that was told lies where the store says it does, once; what lies there was told to its owner."""
        school, findings = self.school, self.findings
        codes = school.all_codes()
        school.several = True
        found = Delivered(school, findings)
        with StoreCopy(school.store) as database:
            rows = database.execute("""
                SELECT c.student_id, c.guardian_id, n.code_id, f.name, n.page, f.channel, n.batch_id, n.returned_on FROM notice n
                JOIN code c USING (code_id) JOIN delivered_file f USING (file_id)
                WHERE n.state = 'told' AND f.copy_of IS NULL""").fetchall()
            notified = {code for (code,) in database.execute("SELECT code_id FROM code WHERE notified_on IS NOT NULL")}
            unfinished = database.execute("SELECT count(*) FROM batch WHERE state IN ('prepared', 'committed')").fetchone()[0]
        findings.expect(unfinished == 0, f"{unfinished} batches are unfinished")
        findings.expect({row[2] for row in rows if not row[7]} == notified, "the codes that are notified are not those with a notice")
        for (_, batch, channel), count in Counter((row[2], row[6], row[5]) for row in rows).items():
            if count > 1:
                findings.add("doubled", f"a code was told {count} times by batch {batch}, {channel}")
        places = Counter()
        for path, content in found.contents.items():
            if path.suffix not in (".csv", ".pdf"):
                for code in CODE.findall(self.message(content).get_content().encode()):
                    places[path.name.partition(":")[0], 1, code.decode()] += 1
        for (name, page), texts in found.pages.items():
            for code in texts:
                places[name, page, code] += 1
        expected = Counter((name, page if channel == "paper" else 1, student, guardian)
                           for student, guardian, _, name, page, channel, _, _ in rows)  # fmt: skip
        there = Counter((name, page, *codes[code][:2]) for name, page, code in places.elements() if code in codes)
        for name, page, student, guardian in (expected - there):
            findings.add("lost", f"{name}, page {page}: the code of {student}, {guardian} is not there")
        for name, page, student, guardian in (there - expected):
            findings.add("unmarked", f"{name}, page {page}: the code of {student}, {guardian} is there, and was not told")
        findings.expect(all(code in codes for _, _, code in places), "a code lies there that is none of the store")
        return codes

    def sent(self, codes):
        """By each message the mailer took: to its owner, once, and that is what the store says."""
        school, findings, taken = self.school, self.findings, Counter()
        for path in school.folder.glob("mailer/taken.*"):
            message = self.message(path.read_bytes())
            taken[message["Message-ID"][1:].partition("@")[0].replace("-", ".")] += 1
            for code in CODE.findall(message.get_content().encode()):
                guardian = codes[code.decode()][1]
                findings.expect(f"@g{guardian}.example.org" in message["To"], f"the code of {guardian} went to {message['To']}")
        with StoreCopy(school.store) as database:
            states = dict(database.execute("SELECT name, m.state FROM message m JOIN delivered_file USING (file_id)"))
        for name, count in taken.items():
            if count > 1:
                findings.add("doubled", f"{name} was taken {count} times")
            findings.expect(states.get(name) in ("sent", "unknown"), f"{name} was taken, and is {states.get(name)}")
        for name, state in states.items():
            if state == "sent" and not taken[name]:
                findings.add("falsely sent", name)
        findings.expect("sending" not in states.values(), "messages are still being sent")

    def used(self):
        """An account that was opened is there, and the store knows its code."""
        school = self.school
        with closing(sqlite3.connect(f"file:{school.replica.path}?mode=ro", uri=True)) as replica:
            logins = dict(replica.execute("SELECT login, count(*) FROM used_code WHERE login IS NOT NULL GROUP BY login"))
            ids = {code for (code,) in replica.execute("SELECT code_id FROM used_code")}
        with StoreCopy(school.store) as database:
            used = {code for (code,) in database.execute("SELECT code_id FROM code WHERE used_on IS NOT NULL")}
        for worker in self.workers:
            for (login, couple), _ in worker.opened.items():
                self.findings.expect(login in logins, f"the account {login}, opened with the code of {couple}, is forgotten")
        self.findings.expect(ids == used, f"{len(ids)} codes are used in the replica, {len(used)} in the store")

    def kept_apart(self):
        """In no other file stands a code, with hyphens or without; nothing is left behind."""
        codes = {code.replace("-", "").encode() for code in self.school.all_codes()}
        open_to_see = (self.school.letters, self.school.spool, self.school.folder / "mailer")
        for path in sorted(self.school.folder.rglob("*")):
            if path.is_file() and not any(folder in path.parents for folder in open_to_see):
                content = path.read_bytes()
                seen = {code.replace(b"-", b"") for code in CODE.findall(content)} | set(BARE.findall(content))
                self.findings.expect(not codes & seen, f"{path.name}: a code in clear")
        left = [path for folder in (self.school.letters, self.school.spool / "tmp") for path in folder.iterdir() if path.is_dir()]
        left += list((self.school.spool / "tmp").iterdir())
        self.findings.expect(not left, f"left behind: {[path.name for path in left[:3]]}")

    def copies(self):
        for path in self.school.folder.glob("copies/*.db"):
            with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
                self.findings.expect(copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)], f"{path.name}: a damaged copy")
        for path in self.school.folder.glob("exports/*.csv"):
            text = path.read_text(encoding="utf-8")
            rows = list(csv.reader(text.splitlines(), delimiter=";"))
            self.findings.expect(text.endswith("\n") and len({len(row) for row in rows}) == 1, f"{path.name}: half a list")


def storm(program, work, seed, seconds):
    findings = Findings()
    school = StormSchool(program, work / "school")
    school.create()
    codes = school.codes_of_couples()
    workers = [Process(school, number, random.Random(f"{seed}-{number}"), codes, findings) for number in range(WORKERS)]
    end = time.monotonic() + seconds
    with ThreadPoolExecutor(WORKERS) as pool:
        for run in [pool.submit(worker.run, end) for worker in workers]:
            run.result()
    Calm(school, workers, findings).judge()
    made = sum((worker.made for worker in workers), Counter())
    kinds = Counter(line.partition(":")[0] for line in findings.lines)
    print(f"the storm: {len(findings.lines)} breaches of {made.total()} commands, {sum(worker.killed for worker in workers)} killed, "
          f"{sum(len(worker.opened) for worker in workers)} accounts; seed {seed}")  # fmt: skip
    if findings.lines:
        print(f"  {', '.join(f'{kinds[kind]} {kind}' for kind in KINDS)}", *(f"    {line}" for line in findings.lines[:20]), sep="\n")
    return BROKEN if findings.lines else KEPT


def main():
    parser = argparse.ArgumentParser(description="All commands at random, by eight processes, and kills.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="half an hour")
    parser.add_argument("--seconds", type=int)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(3), "big"))
    how = parser.parse_args()
    print(f"seed {how.seed}", flush=True)
    with workplace("storm") as work:
        sys.exit(storm(how.program, work, how.seed, how.seconds or (1800 if how.long else 90)))


if __name__ == "__main__":
    main()
