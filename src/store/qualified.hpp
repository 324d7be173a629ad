#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

/// How a list of columns is said of one table among several.
namespace scts::store {

/// "ine, family_name" of t as "t.ine, t.family_name".
[[nodiscard]] inline std::string of(std::string_view table, std::string_view columns) {
  std::string out = fmt::format("{}.", table);
  for (const char c : columns) {
    out += c;
    if (c == ' ') out += fmt::format("{}.", table);
  }
  return out;
}

}  // namespace scts::store
