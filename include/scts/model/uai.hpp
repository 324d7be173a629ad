#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace scts {

/// A school's identifier (formerly RNE): 7 digits and a check letter, "ABCDEFGHJKLMNPRSTUVWXYZ"[number mod 23].
class Uai {
 public:
  [[nodiscard]] static std::optional<Uai> parse(std::string_view text);
  [[nodiscard]] const std::string& text() const { return text_; }
  auto operator<=>(const Uai&) const = default;

 private:
  explicit Uai(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace scts
