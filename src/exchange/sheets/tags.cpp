#include "tags.hpp"

#include <algorithm>
#include <charconv>

namespace scts::exchange {

std::string_view local(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::optional<std::string_view> attribute(const char** attributes, std::string_view name) {
  for (; *attributes; attributes += 2) {
    if (local(*attributes) == name) return attributes[1];
  }
  return std::nullopt;
}

std::optional<std::string_view> qualified(const char** attributes, std::string_view name) {
  for (; *attributes; attributes += 2) {
    if (*attributes == name) return attributes[1];
  }
  return std::nullopt;
}

std::optional<long> whole_number(std::string_view text) {
  constexpr std::size_t kWidest = 9;
  long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.size() > kWidest || number < 0) {
    return std::nullopt;
  }
  return number;
}

bool is_true(std::optional<std::string_view> text) {
  return text == "1" || text == "true";
}

}  // namespace scts::exchange
