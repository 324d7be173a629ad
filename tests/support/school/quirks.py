"""The oddities of real files, each carried by the same students whatever the size and the seed.

Every function below adds one family or a few. Their order fixes the ids, so new ones go at the end; the table in
make_school.py tells who carries what.
"""

from .model import FATHER, GRANDPARENT, MOTHER, OTHER, RELATIVE, STUDENT_HIMSELF
from .model import Address, Bond, Family, Guardian, Student
from .names import slug
from .population import ine, phone

MEF_OF_LEVEL = {"6": "10010012110", "5": "10110001110", "4": "10210001110", "3": "10310019110"}
MEF_OF_DIVISION = {"2 6": "20010019110", "1 ES1": "20111010110", "1STG1": "20131010110"}
LONG_NAME = "DE LA ROCHE-SAINT-ANDRÉ DE MONTMORENCY-BEAUVAU DU BAS-VALLON"


class Cast:
    """Hires people with little to say, and hands them over family by family."""

    def __init__(self, ids):
        self.ids = ids
        self.family = Family()

    def dismiss(self):
        family, self.family = self.family, Family()
        return family

    def address(self, *lines, postcode="75021", city="PARIS", country="FRANCE"):
        made = Address(self.ids.next_address(), (lines + ("", "", "", ""))[:4], postcode, city, country)
        self.family.addresses.append(made)
        return made

    def student(self, name, first_name, birth_date, division="", **more):
        structures = more.pop("structures", ((division, "D"),) if division else ())
        mef = more.pop("mef", MEF_OF_DIVISION.get(division) or MEF_OF_LEVEL[division[:1] or "6"])
        made = Student(self.ids.next_student(), "", name, "", first_name, birth_date, mef, structures)
        made.ine = ine(made.id)
        for field, value in more.items():
            setattr(made, field, value)
        self.family.students.append(made)
        return made

    def guardian(self, title, name, first_name, email=True, **more):
        made = Guardian(self.ids.next_guardian(), title, name, "", first_name)
        if email is True:
            email = f"{slug(first_name) or 'parent'}.{made.id}@example.org"
        made.email = email or ""
        made.mobile = phone("063998", made.id, made.id)
        for field, value in more.items():
            setattr(made, field, value)
        self.family.guardians.append(made)
        return made

    def bond(self, student, guardian, level=1, pays="0", kinship="", old_legal=None):
        kinship = kinship or (MOTHER if guardian.title == "MME" else FATHER)
        self.family.bonds.append(Bond(student, guardian, level, kinship, pays, old_legal))


def ordinary_family(cast):
    home = cast.address("12 RUE DES LILAS")
    child = cast.student("MARTIN", "Léa", "2015-02-14", "6A", address=home)
    cast.bond(child, cast.guardian("MME", "MARTIN", "Sophie", address=home), pays="1")
    cast.bond(child, cast.guardian("M.", "MARTIN", "Karim", address=home))
    yield cast.dismiss()


def three_children(cast):
    """Listed guardian by guardian, so that a student's bonds do not stand together; the elder two are twins."""
    home = cast.address("3 RUE DU MOULIN VERT", "RÉSIDENCE DU PARC", city="PARIS")
    children = [
        cast.student("DIALLO", "Aminata", "2012-02-29", "3 A", address=home),
        cast.student("DIALLO", "Moussa", "2012-02-29", "301", address=home),
        cast.student("DIALLO", "Fatou", "2015-07-01", "6B", address=home),
    ]
    father = cast.guardian("M.", "DIALLO", "Mamadou", email=False, address=home)
    mother = cast.guardian("MME", "TRAORÉ", "Kadiatou", usage_name="DIALLO", address=home)
    cast.family.guardians.reverse()  # persons do not come by number either
    for guardian, pays in ((mother, "1"), (father, "0")):
        for child in children:
            cast.bond(child, guardian, pays=pays)
    yield cast.dismiss()


def payer_listed_second(cast):
    home = cast.address("7 AVENUE DE LA GARE")
    child = cast.student("LEROUX", "Jules", "2014-05-30", "5A", address=home)
    cast.bond(child, cast.guardian("M.", "LEROUX", "Éric", address=home), pays="false")
    cast.bond(child, cast.guardian("MME", "LEROUX", "Anne", address=home), pays="true")
    yield cast.dismiss()


