#include "scts/exchange/bonds.hpp"

#include <array>

#include "leads.hpp"
#include "lists.hpp"
#include "scts/model/reference.hpp"
#include "spreadsheet.hpp"

namespace scts::exchange {

void for_each_bond(const std::filesystem::path& path, const ReadOptions& options, ReasonColumn column,
                   const std::function<void(BondRow)>& f) {
  Csv csv{Source(path), options};
  if (csv.header().size() == 1 && parse_reference(csv.header().front())) {
    csv.take_header_for_row({std::string(name(Field::reference))});
  }
  const Columns columns(csv, options);
  require_bond(columns, csv);
  columns.demand_one(std::array{Field::student_id, Field::guardian_id, Field::reason}, csv);
  Texts texts(csv.path());
  Mender mender(true);
  while (csv.next()) {
    columns.fill(texts, csv);
    mender.mend(texts);
    BondRow row{.bond = bond_lead(texts, columns), .reason = reason_of(texts[Field::reason]), .line = csv.line()};
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
