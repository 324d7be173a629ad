#include "exchange/sheets/xlsx.hpp"

#include <doctest/doctest.h>

#include "workbook.hpp"

namespace scts::exchange {

namespace {

using Lines = std::vector<std::string>;

/// A cell of the second row, below a header.
std::string cell(std::string_view c, const Parts& others = {}) {
  const auto rows = rows_of(xlsx(fmt::format("<row r='1'><c r='A1' t='inlineStr'><is><t>known</t></is></c>"
                                             "<c r='B1' t='inlineStr'><is><t>also</t></is></c></row>"
                                             "<row r='2'>{}<c r='B2'><v>1</v></c></row>",
                                             c),
                                 others));
  return rows.size() == 2 ? rows[1] : fmt::format("{} rows", rows.size());
}
std::string text(std::string_view text) {
  return fmt::format("<c t='inlineStr'><is><t>{}</t></is></c>", text);
}

}  // namespace

TEST_CASE("what a cell says") {
  CHECK(cell("<c><v>75011</v></c>") == "2: 75011|1");
  CHECK(cell("<c r='A2' t='n'><v>6.0E1</v></c>") == "2: 60|1");
  CHECK(cell(text("01000")) == "2: 01000|1");
  CHECK(cell(text("é &amp; &#x20AC;")) == "2: é & €|1");
  CHECK(cell("<c t='inlineStr'><is><r><t>Jean</t></r><r><rPr/><t>-Luc</t></r><rPh><t>x</t></rPh></is></c>") ==
        "2: Jean-Luc|1");
  CHECK(cell("<c t='b'><v>1</v></c>") == "2: true|1");
  CHECK(cell("<c t='b'><v>0</v></c>") == "2: false|1");
  CHECK(cell("<c t='e'><v>#REF!</v></c>") == "2: #REF!|1");
  CHECK(cell("<c t='str'><f>A1</f><v>=x_x000D_</v></c>") == "2: =x\r|1");
  CHECK(cell("<c t='str'><f>\"\"</f><v></v></c>") == "2: |1");
  CHECK(cell("<c><f>1+1</f><v>2</v></c>") == "2: 2|1");
  CHECK(cell("<c><f>1+1</f><v/></c>") == "2: #CALC!|1");  // never computed
  CHECK(cell("<c><f>1+1</f></c>") == "2: #CALC!|1");
  CHECK(cell("<c s='1'/>") == "2: |1");
  CHECK(cell("<c s='1'><v>41319</v></c>") == "2: 2013-02-14|1");
  CHECK(cell("<c s='2'><v>41319</v></c>") == "2: 2013-02-14|1");
  CHECK(cell("<c s='99'><v>41319</v></c>") == "2: 41319|1");
  CHECK(cell("<c s='1'><v>-1</v></c>") == "2: #VALUE!|1");
  CHECK(cell("<c t='d'><v>2013-02-14T00:00:00</v></c>") == "2: 2013-02-14|1");
  CHECK(cell(text("'=x")) == "2: =x|1");  // as in CSV
  CHECK(cell("<c t='s'><v>1</v></c>", {{"xl/sharedStrings.xml",
                                        "<sst><si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r>"
                                        "<rPh><t>x</t></rPh></si></sst>"}}) == "2: bc|1");
  CHECK(cell("<x:c s='1' xmlns:x='x'><x:v>41319</x:v></x:c>") == "2: 2013-02-14|1");
}

TEST_CASE("days since 1904") {
  CHECK(cell("<c s='1'><v>39857</v></c>",
             {{"xl/workbook.xml",
               "<workbook><workbookPr date1904='1'/><sheets><sheet name='6A' r:id='r1' xmlns:r='r'/>"
               "</sheets></workbook>"}}) == "2: 2013-02-14|1");
}

TEST_CASE("rows and places") {
  const auto head = "<row>" + text("known") + text("also") + "</row>";
  CHECK(rows_of(xlsx(head + "<row hidden='1'>" + text("a") +
                     "</row><row/><row r='7'><c r='B7'><v>2</v></c>"
                     "<c r='XFD7'><v>3</v></c></row>")) == Lines{"header 1: known|also", "2: a|", "7: |2"});
  CHECK(rows_of(xlsx("<row r='3'><c r='C3' t='str'><v>known</v></c></row>")) == Lines{"header 3: ||known"});
  CHECK(rows_of(xlsx("<row><c r='A1' t='str'><v>Collège</v></c></row><row><c r='B2' t='str'><v> </v></c></row>"
                     "<row>" +
                     text("Classe") + text("6A") + "</row>" + head + "<row>" + text("a") + "</row>")) ==
        Lines{"header 4: known|also", "remark 1: above the header, and passed over: \"Collège\", \"Classe\"", "5: a|"});
  // A header that nobody knows is told from a title by its width.
  CHECK(rows_of(xlsx("<row>" + text("Liste") + "</row><row>" + text("x") + text("y") + "</row>"))[0] ==
        "header 2: x|y");
  CHECK(rows_of(xlsx("<row>" + text("x") + "</row><row>" + text("y") + "</row>"))[0] == "header 1: x");
}

TEST_CASE("which sheet") {
  const Parts two{
      {"xl/workbook.xml",
       "<workbook><sheets><sheet name='Notes' state='hidden' r:id='r1'/>"
       "<sheet name='Diagram' r:id='r9'/><sheet name='Élèves' r:id='r2'/></sheets></workbook>"},
      {"xl/worksheets/sheet2.xml", "<worksheet><sheetData><row>" + text("also") + "</row></sheetData></worksheet>"}};
  const auto book = xlsx("<row>" + text("known") + "</row>", two);
  CHECK(rows_of(book) == Lines{"header 1: also", "assumed the first of 2 sheets, see --sheet"});
  CHECK(rows_of(book, "Notes") == Lines{"header 1: known"});
  CHECK(rows_of(book, "eleves") == Lines{"header 1: also"});
  CHECK(sheet_error(book, "6B") == "file: no sheet is called \"6B\"");
}

TEST_CASE("workbooks that are none, or not whole") {
  const auto sheet = [](std::string_view rows) { return "file: xl/worksheets/sheet1.xml:1: " + std::string(rows); };
  CHECK(sheet_error(xlsx("")) == "file (6A): is empty");
  CHECK(sheet_error(xlsx("", {{"xl/worksheets/sheet1.xml", ""}})) ==
        "file: the workbook lacks xl/worksheets/sheet1.xml");
  CHECK(sheet_error(xlsx("", {{"xl/workbook.xml", "<workbook><sheets/></workbook>"}})) ==
        "file: the workbook has no sheet");
  CHECK(sheet_error(xlsx("", {{"xl/workbook.xml", "<document/>"}})) == "file: is neither a list nor a workbook");
  CHECK(sheet_error(xlsx("<row><c t='s'><v>0</v></c></row>")) ==
        sheet("a cell names a text that the workbook does not hold"));
  CHECK(sheet_error(xlsx("<row><c><v>x</v></c></row>")) == sheet("a cell that is no number, though it says so"));
  CHECK(sheet_error(xlsx("<row r='0'/>")) == sheet("a row without a right number"));
  CHECK(sheet_error(xlsx("<row r='1048577'/>")) == sheet("a row without a right number"));
  CHECK(sheet_error(xlsx("<row r='3'/><row r='3'/>")) == sheet("a row without a right number"));
  CHECK(sheet_error(xlsx("<row><c r='XFE1'/></row>")) == sheet("a cell without a right place"));
  CHECK(sheet_error(xlsx("<row><c r='1'/></row>")) == sheet("a cell without a right place"));
  CHECK(sheet_error(xlsx("<row><c r='AMK1'><v>1</v></c></row>")) ==
        "file (6A):1: the header has more than 1000 columns");
  CHECK(sheet_error(xlsx("<row>")) == sheet("not well-formed XML (mismatched tag)"));
  CHECK(sheet_error(xlsx("", {{"xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>"}})) ==
        sheet("a document type: no workbook has one"));
  CHECK(sheet_error(xlsx("<row>" + text(std::string(70'000, 'x')) + "</row>")) == sheet("a cell has more than 64 KiB"));
}

}  // namespace scts::exchange
