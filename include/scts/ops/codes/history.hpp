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
/// The individual screen (guide, 4.3.3 and 4.4.2). Codes are shown in clear, and each display is logged first.
/// The selection, or the owner of `code`. Returns the number of entries.
std::int64_t history(const Run& run, const secret::Keyring& keyring, const std::optional<Selection>& selection,
                     const std::optional<Code>& code, const std::function<void(const HistoryEntry&)>& f);

}  // namespace scts::ops
