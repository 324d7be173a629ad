#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "scts/model/language.hpp"

/// Texts with {fields}, which letters and messages are made of.
namespace scts {

/// The texts with {fields} that letters and messages are worded by: those that tell guardians a CAR, and students a
/// CAE.
enum class WordingKind { car_letter, car_message, cae_letter, cae_message, cae_slip };
inline constexpr std::array kWordingKinds{WordingKind::car_letter, WordingKind::car_message, WordingKind::cae_letter,
                                          WordingKind::cae_message, WordingKind::cae_slip};
[[nodiscard]] std::string_view name(WordingKind kind);  ///< car-letter
[[nodiscard]] std::optional<WordingKind> parse_wording_kind(std::string_view text);
/// Only guardians are told to have a language: students read French in class.
[[nodiscard]] constexpr bool has_languages(WordingKind kind) {
  return kind == WordingKind::car_letter || kind == WordingKind::car_message;
}

/// One text in one language.
struct WordingText {
  WordingKind kind = WordingKind::car_letter;
  Language language;
  std::string text;
};
[[nodiscard]] std::string name(const WordingText& wording);  ///< car-letter, car-letter.en

/// What is wrong with a text, and what to do.
struct WordingFault {
  int line = 0;  ///< from 1
  std::string what;
  std::string advice;
};

}  // namespace scts
