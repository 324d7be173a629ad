#pragma once

#include <optional>

#include "scts/model/code.hpp"

/// When access is taken away, beyond the code.
namespace scts::rules {

/// Refusal and request are decisions about a person; the other reasons are about a code.
[[nodiscard]] bool is_decision(Reason reason);

/// A decision against an owner, as it meets the store.
struct AccessCase {
  Reason reason = Reason::request;
  bool expressly = false;          ///< the reason was said; else it is only assumed
  bool individual = false;         ///< the owner was named: in bulk only what was said expressly takes access away
  std::optional<Reason> standing;  ///< why access is away already
};
/// Whether the decision is to be written down. A request (a judge's order, say) stands above a refusal.
[[nodiscard]] bool takes_access(const AccessCase& access);

}  // namespace scts::rules
