#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "scts/exchange/read_options.hpp"
#include "scts/model/code.hpp"
#include "scts/model/lead.hpp"

namespace scts::exchange {

/// One row of a list of couples, and optionally `reason`.
struct PairRow {
  CoupleLead couple;
  std::optional<Reason> reason;
  long line = 0;
};

/// `any`: the column may tell of something else, as in lists that scts writes.
enum class Reasons { known, any };

/// Reads a list of couples, each by ids (`student_id;guardian_id`) or by the student's name and date of birth and the
/// guardian's name; `-` is standard input. Unknown columns are ignored, so that any list that scts writes can be fed
/// back. Throws Error(failed), `FILE:LINE: …`.
void for_each_pair(const std::filesystem::path& path, const ReadOptions& options, Reasons reasons,
                   const std::function<void(PairRow)>& f);
/// The whole list, of known reasons.
[[nodiscard]] std::vector<PairRow> read_pairs(const std::filesystem::path& path, const ReadOptions& options);

}  // namespace scts::exchange
