"""The promise: a code is notified if and only if one letter or one message with it is at its destination; nothing else of
it is anywhere."""

import csv
import email
import email.policy
import hashlib
import re
import shutil
import sqlite3
import subprocess
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from fixture import CODES

CODE = re.compile(rb"\b[0-9A-Z]{4}-[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b")

# What can be wrong, worst first.
KINDS = {
    "lost": "notified, and in no file",
    "doubled": "in two files",
    "unmarked": "in a file, and not notified",
    "early": "in place before they were notified",
    "mixed": "a replica that is neither the old one nor the new one",
    "falsely sent": "said to be sent, and not accepted",
    "other": "",
}


class Findings:
    """What was wrong after one fault."""

    def __init__(self):
        self.lines = []
        self.kinds = set()
        self.missed = False  # the fault did not happen

    def add(self, kind, what):
        self.kinds.add(kind)
        self.lines.append(f"{kind}: {what}")

    def expect(self, holds, what):
        if not holds:
            self.add("other", what)


def is_mark(path):
    """By which the store knows its directories."""
    return path.name.startswith(".scts-store-")


def is_unseen(path):
    """A mark, or what is tried before there is anything to tell: readers of a Maildir look away."""
    return path.name.startswith(".scts-")


def read_pdf(content, known={}):  # noqa: B006 - files of the same content come again and again
    """The codes on each page."""
    key = hashlib.sha256(content).digest()
    if key not in known:
        text = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True)
        known[key] = [CODE.findall(page) for page in text.stdout.split(b"\f")[:-1]] if text.returncode == 0 else None
    return known[key]


def read_summary(content):
    """How many letters lie in each file."""
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, capture_output=True).stdout.decode()
    return {name: int(letters) for name, letters in re.findall(r"(\S+\.pdf) +(\d+)$", text, flags=re.M)}


def read_message(content):
    return CODE.findall(email.message_from_bytes(content, policy=email.policy.default).get_content().encode())


class Delivered:
    """What lies at the destinations, seen from outside."""

    def __init__(self, school, findings):
        self.places = Counter()  # code → how many letters and messages
        self.pages = {}  # (file, page) → its codes
        self.several = school.several
        self.manifests = []
        self.summaries = []
        self.contents = {}
        for folder in (school.letters, school.spool / "new", school.spool / "cur"):
            for path in sorted(folder.glob("*")) if folder.is_dir() else ():
                if path.is_file() and not is_unseen(path):
                    self.read(path, findings)

    def read(self, path, findings):
        content = self.contents[path] = path.read_bytes()
        if path.suffix == ".csv":
            self.manifests.append(path)
        elif path.name.endswith("-summary.pdf"):
            self.summaries.append(read_summary(content))
        elif path.suffix == ".pdf":
            pages = read_pdf(content)
            findings.expect(pages, f"{path.name} is not a PDF file ({len(content)} bytes)")
            for number, codes in enumerate(pages or (), 1):
                if not codes:
                    continue  # a letter's second page; the manifest tells where a code must be
                self.count(f"{path.name}, page {number}", codes, findings)
                self.pages[path.name, number] = {code.decode() for code in codes}
        else:
            self.count(path.name, read_message(content), findings)

    def count(self, where, codes, findings):
        codes = {code.decode() for code in codes}
        findings.expect(len(codes) == 1 or (self.several and codes), f"{where}: {len(codes)} codes")
        self.places.update(codes)


def notified(database, codes):
    rows = database.execute("SELECT student_id, guardian_id FROM code WHERE notified_on IS NOT NULL")
    return {codes[pair] for pair in rows}


def check_modes(school, findings):
    """Nobody else can read what is made."""
    for top in (school.letters, school.spool):
        for path in [top, *top.rglob("*")] if top.exists() else ():
            mode = path.lstat().st_mode & 0o777
            findings.expect(mode == (0o700 if path.is_dir() else 0o600), f"{path.name} has mode {mode:o}")


