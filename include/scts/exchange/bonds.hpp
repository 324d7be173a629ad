#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "scts/exchange/read_options.hpp"
#include "scts/model/code.hpp"
#include "scts/model/lead.hpp"

namespace scts::exchange {

/// One row of a list of bonds, and optionally `reason`.
struct BondRow {
  BondLead bond;
  std::optional<Reason> reason;
  long line = 0;
};

/// `any`: the column may tell of something else, as in lists that scts writes.
enum class ReasonColumn { known, any };

/// Reads a list of bonds, each by ids (`student_id;guardian_id`), by the `reference` of a letter, or by the student's
/// name and date of birth and the guardian's name; references alone, a line each, need no header. `-` is standard
/// input. Unknown columns are ignored, so that any list that scts writes can be fed back. Throws Error(failed),
/// `FILE:LINE: …`.
void for_each_bond(const std::filesystem::path& path, const ReadOptions& options, ReasonColumn column,
                   const std::function<void(BondRow)>& f);
/// The whole list, of known reasons.
[[nodiscard]] std::vector<BondRow> read_bonds(const std::filesystem::path& path, const ReadOptions& options);

}  // namespace scts::exchange
