#!/usr/bin/python3
"""Takes lists through LibreOffice Calc and back.

    libreoffice.py SCTS          ends with one line, `N passed, N failed`
"""

import datetime
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

ROOT = Path(__file__).resolve().parent.parent.parent
LISTS = ("students", "guardians", "bonds")
MADE = """student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;city;country;left_on
101;;MARTIN;;Léa;2013-02-14;;6A;101@example.org;1 rue A;;;;01000;Bourg;;
102;;NOËL;;Œdipe;2011-05-01;;3 A;102@example.org;;;;;;;;
"""


class World:
    def __init__(self, scts, directory):
        self.scts, self.directory = scts, directory
        self.passed = self.failed = 0

    def run(self, store, *arguments):
        environment = os.environ | {"SCTS_CONFIG": "/dev/null", "LC_ALL": "C.UTF-8"}
        command = [self.scts, "--store", self.directory / store / "school.db", *arguments]
        return subprocess.run(command, cwd=self.directory, env=environment, capture_output=True, text=True)

    def saved(self, name, form, folder):
        """By LibreOffice, in another form."""
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.directory}/profile", "--headless", "--convert-to", form, "--outdir", folder, name],
            cwd=self.directory,
            capture_output=True,
            check=True,
            timeout=300,
        )
        return f"{folder}/{Path(name).stem}.{form}"

    def imported(self, store, *files):
        self.run(store, "init", "--uai", "0754321P", "--name", "X")
        return self.run(store, "import", *files)

    def judge(self, name, holds, about=""):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {name}: {about}")


def computed(path):
    """A list of days, numbers and formulas, which nobody has computed yet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Liste de la classe"])
    sheet.append(["student_id", "family_name", "first_name", "birth_date", "division", "email", "line1", "postcode", "city"])
    sheet.append([101, "MARTIN", "Léa", datetime.date(2013, 2, 14), "6A", '=A3&"@example.org"', "1 rue A", 1000, "Bourg"])
    sheet.append([102, "NOËL", "Œdipe", datetime.date(2011, 5, 1), "3 A", '=A4&"@example.org"'])
    book.save(path)


def main():
    with tempfile.TemporaryDirectory(prefix="scts-office-") as directory:
        world = World(Path(sys.argv[1]).resolve(), Path(directory))
        world.imported("school", *sorted((ROOT / "examples/school").glob("ExportXML_*.zip")))
        plain = {name: world.run("school", "export", name, "--all").stdout for name in LISTS}
        for name in LISTS:
            world.run("school", "export", name, "--all", "--xlsx", "--output", f"{name}.xlsx")
        for form in ("xlsx", "ods"):
            files = [world.saved(f"{name}.xlsx", form, f"as-{form}") for name in LISTS]
            done = world.imported(form, *files)
            for name in LISTS:
                again = world.run(form, "export", name, "--all").stdout
                world.judge(f"{name}, saved as .{form}", plain[name] and again == plain[name], done.stderr)
        computed(world.directory / "computed.xlsx")
        done = world.imported("not-computed", "computed.xlsx")
        world.judge("formulas that were never computed", "#CALC!" in done.stderr, done.stderr)
        for form in ("xlsx", "ods"):
            done = world.imported(f"computed-{form}", world.saved("computed.xlsx", form, f"as-{form}"))
            made = world.run(f"computed-{form}", "export", "students", "--all").stdout
            world.judge(f"days, numbers and formulas, saved as .{form}", made == MADE, done.stderr + made)
        done = world.imported("old", world.saved("students.xlsx", "xls", "as-xls"))
        world.judge("an old workbook", "is an old Excel workbook" in done.stderr, done.stderr)
    print(f"{world.passed} passed, {world.failed} failed")
    sys.exit(1 if world.failed else 0)


main()
