#include "scts/model/notice.hpp"

#include <array>

namespace scts {

std::string_view name(Channel channel) {
  return channel == Channel::email ? "email" : "paper";
}

std::optional<Channel> parse_channel(std::string_view text) {
  if (text == "email") return Channel::email;
  if (text == "paper") return Channel::paper;
  return std::nullopt;
}

std::string_view name(LetterOrder order) {
  return order == LetterOrder::division ? "division" : "postcode";
}

std::optional<LetterOrder> parse_letter_order(std::string_view text) {
  if (text == "division") return LetterOrder::division;
  if (text == "postcode") return LetterOrder::postcode;
  return std::nullopt;
}

namespace {

constexpr std::array<std::string_view, 4> kPapers{"letters", "family-letters", "student-letters", "student-slips"};

}  // namespace

std::string_view name(Paper paper) {
  return kPapers[static_cast<std::size_t>(paper)];
}

std::optional<Paper> parse_paper(std::string_view text) {
  for (std::size_t i = 0; i < kPapers.size(); ++i) {
    if (kPapers[i] == text) return static_cast<Paper>(i);
  }
  return std::nullopt;
}

WordingKind wording_of(Paper paper) {
  switch (paper) {
    case Paper::letters:
    case Paper::family_letters:
      break;
    case Paper::student_letters:
      return WordingKind::cae_letter;
    case Paper::student_slips:
      return WordingKind::cae_slip;
  }
  return WordingKind::car_letter;
}

std::string_view name(Unreachable reason) {
  constexpr std::array<std::string_view, 9> names{
      "no e-mail address",    "no postal address",    "no address at all",
      "incomplete address",   "address too long",     "name cannot be printed",
      "the e-mail came back", "the letter came back", "e-mail and letter came back"};
  return names[static_cast<std::size_t>(reason)];
}

}  // namespace scts
