"""SIECLE exports: XML."""

from case import Table

HEAD = '<?xml version="1.0" encoding="{encoding}"?>\n'
PARAMETERS = """<PARAMETRES><UAJ>{uai}</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_EXPORT>07/09/2026</DATE_EXPORT>
<HORODATAGE>{moment}</HORODATAGE></PARAMETRES>
"""
STUDENT = """<ELEVE ELEVE_ID="104"><NOM_DE_FAMILLE>DURAND</NOM_DE_FAMILLE><PRENOM>Al</PRENOM><DATE_NAISS>01/01/2013</DATE_NAISS></ELEVE>"""


def export(data, root="BEE_ELEVES", encoding="ISO-8859-15", uai="0754321P", moment="07/09/2026 09:00:00", parameters=PARAMETERS):
    """The data begins on line 4."""
    body = parameters.format(uai=uai, moment=moment) + f"<DONNEES>{data}</DONNEES>"
    return (HEAD.format(encoding=encoding) + f"<{root}>{body}</{root}>\n").encode(encoding)


def students(data=STUDENT, **other):
    return export(f"<ELEVES>{data}</ELEVES>", **other)


def named(family, declarations="", **other):
    whole = students(STUDENT.replace("DURAND", family), **other)
    return whole.replace(b"<BEE_ELEVES>", declarations.encode() + b"<BEE_ELEVES>", 1)


def guardians(data, **other):
    return export(data, root="BEE_RESPONSABLES", **other)


def bond(inside):
    return guardians(f"<RESPONSABLES><RESPONSABLE_ELEVE>{inside}</RESPONSABLE_ELEVE></RESPONSABLES>")


def laughs():
    entities = '<!ENTITY l0 "lol">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return named("&l9;", f"<!DOCTYPE BEE_ELEVES [{entities}]>\n")


def quadratic():
    return named("&a;" * 50_000, f'<!DOCTYPE BEE_ELEVES [<!ENTITY a "{"a" * 50_000}">]>\n')


def external(entity):
    return named("&x;", f"<!DOCTYPE BEE_ELEVES [<!ENTITY x {entity}>]>\n")


def attributes(path):
    with open(path, "wb") as file:
        before, after = students().split(b'ELEVE_ID="104"')
        file.write(before)
        for number in range(1_000_000):
            file.write(b'a%d="" ' % number)
        file.write(after)


def long_text(path):
    with open(path, "wb") as file:
        before, after = students().split(b"DURAND")
        file.write(before)
        for _ in range(200):
            file.write(b"A" * 2**16)
        file.write(after)


def long_comment(path):
    with open(path, "wb") as file:
        before, after = students().split(b"DURAND")
        file.write(before + b"<!--")
        for _ in range(200):
            file.write(b"A" * 2**16)
        file.write(b"-->" + after)


AGAIN = "export it again"
PARTIAL = ("import", "--partial", "{file}")
NOT_XML = r"not well-formed XML \(.*\)"

