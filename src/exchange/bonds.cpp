#include "scts/exchange/bonds.hpp"

#include <array>
#include <utility>

#include "leads.hpp"
#include "lists.hpp"
#include "scts/model/reference.hpp"
#include "spreadsheet.hpp"

namespace scts::exchange {

void for_each_bond(const std::filesystem::path& path, const ReadOptions& options, ReasonColumn column,
                   const std::function<void(BondRow)>& f) {
  ColumnMap map(options.map);
  const auto opened = open_rows(Source(path), options, [&](const std::string& name) { return map.knows(name); });
  auto& rows = *opened;
  if (rows.header().size() == 1 && parse_reference(rows.header().front())) {
    rows.take_header_for_row({std::string(name(Field::reference))});
  }
  const Columns columns(rows, std::move(map));
  require_bond(columns, rows);
  columns.demand_one(std::array{Field::student_id, Field::guardian_id, Field::reason}, rows);
  Texts texts(rows.path());
  Mender mender(true);
  while (rows.next()) {
    columns.fill(texts, rows);
    mender.mend(texts);
    BondRow row{.bond = bond_lead(texts, columns), .reason = reason_of(texts[Field::reason]), .line = rows.line()};
    if (column == ReasonColumn::known && !texts[Field::reason].empty() && !row.reason)
      texts.fail_value(Field::reason, "is not known");
    f(std::move(row));
  }
}

std::vector<BondRow> read_bonds(const std::filesystem::path& path, const ReadOptions& options) {
  std::vector<BondRow> rows;
  for_each_bond(path, options, ReasonColumn::known, [&](BondRow row) { rows.push_back(std::move(row)); });
  return rows;
}

}  // namespace scts::exchange
