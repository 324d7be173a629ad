#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "deliver/pdf/ink.hpp"
#include "deliver/wording.hpp"

namespace scts::deliver::pdf {

inline constexpr double kLeading = 4.75;  ///< mm from baseline to baseline of an 11 point text
inline constexpr double kGap = 2.25;      ///< mm more between groups of lines

/// Breaks a text at its blanks and hyphens so that each line fits `width` mm. What is too long alone is broken
/// anywhere.
[[nodiscard]] std::vector<std::string_view> wrap(Fonts& fonts, const Style& style, std::string_view text, double width);

/// How many lines a column of that width would set.
[[nodiscard]] std::size_t count_lines(Fonts& fonts, const std::vector<Line>& lines, double width);

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
