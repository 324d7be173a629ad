#!/usr/bin/env python3
"""A storm: eight processes run all commands at random on one store, its replica, letters and spool, and many of them are
killed at a random moment. In the end, when all is calm, the promise was kept: a code is notified if and only if a letter or
message with it is at its destination, none was told twice by one batch and channel, none is lost, none went to somebody
else's address or to an older one, no used code is forgotten, check finds nothing, and no code stands in clear where it must not.

    storm.py PROGRAM                 three minutes
    storm.py PROGRAM --long          half an hour
        --seconds N, --seed N        the same seed makes the same choices

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from calm import Calm  # noqa: E402
from fixture import BROKEN, ENVIRONMENT, KEPT, School, execute, workplace  # noqa: E402
from promise import CODE, KINDS, Findings  # noqa: E402
from replica import ReplicaSchool, must  # noqa: E402

WORKERS = 8
STUDENTS = range(1, 31)
CHILDREN = 2  # of a guardian: students 2n - 1 and 2n have guardians 100 + n and 200 + n

# Takes a message whole, or not at all; what it took lies beside it. One guardian it never takes one for, one not yet.
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
        if action == "attach" and number > 1:
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
        sys.exit(storm(how.program, work, how.seed, how.seconds or (1800 if how.long else 180)))


if __name__ == "__main__":
    main()
