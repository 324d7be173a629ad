#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "scts/model/code.hpp"
#include "scts/model/selection.hpp"
#include "scts/ops/run.hpp"
#include "scts/rules/codes.hpp"
#include "scts/secret/keyring.hpp"

/// Codes are made for owners who have none, or who are to have a new one.
namespace scts::ops {

struct GenerateRequest {
  Selection selection;
  bool renew = false;
  CodeKind kind = CodeKind::car;
  /// Asked before codes are renewed that families hold or use, and before anything changes.
  std::function<bool(const rules::Ending&)> confirm = {};
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
};
/// Guide, 4.3.1. Throws Error(refused) while the school has not joined the télé-services.
[[nodiscard]] GenerateReport generate_codes(const Run& run, const secret::Keyring& keyring,
                                            const GenerateRequest& request);

}  // namespace scts::ops
