#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "scts/exchange/roster.hpp"
#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"

namespace scts::exchange {

/// Reads a whole CSV `student_id;guardian_id`; `-` is standard input. Other columns are ignored, so that any list of
/// couples that scts writes can be fed back. Throws Error(failed), `FILE:LINE: …`.
[[nodiscard]] std::vector<Bond> read_pairs(const std::filesystem::path& path, const ReadOptions& options);

struct Refusal {
  Bond bond;
  std::optional<Reason> reason;
};
/// The same, with the optional column `reason`.
[[nodiscard]] std::vector<Refusal> read_refusals(const std::filesystem::path& path, const ReadOptions& options);

}  // namespace scts::exchange
