#include "scts/exchange/pairs.hpp"

#include <array>

#include "leads.hpp"
#include "lists.hpp"

namespace scts::exchange {

void for_each_pair(const std::filesystem::path& path, const ReadOptions& options, Reasons reasons,
                   const std::function<void(PairRow)>& f) {
  Csv csv{Source(path), options};
  const Columns columns(csv, options);
  require_couple(columns, csv);
  columns.demand_one(std::array{Field::student_id, Field::guardian_id, Field::reason}, csv);
  Texts texts(csv.path());
  while (csv.next()) {
    columns.fill(texts, csv);
    PairRow row{.couple = couple_lead(texts, columns), .reason = reason_of(texts[Field::reason]), .line = csv.line()};
    if (reasons == Reasons::known && !texts[Field::reason].empty() && !row.reason)
      texts.fail_value(Field::reason, "is not known");
    f(std::move(row));
  }
}

std::vector<PairRow> read_pairs(const std::filesystem::path& path, const ReadOptions& options) {
  std::vector<PairRow> rows;
  for_each_pair(path, options, Reasons::known, [&](PairRow row) { rows.push_back(std::move(row)); });
  return rows;
}

}  // namespace scts::exchange
