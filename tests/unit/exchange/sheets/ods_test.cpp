#include "exchange/sheets/ods.hpp"

#include <doctest/doctest.h>

#include "workbook.hpp"

namespace scts::exchange {

namespace {

using Lines = std::vector<std::string>;

std::string text(std::string_view text, std::string_view attributes = "") {
  return fmt::format("<table:table-cell office:value-type='string' {}><text:p>{}</text:p></table:table-cell>",
                     attributes, text);
}
std::string row(std::string_view cells, std::string_view attributes = "") {
  return fmt::format("<table:table-row {}>{}</table:table-row>", attributes, cells);
}
std::string table(std::string_view rows, std::string_view name = "6A") {
  return fmt::format("<table:table table:name='{}'><table:table-column/>{}</table:table>", name, rows);
}
std::string cell(std::string_view cell) {
  const auto rows = rows_of(ods(table(row(text("known") + text("also")) + row(std::string(cell) + text("1")))));
  return rows.size() == 2 ? rows[1] : fmt::format("{} rows", rows.size());
}

}  // namespace

TEST_CASE("what a cell of an OpenDocument says") {
  CHECK(cell(text("01000")) == "2: 01000|1");
  CHECK(cell("<table:table-cell/>") == "2: |1");
  CHECK(cell("<table:table-cell office:value-type='float' office:value='75011'><text:p>75 "
             "011</text:p></table:table-cell>") == "2: 75011|1");
  CHECK(cell("<table:table-cell office:value-type='float' "
             "office:value='6E1'><text:p>6,00E+01</text:p></table:table-cell>") == "2: 60|1");
  CHECK(cell("<table:table-cell office:value-type='date' office:date-value='2013-02-14'><text:p>14/02/13</text:p>"
             "</table:table-cell>") == "2: 2013-02-14|1");
  CHECK(cell("<table:table-cell office:value-type='time' office:time-value='PT08H30M00S'/>") == "2: 08:30|1");
  CHECK(cell("<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>VRAI</text:p>"
             "</table:table-cell>") == "2: true|1");
  CHECK(cell("<table:table-cell table:formula='of:=A1' office:value-type='string' office:string-value='' "
             "calcext:value-type='error'><text:p>#N/A</text:p></table:table-cell>") == "2: #N/A|1");
  CHECK(cell("<table:table-cell table:formula='of:=A1' office:value-type='float' office:value='0' "
             "calcext:value-type='error'><text:p>Err:502</text:p></table:table-cell>") == "2: #VALUE!|1");
  CHECK(cell("<table:table-cell table:formula='of:=A1'/>") == "2: #CALC!|1");
  CHECK(cell("<table:table-cell office:value-type='string'><office:annotation><text:p>note</text:p></office:annotation>"
             "<text:p>Jean<text:s/><text:span>Luc</text:span></text:p><text:p>b</text:p></table:table-cell>") ==
        "2: Jean Luc\nb|1");
}

TEST_CASE("rows, columns and sheets of an OpenDocument") {
  const auto head = row(text("known") + text("also"));
  CHECK(rows_of(ods(table(head + row(text("x", "table:number-columns-repeated='2'"), "table:number-rows-repeated='2'") +
                          row("<table:table-cell/>", "table:number-rows-repeated='5'") + row(text("y")) +
                          row("<table:table-cell table:number-columns-repeated='16384'/>",
                              "table:number-rows-repeated='1048567'")))) ==
        Lines{"header 1: known|also", "2: x|x", "3: x|x", "9: y|"});
  CHECK(rows_of(ods(table("<table:table-header-rows>" + head + "</table:table-header-rows><table:table-row-group>" +
                          row(text("a", "table:number-columns-spanned='2'") +
                              "<table:covered-table-cell office:value-type='string'><text:p>b</text:p>"
                              "</table:covered-table-cell>") +
                          "</table:table-row-group>"))) == Lines{"header 1: known|also", "2: a|"});
  const auto book = ods(table(row(text("also")), "Notes' table:style-name='ta2") + table(head, "Élèves"),
                        "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>");
  CHECK(rows_of(book) == Lines{"header 1: known|also", "assumed the first of 2 sheets, see --sheet"});
  CHECK(rows_of(book, "notes") == Lines{"header 1: also"});
}

TEST_CASE("OpenDocuments that are none, or absurd") {
  CHECK(sheet_error(zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}})) ==
        "file: is neither a list nor a workbook");
  CHECK(sheet_error(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                            {"content.xml", "\1\2\3"}})) == "file: is protected by a password, or damaged");
  CHECK(sheet_error(ods("")) == "file: the workbook has no sheet");
  CHECK(sheet_error(ods(table(""))) == "file (6A): is empty");
  CHECK(sheet_error(ods(table(row("", "table:number-rows-repeated='1048576'") + row(text("known"))))) ==
        "file: content.xml:1: a sheet of more than 1,048,576 rows");
  CHECK(sheet_error(ods(table(row(text(std::string(60'000, 'x'), "table:number-columns-repeated='100'"))))) ==
        "file: content.xml:1: a row has more than 1 MiB");
}

}  // namespace scts::exchange
