#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deliver/pdf/fonts.hpp"
#include "deliver/pdf/part.hpp"
#include "deliver/pdf/symbol.hpp"

/// How a page is drawn: texts, lines, codes and parts.
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

class Ink;

/// While it lives, what is drawn belongs to one part of the page.
class [[nodiscard]] OpenPart {
 public:
  OpenPart(Ink& ink, std::size_t index) : ink_(ink), index_(index) {}
  ~OpenPart();
  OpenPart(const OpenPart&) = delete;
  OpenPart& operator=(const OpenPart&) = delete;

 private:
  Ink& ink_;
  std::size_t index_;
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
  /// Its quiet zone is the caller's.
  void symbol(const Symbol& symbol, double x, double y, double width, double height);
  /// Draws a constant part, lower than it was made by `down` mm.
  void form(std::string_view name, double down);

  /// Begins a part with a content of its own. What belongs to no part is no content of a tagged PDF: draw in parts.
  OpenPart part(Role role, std::string alternative = {});
  /// Begins a part that only holds others: a table, a row.
  OpenPart group(Role role);

  [[nodiscard]] Fonts& fonts() { return fonts_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }
  /// The operators of one part alone.
  [[nodiscard]] std::string_view bytes_of(const Part& part) const;
  void clear();

 private:
  friend class OpenPart;
  void close(std::size_t index);
  void set_font(Face face, double size);

  Fonts& fonts_;
  Usage& used_;
  std::string bytes_;
  Style current_{Face::text, 0};
  std::vector<Part> parts_;
  std::size_t within_ = Part::kPage;
  int contents_ = 0;  ///< marked so far
};

}  // namespace scts::deliver::pdf
