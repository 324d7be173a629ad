#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "scts/exchange/roster.hpp"
#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"

namespace scts::exchange {

/// One row of a CSV `student_id;guardian_id` and optionally `reason`.
struct PairRow {
  Bond bond;
  std::optional<Reason> reason;
  long line = 0;
};

/// `any`: the column may tell of something else, as in lists that scts writes.
enum class Reasons { known, any };

/// Reads a whole list of pairs; `-` is standard input. Unknown columns are ignored, so that any list that scts writes
/// can be fed back. Throws Error(failed), `FILE:LINE: …`.
[[nodiscard]] std::vector<PairRow> read_pairs(const std::filesystem::path& path, const ReadOptions& options,
                                              Reasons reasons = Reasons::known);

}  // namespace scts::exchange
