#include "scts/exchange/pairs.hpp"

#include <array>

#include "columns.hpp"

namespace scts::exchange {

namespace {

template <class F>
void for_each_pair(const std::filesystem::path& path, const ReadOptions& options, F&& f) {
  Csv csv{Source(path), options};
  const Columns columns(csv);
  columns.require(std::array{Field::student_id, Field::guardian_id}, csv);
  Record record(csv.path());
  while (csv.next()) {
    columns.fill(record, csv);
    f(Bond{record.required<StudentId>(Field::student_id), record.required<GuardianId>(Field::guardian_id)}, record);
  }
}

}  // namespace

std::vector<Bond> read_pairs(const std::filesystem::path& path, const ReadOptions& options) {
  std::vector<Bond> pairs;
  for_each_pair(path, options, [&](const Bond& bond, const Record&) { pairs.push_back(bond); });
  return pairs;
}

std::vector<Refusal> read_refusals(const std::filesystem::path& path, const ReadOptions& options) {
  std::vector<Refusal> refusals;
  for_each_pair(path, options, [&](const Bond& bond, const Record& record) {
    const auto reason = parse_reason(record[Field::reason]);
    if (!record[Field::reason].empty() && !reason) record.fail_value(Field::reason, "is not known");
    refusals.push_back({bond, reason});
  });
  return refusals;
}

}  // namespace scts::exchange
