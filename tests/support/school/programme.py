"""The school's MEFs and divisions, and its identifier."""

from dataclasses import dataclass

SCHOOL_YEAR = 2026  # fixes ages; not moved by --stamp, so that a later export tells of the same people

CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def check_letter(digits):
    return CHECK_LETTERS[int(digits) % 23]


@dataclass(frozen=True, slots=True)
class Mef:
    code: str
    formation: str
    speciality: str
    label: str
    age: int  # the usual one at the end of the school year's first calendar year
    last_year: str  # CODE_MEF of the year before


MEFS = {
    mef.code: mef
    for mef in (
        Mef("10010012110", "6EME", "", "6EME", 11, "00110001110"),
        Mef("10110001110", "5EME", "", "5EME", 12, "10010012110"),
        Mef("10210001110", "4EME", "", "4EME", 13, "10110001110"),
        Mef("10310019110", "3EME", "", "3EME", 14, "10210001110"),
        Mef("10310027110", "3SINT", "", "3EME SECTION INTERNATIONALE", 14, "10210001110"),
        Mef("20010019110", "2DEGT2", "", "2NDE GENERALE ET TECHNOLOGIQUE", 15, "10310019110"),
        Mef("20111010110", "1ES", "", "1ERE ECONOMIQUE  ET SOCIALE", 16, "20010019110"),
        Mef("20131010110", "1-STG", "31010", "1ERE STG  COMMUNICATION ", 16, "20010019110"),
        Mef("20131011110", "1-STG", "31011", "1ERE STG GESTION", 16, "20010019110"),
    )
}
UNUSED_MEF = Mef("16410002110", "3SEGPA", "2210A", "3EME SEGPA ALIMENTATION", 14, "")  # known, but nobody follows it


class Division:
    """A class. Its first MEF is what most of its students follow."""

    def __init__(self, code, label, mefs):
        self.code = code
        self.label = label
        self.mefs = mefs
        group = code[:5] + "G1"
        # A division alone, with a group after it, with a group before it: shared by all its students.
        self.structures = (((code, "D"),), ((code, "D"), (group, "G")), ((group, "G"), (code, "D")))


def letters(number):
    """A, B … Z, AA, AB …"""
    text = ""
    while number >= 0:
        text = chr(65 + number % 26) + text
        number = number // 26 - 1
    return text


def divisions(students):
    """Some 25 students in each; at least those that the quirks name."""
    per_level = max(2, round(students * 0.235 / 27))
    made = []
    for level, code in (("6", "10010012110"), ("5", "10110001110")):
        made += [Division(level + letters(i), f"{level}EME {letters(i)}", (code,)) for i in range(per_level)]
    for level, code in (("4", "10210001110"), ("3", "10310019110")):
        made += [Division(f"{level}{i:02d}", f"{level}EME {i}", (code,)) for i in range(1, per_level + 1)]
    made += [
        Division("3 A", "3EME  A INTERNATIONALE ", ("10310019110", "10310027110")),
        Division("2 6", "2NDE 6", ("20010019110",)),
        Division("1 ES1", "1ERE ES 1", ("20111010110",)),
        Division("1STG1", "1ERE STG 1", ("20131010110", "20131011110")),
    ]
    return made
