"""Workbooks: .xlsx and .ods that are damaged, absurd, or made to be believed."""

import struct
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))

from case import Table  # noqa: E402
from workbook import ODS, ods, relationships, rows, xlsx, zipped  # noqa: E402

HEADER = ["student_id", "family_name", "first_name", "birth_date", "division"]
STUDENT = ["104", "DURAND", "Al", "2013-01-01", "6A"]
GOOD = xlsx([HEADER, STUDENT])
SHEET = r"xl/worksheets/sheet1.xml(:[0-9]+)?: "


def of_part(name, content):
    return xlsx([HEADER, STUDENT], **{name: content})


def of_sheet(content):
    return of_part("xl/worksheets/sheet1.xml", content)


def cells(content):
    return xlsx(f"<row>{content}</row>")


def texts(row, cells, others=""):
    return f'<row r="{row}">' + "".join(f'<c t="str"><v>{cell}</v></c>' for cell in cells) + others + "</row>"


def poured(megabytes, name, before, filling, after, others=GOOD):
    """A workbook of which a part holds so much of the filling."""

    def write(path):
        path.write_bytes(others)
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as entry:
            entry.write(before)
            block = filling * (2**20 // len(filling))
            for _ in range(megabytes):
                entry.write(block)
            entry.write(after)

    return write


def without(*names):
    return xlsx([HEADER, STUDENT], **dict.fromkeys(names))


def lying(archive):
    """Each part says that it has 10 bytes."""
    whole = bytearray(archive)
    at = whole.find(b"PK\1\2")
    while at >= 0:
        whole[at + 24 : at + 28] = struct.pack("<I", 10)
        at = whole.find(b"PK\1\2", at + 4)
    return bytes(whole)


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData>&b;</sheetData></worksheet>'
STRINGS = "xl/sharedStrings.xml"

books = Table(file="list.xlsx", hint="spreadsheet|CSV", command=("import", "--partial", "{file}"))
books.bad("a workbook without contents", zipped({"[Content_Types].xml": "<Types/>"}), None, "the workbook lacks xl/workbook.xml")
books.bad("a workbook without its sheet", without("xl/worksheets/sheet1.xml"), None, "the workbook lacks xl/worksheets/sheet1.xml")
books.bad("a workbook without relationships", without("xl/_rels/workbook.xml.rels"), None, "the workbook has no sheet")
books.bad("a letter in Word", xlsx([HEADER], **{"xl/workbook.xml": "<w:document/>"}), None, "is neither a list nor a workbook", hint="save")
books.bad("a binary workbook", xlsx([HEADER], **{"_rels/.rels": relationships(("officeDocument", "xl/workbook.bin"))}), None, r"is a workbook in binary form \(.xlsb\)", hint="save")
books.bad("a workbook cut short", GOOD[:-60], None, r"the ZIP is damaged or cut short \(.*\)", hint="again")
books.bad("a workbook cut within", GOOD[: len(GOOD) // 2], None, r"the ZIP is damaged or cut short \(.*\)", hint="again")
books.bad("a workbook without a row", xlsx(""), None, "is empty", sheet="Feuil1", hint="sheet")
books.bad("a sheet that is no XML", of_sheet(b"student_id;family_name\n"), None, SHEET + r"not well-formed XML \(.*\)")
books.bad("a sheet cut within a row", of_sheet("<worksheet><sheetData><row><c"), None, SHEET + "the file is cut short")
books.bad("a sheet nested too deep", of_sheet("<worksheet>" + "<x>" * 200), None, SHEET + "elements nested too deep")
books.bad("a thousand million laughs in a sheet", of_sheet(LAUGHS), None, SHEET + "a document type: no workbook has one")
books.bad("laughs in shared texts", of_part(STRINGS, LAUGHS), None, r"xl/sharedStrings.xml:1: a document type: no workbook has one")
books.bad("laughs in the contents", of_part("xl/workbook.xml", LAUGHS), None, "xl/workbook.xml:1: a document type: no workbook has one")
books.bad("a shared text that is not there", cells('<c t="s"><v>7</v></c>'), None, SHEET + "a cell names a text that the workbook does not hold")
books.bad("a shared text before the first", cells('<c t="s"><v>-1</v></c>'), None, SHEET + "a cell names a text that the workbook does not hold")
books.bad("a number that is none", cells("<c><v>1,5</v></c>"), None, SHEET + "a cell that is no number, though it says so")
books.bad("a number without end", cells("<c><v>1e999</v></c>"), None, SHEET + "a cell that is no number, though it says so")
books.bad("a cell beyond the sheet", cells('<c r="XFE1"><v>1</v></c>'), None, SHEET + "a cell without a right place")
books.bad("a cell of many letters", cells(f'<c r="{"A" * 5000}1"><v>1</v></c>'), None, SHEET + "a cell without a right place")
books.bad("a header that reaches too far", cells('<c r="XFD1"><v>1</v></c>'), 1, "the header has more than 1000 columns", sheet="Feuil1", hint="correct")
books.bad("a row beyond the sheet", xlsx('<row r="1048577"/>'), None, SHEET + "a row without a right number")
books.bad("rows that go back", xlsx('<row r="9"/><row r="8"/>'), None, SHEET + "a row without a right number")
books.bad("a cell of 70 KB", cells(f'<c t="inlineStr"><is><t>{"x" * 70_000}</t></is></c>'), None, SHEET + "a cell has more than 64 KiB")
books.bad("a row of 2 MB", cells(f'<c t="inlineStr"><is><t>{"x" * 60_000}</t></is></c>' * 40), None, SHEET + "a row has more than 1 MiB")
books.bad("a sheet of 100 MB of blanks", poured(100, "xl/worksheets/sheet1.xml", b"<worksheet>", b" ", b"</worksheet>", without("xl/worksheets/sheet1.xml")), None, "the ZIP unpacks to an absurd size", hint="again", slow=True)
books.bad("100 MB of shared texts", poured(60, STRINGS, b"<sst>", b"<si><t>" + b"x" * 1000 + b"</t></si>", b"</sst>"), None, "xl/sharedStrings.xml:1: more texts than are read of one workbook: save the list as CSV", slow=True)
books.bad("millions of empty shared texts", poured(20, STRINGS, b"<sst>", b"<si/>", b"</sst>"), None, "xl/sharedStrings.xml:1: more texts than are read of one workbook: save the list as CSV", slow=True)
books.bad("200,000 styles", poured(1, "xl/styles.xml", b"<s><cellXfs>", b"<xf/>", b"</cellXfs></s>", without("xl/styles.xml")), None, "xl/styles.xml:1: too many styles")
books.bad("a workbook that is protected", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), None, r"is an old Excel workbook \(.xls\), or one that is protected by a password", hint="without a password", file="list.csv")
books.bad("a sheet that is not there", GOOD, None, 'no sheet is called "6B"', hint="Feuil1", command=("import", "--sheet", "6B", "{file}"))
books.bad("names of sheets with an ESC", xlsx([HEADER], names=["a\u202e\u009b2J"]), None, 'no sheet is called "6B"', hint="--sheet", command=("import", "--sheet", "6B", "{file}"))
books.bad("an error in a cell", xlsx([HEADER, STUDENT[:4] + [('t="e"', "<v>#REF!</v>")]]), 2, 'ELEVE_ID 104: division "#REF!" is what a spreadsheet made of something else', sheet="Feuil1", hint="correct")
books.bad("a formula that was never computed", xlsx([HEADER, ["104", ("", "<f>B1</f>"), *STUDENT[2:]]]), 2, 'ELEVE_ID 104: family name "#CALC!" is what a spreadsheet made of something else', sheet="Feuil1", hint="correct")
books.bad("a class that became a day", xlsx([HEADER, STUDENT[:4] + [('s="1"', "<v>46176</v>")]]), 2, '.*division "2026-06-03" is what a spreadsheet made of something else', sheet="Feuil1", hint="correct")

documents = Table(file="list.ods", hint="spreadsheet|CSV", command=("import", "--partial", "{file}"))
CONTENT = "content.xml:[0-9]+: "
documents.bad("a text document", ods([HEADER], mimetype="application/vnd.oasis.opendocument.text"), None, "is neither a list nor a workbook", hint="save")
documents.bad("an OpenDocument without content", zipped({"mimetype": ODS}), None, "is protected by a password, or damaged")
documents.bad("an OpenDocument with a password", ods([HEADER], **{"content.xml": bytes(range(256))}), None, "is protected by a password, or damaged")
documents.bad("an OpenDocument without a sheet", ods(), None, "the workbook has no sheet")
documents.bad("an OpenDocument cut within", ods([HEADER], **{"content.xml": "<o:body><o:spreadsheet><t:table>"}), None, CONTENT + "the file is cut short")
documents.bad("laughs in an OpenDocument", ods([HEADER], **{"content.xml": LAUGHS}), None, CONTENT + "a document type: no workbook has one")
documents.bad("a row a million times", ods('<table:table-row table:number-rows-repeated="999999999"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'), 1, "neither a SIECLE export nor a list whose header is known", sheet="Feuille1", hint="student_id")
documents.bad("a cell a million times", ods('<table:table-row><table:table-cell table:number-columns-repeated="999999999" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'), 1, "the header has more than 1000 columns", sheet="Feuille1", hint="correct")

NAME = "SELECT family_name FROM student WHERE student_id = 104"
taken = Table(file="list.csv", command=("import", "--partial", "{file}"))
taken.taken("a workbook under another name", GOOD, "", then=NAME, gives="DURAND")
taken.taken("a workbook with a note in the last cell", xlsx(rows([HEADER]) + texts(2, STUDENT, '<c r="XFD2"><v>1</v></c>')), "", then=NAME, gives="DURAND")
taken.taken("a workbook whose parts lie about their size", lying(GOOD), "", then=NAME, gives="DURAND")
taken.taken("rows at the end of the sheet", xlsx("<row/>" * 8 + texts(1_048_575, HEADER) + texts(1_048_576, STUDENT)), "", then=NAME, gives="DURAND")
taken.taken("an OpenDocument under another name", ods([HEADER, STUDENT]), "", then=NAME, gives="DURAND")

CASES = [*books, *documents, *taken]
