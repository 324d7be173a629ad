"""Families as SIECLE writes them, in the current form and in the one before 30/03/2018."""

from xml.sax.saxutils import escape, quoteattr

from .export import Export
from .model import COUNTRY_CODES, FRANCE, french_date
from .programme import MEFS, SCHOOL_YEAR, UNUSED_MEF


def optional(name, value, style):
    """An element that may be NULL: then absent, present but empty, or empty in short, as the record's style has it."""
    if value:
        if "&" in value or "<" in value:
            value = escape(value)
        return f"        <{name}>{value}</{name}>\n"
    return ("", f"        <{name}></{name}>\n", f"        <{name}/>\n")[style]


def names(person, old_form):
    """Records not touched since the summer of 2016 have NOM, which knew no usage name."""
    style = person.id % 3
    if old_form and style == 0 and not person.usage_name:
        return optional("NOM", person.family_name, 0) + optional("PRENOM", person.first_name, 0)
    return (
        optional("NOM_DE_FAMILLE", person.family_name, 0)
        + optional("NOM_USAGE", person.usage_name, style)
        + optional("PRENOM", person.first_name, 0)
    )


def address_id(person):
    return f"        <ADRESSE_ID>{person.address.id}</ADRESSE_ID>\n" if person.address else ""


def address_record(address):
    style = address.id % 3
    one, two, three, four = address.lines
    france = address.country == FRANCE
    return (
        f'      <ADRESSE ADRESSE_ID="{address.id}">\n'
        + optional("LIGNE1_ADRESSE", one, style)
        + optional("LIGNE2_ADRESSE", two, style)
        + optional("LIGNE3_ADRESSE", three, style)
        + optional("LIGNE4_ADRESSE", four, style)
        + optional("COMMUNE_ETRANGERE", "" if france else address.city, style)
        + optional("CODE_POSTAL", address.postcode, 1)
        + f"        <CODE_PAYS>{COUNTRY_CODES[address.country]}</CODE_PAYS>\n"
        + ("" if france and style == 2 else f"        <LL_PAYS>{address.country}</LL_PAYS>\n")
        + optional("LIBELLE_POSTAL", address.city if france else "", style)
        + "      </ADRESSE>\n"
    )


def addresses_of(people):
    """Each address once, in the order of the people who live there."""
    return {person.address.id: person.address for person in people if person.address}.values()


def entry_date(student):
    """At the usual age, but before leaving."""
    year = SCHOOL_YEAR - max(0, MEFS[student.mef].age - 11)
    return f"01/09/{min(year, int(student.left_on[:4]) - 2) if student.left_on else year}"


