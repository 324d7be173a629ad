#!/usr/bin/python3
"""Workbooks out of small parts: .xlsx and .ods, as few elements as a reader needs.

    workbook.py [--sheet NAME] FILE.xlsx|FILE.ods <LIST.csv     a list of texts, as a workbook
"""

import csv
import io
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
# The styles that `date`, `day` and `hour` name; `0` is a cell without one.
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-40C]d&quot; le mois &quot;mmmm\\ yyyy;@"/>'
    '<numFmt numFmtId="165" formatCode="&quot;day&quot;0\\d;[Red]-0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>'
)
DATE, LONG_DATE, NO_DATE, DATE_AND_HOUR = 1, 2, 3, 4


def zipped(parts):
    """The same parts always give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if content is not None:
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relationships(*pairs):
    return "<Relationships>" + "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>' for number, (kind, target) in enumerate(pairs, 1)
    ) + "</Relationships>"


def column(number):
    letters = ""
    while number >= 0:
        letters = chr(ord("A") + number % 26) + letters
        number = number // 26 - 1
    return letters


def rows(table):
    """`<row>…`, of texts, of numbers, and of what stands between the tags of a `<c>`: a pair of its attributes and its content."""
    out = ""
    for r, row in enumerate(table, 1):
        cells = ""
        for c, cell in enumerate(row):
            place = f'{column(c)}{r}'
            if isinstance(cell, tuple):
                cells += f'<c r="{place}" {cell[0]}>{cell[1]}</c>'
            elif isinstance(cell, (int, float)):
                cells += f'<c r="{place}"><v>{cell!r}</v></c>'
            elif cell is not None:
                cells += f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
        out += f'<row r="{r}">{cells}</row>'
    return out


def xlsx(*sheets, workbook="", names=None, **parts):
    """Each sheet is a table, or the text of its `<sheetData>`. `parts` replace those that are made; None leaves one out."""
    names = names or [f"Feuil{number}" for number in range(1, len(sheets) + 1)]
    entries = "".join(f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="r{n}"/>' for n, name in enumerate(names, 1))
    all_ = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns:r="{OFFICE}">{workbook}<sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relationships(
            *(("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)),
            ("styles", "/xl/styles.xml"),
            ("sharedStrings", "sharedStrings.xml"),
        ),
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": None,
    }
    for n, sheet in enumerate(sheets, 1):
        data = sheet if isinstance(sheet, str) else rows(sheet)
        all_[f"xl/worksheets/sheet{n}.xml"] = f"<worksheet><sheetData>{data}</sheetData></worksheet>"
    return zipped(all_ | {name.replace("__", "/"): content for name, content in parts.items()})


def ods_rows(table):
    """`<table:table-row>…`, of texts, and of what stands for a cell in full."""
    def cell(content):
        if content.startswith("<"):
            return content
        return f'<table:table-cell office:value-type="string"><text:p>{escape(content)}</text:p></table:table-cell>'
    return "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in table)


def ods(*sheets, names=None, styles="", mimetype=ODS, **parts):
    names = names or [f"Feuille{number}" for number in range(1, len(sheets) + 1)]
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{sheet if isinstance(sheet, str) else ods_rows(sheet)}</table:table>"
        for name, sheet in zip(names, sheets)
    )
    spaces = "".join(f' xmlns:{name}="urn:{name}"' for name in ("office", "table", "text", "style", "calcext"))
    content = (
        f"<office:document-content{spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped({"mimetype": mimetype, "content.xml": content} | parts)


def main():
    arguments = sys.argv[1:]
    names = None
    if arguments[0] == "--sheet":
        names = [arguments[1]]
        arguments = arguments[2:]
    table = list(csv.reader(sys.stdin, delimiter=";"))
    make = ods if arguments[0].endswith(".ods") else xlsx
    with open(arguments[0], "wb") as file:
        file.write(make(table, names=names))


if __name__ == "__main__":
    main()
