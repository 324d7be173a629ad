#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/code.hpp"
#include "scts/model/lead.hpp"
#include "scts/model/selection.hpp"
#include "scts/ops/run.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/codes.hpp"
#include "scts/store/returns.hpp"

namespace scts::ops {

/// The store's keyring. Throws Error(usage) if the key file is missing or is another store's.
[[nodiscard]] secret::Keyring open_keyring(const store::Store& store);
/// The same, within a transaction of the store.
[[nodiscard]] secret::Keyring open_keyring(const store::Store& store, const store::Read& read);

/// Throws Error(usage) if the selection says of guardians what codes of the kind have none of.
void demand_about(CodeKind kind, const Selection& selection);

struct GenerateRequest {
  Selection selection;
  bool renew = false;
  CodeKind kind = CodeKind::car;
};
struct GenerateReport {
  CodeKind kind = CodeKind::car;
  std::optional<BatchId> batch;  ///< nothing if nothing changed
  std::int64_t created = 0;
  std::int64_t renewed = 0;
  std::int64_t kept = 0;
  std::int64_t skipped_notified = 0;
  std::int64_t skipped_no_rank = 0;
  std::int64_t skipped_left = 0;
};
/// Guide, 4.3.1. Throws Error(refused) while the school has not joined the télé-services.
[[nodiscard]] GenerateReport generate_codes(const Run& run, const secret::Keyring& keyring,
                                            const GenerateRequest& request);

struct InvalidateRequest {
  std::optional<Selection> selection;
  std::optional<Code> code;                                        ///< instead of a selection
  std::vector<std::pair<CoupleLead, std::optional<Reason>>> list;  ///< or a list, each with a reason of its own
  Reason reason = Reason::request;
  CodeKind kind = CodeKind::car;                    ///< of the selection
  std::function<bool(std::int64_t count)> confirm;  ///< asked in bulk only, before anything changes
};
struct InvalidateReport {
  std::optional<BatchId> batch;
  std::int64_t invalidated = 0;
  std::int64_t skipped_notified = 0;
  std::int64_t skipped_already_invalid = 0;
  std::int64_t skipped_no_code = 0;
};
/// In bulk only codes that were not notified; named individuals, a list and a code itself: any (guide, 4.3.1
/// and 4.3.3).
[[nodiscard]] InvalidateReport invalidate(const Run& run, const secret::Keyring& keyring,
                                          const InvalidateRequest& request);

struct HistoryCode {
  Code code;
  store::CodeRow row;
  std::vector<store::ToldNotice> notices;  ///< the earliest first
};
struct HistoryEntry {
  store::OwnerHistory owner;
  std::vector<HistoryCode> codes;
};
/// The individual screen (guide, 4.3.3 and 4.4.2). Codes are shown in clear, and each display is logged first.
/// The selection, or the owner of `code`. Returns the number of entries.
std::int64_t history(const Run& run, const secret::Keyring& keyring, const std::optional<Selection>& selection,
                     const std::optional<Code>& code, const std::function<void(const HistoryEntry&)>& f);

}  // namespace scts::ops
