#pragma once

#include <optional>

#include "scts/store/codes/codes.hpp"

/// What became of a code's owner, and whether the replica has it.
namespace scts::store {

/// An owner with all his codes, newest first. Throws Error(failed) if there is no such student.
[[nodiscard]] OwnerHistory history_of(const Read& read, const Owner& owner);

/// Whether the replica that was brought up to date last had this code then. Nothing: not known.
[[nodiscard]] std::optional<bool> replicated(const Read& read, CodeId code);

}  // namespace scts::store
