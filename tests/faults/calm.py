"""After a storm: what was left undone is done, and all of it is held against the promise."""

import csv
import email
import email.policy
import json
import random
import re
import sqlite3
import time
from collections import Counter
from contextlib import closing

from errors import one_line
from fixture import execute
from promise import CODE, Delivered, StoreCopy, check_modes
from replica import must

BARE = re.compile(rb"(?=([0-3][0-9A-Z]{12}))")  # a code without its hyphens


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
        waiting = [word for student in range(7, 13) for word in ("--student", student)]
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
