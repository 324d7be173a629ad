#include "scts/exchange/pairs.hpp"

#include <array>

#include "columns.hpp"

namespace scts::exchange {

std::vector<PairRow> read_pairs(const std::filesystem::path& path, const ReadOptions& options, Reasons reasons) {
  Csv csv{Source(path), options};
  const Columns columns(csv);
  columns.require(std::array{Field::student_id, Field::guardian_id}, csv);
  Record record(csv.path());
  const bool strict = reasons == Reasons::known;
  std::vector<PairRow> rows;
  while (csv.next()) {
    columns.fill(record, csv);
    rows.push_back(
        {.bond = {record.required<StudentId>(Field::student_id), record.required<GuardianId>(Field::guardian_id)},
         .reason = parse_reason(record[Field::reason]),
         .line = csv.line()});
    if (strict && !record[Field::reason].empty() && !rows.back().reason)
      record.fail_value(Field::reason, "is not known");
  }
  return rows;
}

}  // namespace scts::exchange
