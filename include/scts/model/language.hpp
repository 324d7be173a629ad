#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace scts {

/// A language that people read: ISO 639-1, two small letters.
class Language {
 public:
  Language() : text_("fr") {}
  /// Reads `en`, `EN`; nothing for letters that no language has.
  [[nodiscard]] static std::optional<Language> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool french() const { return text_ == "fr"; }
  auto operator<=>(const Language&) const = default;

 private:
  explicit Language(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace scts