def three_of_level_1(cast):
    """The old form has two RESP_LEGAL 1 instead: the first keeps it, so that the last has no rank there either."""
    home = cast.address("19 QUAI DES BATELIERS")
    child = cast.student("GARNIER", "Zoé", "2013-11-11", "401", address=home)
    cast.bond(child, cast.guardian("MME", "GARNIER", "Claire", address=home), pays="1")
    cast.bond(child, cast.guardian("M.", "PONS", "Xavier"))
    cast.bond(child, cast.guardian("M.", "GARNIER", "Alain", address=home), kinship=GRANDPARENT, old_legal=1)
    yield cast.dismiss()


def three_of_level_1_last_pays(cast):
    home = cast.address("21 QUAI DES BATELIERS")
    child = cast.student("HUBERT", "Malo", "2013-01-09", "402", address=home)
    cast.bond(child, cast.guardian("MME", "HUBERT", "Laure", address=home))
    cast.bond(child, cast.guardian("M.", "HUBERT", "Denis", address=home))
    cast.bond(child, cast.guardian("MME", "HUBERT", "Yolande", address=home), pays="1", kinship=GRANDPARENT)
    yield cast.dismiss()


def levels_2_and_3(cast):
    home = cast.address("2 PLACE DU MARCHÉ")
    child = cast.student("FAURE", "Iris", "2015-12-31", "6A", address=home)
    cast.bond(child, cast.guardian("M.", "FAURE", "Serge", address=home), level=2, kinship=RELATIVE)
    cast.bond(child, cast.guardian("MME", "FAURE", "Nadia", address=home), pays="1")
    cast.bond(child, cast.guardian("MME", "VOISIN", "Maria", email=False), level=3, kinship=OTHER)
    yield cast.dismiss()


def payer_without_rank(cast):
    home = cast.address("4 PLACE DU MARCHÉ")
    child = cast.student("COLIN", "Hugo", "2014-08-18", "5A", address=home)
    cast.bond(child, cast.guardian("M.", "COLIN", "Gilles", address=home), level=2, pays="1", kinship=GRANDPARENT)
    cast.bond(child, cast.guardian("MME", "COLIN", "Julie", address=home))
    yield cast.dismiss()


def nobody_pays(cast):
    home = cast.address("6 PLACE DU MARCHÉ")
    child = cast.student("RENARD", "Tom", "2014-03-03", "5B", address=home)
    cast.bond(child, cast.guardian("M.", "RENARD", "Yves", address=home), pays="")
    cast.bond(child, cast.guardian("MME", "RENARD", "Sylvie", address=home), pays="0")
    yield cast.dismiss()


def both_pay(cast):
    child = cast.student("PERRIN", "Lou", "2014-04-24", "5B", address=cast.address("8 RUE DES DEUX PONTS"))
    cast.bond(child, cast.guardian("MME", "PERRIN", "Magali", address=child.address), pays="true")
    elsewhere = cast.address("80 AVENUE DU STADE", postcode="93997", city="LES TROIS MOULINS")
    cast.bond(child, cast.guardian("M.", "ROUX", "Hervé", address=elsewhere), pays="1")
    yield cast.dismiss()


def last_year_first(cast):
    """What SCOLARITE_AN_DERNIER repeats comes first; the student has no e-mail and no address of his own."""
    child = cast.student("PETIT", "Côme", "2013-06-21", "402", last_year_first=True)
    home = cast.address("10 RUE DES DEUX PONTS")
    cast.bond(child, cast.guardian("MME", "PETIT", "Céline", address=home), pays="1")
    yield cast.dismiss()


def lost_characters(cast):
    home = cast.address("11 RUE DE LA FONTAINE")
    child = cast.student("BRON?K", "Sta?", "2012-10-05", "302", address=home)
    cast.bond(child, cast.guardian("M.", "BRON?K", "Pawe?", address=home), pays="1")
    yield cast.dismiss()


def leaving(cast):
    """Left, with and without a division still; and leaving one day: still here."""
    third = MEF_OF_LEVEL["3"]
    for name, first_name, birth_date, division, left_on in (
        ("AUBERT", "Ève", "2010-09-01", "301", "2025-07-04"),
        ("COUSIN", "Noé", "2010-09-08", "", "2025-03-31"),
        ("FLEURY", "Rose", "2012-09-15", "302", "2099-07-03"),
    ):
        home = cast.address("13 RUE DE LA FONTAINE")
        child = cast.student(name, first_name, birth_date, division, mef=third, address=home, left_on=left_on)
        cast.bond(child, cast.guardian("MME", name, "Estelle", address=home), pays="1")
        yield cast.dismiss()


