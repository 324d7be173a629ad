#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace scts {

/// The name of an account: 3 to 64 of `a-z 0-9 . _ @ + -`, beginning with a letter or digit; capitals are read as small
/// letters.
class Login {
 public:
  [[nodiscard]] static std::optional<Login> parse(std::string_view text);
  [[nodiscard]] const std::string& text() const { return text_; }
  auto operator<=>(const Login&) const = default;

 private:
  explicit Login(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace scts
