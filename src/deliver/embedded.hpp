#pragma once

#include <span>
#include <string_view>

/// The texts that ship with the program.
namespace scts::deliver {

/// A text with {fields}: `car-letter`, `car-message`, `cae-letter`, `cae-message`, `cae-slip`, in English
/// `car-letter.en`.
struct Embedded {
  std::string_view name;
  std::string_view text;
};

/// The wording that ships with the program (src/deliver/wording/*.txt, embedded by CMake).
[[nodiscard]] std::span<const Embedded> embedded();
/// The text of this name. Throws Error(bug) if there is none.
[[nodiscard]] std::string_view embedded_text(std::string_view name);

inline constexpr std::string_view kSummaryWording = "letter-summary";
inline constexpr std::string_view kSlipSummaryWording = "slip-summary";

}  // namespace scts::deliver