def without_division(cast):
    """None at all (summer), then groups only."""
    groups = (("6ALAT", "G"), ("CHORALE", "G"))
    for name, first_name, structures in (("MALLET", "Gabin", ()), ("ROYER", "Romane", groups)):
        home = cast.address("15 RUE DE LA FONTAINE")
        child = cast.student(name, first_name, "2015-05-05", structures=structures, address=home)
        cast.bond(child, cast.guardian("M.", name, "Fabien", address=home), pays="1")
        yield cast.dismiss()


def without_ine(cast):
    """Two ids in a row, so that the element is absent for one and empty for the other."""
    home = cast.address("17 RUE DE LA FONTAINE")
    mother = cast.guardian("MME", "NGUYEN", "Linh", address=home)
    for first_name, division in (("Maya", "6A"), ("Samuel", "401")):
        born = "2015-01-20" if division == "6A" else "2013-01-20"
        cast.bond(cast.student("NGUYEN", first_name, born, division, ine="", address=home), mother, pays="1")
    yield cast.dismiss()


def groups_before_division(cast):
    home = cast.address("19 RUE DE LA FONTAINE")
    structures = (("3LATIN", "G"), ("_301P1", "G"), ("3 A ", "D"), ("3ALL2", "G"))
    child = cast.student("KLEIN", "Félix", "2012-04-14", mef="10310027110", structures=structures, address=home)
    cast.bond(child, cast.guardian("MME", "KLEIN", "Hélène", address=home), pays="1")
    yield cast.dismiss()


def adult_student(cast):
    home = cast.address("23 SQUARE DES TILLEULS")
    adult = cast.student("MENDY", "Awa", "2008-01-15", "1STG1", address=home, email="awa.mendy@example.org")
    himself = cast.guardian("MME", "MENDY", "Awa", email="awa.mendy@example.org", address=home)
    cast.bond(adult, himself, pays="1", kinship=STUDENT_HIMSELF)
    cast.bond(adult, cast.guardian("MME", "MENDY", "Rokhaya", address=home), level=3, kinship=MOTHER)
    yield cast.dismiss()


def abroad(cast):
    brussels = cast.address("14 RUE DU MIDI", "BOÎTE 3", postcode="", city="1000  BRUXELLES", country="BELGIQUE")
    geneva = cast.address("5 QUAI DU RHÔNE", postcode="", city="1204 GENÈVE", country="SUISSE")
    child = cast.student("PEETERS", "Alix", "2012-03-08", "303", address=brussels)
    father = cast.guardian("M.", "PEETERS", "Luc", email=False, address=brussels)
    father.mobile, father.home_phone = "", "+32 2 555 01 23"
    cast.bond(child, father, pays="1")
    cast.bond(child, cast.guardian("MME", "FAVRE", "Corinne", address=geneva, mobile="0041 22 555 01 23"))
    yield cast.dismiss()


def untidy_blanks(cast):
    home = cast.address(" 25  RUE   DES ÉCOLES ", "  BÂTIMENT  B  ", " ", city="PARIS  ")
    child = cast.student("DA  SILVA ", " Maria  Inès", "2014-10-10", "5A ", address=home)
    child.email = " maria.dasilva@example.org "
    mother = cast.guardian("MME ", " DA  SILVA", "Ana  Paula ", email="ana.dasilva@example.org ", address=home)
    mother.mobile = " 06 39  98 00 00 "
    cast.bond(child, mother, pays="1")
    yield cast.dismiss()


def one_channel_only(cast):
    home = cast.address("27 RUE DES ÉCOLES")
    child = cast.student("GAY", "Liam", "2013-07-14", "401", address=home)
    cast.bond(child, cast.guardian("MME", "GAY", "Patricia", email=False, address=home), pays="1")
    cast.bond(child, cast.guardian("M.", "GAY", "Mickaël"))
    yield cast.dismiss()


