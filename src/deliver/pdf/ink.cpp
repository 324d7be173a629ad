#include "deliver/pdf/ink.hpp"

#include <fmt/format.h>

#include <iterator>

#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

template <class... Values>
void put(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

double up(double y) {
  return points(kPageHeight - y);
}

/// One byte of a literal string (PDF 32000-1, 7.3.4.2): a bare CR would be read as LF.
void put_byte(std::string& out, char byte) {
  switch (byte) {
    case '(':
    case ')':
    case '\\':
      out += '\\';
      out += byte;
      break;
    case '\r':
      out += "\\r";
      break;
    default:
      out += byte;
  }
}

}  // namespace

void Ink::set_font(Face face, double size) {
  if (current_.face == face && current_.size == size) return;
  current_ = {face, size};
  put(bytes_, "/F{} {:.4g} Tf\n", index(face), size);
}

void Ink::text(const Style& style, double x, double y, std::string_view text) {
  if (text.empty()) return;
  put(bytes_, "BT\n{:.2f} {:.2f} Td\n", points(x), up(y));
  bool open = false;
  while (!text.empty()) {
    const char32_t character = take_character(text);
    const Glyph& glyph = fonts_.glyph(style.face, character);
    if (glyph.id == 0) throw Error(Fault::bug, fmt::format("no font has U+{:04X}", static_cast<unsigned>(character)));
    if (open && glyph.face != current_.face) {
      bytes_ += ")Tj\n";
      open = false;
    }
    if (!open) {
      set_font(glyph.face, style.size);
      bytes_ += '(';
      open = true;
    }
    put_byte(bytes_, static_cast<char>(glyph.id >> 8));
    put_byte(bytes_, static_cast<char>(glyph.id & 0xFF));
    used_.add(glyph.face, character);
  }
  bytes_ += ")Tj\nET\n";
}

void Ink::line(double x1, double y1, double x2, double y2) {
  put(bytes_, "0.5 w {:.2f} {:.2f} m {:.2f} {:.2f} l S\n", points(x1), up(y1), points(x2), up(y2));
}

void Ink::dashed_line(double x1, double y1, double x2, double y2) {
  bytes_ += "[4 3] 0 d\n";
  line(x1, y1, x2, y2);
  bytes_ += "[] 0 d\n";
}

void Ink::frame(double x, double y, double width, double height) {
  put(bytes_, "0.75 w {:.2f} {:.2f} {:.2f} {:.2f} re S\n", points(x), up(y + height), points(width), points(height));
}

void Ink::circle(double x, double y, double radius) {
  constexpr double kBend = 0.5523;  // four Bézier quarters
  const double cx = points(x);
  const double cy = up(y);
  const double r = points(radius);
  const double b = r * kBend;
  put(bytes_, "0.5 w {:.2f} {:.2f} m\n", cx + r, cy);
  put(bytes_, "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c\n", cx + r, cy + b, cx + b, cy + r, cx, cy + r);
  put(bytes_, "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c\n", cx - b, cy + r, cx - r, cy + b, cx - r, cy);
  put(bytes_, "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c\n", cx - r, cy - b, cx - b, cy - r, cx, cy - r);
  put(bytes_, "{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c s\n", cx + b, cy - r, cx + r, cy - b, cx + r, cy);
}

void Ink::form(std::string_view name, double down) {
  if (down == 0) {
    put(bytes_, "/{} Do\n", name);
  } else {
    put(bytes_, "q 1 0 0 1 0 {:.2f} cm /{} Do Q\n", -points(down), name);
  }
}

void Ink::clear() {
  bytes_.clear();
  current_ = {Face::text, 0};
}

}  // namespace scts::deliver::pdf
