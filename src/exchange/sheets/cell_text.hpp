#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What the value of a cell is as text.
namespace scts::exchange {

/// From when a workbook counts days: Excel's 1900, or that of the first Macintoshes.
enum class Epoch { of_1900, of_1904 };

/// A number as a file writes it; nothing if it is none.
[[nodiscard]] std::optional<double> number_of(std::string_view text);
/// The shortest decimal that means it, without an exponent: 75011, 14.5.
[[nodiscard]] std::string decimal(double number);
/// 2013-02-14, 2013-02-14T08:30, 08:30; nothing if there is no such day.
[[nodiscard]] std::optional<std::string> day_text(double number, Epoch epoch);
/// The same of 2013-02-14T08:30:00.
[[nodiscard]] std::string day_text(std::string_view iso);
/// The name of an error, `#N/A`; what has another form is one without a name.
[[nodiscard]] std::string error_text(std::string_view text);
/// A text in which characters are written as `_x000D_`.
[[nodiscard]] std::string unescaped(std::string text);
/// A text that `unescaped` gives back.
[[nodiscard]] std::string escaped(const std::string& text);

}  // namespace scts::exchange
