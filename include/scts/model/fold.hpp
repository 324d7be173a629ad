#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "scts/model/code.hpp"

/// What is left of a code when characters that look alike count as one.
namespace scts {

/// A code with O as 0, I as 1, S as 5, B as 8 and Z as 2: whatever it may be misread for has the same. No two codes of
/// a school share one. It is as hard to guess as a code of some 60 bits: of 64, the five pairs cost 3.3 on an average.
class Fold {
 public:
  Fold(const Code& code);
  /// Of a number written in base 36, never greater than the code's.
  [[nodiscard]] std::uint64_t value() const { return value_; }
  auto operator<=>(const Fold&) const = default;

 private:
  std::uint64_t value_ = 0;
};

/// The same for a text of capitals and digits; what is neither stays.
[[nodiscard]] std::string folded(std::string characters);

}  // namespace scts
