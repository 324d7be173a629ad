#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "scts/model/code.hpp"
#include "scts/model/selection.hpp"
#include "scts/model/withdrawal.hpp"
#include "scts/ops/run.hpp"
#include "scts/rules/codes.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/codes/entries.hpp"

/// Codes are made for owners who have none, or who are to have a new one.
namespace scts::ops {

struct GenerateRequest {
  Selection selection;
  bool renew = false;
  CodeKind kind = CodeKind::car;
  bool give_back = false;  ///< also access that was taken away; who names one owner means it anyway
  /// Asked before codes are renewed that families hold or use, and before anything changes.
  std::function<bool(const rules::Ending&)> confirm_renewal = {};
  /// Asked before any access is given back.
  std::function<bool(const std::vector<Withdrawal>&)> confirm_giving_back = {};
  store::Entries::Wish entries = {};  ///< whom it is about
};
struct GenerateReport {
  CodeKind kind = CodeKind::car;
  std::optional<BatchId> batch;  ///< nothing if nothing changed
  std::int64_t created = 0;
  std::int64_t renewed = 0;
  std::int64_t kept = 0;
  std::int64_t skipped_notified = 0;
  std::int64_t skipped_used = 0;  ///< in use without having been told
  std::int64_t skipped_no_rank = 0;
  std::int64_t skipped_left = 0;
  std::int64_t given_back = 0;  ///< of those created
  WithdrawalCounts skipped_withdrawn;
};
/// Guide, 4.3.1. Throws Error(refused) while the school has not joined the télé-services. Bulk work leaves alone
/// whoever's access was taken away (guide, 4.3.3: refusals that were returned).
[[nodiscard]] GenerateReport generate_codes(const Run& run, const secret::Keyring& keyring,
                                            const GenerateRequest& request);

}  // namespace scts::ops
