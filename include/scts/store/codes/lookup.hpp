#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "scts/store/codes/codes.hpp"

/// Who owns a code, found by its hash, and whether the replica has it.
namespace scts::store {

/// Which of these hashes are those of codes: each with its place in the list.
[[nodiscard]] std::vector<std::pair<std::size_t, IssuedCode>> find_codes(const Read& read,
                                                                         const std::vector<Hash>& hashes);

/// An owner with all his codes, newest first. Throws Error(failed) if there is no such student.
[[nodiscard]] OwnerHistory history_of(const Read& read, const Owner& owner);

/// Whether the replica that was brought up to date last had this code then. Nothing: not known.
[[nodiscard]] std::optional<bool> replicated(const Read& read, CodeId code);

}  // namespace scts::store
