#include "scts/model/telephone.hpp"

#include <algorithm>

namespace scts {

std::string telephone_key(std::string_view text) {
  constexpr std::string_view kPunctuation = " .-/()\t";
  constexpr std::string_view kFrance = "0033";
  std::string key;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      key += c;
    } else if (c == '+' && key.empty()) {
      key = "00";
    } else if (kPunctuation.find(c) == std::string_view::npos) {
      return {};
    }
  }
  if (key.starts_with(kFrance)) {
    const auto first = std::min(key.find_first_not_of('0', kFrance.size()), key.size());
    key.replace(0, first, "0");
  }
  return key.starts_with('0') ? key : std::string();
}

}  // namespace scts
