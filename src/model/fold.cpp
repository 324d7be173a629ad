#include "scts/model/fold.hpp"

#include <string_view>

namespace scts {

std::string folded(std::string characters) {
  constexpr std::string_view letters = "OISBZ";
  constexpr std::string_view digits = "01582";
  for (auto& c : characters) {
    if (const auto at = letters.find(c); at != std::string_view::npos) c = digits[at];
  }
  return characters;
}

Fold::Fold(const Code& code) : value_(Code::parse(folded(code.text())).value().value()) {}

}  // namespace scts