def unreachable(cast):
    """The only two légal 1 or 2 without e-mail and address: one has no ADRESSE_ID, the other an empty ADRESSE."""
    home = cast.address("29 RUE DES ÉCOLES")
    child = cast.student("BESSON", "Anna", "2013-02-02", "402", address=home)
    cast.bond(child, cast.guardian("MME", "BESSON", "Carole", address=home), pays="1")
    cast.bond(child, cast.guardian("M.", "BESSON", "Régis", email=False))
    yield cast.dismiss()
    child = cast.student("HAMON", "Nolan", "2012-12-12", "301")
    nowhere = cast.address("", postcode="", city="")
    cast.bond(child, cast.guardian("M.", "HAMON", "Didier", email="  ", address=nowhere), pays="1")
    yield cast.dismiss()


def latin_9_names(cast):
    """Letters that tell ISO-8859-15 from ISO-8859-1: Š š Ž ž Œ œ Ÿ."""
    home = cast.address("31 RUE DE L'HAŸ")
    child = cast.student("ŠIMEK-ŽÁK", "Žofia", "2015-09-09", "6B", address=home)
    cast.bond(child, cast.guardian("M.", "ŠIMEK", "Tomáš", email=False, address=home), pays="1")
    cast.bond(child, cast.guardian("MME", "ŽÁK", "Blažena", address=home))
    yield cast.dismiss()
    home = cast.address("33 RUE DE L'HAŸ", city="ST AUBIN SUR BRUME", postcode="94999")
    child = cast.student("LEBŒUF", "Lœtitia", "2014-01-01", "5B", address=home)
    mother = cast.guardian("MME", "DE L'HAŸ", "Cœlia", usage_name="LEBŒUF", email=False, address=home)
    cast.bond(child, mother, pays="1")
    yield cast.dismiss()


def names_beyond_latin_9(cast):
    """What the encoding cannot hold comes as character references, as any XML may write it."""
    home = cast.address("35 ALLÉE DES CHARMES")
    child = cast.student("MICHAŁOWSKA", "Łucja", "2014-06-06", "5A", address=home)
    cast.bond(child, cast.guardian("M.", "MICHAŁOWSKI", "Paweł", email=False, address=home), pays="1")
    yield cast.dismiss()
    home = cast.address("37 ALLÉE DES CHARMES")
    child = cast.student("YILDIZOĞLU", "Doğan", "2013-08-30", "402", address=home)
    cast.bond(child, cast.guardian("MME", "YILDIZOĞLU", "Ayşe", address=home), pays="1")
    yield cast.dismiss()
    home = cast.address("39 ALLÉE DES CHARMES")
    child = cast.student("ИВАНОВА", "Анна", "2012-05-17", "302", address=home)
    cast.bond(child, cast.guardian("MME", "ИВАНОВА", "Ольга", email=False, address=home), pays="1")
    yield cast.dismiss()


def particles_and_apostrophes(cast):
    """One begins with an apostrophe: a CSV for spreadsheets doubles it."""
    for name, first_name, division in (
        ("D'ANGÉLY", "Maëlle", "6A"),
        ("DE LA TOUR", "Jean-Baptiste", "6B"),
        ("LE GOFF", "Loïc", "6A"),
        ("O'NEILL-DUPRÉ", "Éléonore", "6B"),
        ("'T HOOFT", "Noëlla", "6A"),
    ):
        home = cast.address("41 COURS DES ORMES")
        child = cast.student(name, first_name, "2015-03-21", division, address=home)
        cast.bond(child, cast.guardian("MME", name, "Élisabeth", email=division == "6A", address=home), pays="1")
        yield cast.dismiss()


def long_names(cast):
    """A family name of 60 characters, borne with a usage name by the guardian; and one to shorten for an envelope."""
    home = cast.address("43 COURS DES ORMES")
    child = cast.student(LONG_NAME, "Marie-Apolline", "2012-01-31", "303", address=home)
    mother = cast.guardian("MME", LONG_NAME, "Marie-Bénédicte", usage_name="MONTMORENCY", address=home)
    cast.bond(child, mother, pays="1")
    father = cast.guardian("M.", "DE LA HAUTE-FEUILLADE", "Charles-Emmanuel Apollinaire", email=False, address=home)
    cast.bond(child, father)
    yield cast.dismiss()


