#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Activation codes, their kinds, and why one is no longer valid.
namespace scts {

/// CAR: a guardian's, for one child. CAE: a student's own.
enum class CodeKind { car, cae };
[[nodiscard]] std::string_view name(CodeKind kind);

/// An activation code: a 64-bit number written in base 36, 13 capitals and digits in groups of 4-3-3-3.
class Code {
 public:
  explicit Code(std::uint64_t value) : value_(value) {}
  /// Reads `07UY-87W-7V7-S61`, with or without separators and blanks, in either case.
  [[nodiscard]] static std::optional<Code> parse(std::string_view text);

  [[nodiscard]] std::uint64_t value() const { return value_; }
  [[nodiscard]] std::string text() const;    ///< 07UY-87W-7V7-S61
  [[nodiscard]] std::string masked() const;  ///< 07UY-…-…-…
  auto operator<=>(const Code&) const = default;

 private:
  std::uint64_t value_;
};

/// Why a code is no longer valid.
enum class Reason {
  refusal,    ///< the guardian returned the slip
  lost,       ///< the letter or the code was lost
  departure,  ///< the student has left the school
  renewed,    ///< a newer code took its place
  request,    ///< the holder or the head asked for it
  rank,       ///< the guardian is no longer légal 1 or légal 2 of the student
};
[[nodiscard]] std::string_view name(Reason reason);
[[nodiscard]] std::optional<Reason> find_reason(std::string_view text);
/// Only those that people give; `renewed` and `rank` are the program's own findings.
[[nodiscard]] std::optional<Reason> parse_reason(std::string_view text);

}  // namespace scts
