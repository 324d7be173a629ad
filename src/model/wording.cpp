#include "scts/model/wording.hpp"

namespace scts {

namespace {
constexpr std::array<std::string_view, kWordingKinds.size()> kNames{"car-letter", "car-message", "cae-letter",
                                                                    "cae-message", "cae-slip"};
}

std::string_view name(WordingKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<WordingKind> parse_wording_kind(std::string_view text) {
  for (const auto kind : kWordingKinds) {
    if (name(kind) == text) return kind;
  }
  return std::nullopt;
}

std::string name(const WordingText& wording) {
  const std::string kind(name(wording.kind));
  return wording.language.french() ? kind : kind + '.' + wording.language.text();
}

}  // namespace scts
