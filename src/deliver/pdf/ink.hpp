#pragma once

#include <string>
#include <string_view>

#include "deliver/pdf/fonts.hpp"

namespace scts::deliver::pdf {

inline constexpr double kPageWidth = 210;  ///< mm
inline constexpr double kPageHeight = 297;
[[nodiscard]] constexpr double points(double mm) {
  return mm * 72 / 25.4;
}
[[nodiscard]] constexpr double millimetres(double points) {
  return points * 25.4 / 72;
}

struct Style {
  Face face = Face::text;
  double size = 11;  ///< points
};

/// The operators of one content stream. Places are in mm from the top left corner of the page, as one measures on
/// paper; a text stands on its baseline. Written as bytes: PoDoFo's painter costs more than all the rest of a letter.
class Ink {
 public:
  Ink(Fonts& fonts, Usage& used) : fonts_(fonts), used_(used) {}

  /// Throws Error(bug) for a character that no font has.
  void text(const Style& style, double x, double y, std::string_view text);
  void line(double x1, double y1, double x2, double y2);
  void dashed_line(double x1, double y1, double x2, double y2);
  void frame(double x, double y, double width, double height);
  void circle(double x, double y, double radius);
  /// Draws a constant part, lower than it was made by `down` mm.
  void form(std::string_view name, double down);

  [[nodiscard]] Fonts& fonts() { return fonts_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  void clear();

 private:
  void set_font(Face face, double size);

  Fonts& fonts_;
  Usage& used_;
  std::string bytes_;
  Style current_{Face::text, 0};
};

}  // namespace scts::deliver::pdf
