#pragma once

#include <cstdint>
#include <optional>

#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"

/// Which owners get a new code.
namespace scts::rules {

/// What the generation of codes does with one owner.
enum class CodeAction {
  create,
  renew,
  keep,
  skip_notified,
  skip_used,
  skip_no_rank,
  skip_left,
  skip_withdrawn,
  give_back
};

struct CodeCase {
  CodeKind kind = CodeKind::car;
  std::optional<Rank> rank;  ///< of the guardian; a student needs none for his own
  bool student_left = false;
  bool has_code = false;
  bool notified = false;   ///< the valid code was told
  bool used = false;       ///< it is in an account, perhaps by way of a sibling's and without having been told
  bool withdrawn = false;  ///< access was taken away, and with it the code
};
struct CodeWish {
  bool renew = false;       ///< a new code even where there is one
  bool individual = false;  ///< the owner was named: a code that was told or used may be renewed (guide, 4.3.3)
  bool give_back = false;   ///< and a code made for him whose access was taken away
};
/// Guide, 4.3.1: only légal 1 and 2; bulk work leaves an owner whose code was told or is in use. The guide presupposes
/// students' codes and never says how they are made: in the same way.
[[nodiscard]] CodeAction plan_code(const CodeCase& owner, const CodeWish& wish);

/// The valid codes that a command is going to end, and how many of them families hold or use already.
struct Ending {
  std::int64_t codes = 0;
  std::int64_t notified = 0;
  std::int64_t used = 0;

  void add(bool was_notified, bool is_used);
};
/// How individuals were named.
enum class Naming { by_name, by_list };
/// Whether somebody has to say yes before codes of named individuals end: one that is in use never ends unasked, one
/// that was told does if its owner was named and no other.
[[nodiscard]] bool must_ask(const Ending& ending, Naming naming);

}  // namespace scts::rules
