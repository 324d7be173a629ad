#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "scts/model/code.hpp"
#include "scts/model/selection.hpp"
#include "scts/ops/run.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/codes/codes.hpp"
#include "scts/store/people/corrections.hpp"
#include "scts/store/telling/returns.hpp"

/// All codes that an owner ever had, in clear, and how he was told them.
namespace scts::ops {

struct HistoryCode {
  Code code;
  store::CodeRow row;
  std::vector<store::ToldNotice> notices;  ///< the earliest first
};
struct HistoryEntry {
  store::OwnerHistory owner;
  std::vector<HistoryCode> codes;
  std::vector<store::Correction> corrections;  ///< of the student, the guardian and the bond
};
/// Who is meant: the selection, or the owner of `code`. Throws Error(usage) for a code that was never issued.
[[nodiscard]] Selection history_of(const store::Read& read, const secret::Keyring& keyring,
                                   const std::optional<Selection>& selection, const std::optional<Code>& code);
/// That their codes are displayed: before that is done, if they are to be seen in clear.
void record_history(const Run& run, const Selection& selection);
/// The individual screen (guide, 4.3.3 and 4.4.2). Returns the number of entries.
std::int64_t history(const store::Read& read, const secret::Keyring& keyring, const Selection& selection, Date today,
                     const std::function<void(const HistoryEntry&)>& f);

}  // namespace scts::ops
