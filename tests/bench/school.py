"""Stores of made-up schools, and their letters' rows for the peers."""

import csv
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

MAKE_SCHOOL = Path(__file__).resolve().parent.parent / "support" / "make_school.py"
BONDS_A_STUDENT = 1.81  # ranked ones, in the schools that make_school.py makes
EXPORTS = ("ElevesAvecAdresses", "ResponsablesAvecAdresses", "Structures", "Nomenclature")
SETTINGS = {
    "site.url": "https://teleservices.example.org",
    "school.address": "12 rue des Lilas / 94000 CRÉTEIL",
    "mail.sender": "ce.0754321p@example.org",
    "letter.signatory": "Mme Camille Roux, principale",
}
CODE_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def make_exports(bonds, directory):
    """The files of a school with about so many ranked bonds."""
    students = round(bonds / BONDS_A_STUDENT)
    make = [sys.executable, MAKE_SCHOOL, "--students", str(students), "--plain", "--out", directory]
    subprocess.run(make, check=True)
    return [directory / f"ExportXML_{name}.zip" for name in EXPORTS]


class School:
    """A store in a directory of its own."""

    def __init__(self, scts, directory):
        self.scts, self.directory = scts, directory
        self.store = directory / "school.db"
        directory.mkdir(parents=True, exist_ok=True)

    def command(self, *arguments):
        return [self.scts, "--accept-clock", "--store", self.store, *arguments]

    def run(self, *arguments):
        subprocess.run(self.command(*arguments, "-q"), check=True, stdout=subprocess.DEVNULL)

    def init(self):
        self.run("init", "--uai", "0754321P", "--name", "Collège Jeanne-Villepreux")

    def configure(self):
        self.run("open-service")
        self.run("open-service", "notes", "absences", "lpc")
        for name, value in SETTINGS.items():
            self.run("config", "set", name, value)

    def copy(self, directory):
        """The same store elsewhere, for one run. Nothing is deleted between runs: to take an inode that was just freed
        costs ext4 a search."""
        other = School(self.scts, directory)
        for suffix in ("", ".key"):
            shutil.copy(f"{self.store}{suffix}", f"{other.store}{suffix}")
        return other

    def write_rows(self, path):
        """What the letters say, in their order: division;code;guardian;student;reference;address lines. Of those who
        have an address; with made-up codes."""
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\n")
            for row in self.told("g.postcode <> ''"):
                lines = filter(None, (row["line1"], row["line2"], row["line3"], row["line4"]))
                address = [row["guardian"], *lines, f"{row['postcode']} {row['city']}".upper()]
                writer.writerow([row["division"], row["code"], row["guardian"], row["student"], row["reference"], *address])

    def write_mail_rows(self, path):
        """What the messages say: address;code;guardian;student;reference. Of those who have an e-mail address; with
        made-up codes."""
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\n")
            for row in self.told("g.email <> ''"):
                writer.writerow([row["email"], row["code"], row["guardian"], row["student"], row["reference"]])

    def told(self, condition):
        generator = random.Random(1)
        with sqlite3.connect(self.store) as database:
            database.row_factory = sqlite3.Row
            for row in database.execute(
                "SELECT s.student_id || '-' || g.guardian_id AS reference, trim(g.title || ' ' || g.first_name || ' ' ||"
                " g.family_name) AS guardian, s.first_name || ' ' || s.family_name || ' (' || s.division || ')' AS student,"
                " s.division, g.email, g.line1, g.line2, g.line3, g.line4, g.postcode, g.city"
                " FROM bond b JOIN student s USING (student_id) JOIN guardian g USING (guardian_id)"
                f" WHERE b.rank IS NOT NULL AND s.left_on IS NULL AND {condition}"
                " ORDER BY s.division, s.sort_name, s.student_id, b.rank"
            ):
                code = "-".join("".join(generator.choices(CODE_CHARACTERS, k=k)) for k in (4, 3, 3, 3))
                yield {**row, "code": code}
