#!/usr/bin/env python3
"""What a script would do with the office's files: straight into SQLite.

    peer_import.py DATABASE SCHEMA student.csv guardian.csv bond.csv
    peer_import.py DATABASE SCHEMA ExportXML_ElevesAvecAdresses.zip ExportXML_ResponsablesAvecAdresses.zip
"""

import csv
import sqlite3
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

LINES = ("LIGNE1_ADRESSE", "LIGNE2_ADRESSE", "LIGNE3_ADRESSE", "LIGNE4_ADRESSE", "CODE_POSTAL", "LIBELLE_POSTAL", "LL_PAYS")


def insert(database, table, rows):
    width = len(database.execute(f"SELECT * FROM {table} LIMIT 0").description)
    database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)


def iso(date):
    return f"{date[6:]}-{date[3:5]}-{date[:2]}" if date else None


def text(element, tag):
    return (element.findtext(tag) or "").strip()


def records(path, tags):
    with zipfile.ZipFile(path) as archive, archive.open(archive.namelist()[0]) as file:
        for _, element in ElementTree.iterparse(file):
            if element.tag in tags:
                yield element
                element.clear()


def from_exports(database, students_file, guardians_file):
    def address(element):
        return [text(element, tag) for tag in LINES]

    def sort_name(element):
        return f"{text(element, 'NOM_USAGE') or text(element, 'NOM_DE_FAMILLE')} {text(element, 'PRENOM')}".lower()

    def birth_name(element):
        return f"{text(element, 'NOM_DE_FAMILLE')} {text(element, 'PRENOM')}".lower() if text(element, "NOM_USAGE") else None

    people, divisions, places, bonds = {}, {}, {}, []
    for e in records(students_file, {"ELEVE", "STRUCTURES_ELEVE", "ADRESSE"}):
        if e.tag == "ELEVE":
            names = [text(e, tag) for tag in ("ID_NATIONAL", "NOM_DE_FAMILLE", "NOM_USAGE", "PRENOM")]
            people[e.get("ELEVE_ID")] = (
                [*names, iso(text(e, "DATE_NAISS")), text(e, "CODE_MEF")],
                text(e, "MEL"), text(e, "ADRESSE_ID"), [iso(text(e, "DATE_SORTIE")), sort_name(e), birth_name(e)],
            )  # fmt: skip
        elif e.tag == "ADRESSE":
            places[e.get("ADRESSE_ID")] = address(e)
        else:
            for structure in e.findall("STRUCTURE"):
                if text(structure, "TYPE_STRUCTURE") == "D":
                    divisions[e.get("ELEVE_ID")] = text(structure, "CODE_STRUCTURE")
    nowhere = [""] * len(LINES)
    insert(
        database, "student",
        ([id_, *first, divisions.get(id_, ""), email, *places.get(place, nowhere), *last]
         for id_, (first, email, place, last) in people.items()),
    )  # fmt: skip

    people, places = {}, {}
    for e in records(guardians_file, {"PERSONNE", "RESPONSABLE_ELEVE", "ADRESSE"}):
        if e.tag == "PERSONNE":
            tags = ("LC_CIVILITE", "NOM_DE_FAMILLE", "NOM_USAGE", "PRENOM", "MEL")
            phone = text(e, "TEL_PORTABLE") or text(e, "TEL_PERSONNEL")
            people[e.get("PERSONNE_ID")] = (
                [*(text(e, tag) for tag in tags), phone], text(e, "ADRESSE_ID"), [None, sort_name(e), birth_name(e)]
            )  # fmt: skip
        elif e.tag == "ADRESSE":
            places[e.get("ADRESSE_ID")] = address(e)
        else:
            bonds.append((text(e, "ELEVE_ID"), text(e, "PERSONNE_ID"), ""))  # who gets which rank: another program
    insert(
        database, "guardian",
        ([id_, *first, *places.get(place, nowhere), *last] for id_, (first, place, last) in people.items()),
    )  # fmt: skip
    insert(database, "bond", bonds)


def from_lists(database, *lists):
    for path in lists:
        with open(path, newline="", encoding="utf-8") as file:
            insert(database, Path(path).stem, csv.reader(file))


database = sqlite3.connect(sys.argv[1])
for statement in Path(sys.argv[2]).read_text().split(";"):
    database.execute(statement)
(from_lists if sys.argv[3].endswith(".csv") else from_exports)(database, *sys.argv[3:])
database.commit()
