#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace scts::exchange::mail {

/// Without its line end, LF or CRLF; `text` goes on behind it.
[[nodiscard]] std::string_view take_line(std::string_view& text);
/// Without the blanks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// ASCII capitals become small letters.
[[nodiscard]] std::string small(std::string_view text);

/// The fields at the beginning of a message, of a part of one, or of a group of a delivery status.
class Header {
 public:
  /// Takes the lines up to the first empty one from `text`.
  explicit Header(std::string_view& text);

  [[nodiscard]] bool empty() const { return fields_.empty(); }
  /// The value of the first field of that name, which is in small letters: unfolded; empty if there is none.
  [[nodiscard]] const std::string& operator[](std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// `text/plain` of "Text/Plain; charset=utf-8".
[[nodiscard]] std::string media_type(std::string_view value);
/// What stands behind `name=` in such a value, without quotes.
[[nodiscard]] std::string parameter(std::string_view value, std::string_view name);

}  // namespace scts::exchange::mail
