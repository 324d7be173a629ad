"""A small school with codes that nobody was told yet: 7 are to go by e-mail, 5 on paper (two divisions, so two files of
letters), and one owner cannot be reached."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

# Exit status of every script here: a traceback (1) is never taken for a broken promise.
KEPT, BROKEN, SKIPPED, UNTESTED = 0, 10, 77, 2

STUDENTS = """\
student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;city;country;left_on
1;;MARTIN;;Léa;2015-02-14;10010012110;6A;;;;;;;;;
2;;DIALLO;;Aminata;2015-03-01;10010012110;6A;;;;;;;;;
3;;ŁUCZAK;;Zoé;2015-05-09;10010012110;6A;;;;;;;;;
4;;NGUYEN;;Hugo;2010-11-09;20111010110;1 ES1;;;;;;;;;
5;;PETIT;;Jules;2010-07-21;20111010110;1 ES1;;;;;;;;;
6;;ROY;;Inès;2010-01-30;20111010110;1 ES1;;;;;;;;;
7;;ROY;;Noé;2010-01-30;20111010110;1 ES1;;;;;;;;;
"""

GUARDIANS = """\
guardian_id;title;family_name;usage_name;first_name;email;phone;line1;line2;line3;line4;postcode;city;country
11;MME;MARTIN;;Sophie;sophie@example.org;;12 RUE DES LILAS;;;;75021;PARIS;
12;M.;MARTIN;;Karim;;;12 RUE DES LILAS;;;;75021;PARIS;
13;MME;DIALLO;;Awa;awa@example.org;;;;;;;;
14;M.;DIALLO;;Ousmane;;;3 RUE DU MOULIN VERT;;;;75021;PARIS;
15;M.;ŁUCZAK;;Jan;jan@example.org;;4 PLACE DU MARCHÉ;;;;75021;PARIS;
16;M.;NGUYEN;;Van;van@example.org;;;;;;;;
17;MME;PETIT;;Anne;;;5 RUE DE L'ÉGLISE;;;;75021;PARIS;
18;M.;PETIT;;Paul;paul@example.org;;;;;;;;
19;MME;ROY;;Claire;claire@example.org;;;;;;;;
20;M.;ROY;;Éric;;;8 QUAI DE SEINE;;;;75021;PARIS;
21;M.;NGUYEN;;Minh;;;;;;;;;
"""

BONDS = """\
student_id;guardian_id;rank
1;11;1
1;12;2
2;13;1
2;14;2
3;15;1
4;16;1
4;21;2
5;17;1
5;18;2
6;19;1
6;20;2
7;19;1
7;20;2
"""

CODES = 12  # of owners who can be reached

ENVIRONMENT = {
    "PATH": os.environ["PATH"] + ":/usr/sbin:/sbin",  # where mkfs and losetup are
    "HOME": "/nonexistent",
    "LC_ALL": "C.UTF-8",
    # A zone where it is noon: no day ends during a test.
    "TZ": f"<noon>{datetime.now(timezone.utc).hour - 12:+d}",
    "SCTS_CONFIG": "/dev/null",
}


# What is told, and how: each couple its code; each guardian all his codes at once; each student his own, on slips.
WAYS = {
    "bond": ("--by", "email,paper"),
    "guardian": ("--by", "email,paper", "--per", "guardian"),
    "slips": ("--cae", "--layout", "slips"),
}

LETTERHEAD = {  # what no letter should be without: nothing is warned of
    "school.address": "5 avenue du Parc / 94000 CRÉTEIL",
    "school.phone": "01 23 45 67 89",
    "letter.signatory": "Mme Camille Roux, principale",
    "school.dpo": "dpd@example.org",
    "school.privacy_url": "https://www.example.org/donnees",
}


class School:
    """A store in one folder; letters and messages beside it, or in another folder."""

    def __init__(self, program, folder, destination=None, way="bond"):
        self.way = WAYS[way]
        self.several = way != "bond"  # codes in one letter or message, or on one page
        self.program = str(Path(program).resolve())
        self.folder = Path(folder)
        self.store = self.folder / "school.db"
        self.letters = Path(destination or folder) / "letters"
        self.spool = Path(destination or folder) / "spool"

    def command(self, *arguments):
        return [self.program, "--store", str(self.store), *map(str, arguments)]

    @property
    def notify(self):
        """As the user types it, the first time and after every crash."""
        return self.command("notify", "--all", *self.way, "--output", self.letters, "--spool", self.spool, "--yes")

    def run(self, *arguments, good=(0,)):
        done = execute(self.command(*arguments))
        if done.returncode not in good:
            stop(f"{' '.join(done.args)}: exit status {done.returncode}\n{done.stderr}")
        return done.stdout

    def create(self, uai="0754321P"):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.run("init", "--uai", uai, "--name", "Collège de l'Épreuve")
        self.write_lists(STUDENTS, GUARDIANS, BONDS)
        self.run("import", *self.lists())
        self.run("config", "set", "mail.sender", "secretariat@example.org")
        self.run("config", "set", "site.url", "https://teleservices.example.org")
        for name, value in LETTERHEAD.items():
            self.run("config", "set", name, value)
        self.run("open-service")
        self.run("open-service", "notes")

    def write_lists(self, students, guardians, bonds):
        (self.folder / "lists").mkdir(exist_ok=True)
        for path, text in zip(self.lists(), (students, guardians, bonds)):
            path.write_text(text, encoding="utf-8")

    def lists(self):
        return [self.folder / "lists" / f"{name}.csv" for name in ("students", "guardians", "bonds")]

    def codes(self):
        """Code by (student, guardian)."""
        entries = json.loads(self.run("history", "--all", "--json"))["entries"]
        return {(e["student"]["id"], e["guardian"]["id"]): e["codes"][0]["code"] for e in entries if e["codes"]}


def execute(command, typed=""):
    return subprocess.run(command, env=ENVIRONMENT, cwd="/", input=typed, capture_output=True, encoding="utf-8",
                          errors="replace")  # fmt: skip


@contextmanager
def workplace(name, within=None):
    """A temporary folder, which goes in the end, also when the test is told to stop."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    with tempfile.TemporaryDirectory(prefix=f"scts-{name}-", dir=within) as folder:
        yield Path(folder)


def stop(why):
    print(why, file=sys.stderr)
    sys.exit(UNTESTED)


def replace(folder, template):
    """Makes the folder a copy of the template."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder, symlinks=True)
