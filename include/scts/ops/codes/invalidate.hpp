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
#include "scts/store/codes/entries.hpp"

/// Codes are taken back: from then on they open nothing.
namespace scts::ops {

struct InvalidateRequest {
  std::optional<Selection> selection;
  std::optional<Code> code;             ///< instead of a selection
  std::vector<exchange::BondRow> list;  ///< or a list, a row with a reason of its own perhaps
  std::string list_file;                ///< where that stands
  std::optional<Reason> reason;         ///< nothing: `request`, which in bulk takes no access away
  CodeKind kind = CodeKind::car;        ///< of the selection
  /// Asked in bulk, and of individuals where families hold or use the codes, before anything changes. Never of a list:
  /// it records what families have decided.
  std::function<bool(const rules::Ending&)> confirm;
  store::Entries::Wish entries = {};  ///< whom it is about
};
struct InvalidateReport {
  std::optional<BatchId> batch;
  std::int64_t invalidated = 0;
  std::int64_t access_withdrawn = 0;  ///< owners, whether a code of theirs fell or there was none
  std::int64_t skipped_notified = 0;
  std::int64_t skipped_used = 0;  ///< in use without having been told
  std::int64_t skipped_already_invalid = 0;
  std::int64_t skipped_no_code = 0;
  std::int64_t skipped_already_withdrawn = 0;
};
/// In bulk only codes that were neither notified nor used; named individuals, a list and a code itself: any
/// (guide, 4.3.1 and 4.3.3). A batch that created codes stands for those: what its bonds were given later stays. Throws
/// Error(usage) if they are all of the other kind. A refusal and a request take access away too, which lasts until it
/// is given back: of named owners also where no code is valid, in bulk only of those whose code falls and only if the
/// reason was given expressly.
[[nodiscard]] InvalidateReport invalidate(const Run& run, const secret::Keyring& keyring,
                                          const InvalidateRequest& request);

}  // namespace scts::ops
