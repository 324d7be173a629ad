#include "scts/model/service.hpp"

#include <algorithm>

#include "scts/model/text.hpp"

namespace scts {

const ServiceKind* find_service(std::string_view name) {
  for (const auto& kind : kServices) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

bool is_service_name(std::string_view name) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return !name.empty() && name.size() <= 30 && small(name.front()) && name.back() != '-' &&
         name.find("--") == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), [&](char c) { return small(c) || (c >= '0' && c <= '9') || c == '-'; });
}

std::string fault_of_title(const std::string& title) {
  if (title.empty()) return "it is empty";
  if (!valid_utf8(title)) return "it is not UTF-8";
  if (tidy(title) != title) return "it holds control characters or needless blanks";
  return characters(title) > kServiceTitleWidth ? "it is longer than 80 characters" : "";
}

}  // namespace scts
