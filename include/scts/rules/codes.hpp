#pragma once

#include <optional>

#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"

/// Which owners get a new code.
namespace scts::rules {

/// What the generation of codes does with one owner.
enum class CodeAction { create, renew, keep, skip_notified, skip_no_rank, skip_left, skip_withdrawn, give_back };

struct CodeCase {
  CodeKind kind = CodeKind::car;
  std::optional<Rank> rank;  ///< of the guardian; a student needs none for his own
  bool student_left = false;
  bool has_code = false;
  bool notified = false;   ///< the valid code was told
  bool withdrawn = false;  ///< access was taken away, and with it the code
};
struct CodeWish {
  bool renew = false;       ///< a new code even where there is one
  bool individual = false;  ///< the owner was named: a code that was told may be renewed (guide, 4.3.3)
  bool give_back = false;   ///< and a code made for him whose access was taken away
};
/// Guide, 4.3.1: only légal 1 and 2; bulk work leaves an owner whose code was told. The guide presupposes students'
/// codes and never says how they are made: in the same way.
[[nodiscard]] CodeAction plan_code(const CodeCase& owner, const CodeWish& wish);

}  // namespace scts::rules
