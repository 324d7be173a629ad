#include "scts/model/code.hpp"

#include <array>
#include <limits>

namespace scts {

namespace {
constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::size_t kLength = 13;
constexpr std::array<std::string_view, 6> kReasons{"refusal", "lost", "departure", "renewed", "request", "rank"};
}  // namespace

std::optional<Code> Code::parse(std::string_view text) {
  std::uint64_t value = 0;
  std::size_t count = 0;
  for (char c : text) {
    if (c == '-' || c == ' ' || c == '\t' || c == '\r') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    const auto digit = kDigits.find(c);
    if (digit == std::string_view::npos || ++count > kLength) return std::nullopt;
    constexpr auto kMax = std::numeric_limits<std::uint64_t>::max();
    if (value > kMax / 36 || value * 36 > kMax - digit) return std::nullopt;
    value = value * 36 + digit;
  }
  if (count != kLength) return std::nullopt;
  return Code(value);
}

std::string Code::text() const {
  std::string out = "0000-000-000-000";
  auto rest = value_;
  for (auto it = out.rbegin(); it != out.rend(); ++it) {
    if (*it == '-') continue;
    *it = kDigits[rest % 36];
    rest /= 36;
  }
  return out;
}

std::string Code::masked() const {
  return text().substr(0, 4) + "-…-…-…";
}

std::string_view name(CodeKind kind) {
  return kind == CodeKind::car ? "CAR" : "CAE";
}

std::string_view name(Reason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}

std::optional<Reason> find_reason(std::string_view text) {
  for (std::size_t i = 0; i < kReasons.size(); ++i) {
    if (kReasons[i] == text) return static_cast<Reason>(i);
  }
  return std::nullopt;
}

std::optional<Reason> parse_reason(std::string_view text) {
  const auto reason = find_reason(text);
  return reason == Reason::renewed || reason == Reason::rank ? std::nullopt : reason;
}

}  // namespace scts
