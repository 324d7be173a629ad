#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/exchange/bonds.hpp"
#include "scts/model/code.hpp"
#include "scts/model/selection.hpp"
#include "scts/ops/run.hpp"
#include "scts/rules/codes.hpp"
#include "scts/secret/keyring.hpp"

/// Codes are taken back: from then on they open nothing.
namespace scts::ops {

struct InvalidateRequest {
  std::optional<Selection> selection;
  std::optional<Code> code;             ///< instead of a selection
  std::vector<exchange::BondRow> list;  ///< or a list, a row with a reason of its own perhaps
  std::string list_file;                ///< where that stands
  Reason reason = Reason::request;
  CodeKind kind = CodeKind::car;  ///< of the selection
  /// Asked in bulk, and of individuals where families hold or use the codes, before anything changes. Never of a list:
  /// it records what families have decided.
  std::function<bool(const rules::Ending&)> confirm;
};
struct InvalidateReport {
  std::optional<BatchId> batch;
  std::int64_t invalidated = 0;
  std::int64_t skipped_notified = 0;
  std::int64_t skipped_used = 0;  ///< in use without having been told
  std::int64_t skipped_already_invalid = 0;
  std::int64_t skipped_no_code = 0;
};
/// In bulk only codes that were neither notified nor used; named individuals, a list and a code itself: any
/// (guide, 4.3.1 and 4.3.3). A batch that created codes stands for those: what its bonds were given later stays. Throws
/// Error(usage) if they are all of the other kind.
[[nodiscard]] InvalidateReport invalidate(const Run& run, const secret::Keyring& keyring,
                                          const InvalidateRequest& request);

}  // namespace scts::ops