class Students:
    SECTIONS = ("ELEVES", "OPTIONS", "STRUCTURES", "BOURSES", "ADRESSES")

    def __init__(self, folder, parameters, old_form, zipped, huge):
        self.old_form = old_form
        self.export = Export(folder, "ElevesAvecAdresses", "BEE_ELEVES", "3.0", parameters, self.SECTIONS, zipped, huge)
        self.last_years = {mef.code: self.last_year(mef, parameters.uai) for mef in MEFS.values()}
        self.structure_texts = {}
        self.pages = {"ELEVES": [], "STRUCTURES": [], "ADRESSES": []}
        self.export.add(
            "OPTIONS",
            '      <OPTION ELEVE_ID="700101">\n        <OPTIONS_ELEVE>\n          <NUM_OPTION>1</NUM_OPTION>\n'
            "          <CODE_MATIERE>030201</CODE_MATIERE>\n        </OPTIONS_ELEVE>\n      </OPTION>\n",
        )

    @staticmethod
    def last_year(mef, uai):
        """It repeats the names of elements that mean something else within ELEVE."""
        level = mef.age - 1
        return (
            "        <SCOLARITE_AN_DERNIER>\n"
            f"          <CODE_MEF>{mef.last_year}</CODE_MEF>\n"
            f"          <CODE_STRUCTURE>A{level}</CODE_STRUCTURE>\n"
            f"          <CODE_RNE>{uai}</CODE_RNE>\n"
            "          <SIGLE>CLG</SIGLE>\n"
            "          <DENOM_PRINC>COLLÈGE</DENOM_PRINC>\n"
            "          <DENOM_COMPL>JEANNE-VILLEPREUX</DENOM_COMPL>\n"
            "          <LIGNE1_ADRESSE>1 PLACE DES ARGONAUTES</LIGNE1_ADRESSE>\n"
            f"          <MEL>ce.{uai}@example.fr</MEL>\n"
            "          <TELEPHONE>0199000000</TELEPHONE>\n"
            "          <LL_COMMUNE_INSEE>PARIS</LL_COMMUNE_INSEE>\n"
            "        </SCOLARITE_AN_DERNIER>\n"
        )

    def add(self, family):
        for student in family.students:
            self.pages["ELEVES"].append(self.record(student))
            if student.structures:
                self.pages["STRUCTURES"].append(self.structures(student))
        self.pages["ADRESSES"] += map(address_record, addresses_of(family.students))

    def record(self, student):
        number = student.id
        style = number % 3
        last_year = self.last_years[student.mef] if number % 4 or student.last_year_first else ""
        before, after = (last_year, "") if student.last_year_first else ("", last_year)
        return (
            f'      <ELEVE ELEVE_ID="{number}" ELENOET="{number - 696080}">\n'
            + before
            + optional("ID_NATIONAL", student.ine, style)
            + names(student, self.old_form)
            + f"        <DATE_NAISS>{french_date(student.birth_date)}</DATE_NAISS>\n"
            "        <DOUBLEMENT>0</DOUBLEMENT>\n"
            "        <CODE_PAYS>100</CODE_PAYS>\n"
            "        <ACCEPTE_SMS>0</ACCEPTE_SMS>\n"
            + optional("MEL", student.email, style)
            + "        <CODE_REGIME>24</CODE_REGIME>\n"
            f"        <DATE_ENTREE>{entry_date(student)}</DATE_ENTREE>\n"
            + optional("DATE_SORTIE", french_date(student.left_on), style)
            + address_id(student)
            + "        <CODE_STATUT>ST</CODE_STATUT>\n"
            f"        <CODE_MEF>{student.mef}</CODE_MEF>\n" + after + "      </ELEVE>\n"
        )

    def structures(self, student):
        text = self.structure_texts.get(student.structures)
        if text is None:
            text = "".join(
                f"        <STRUCTURE>\n          <CODE_STRUCTURE>{code}</CODE_STRUCTURE>\n"
                f"          <TYPE_STRUCTURE>{kind}</TYPE_STRUCTURE>\n        </STRUCTURE>\n"
                for code, kind in student.structures
            )
            self.structure_texts[student.structures] = text
        number = student.id
        head = f'      <STRUCTURES_ELEVE ELEVE_ID="{number}" ELENOET="{number - 696080}">\n'
        return head + text + "      </STRUCTURES_ELEVE>\n"

    def flush(self):
        flush(self.pages, self.export)

    def close(self):
        self.export.close()


class Guardians:
    SECTIONS = ("PERSONNES", "RESPONSABLES", "ADRESSES")

    def __init__(self, folder, parameters, old_form, zipped, huge):
        self.old_form = old_form
        self.export = Export(
            folder, "ResponsablesAvecAdresses", "BEE_RESPONSABLES", "2.1", parameters, self.SECTIONS, zipped, huge
        )
        self.pages = {section: [] for section in self.SECTIONS}

    def add(self, family):
        self.pages["PERSONNES"] += map(self.record, family.guardians)
        self.pages["RESPONSABLES"] += map(self.bond, family.bonds)
        self.pages["ADRESSES"] += map(address_record, addresses_of(family.guardians))

    def record(self, guardian):
        style = guardian.id % 3
        title = guardian.title
        long_title = {"M.": "MONSIEUR", "MLLE": "MADEMOISELLE", "": ""}.get(title, "MADAME")
        return (
            f'      <PERSONNE PERSONNE_ID="{guardian.id}">\n'
            + optional("LC_CIVILITE", title, style)
            + optional("LL_CIVILITE", long_title, style)
            + names(guardian, self.old_form)
            + optional("TEL_PERSONNEL", guardian.home_phone, style)
            + optional("TEL_PORTABLE", guardian.mobile, style)
            + "        <ACCEPTE_SMS>1</ACCEPTE_SMS>\n"
            "        <TEL_PROFESSIONNEL></TEL_PROFESSIONNEL>\n"
            + optional("MEL", guardian.email, style)
            + "        <COMMUNICATION_ADRESSE>1</COMMUNICATION_ADRESSE>\n"
            + address_id(guardian)
            + "        <CODE_PROFESSION>75</CODE_PROFESSION>\n      </PERSONNE>\n"
        )

    def bond(self, bond):
        """One element holds booleans of both kinds, as real ones do."""
        if self.old_form:
            legal = bond.rank if bond.old_legal is None else bond.old_legal
            part = f"        <RESP_LEGAL>{legal}</RESP_LEGAL>\n"
        else:
            part = f"        <NIVEAU_RESPONSABILITE>{bond.level}</NIVEAU_RESPONSABILITE>\n"
        first = "true" if bond.rank == 1 else "false"
        return (
            "      <RESPONSABLE_ELEVE>\n"
            f"        <ELEVE_ID>{bond.student.id}</ELEVE_ID>\n"
            f"        <PERSONNE_ID>{bond.guardian.id}</PERSONNE_ID>\n"
            f"{part}"
            f"        <CODE_PARENTE>{bond.kinship}</CODE_PARENTE>\n"
            + optional("PAIE_FRAIS_SCOLAIRES", bond.pays, 0)
            + f"        <PERCOIT_LES_AIDES>{first}</PERCOIT_LES_AIDES>\n"
            "        <HEBERGE_ELEVE>true</HEBERGE_ELEVE>\n"
            f"        <A_CONTACTER_EN_PRIORITE>{first}</A_CONTACTER_EN_PRIORITE>\n"
            "      </RESPONSABLE_ELEVE>\n"
        )

    def flush(self):
        flush(self.pages, self.export)

    def close(self):
        self.export.close()


