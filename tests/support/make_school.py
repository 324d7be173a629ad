#!/usr/bin/env python3
"""Writes a made-up school as SIECLE exports: the same arguments give the same bytes.

    make_school.py --students 400 --era mixed --csv --out examples/school      the committed sample
    make_school.py --students 100000 --plain --out /tmp/big                    ordinary families only
    make_school.py --departures 12 --changes 1 --stamp "05/10/2026 08:15:00" … the same school a month later

The four files go to DIR. With --csv, DIR/csv holds what an import of them must come to, and an autumn of tests, marks
and absences. `--era pre2018` writes the form
before 30/03/2018 (RESP_LEGAL, and NOM in some records); `--era mixed` writes the current form to DIR and the students
and guardians in the old form to DIR-2017, of which an import must come to the same.
"""

# The oddities of real files and who carries them, from 45 students on, whatever the seed (school/quirks.py):
#
#   student          what
#   700101           nothing odd
#   700102 … 700104  guardians with three children, listed guardian by guardian and not by number; twins; 29 February
#   700105           of two level-1 guardians the second listed pays; booleans true/false (elsewhere also 0/1)
#   700106           three of level 1: 31009 has no rank. In the old form two RESP_LEGAL 1: the first keeps it
#   700107           three of level 1, the last listed pays: 31012 is légal 1, 31010 légal 2, 31011 has no rank
#   700108           levels 2 and 3: no rank
#   700109           the payer is of level 2: he has no rank, and the one of level 1 is légal 1
#   700110, 700111   nobody pays (PAIE_FRAIS_SCOLAIRES absent, 0); both pay (true, 1): the file's order
#   700112           SCOLARITE_AN_DERNIER before the student's own elements; no e-mail, no address
#   700113           `?` in the names of student and guardian
#   700114, 700115   DATE_SORTIE past, with and without a division; 700116: in 2099, still here
#   700117, 700118   no division: no structure at all, groups only
#   700119, 700120   no INE: absent, empty
#   700121           groups before the division, whose code ends with a blank; second MEF of that division
#   700122           CODE_PARENTE 70: an adult, his own légal 1
#   700123           addresses abroad; a foreign phone
#   700124           double, leading and trailing blanks in every text
#   700125           one guardian without e-mail, the other without address
#   700126, 700127   neither e-mail nor address for 31039 (légal 2), 31040 (légal 1); for no other ranked guardian
#   700128, 700129   Š š Ž ž Œ œ Ÿ, which tell ISO-8859-15 from ISO-8859-1
#   700130 … 700132  ł ğ ş and Cyrillic as character references
#   700133 … 700137  accents, hyphens, apostrophes (one leads), particles
#   700138           names of 60 characters (31052, with a usage name); 31053 is to be shortened for an envelope
#   700139           four lines of 38 characters, a locality of 32
#   700140           usage names of student and guardian
#   700141           phones: mobile before home, forms of writing, none
#   700142           `"` `;` `&` in an address; an empty line before a full one; two records of one address
#   700143           civility MLLE, civility absent
#   700144, 700145   namesakes born on the same day
#
# Everywhere else too: elements absent, empty or empty in short where there is no value; 0/1 and true/false within one
# RESPONSABLE_ELEVE; groups before or after the division; parents at one address or two; one student in 40 has left;
# some without INE, without address; double and trailing blanks in addresses; 60 % of the guardians have an e-mail.

import argparse
import datetime
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from school import programme, quirks  # noqa: E402
from school.export import Parameters  # noqa: E402
from school.later import Later  # noqa: E402
from school.life import SchoolLife  # noqa: E402
from school.model import Ids  # noqa: E402
from school.population import Population  # noqa: E402
from school.siecle import Guardians, Students, write_nomenclature, write_structures  # noqa: E402
from school.tables import Tables  # noqa: E402

PAGE = 500  # families held in memory
HUGE = 1_000_000  # students from which a file may not fit a ZIP without 64-bit sizes
STAMPS = {"current": "07/09/2026 08:15:00", "pre2018": "07/09/2017 08:15:00"}


def families(options, divisions):
    """Exactly so many students, those who carry the quirks first."""
    ids = Ids()
    wanted = options.students
    first = () if options.plain else quirks.families(ids)
    for family in first:
        if wanted:
            family.keep(family.students[:wanted])
            wanted -= len(family.students)
            yield family
    population = Population(options.seed, ids, divisions)
    while wanted:
        family = population.family()
        if len(family.students) > wanted:
            family.keep(family.students[:wanted])
        wanted -= len(family.students)
        yield family


def quirk_students(options):
    if options.plain:
        return 0
    return min(options.students, sum(len(family.students) for family in quirks.families(Ids())))


def writers(options, divisions):
    out = Path(options.out)
    huge = options.students >= HUGE
    era = "pre2018" if options.era == "pre2018" else "current"
    now = Parameters(options.uai, moment(options.stamp or STAMPS[era]))
    out.mkdir(parents=True, exist_ok=True)
    write_structures(out, now, divisions, options.zipped)
    write_nomenclature(out, now, options.zipped)
    made = [kind(out, now, era == "pre2018", options.zipped, huge) for kind in (Students, Guardians)]
    if options.era == "mixed":
        old = out.with_name(out.name + "-2017")
        old.mkdir(parents=True, exist_ok=True)
        then = Parameters(options.uai, moment(STAMPS["pre2018"]))
        made += [kind(old, then, True, options.zipped, huge) for kind in (Students, Guardians)]
    if options.csv:
        made.append(Tables(out / "csv"))
        made.append(SchoolLife(out / "csv", options.seed))
    return made


def write(options):
    divisions = programme.divisions(options.students)
    later = Later(options.students - quirk_students(options), options.departures, options.changes)
    files = writers(options, divisions)
    for number, family in enumerate(families(options, divisions), 1):
        later.apply(family)
        family.set_ranks()
        for file in files:
            file.add(family)
        if number % PAGE == 0:
            for file in files:
                file.flush()
    for file in files:
        file.flush()
        file.close()


def moment(text):
    return datetime.datetime.strptime(text, "%d/%m/%Y %H:%M:%S")


def uai(text):
    if len(text) != 8 or not text[:7].isascii() or not text[:7].isdigit():
        raise argparse.ArgumentTypeError("a UAI has 7 digits and a letter")
    if text[7] != programme.check_letter(text[:7]):
        raise argparse.ArgumentTypeError(f"the letter of {text[:7]} is {programme.check_letter(text[:7])}")
    return text


def arguments():
    parser = argparse.ArgumentParser(description="Writes a made-up school as SIECLE exports.")
    parser.add_argument("--students", type=int, default=400, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--uai", type=uai, default="0754321P", metavar="UAI")
    parser.add_argument("--era", choices=("current", "pre2018", "mixed"), default="current")
    parser.add_argument("--out", required=True, metavar="DIR")
    parser.add_argument("--csv", action="store_true", help="the same school as CSV, in DIR/csv")
    parser.add_argument("--no-zip", dest="zipped", action="store_false", help="bare XML files")
    parser.add_argument("--plain", action="store_true", help="ordinary families only")
    parser.add_argument("--departures", type=int, default=0, metavar="K", help="so many students are gone")
    parser.add_argument("--changes", type=float, default=0, metavar="PERCENT", help="of the homes and e-mail addresses")
    parser.add_argument("--stamp", metavar='"JJ/MM/AAAA HH:MM:SS"', help="HORODATAGE of the export")
    return parser.parse_args()


if __name__ == "__main__":
    try:
        write(arguments())
    except ValueError as error:
        sys.exit(f"make_school.py: {error}")