def check_at_once(school, codes, findings):
    """Right after the fault, when the readers of the spool are at work and nobody has run scts again."""
    check_modes(school, findings)
    delivered = Delivered(school, findings)
    if delivered.places:
        with StoreCopy(school.store) as database:
            for code in sorted(set(delivered.places) - notified(database, codes)):
                findings.add("early", code)


def check_in_the_end(school, codes, findings, result):
    """After the next run, which finished or undid what the fault left and did the rest."""
    findings.expect(result.returncode in (0, 3), f"the next run ended with {result.returncode}: {result.stderr.strip()}")
    check_modes(school, findings)
    delivered = Delivered(school, findings)
    with closing(sqlite3.connect(f"file:{school.store}?mode=ro", uri=True)) as database:
        check_codes(database, codes, delivered, findings)
        check_manifests(codes, delivered, findings)
        check_store(school, database, delivered, findings)
    check_leftovers(school, delivered, findings)


def check_codes(database, codes, delivered, findings):
    told = notified(database, codes)
    everyone = told | set(delivered.places)
    findings.expect(len(everyone) == CODES, f"{len(everyone)} of {CODES} people were told")
    for code in sorted(everyone):
        if not delivered.places[code]:
            findings.add("lost", code)
        if delivered.places[code] > 1:
            findings.add("doubled", code)
        if code not in told:
            findings.add("unmarked", code)


def check_manifests(codes, delivered, findings):
    told = {}
    for path in delivered.manifests:
        for row in csv.DictReader(delivered.contents[path].decode().splitlines(), delimiter=";"):
            told.setdefault((row["file"], int(row["page"])), set()).add(codes[int(row["student_id"]), int(row["guardian_id"])])
    findings.expect(told == delivered.pages, "the manifests do not agree with the letters")
    counted = Counter()
    for (name, _), found in delivered.pages.items():
        counted[name] += len(found) if "slips" in name else 1
    summed = {name: letters for summary in delivered.summaries for name, letters in summary.items()}
    findings.expect(summed == counted, "the summaries do not agree with the letters")


def check_store(school, database, delivered, findings):
    findings.expect(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the store is damaged")
    findings.expect(not database.execute("PRAGMA foreign_key_check").fetchall(), "the store's references are broken")
    unfinished = database.execute("SELECT count(*) FROM batch WHERE state IN ('prepared', 'committed')").fetchone()[0]
    findings.expect(unfinished == 0, f"{unfinished} batches are unfinished")
    reserved = database.execute("SELECT count(*) FROM notice WHERE state = 'reserved'").fetchone()[0]
    findings.expect(reserved == 0, f"{reserved} codes are still reserved")
    known = {}
    for channel, name, digest, state in database.execute("SELECT channel, name, sha256, state FROM delivered_file"):
        known[(school.spool / "new" if channel == "email" else school.letters) / name] = digest
        findings.expect(state == "published", f"the store says of {name}: {state}")
    found = {path: hashlib.sha256(content).digest() for path, content in delivered.contents.items()}
    findings.expect(found == known, "the files are not those the store knows, by name and SHA-256")


def check_leftovers(school, delivered, findings):
    folders = {school.letters, school.spool, *(school.spool / part for part in ("tmp", "new", "cur"))}
    files = {school.store, *(Path(f"{school.store}.{ending}") for ending in ("key", "lock")), *delivered.contents}
    for top in {school.folder, school.letters.parent}:
        for path in sorted(top.rglob("*")):
            known = folders if path.is_dir() else files
            if path.name not in ("lists", "lost+found") and path.parent.name != "lists" and not is_mark(path):
                findings.expect(path in known, f"left behind: {path.relative_to(top)}")


class StoreCopy:
    """A copy of a store and its journal: opened, it becomes what the next process would find."""

    def __init__(self, store):
        self.folder = Path(tempfile.mkdtemp(prefix="scts-copy-"))
        for name in (store.name, f"{store.name}-journal"):
            if (store.parent / name).exists():
                shutil.copyfile(store.parent / name, self.folder / name)
        self.database = sqlite3.connect(self.folder / store.name)

    def __enter__(self):
        return self.database

    def __exit__(self, *_):
        self.database.close()
        shutil.rmtree(self.folder)
