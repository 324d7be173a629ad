#include "scts/exchange/pairs.hpp"

#include <array>

#include "leads.hpp"
#include "lists.hpp"

namespace scts::exchange {

std::vector<PairRow> read_pairs(const std::filesystem::path& path, const ReadOptions& options, Reasons reasons) {
  Csv csv{Source(path), options};
  const Columns columns(csv, options);
  require_couple(columns, csv);
  columns.demand_one(std::array{Field::student_id, Field::guardian_id, Field::reason}, csv);
  Record record(csv.path());
  const bool strict = reasons == Reasons::known;
  std::vector<PairRow> rows;
  while (csv.next()) {
    columns.fill(record, csv);
    rows.push_back(
        {.couple = couple_lead(record, columns), .reason = reason_of(record[Field::reason]), .line = csv.line()});
    if (strict && !record[Field::reason].empty() && !rows.back().reason)
      record.fail_value(Field::reason, "is not known");
  }
  return rows;
}

}  // namespace scts::exchange
