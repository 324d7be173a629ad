"""The same families as CSV: what an import of the XML must come to."""

import csv
from pathlib import Path

from .model import FRANCE, tidy

ADDRESS = ("line1", "line2", "line3", "line4", "postcode", "city", "country")
HEADERS = {
    "students": ("student_id", "ine", "family_name", "usage_name", "first_name", "birth_date", "mef", "division")
    + ("email", *ADDRESS, "left_on"),
    "guardians": ("guardian_id", "title", "family_name", "usage_name", "first_name", "email", "phone") + ADDRESS,
    "bonds": ("student_id", "guardian_id", "rank"),
}
FORMULA = tuple("=+-@\t\r\n'")


def cell(text):
    """Spreadsheets take a field that starts like this for a formula: one apostrophe before it is not part of it."""
    text = tidy(text)
    return "'" + text if text.startswith(FORMULA) else text


def address_cells(address):
    if address is None:
        return ("",) * len(ADDRESS)
    country = "" if address.country == FRANCE else address.country
    return (*map(cell, address.lines), address.postcode, cell(address.city), country)


class Tables:
    """Rows come by number, like the exports of scts."""

    def __init__(self, folder):
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        self.files = [open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") for name in HEADERS]
        self.students, self.guardians, self.bonds = (
            csv.writer(file, delimiter=";", lineterminator="\n") for file in self.files
        )
        for writer, header in zip((self.students, self.guardians, self.bonds), HEADERS.values()):
            writer.writerow(header)

    def add(self, family):
        for student in family.students:
            self.students.writerow(self.student(student))
        for guardian in sorted(family.guardians, key=lambda guardian: guardian.id):
            self.guardians.writerow(self.guardian(guardian))
        for bond in sorted(family.bonds, key=lambda bond: (bond.student.id, bond.guardian.id)):
            self.bonds.writerow((bond.student.id, bond.guardian.id, bond.rank or ""))

    @staticmethod
    def student(student):
        names = map(cell, (student.ine, student.family_name, student.usage_name, student.first_name))
        return (
            student.id,
            *names,
            student.birth_date,
            student.mef,
            cell(student.division()),
            cell(student.email),
            *address_cells(student.address),
            student.left_on,
        )

    @staticmethod
    def guardian(guardian):
        names = map(cell, (guardian.title, guardian.family_name, guardian.usage_name, guardian.first_name))
        phone = cell(guardian.mobile or guardian.home_phone)
        return (guardian.id, *names, cell(guardian.email), phone, *address_cells(guardian.address))

    def flush(self):
        pass

    def close(self):
        for file in self.files:
            file.close()
