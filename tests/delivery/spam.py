#!/usr/bin/env python3
"""Asks SpamAssassin, without the network, what it thinks of every shipped message, fresh and five days old.

    spam.py SCTS_BINARY

A message is taken as a mail system gives it on: as scts hands it over, five days after it was made, with a Received line of that
moment. Nothing may score 1.0 or more. Ends with one line, `N passed, N failed`.
"""
import email.utils
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DAY = 86400
KINDS = {  # of the guardians: first, once more, a family, in English; of the students
    "first": ("--student", "101", "--by", "email"),
    "reminder": ("--student", "101", "--by", "email", "--again"),
    "family": ("--guardian", "201", "--by", "email", "--per", "guardian", "--again"),
    "student": ("--student", "101", "--cae", "--by", "email"),
}
ROSTER = {
    "students.csv": """student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;city;country;left_on
101;;MARTIN;;Léa;2013-02-14;10010012110;6A;lea@example.org;;;;;;;;
102;;MARTIN;;Hugo;2011-05-01;10310019110;3 A;;;;;;;;;
""",
    "guardians.csv": """guardian_id;title;family_name;usage_name;first_name;email;phone;line1;line2;line3;line4;postcode;city;country
201;MME;DUPONT;MARTIN;Claire;claire@example.org;;1 rue des Lilas;;;;94000;Créteil;
202;M.;MARTIN;;Paul;paul@example.org;;2 rue du Port;;;;94000;Créteil;
""",
    "bonds.csv": "student_id;guardian_id;rank\n101;201;1\n101;202;2\n102;201;1\n",
    "languages.csv": "guardian_id;language\n202;en\n",
}


class World:
    def __init__(self, binary, directory):
        self.binary, self.directory = binary, directory

    def scts(self, *arguments):
        environment = os.environ | {"SCTS_CONFIG": "/dev/null", "LC_ALL": "C.UTF-8", "SCTS_STORE": str(self.directory / "store" / "school.db")}
        done = subprocess.run([self.binary, *arguments], cwd=self.directory, env=environment, capture_output=True, text=True)
        if done.returncode not in (0, 3):
            sys.exit(f"{arguments}: {done.stderr}")

    def build(self):
        mailer = self.directory / "mailer"
        taken = self.directory / "taken"
        taken.mkdir()
        mailer.write_text(f"#!/bin/sh\ncat >{taken}/$$\n")
        mailer.chmod(0o755)
        for name, text in ROSTER.items():
            (self.directory / name).write_text(text)
        self.scts("init", "--uai", "0754321P", "--name", "Collège Jeanne-Villepreux")
        for name, value in (
            ("site.url", "https://teleservices.ac-creteil.fr"),
            ("mail.sender", "ce.0754321p@ac-creteil.fr"),
            ("mail.sendmail", str(mailer)),
            ("school.address", "12 rue des Lilas / 94000 CRÉTEIL"),
            ("school.phone", "01 23 45 67 89"),
            ("school.dpo", "dpd@ac-creteil.fr"),
            ("school.privacy_url", "https://www.ac-creteil.fr/donnees"),
            ("help.url", "https://teleservices.ac-creteil.fr/aide"),
            ("letter.signatory", "Mme Camille Roux, principale"),
        ):
            self.scts("config", "set", name, value)
        self.scts("import", *list(ROSTER)[:3])
        self.scts("import", "languages.csv")
        self.scts("open-service")
        self.scts("open-service", "notes")
        self.scts("generate-car", "--all")
        self.scts("generate-cae", "--all")

    def messages(self, notify):
        """Those that a notification makes, as they are handed over."""
        taken = self.directory / "taken"
        for old in taken.iterdir():
            old.unlink()
        self.scts("notify", *notify, "--yes")
        self.scts("spool", "send")
        return [path.read_text() for path in sorted(taken.iterdir())]


def score(message, handed_over):
    stamp = email.utils.formatdate(handed_over)
    received = f"Received: from mail.ac-creteil.fr (mail.ac-creteil.fr [194.167.1.1]) by mx.example.org with ESMTPS; {stamp}\n"
    said = subprocess.run(["spamassassin", "-L", "-t"], input=received + message, capture_output=True, text=True, check=True).stdout
    found = re.search(r"^X-Spam-Status:.*?score=(-?[0-9.]+)", said, re.M | re.S)
    tests = re.search(r"tests=(.*?)\s+autolearn", said, re.S)
    return float(found.group(1)), tests.group(1).replace("\n\t", "") if tests else ""


def main(binary):
    passed = failed = 0
    with tempfile.TemporaryDirectory() as directory:
        world = World(Path(binary).resolve(), Path(directory))
        world.build()
        now = time.time()
        for kind, notify in KINDS.items():
            for message in world.messages(notify):
                language = re.search("^Content-Language: (..)", message, re.M).group(1)
                later = re.sub("^Date: .*", f"Date: {email.utils.formatdate(now + 5 * DAY)}", message, count=1)
                for age, text, moment in (("fresh", message, now), ("five days old", later, now + 5 * DAY)):
                    points, tests = score(text, moment)
                    print(f"{'ok' if points < 1.0 else 'NOT OK'}  {kind} in {language}, {age}: {points} {tests}")
                    passed += points < 1.0
                    failed += points >= 1.0
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