def flush(pages, export):
    for section, texts in pages.items():
        export.add(section, "".join(texts))
        texts.clear()


def write_structures(folder, parameters, divisions, zipped):
    export = Export(folder, "Structures", "BEE_STRUCTURES", "2.0", parameters, ("DIVISIONS", "GROUPES"), zipped, False)
    for division in divisions:
        export.add("DIVISIONS", division_record("DIVISION", division, 6))
    for division in divisions:
        group = division.structures[1][1][0]
        export.add(
            "GROUPES",
            f"      <GROUPE CODE_STRUCTURE={quoteattr(group)}>\n"
            f"        <LIBELLE_LONG>GROUPE {escape(division.label)}</LIBELLE_LONG>\n"
            "        <DIVISIONS_APPARTENANCE>\n"
            + division_record("DIVISION_APPARTENANCE", division, 10)
            + "        </DIVISIONS_APPARTENANCE>\n      </GROUPE>\n",
        )
    export.close()


def division_record(element, division, indent):
    """Groups repeat their divisions, with another name for the element."""
    blanks = " " * indent
    label = "" if element != "DIVISION" else f"{blanks}  <LIBELLE_LONG>{escape(division.label)}</LIBELLE_LONG>\n"
    mefs = "".join(
        f"{blanks}    <MEF_APPARTENANCE>\n{blanks}      <CODE_MEF>{mef}</CODE_MEF>\n{blanks}    </MEF_APPARTENANCE>\n"
        for mef in division.mefs
    )
    return (
        f"{blanks}<{element} CODE_STRUCTURE={quoteattr(division.code)}>\n{label}{blanks}  <MEFS_APPARTENANCE>\n{mefs}"
        f"{blanks}  </MEFS_APPARTENANCE>\n{blanks}</{element}>\n"
    )


def write_nomenclature(folder, parameters, zipped):
    sections = ("MEFS", "MATIERES", "PROGRAMMES")
    export = Export(folder, "Nomenclature", "BEE_NOMENCLATURES", "3.1", parameters, sections, zipped, False)
    for number, mef in enumerate((*MEFS.values(), UNUSED_MEF)):
        export.add(
            "MEFS",
            f'      <MEF CODE_MEF="{mef.code}">\n'
            + optional("FORMATION", mef.formation, 0)
            + optional("SPECIALITE", mef.speciality, number % 3)
            + optional("LIBELLE_LONG", mef.label, 0)
            + "      </MEF>\n",
        )
        export.add(
            "PROGRAMMES",
            f"      <PROGRAMME>\n        <CODE_MEF>{mef.code}</CODE_MEF>\n"
            "        <CODE_MATIERE>030201</CODE_MATIERE>\n      </PROGRAMME>\n",
        )
    export.add(
        "MATIERES",
        '      <MATIERE CODE_MATIERE="030201">\n        <CODE_GESTION>AGL1</CODE_GESTION>\n'
        "        <LIBELLE_LONG>ANGLAIS LV1</LIBELLE_LONG>\n      </MATIERE>\n",
    )
    export.close()
