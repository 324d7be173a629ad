#include "scts/model/doubt.hpp"

namespace scts {

namespace {
constexpr std::array<std::string_view, kDoubts.size()> kNames{
    "same-student", "same-guardian", "shared-email", "no-legal", "lost-character", "email",
    "birth-date",   "division",      "address",      "title",    "overtaken"};
constexpr std::array<std::string_view, 26> kFindings{"same-ine",
                                                     "same-name-and-birth-date",
                                                     "similar-name",
                                                     "same-name-and-email",
                                                     "same-name-and-address",
                                                     "email-elsewhere",
                                                     "no-guardian",
                                                     "no-rank",
                                                     "no-legal-1",
                                                     "lost-character",
                                                     "no-at",
                                                     "two-at",
                                                     "blank",
                                                     "not-ascii",
                                                     "malformed",
                                                     "born-in-future",
                                                     "born-before-1900",
                                                     "too-young",
                                                     "too-old",
                                                     "no-class",
                                                     "no-address",
                                                     "no-street",
                                                     "incomplete-address",
                                                     "address-too-long",
                                                     "unknown-title",
                                                     "overtaken"};
}  // namespace

std::string_view name(Doubt doubt) {
  return kNames[static_cast<std::size_t>(doubt)];
}

std::optional<Doubt> parse_doubt(std::string_view text) {
  for (const auto doubt : kDoubts) {
    if (name(doubt) == text) return doubt;
  }
  return std::nullopt;
}

std::string_view name(Finding finding) {
  return kFindings[static_cast<std::size_t>(finding)];
}

}  // namespace scts
