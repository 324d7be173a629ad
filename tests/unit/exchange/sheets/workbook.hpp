#pragma once

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>

#include "exchange/row_reader.hpp"
#include "exchange/zipped.hpp"

namespace scts::exchange {

using Parts = std::map<std::string, std::string>;

/// An .xlsx whose one sheet has these rows; `others` are further parts, or others instead.
inline std::string xlsx(std::string_view rows, const Parts& others = {}) {
  constexpr auto kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  Parts parts{
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels", fmt::format("<Relationships><Relationship Id='r1' Type='{}/officeDocument' "
                                  "Target='xl/workbook.xml'/></Relationships>",
                                  kOffice)},
      {"xl/workbook.xml", "<workbook><sheets><sheet name='6A' r:id='r1' xmlns:r='r'/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       fmt::format("<Relationships><Relationship Id='r1' Type='{0}/worksheet' Target='worksheets/sheet1.xml'/>"
                   "<Relationship Id='r2' Type='{0}/worksheet' Target='/xl/worksheets/sheet2.xml'/>"
                   "<Relationship Id='r3' Type='{0}/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                   "<Relationship Id='r4' Type='{0}/styles' Target='styles.xml'/></Relationships>",
                   kOffice)},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy'/></numFmts><cellStyleXfs><xf numFmtId='14'/>"
       "</cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>"},
      {"xl/worksheets/sheet1.xml", fmt::format("<worksheet><sheetData>{}</sheetData></worksheet>", rows)}};
  for (const auto& [name, content] : others) parts[name] = content;
  std::vector<Entry> entries;
  for (const auto& [name, content] : parts) {
    if (!content.empty()) entries.push_back({name, content});
  }
  return zipped(entries);
}

/// An .ods of these tables.
inline std::string ods(std::string_view tables, std::string_view styles = "") {
  return zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                 {"content.xml", fmt::format("<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x' "
                                             "xmlns:style='s' xmlns:calcext='c'><office:automatic-styles>{}"
                                             "</office:automatic-styles><office:body><office:spreadsheet>{}"
                                             "</office:spreadsheet></office:body></office:document-content>",
                                             styles, tables)}});
}

/// Each row as `line: a|b`, below the header as `header line: a|b`.
inline std::vector<std::string> rows_of(std::string_view bytes, const std::optional<std::string>& sheet = {}) {
  const Folder folder;
  ReadOptions options;
  options.sheet = sheet;
  const auto rows = open_rows(Source(folder.file(bytes)), options,
                              [](const std::string& column) { return column == "known" || column == "also"; });
  std::vector<std::string> out{fmt::format("header {}: {}", rows->line(), fmt::join(rows->header(), "|"))};
  for (const auto& [line, words] : rows->remarks()) out.push_back(fmt::format("remark {}: {}", line, words));
  if (!rows->assumed().empty()) out.push_back("assumed " + rows->assumed());
  while (rows->next()) out.push_back(fmt::format("{}: {}", rows->line(), fmt::join(rows->fields(), "|")));
  return out;
}
inline std::string sheet_error(std::string_view bytes, const std::optional<std::string>& sheet = {}) {
  const auto message = error_of([&] { static_cast<void>(rows_of(bytes, sheet)); });
  const auto name = message.find("/file");
  return name == std::string::npos ? message : message.substr(name + 1);
}

}  // namespace scts::exchange
