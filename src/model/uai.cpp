#include "scts/model/uai.hpp"

#include <algorithm>

#include "scts/model/id.hpp"

namespace scts {

std::optional<Uai> Uai::parse(std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
  if (text.size() != 8 || !std::all_of(text.begin(), text.end() - 1, [](char c) { return c >= '0' && c <= '9'; })) {
    return std::nullopt;
  }
  const auto number = parse_number(text.substr(0, 7));
  const char check = text[7] >= 'a' && text[7] <= 'z' ? static_cast<char>(text[7] - 'a' + 'A') : text[7];
  if (!number || letters[static_cast<std::size_t>(*number % 23)] != check) return std::nullopt;
  return Uai(std::string(text.substr(0, 7)) + check);
}

}  // namespace scts