def full_address(cast):
    """Four lines of 38 characters and a locality of 32: the widest that SIECLE holds."""
    home = cast.address(
        "APPARTEMENT 1208 ÉTAGE 12 COULOIR NORD",
        "RÉSIDENCE DES HAUTS PEUPLIERS ARGENTÉS",
        "128 B BOULEVARD DES HAUTS-DE-L'ARTENAY",
        "ZONE D'AMÉNAGEMENT DU CANAL DE L'OURCQ",
        postcode="94999",
        city="SAINT GERMAIN DES GRANDS COTEAUX",
    )
    child = cast.student("DELMAS", "Gabrielle", "2014-11-19", "5B", address=home)
    cast.bond(child, cast.guardian("MME", "DELMAS", "Florence", email=False, address=home), pays="1")
    yield cast.dismiss()


def usage_names(cast):
    home = cast.address("47 COURS DES ORMES")
    child = cast.student("LACROIX", "Inaya", "2015-10-26", "6A", usage_name="LACROIX-ZIANI", address=home)
    cast.bond(child, cast.guardian("MME", "ZIANI", "Samira", usage_name="LACROIX", address=home), pays="1")
    cast.bond(child, cast.guardian("M.", "LACROIX", "Benoît", address=home))
    yield cast.dismiss()


def phones(cast):
    """The mobile phone counts, else the one at home; all numbers are kept for fiction."""
    home = cast.address("49 COURS DES ORMES")
    child = cast.student("ROLLAND", "Axel", "2013-05-01", "402", address=home)
    numbers = (
        ("MME", "Audrey", 1, "1", "+33639980001", "+33199000001"),
        ("M.", "Cédric", 1, "0", "06 39 98 00 02", ""),
        ("MME", "Nathalie", 2, "0", "", "01.99.00.00.03"),
        ("M.", "Pascal", 3, "0", "06-39-98-00-04", "0199000004"),
        ("M.", "Bruno", 3, "0", "", ""),
    )
    for title, first_name, level, pays, mobile, at_home in numbers:
        guardian = cast.guardian(title, "ROLLAND", first_name, address=home, mobile=mobile, home_phone=at_home)
        cast.bond(child, guardian, level=level, pays=pays)
    yield cast.dismiss()


def address_traps(cast):
    """What XML and CSV must escape; an empty line before a full one; two records of one address."""
    home = cast.address('RÉSIDENCE "LES PINS" ; BÂT C', "", "51 RUE DU PRESSOIR", "CHEZ M. & MME PONS")
    same = cast.address('RÉSIDENCE "LES PINS" ; BÂT C', "", "51 RUE DU PRESSOIR", "CHEZ M. & MME PONS")
    child = cast.student("GIRAUD", "Mila", "2014-12-24", "5A", address=home)
    cast.bond(child, cast.guardian("MME", "GIRAUD", "Sandrine", email=False, address=home), pays="1")
    cast.bond(child, cast.guardian("M.", "GIRAUD", "Thierry", email=False, address=same))
    yield cast.dismiss()


def civilities(cast):
    home = cast.address("53 RUE DU PRESSOIR")
    child = cast.student("MONNIER", "Lucas", "2011-06-15", "2 6", address=home)
    cast.bond(child, cast.guardian("MLLE", "MONNIER", "Vanessa", address=home), pays="1", kinship=MOTHER)
    cast.bond(child, cast.guardian("", "BRUN", "Dominique", address=home), kinship=OTHER)
    yield cast.dismiss()


def namesakes(cast):
    """Same name and birth date, two families: only the numbers tell them apart."""
    for division, number in (("2 6", 55), ("1 ES1", 57)):
        home = cast.address(f"{number} RUE DU PRESSOIR")
        child = cast.student("BERNARD", "Emma", "2010-02-10", division, address=home)
        cast.bond(child, cast.guardian("MME", "BERNARD", "Isabelle", address=home), pays="1")
        yield cast.dismiss()


QUIRKS = (
    ordinary_family,
    three_children,
    payer_listed_second,
    three_of_level_1,
    three_of_level_1_last_pays,
    levels_2_and_3,
    payer_without_rank,
    nobody_pays,
    both_pay,
    last_year_first,
    lost_characters,
    leaving,
    without_division,
    without_ine,
    groups_before_division,
    adult_student,
    abroad,
    untidy_blanks,
    one_channel_only,
    unreachable,
    latin_9_names,
    names_beyond_latin_9,
    particles_and_apostrophes,
    long_names,
    full_address,
    usage_names,
    phones,
    address_traps,
    civilities,
    namesakes,
)


def families(ids):
    cast = Cast(ids)
    for quirk in QUIRKS:
        yield from quirk(cast)
