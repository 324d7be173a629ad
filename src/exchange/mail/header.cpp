#include "header.hpp"

#include <algorithm>

namespace scts::exchange::mail {

namespace {

constexpr std::size_t kFields = 1000;

bool blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

}  // namespace

std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

Header::Header(std::string_view& text) {
  while (!text.empty()) {
    const auto line = take_line(text);
    if (trimmed(line).empty()) return;
    if (blank(line.front())) {
      if (!fields_.empty()) fields_.back().second.append(" ").append(trimmed(line));
      continue;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || fields_.size() == kFields) continue;
    fields_.emplace_back(small(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
  }
}

const std::string& Header::operator[](std::string_view name) const {
  static const std::string none;
  const auto found =
      std::find_if(fields_.begin(), fields_.end(), [&](const auto& field) { return field.first == name; });
  return found == fields_.end() ? none : found->second;
}

std::string media_type(std::string_view value) {
  return small(trimmed(value.substr(0, value.find(';'))));
}

std::string parameter(std::string_view value, std::string_view name) {
  for (auto next = value.find(';'); next != std::string_view::npos; next = value.find(';')) {
    value.remove_prefix(next + 1);
    const auto equals = value.find('=');
    if (equals == std::string_view::npos) break;
    auto key = value.substr(0, equals);
    key.remove_prefix(key.rfind(';') + 1);  // words without a value
    value = trimmed(value.substr(equals + 1));
    const bool quoted = value.starts_with('"');  // then it may hold what separates parameters
    const auto found = quoted ? value.substr(1, value.find('"', 1) - 1) : trimmed(value.substr(0, value.find(';')));
    if (small(trimmed(key)) == name) return std::string(found);
    if (quoted) value.remove_prefix(std::min(found.size() + 2, value.size()));
  }
  return {};
}

}  // namespace scts::exchange::mail
