#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "deliver/pdf/ink.hpp"
#include "deliver/wording.hpp"

/// How text is broken into lines that stand below each other.
namespace scts::deliver::pdf {

inline constexpr double kLeading = 4.75;  ///< mm from baseline to baseline of an 11 point text
inline constexpr double kGap = 2.25;      ///< mm more between groups of lines

/// Breaks a text at its blanks and hyphens so that each line fits `width` mm. What is too long alone is broken
/// anywhere.
[[nodiscard]] std::vector<std::string_view> wrap(Fonts& fonts, const Style& style, std::string_view text, double width);

/// Mm that a column of that width takes for a line or for lines, gaps between groups included.
[[nodiscard]] double height(Fonts& fonts, const Line& line, double width);
[[nodiscard]] double height(Fonts& fonts, std::span<const Line> lines, double width);

/// The first of the lines that such a column would set below `limit`, its first baseline being at `top`; null if all
/// fit.
[[nodiscard]] const Line* first_below(Fonts& fonts, std::span<const Line> lines, double width, double top,
                                      double limit);

/// Text that flows downwards.
class Column {
 public:
  /// The first baseline is at `top`.
  Column(Ink& ink, double left, double top, double width) : ink_(ink), left_(left), next_(top), width_(width) {}

  void line(const Style& style, std::string_view text, double leading = kLeading);
  void lines(std::span<const Line> lines);
  /// The same, in parts: a heading is one, and so is each group of lines that stands apart.
  void parts(std::span<const Line> lines);
  void gap(double height) { next_ += height; }
  /// The baseline that the next line would have.
  [[nodiscard]] double next() const { return next_; }

 private:
  void set(const Style& style, double indent, std::string_view text, double leading);

  Ink& ink_;
  double left_;
  double next_;
  double width_;
};

}  // namespace scts::deliver::pdf
