#!/usr/bin/env python3
"""Writes a corpus to begin with: the bad inputs of tests/hostile, the beginnings of the sample school's files, the shipped
wordings, what mail systems send back.

    seeds.py DIRECTORY     makes DIRECTORY/csv, DIRECTORY/siecle, …
"""

import io
import re
import sys
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__
ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "hostile"))

import archives  # noqa: E402
import exports  # noqa: E402
import lists  # noqa: E402
import mail  # noqa: E402
import workbooks  # noqa: E402

LONGEST = 4096
CODES = ("07UY-87W-7V7-S61", "3w5e11264sgsf", " 07uy 87w 7v7 s61 ", "ZZZZ-ZZZ-ZZZ-ZZZ", "0000-000-000-000")
ADDRESSES = (
    "12 rue Joseph Bonafant||||78230|Le Pecq||MME|LEFÈVRE||Lúdia|3 A",
    "c/o Mevr. De Smet|Residentie Zilvermeer|Bus 12|Koninklijkelaan 3||Brugge|Belgique|M.|De Smet|Le Goff|Jan|1 ES1",
    "Appartement 12 Bâtiment C Résidence des Lilas Blancs||||94000|Créteil||MME|de La Rochefoucauld||Jean-Christophe Émile|",
    "|||||||M.|Хомяков||Алексей|6A",
)
ROUND_TRIPS = ("=cmd|'/c calc'!A1|'t Hooft|+33 6|a \"quote\"|two\nlines|  blanks  |👩‍🏫", "|;|,|\t|\r\n|''|'=|-")


def small(cases):
    return [case.content for case in cases if isinstance(case.content, bytes) and len(case.content) <= LONGEST]


def parts(book):
    """Of a workbook, as the target lays them into a ZIP."""
    try:
        with zipfile.ZipFile(io.BytesIO(book)) as archive:
            held = {name: archive.read(name) for name in archive.namelist()}
    except zipfile.BadZipFile:
        return b""
    if "content.xml" in held:
        return b"o" + held["content.xml"]
    names = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")
    return b"x" + b"\1".join(held.get(name, b"") for name in names)


def samples():
    """By kind: whole lines of the CSV files, and what is left of the exports without most of their records."""
    tables = [path.read_bytes()[:1500].rsplit(b"\n", 1)[0] for path in sorted((ROOT / "examples/school/csv").glob("*.csv"))]
    trees = []
    for path in sorted((ROOT / "examples/school").glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            trees.append(archive.read(archive.namelist()[0])[:LONGEST])
    return tables, trees

KINDS = ("car-letter", "car-message", "cae-letter", "cae-message", "cae-slip")


def main():
    directory = Path(sys.argv[1])
    tables, trees = samples()
    wordings = [path.read_bytes() for path in sorted((ROOT / "src/deliver/wording").glob("**/*.txt"))]
    # The first byte tells the kind; comments would take the room.
    texts = [(ROOT / f"src/deliver/wording/{kind}.txt").read_text(encoding="utf-8") for kind in KINDS]
    checked = [bytes([number]) + re.sub("(?m)^#.*\n", "", text).encode() for number, text in enumerate(texts)]
    corpora = {
        "csv": [*small(lists.CASES), *tables, *map(str.encode, ROUND_TRIPS)],
        "siecle": [*small(exports.CASES), *trees],
        "zip": [content[4:] for content in small(archives.CASES)],
        "sheet": [seed for seed in map(parts, small(workbooks.CASES)) if len(seed) <= LONGEST],
        "pairs": small(lists.couples),
        "code": [text.encode() for text in CODES],
        "address": [text.encode() for text in ADDRESSES],
        "mail": small(mail.CASES),
        "wording": [text[:LONGEST] for text in [*wordings, *checked]],
    }
    for name, inputs in corpora.items():
        (directory / name).mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(inputs):
            (directory / name / f"seed-{number}").write_bytes(content)


main()
