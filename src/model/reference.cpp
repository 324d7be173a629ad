#include "scts/model/reference.hpp"

#include <fmt/format.h>

#include "scts/model/text.hpp"

namespace scts {

std::string reference(const Bond& bond) {
  return fmt::format("{}-{}", bond.student.value(), bond.guardian.value());
}

std::optional<Bond> parse_reference(std::string_view text) {
  if (!valid_utf8(text)) return std::nullopt;
  const auto tidied = tidy(text);
  for (const std::string_view dash : {"-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212"}) {
    const auto at = tidied.find(dash);
    if (at == std::string::npos) continue;
    const auto student = StudentId::parse(tidy(tidied.substr(0, at)));
    const auto guardian = GuardianId::parse(tidy(tidied.substr(at + dash.size())));
    if (student && guardian) return Bond{*student, *guardian};
  }
  return std::nullopt;
}

}  // namespace scts