form = Table(file="eleves.xml", hint=AGAIN)
form.bad("XML cut in a tag", students()[:-30], 4, "the file is cut short")
form.bad("XML cut before the end", students()[:-14], 4, "the file is cut short")
form.bad("XML cut in a character", HEAD.format(encoding="UTF-8").encode() + b"<BEE_ELEVES>\xc3", 2, "the file is cut short")
form.bad("an XML declaration alone", HEAD.format(encoding="UTF-8").encode(), 2, "the file is cut short")
form.bad("tags that cross", students(STUDENT.replace("</PRENOM>", "</NOM>")), 4, NOT_XML)
form.bad("a tag never closed", students(STUDENT.replace("</PRENOM>", "")), 4, "PRENOM holds an element")
form.bad("an attribute twice", students(STUDENT.replace('ELEVE_ID="104"', 'ELEVE_ID="104" ELEVE_ID="105"')), 4, NOT_XML)
form.bad("an attribute without quotes", students(STUDENT.replace('"104"', "104")), 4, NOT_XML)
form.bad("a bare ampersand", named("DURAND & FILS"), 4, NOT_XML)
form.bad("two roots", students() + students()[45:], 5, NOT_XML)
form.bad("text after the root", students() + b"the end", 5, NOT_XML)
form.bad("a control character by number", named("DU&#27;RAND"), 4, NOT_XML)
form.bad("NUL in XML", students().replace(b"DURAND", b"DUR\0AND"), 4, NOT_XML)
form.bad("an unknown encoding in XML", students().replace(b"ISO-8859-15", b"klingon"), 1, 'the encoding "klingon" is not read')
form.bad("UTF-16 declared, not written", students(encoding="UTF-8").replace(b"UTF-8", b"UTF-16"), 1, ".*encoding.*")
form.bad("UTF-16 XML with BOM", students(encoding="UTF-16"), None, "looks like UTF-16 text", hint="UTF-8")
form.bad("UTF-16 XML without BOM", students(encoding="UTF-8").decode().encode("utf-16-le"), None, "looks like UTF-16 text", hint="UTF-8")
form.bad("UTF-32 XML", students(encoding="UTF-8").decode().encode("utf-32"), None, "looks like UTF-32 text", hint="UTF-8")
form.bad("invalid UTF-8 in XML", students(encoding="UTF-8").replace(b"DURAND", b"NO\xcbL"), 4, NOT_XML)
form.bad("UTF-8 under another name", named("NOEL").replace(b"NOEL", "NOËL".encode()), 4, "UTF-8 in a file that says it is ISO-8859-15")
form.bad("an element in a name", named("DU<B>XX</B>RAND"), 4, "NOM_DE_FAMILLE holds an element")
form.bad("blanks before the declaration", b"\n" + students(), 2, NOT_XML)
form.bad("a name of 13 MB", long_text, 4, "NOM_DE_FAMILLE has more than 64 KiB")
form.bad("a comment of 13 MB", long_comment, 4, "a tag or comment has more than 1 MiB")
form.bad("a million attributes", attributes, 4, "a tag or comment has more than 1 MiB")
form.bad("ten thousand levels", students("<A>" * 10_000 + "</A>" * 10_000), 4, "elements nested too deep")
form.bad("a million levels", students("<A>" * 1_000_000), 4, "elements nested too deep")
form.bad("a document type", named("DURAND", "<!DOCTYPE BEE_ELEVES>\n"), 2, "a document type: no SIECLE export has one")
form.bad("a billion laughs", laughs(), 2, "a document type: no SIECLE export has one")
form.bad("quadratic entities", quadratic(), 2, "a document type: no SIECLE export has one")
form.bad("an external entity", external('SYSTEM "file:///etc/passwd"'), 2, "a document type: no SIECLE export has one")
form.bad("an external entity on the network", external('SYSTEM "http://127.0.0.1:9/"'), 2, "a document type: no SIECLE export has one")
form.bad("an external document type", named("DURAND", '<!DOCTYPE BEE_ELEVES SYSTEM "file:///dev/zero">\n'), 2, "a document type: no SIECLE export has one")
form.bad("an undeclared entity", named("NO&Euml;L"), 4, NOT_XML)
form.bad("a web page", b"<!DOCTYPE html><html><body>Session expir\xc3\xa9e</body></html>", None, "looks like a web page .*")
form.bad("a web page in XHTML", b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"/>', 2, "html is not a file that is read", hint="ElevesAvecAdresses")
form.bad("another root", export("", root="BEE_PERSONNELS"), 2, "BEE_PERSONNELS is not a file that is read", hint="ElevesAvecAdresses")
form.bad("a root of 100,000 letters", export("", root="B" * 100_000), 2, "BBB.{,100} is not a file that is read", hint="ElevesAvecAdresses")

head = Table(file="eleves.xml", hint="SIECLE")
head.bad("no PARAMETRES", students(parameters="\n\n"), 4, "PARAMETRES is missing before the first record")
head.bad("no PARAMETRES and no record", export("", parameters=""), 3, "PARAMETRES is missing")
head.bad("no UAJ", students(parameters=PARAMETERS.replace("<UAJ>{uai}</UAJ>", "")), 2, "UAJ is missing")
head.bad("a UAJ with a wrong letter", students(uai="0754321A"), 2, 'UAJ "0754321A" is not a UAI')
head.bad("a UAJ of nine characters", students(uai="07543210P"), 2, 'UAJ "07543210P" is not a UAI')
head.bad("no date of export", students(parameters="<PARAMETRES>\n\n<UAJ>0754321P</UAJ></PARAMETRES>"), 2, "HORODATAGE is missing")
head.bad("an export on 31 June", students(moment="31/06/2026 09:00:00"), 2, 'HORODATAGE "31/06/2026 09:00:00" is not a date and time')
head.bad("an export at 24:61", students(moment="07/09/2026 24:61:00"), 2, 'HORODATAGE "07/09/2026 24:61:00" is not a date and time')
head.bad("an export of the far future", students(moment="07/09/2999 09:00:00"), None, "exported on 2999-09-07T09:00:00, .*", status=4, hint="--force")
for name, year in (("of two digits", "26"), ("that is none", "deux mille"), ("below zero", "-2026"), ("with a fraction", "2026.5"), ("of both years", "2026-2027"), ("too early", "0001")):
    head.bad(f"a school year {name}", students(parameters=PARAMETERS.replace(">2026<", f">{year}<")), 2, f'ANNEE_SCOLAIRE "{year}" is not a year of four digits')
head.bad("two school years", students(parameters=PARAMETERS.replace(">2026<", ">2026</ANNEE_SCOLAIRE><ANNEE_SCOLAIRE>2025<")), 2, 'ANNEE_SCOLAIRE is "2026", and then "2025"')
head.bad("a school year with an element in it", students(parameters=PARAMETERS.replace(">2026<", "><b>2026</b><")), 2, "ANNEE_SCOLAIRE holds an element")
head.bad("another school", students(uai="0540001H"), None, "this is the file of school 0540001H; the store is of school 0754321P", status=4, hint="--store")

values = Table(file="eleves.xml", hint="correct|export")
values.bad("a student without id", students(STUDENT.replace(' ELEVE_ID="104"', "")), 4, "student id is missing")
values.bad("a student born on 30 February", students(STUDENT.replace("01/01/2013", "30/02/2013")), 4, 'ELEVE_ID 104: birth date "30/02/2013" is not a date')
values.bad("a student without birth date", students(STUDENT.replace("01/01/2013", "")), 4, "ELEVE_ID 104: birth date is missing")
values.bad("a student who left on no day", students(STUDENT.replace("</ELEVE>", "<DATE_SORTIE>soon</DATE_SORTIE></ELEVE>")), 4, 'ELEVE_ID 104: left on "soon" is not a date')
values.bad("a student twice in XML", students(STUDENT + "\n" + STUDENT.replace("Al", "Bo")), 5, "student 104 stands twice, with different data")
values.bad("an address without number", guardians("<ADRESSES><ADRESSE><CODE_POSTAL>94000</CODE_POSTAL></ADRESSE></ADRESSES>"), 4, "ADRESSE_ID is missing")
values.bad("an address twice", guardians('<ADRESSES><ADRESSE ADRESSE_ID="1"/>\n<ADRESSE ADRESSE_ID="1"><CODE_POSTAL>94000</CODE_POSTAL></ADRESSE></ADRESSES>'), 5, "address 1 stands twice, with different data")
values.bad("a bond without level", bond("<ELEVE_ID>101</ELEVE_ID><PERSONNE_ID>201</PERSONNE_ID>"), 4, "ELEVE_ID 101, PERSONNE_ID 201: neither NIVEAU_RESPONSABILITE nor RESP_LEGAL")
values.bad("a bond of level 4", bond("<ELEVE_ID>101</ELEVE_ID><PERSONNE_ID>201</PERSONNE_ID><NIVEAU_RESPONSABILITE>4</NIVEAU_RESPONSABILITE>"), 4, 'ELEVE_ID 101, PERSONNE_ID 201: NIVEAU_RESPONSABILITE "4" is not between 1 and 3')
values.bad("a payer who pays maybe", bond("<ELEVE_ID>101</ELEVE_ID><PERSONNE_ID>201</PERSONNE_ID><NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE><PAIE_FRAIS_SCOLAIRES>2</PAIE_FRAIS_SCOLAIRES>"), 4, 'ELEVE_ID 101, PERSONNE_ID 201: PAIE_FRAIS_SCOLAIRES "2" is neither true nor false')
values.bad("a bond without student", bond("<PERSONNE_ID>201</PERSONNE_ID><RESP_LEGAL>1</RESP_LEGAL>"), 4, "PERSONNE_ID 201: student id is missing")
values.bad("a division without code", export("<DIVISIONS><DIVISION/></DIVISIONS>", root="BEE_STRUCTURES"), 4, "CODE_STRUCTURE is missing")
values.bad("a MEF without code", export("<MEFS><MEF/></MEFS>", root="BEE_NOMENCLATURES"), 4, "CODE_MEF is missing")

NAME = "SELECT family_name FROM student WHERE student_id = 104"
IN_TWO = """<STRUCTURES><STRUCTURES_ELEVE ELEVE_ID="101"><STRUCTURE><CODE_STRUCTURE>6A</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>
<STRUCTURE><CODE_STRUCTURE>3 A</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE></STRUCTURES>"""
taken = Table(file="eleves.xml", command=PARTIAL)
taken.taken("comments and CDATA in a name", named("DU<!-- & -->RA<![CDATA[N]]><?php die ?>D"), "", then=NAME, gives="DURAND")
taken.taken("markup in CDATA", named("<![CDATA[<b>D & D</b>]]>"), "", then=NAME, gives="<b>D & D</b>")
taken.taken("a name written backwards in XML", named("D&#x202E;URAND&#x2028;X"), "", then=NAME, gives="DURAND X")
taken.taken("a student in two divisions", export(IN_TWO), 'ELEVE_ID 101: stands in two divisions, "6A" and "3 A": the first counts')
taken.taken(
    "an address that never comes",
    export('<ELEVES>' + STUDENT.replace("</ELEVE>", "<ADRESSE_ID>9</ADRESSE_ID></ELEVE>") + '</ELEVES><ADRESSES><ADRESSE ADRESSE_ID="8"/></ADRESSES>'),
    "ELEVE_ID 104: the address 9 is not in the file",
)  # fmt: skip
taken.taken("a bond of unknown persons in XML", bond("<ELEVE_ID>999</ELEVE_ID><PERSONNE_ID>201</PERSONNE_ID><RESP_LEGAL>1</RESP_LEGAL>"), "ELEVE_ID 999, PERSONNE_ID 201: no such student: the bond is left out")
taken.taken("a second légal 1", guardians("<RESPONSABLES>" + "\n".join(f"<RESPONSABLE_ELEVE><ELEVE_ID>103</ELEVE_ID><PERSONNE_ID>{n}</PERSONNE_ID><RESP_LEGAL>1</RESP_LEGAL></RESPONSABLE_ELEVE>" for n in (203, 202, 203)) + "</RESPONSABLES>"), 'ELEVE_ID 103, PERSONNE_ID 202: a second "légal 1" for this student: the first keeps the rank')

CASES = [*form, *head, *values, *taken]
