#include "deliver/pdf/ink.hpp"

#include <fmt/format.h>

#include <iterator>

#include "deliver/pdf/structure.hpp"
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
    if (unseen(character)) continue;
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
  bytes_ += open ? ")Tj\nET\n" : "ET\n";
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

/// An inline image mask (PDF 32000-1, 8.9.6.2 and 8.9.7): 300 bytes, where rectangles would be 5,000. In hexadecimal,
/// for no row of modules may look like the image's end to a reader that searches for it.
void Ink::symbol(const Symbol& symbol, double x, double y, double width, double height) {
  put(bytes_, "q {:.2f} 0 0 {:.2f} {:.2f} {:.2f} cm\n", points(width), points(height), points(x), up(y + height));
  put(bytes_, "BI /W {} /H {} /IM true /D [1 0] /F /AHx ID\n", symbol.columns, symbol.rows);
  for (int row = 0; row < symbol.rows; ++row) {
    for (int column = 0; column < symbol.columns; column += 8) {
      unsigned bits = 0;
      for (int i = column; i < column + 8; ++i)
        bits = bits * 2 + (i < symbol.columns && symbol.is_dark(i, row) ? 1 : 0);
      put(bytes_, "{:02X}", bits);
    }
  }
  bytes_ += ">\nEI Q\n";
}

void Ink::form(std::string_view name, double down) {
  if (down == 0) {
    put(bytes_, "/{} Do\n", name);
  } else {
    put(bytes_, "q 1 0 0 1 0 {:.2f} cm /{} Do Q\n", -points(down), name);
  }
}

OpenPart::~OpenPart() {
  ink_.close(index_);
}

OpenPart Ink::part(Role role, std::string alternative) {
  Part part{role, within_, {}, 0, 0, std::move(alternative)};
  if (role == Role::artifact) {
    bytes_ += "/Artifact BMC\n";
  } else {
    part.content = contents_++;
    put(bytes_, "/{} <</MCID {}>> BDC\n", tag(role), *part.content);
  }
  part.begin = bytes_.size();
  current_ = {Face::text, 0};  // each part stands alone, as a form too
  parts_.push_back(std::move(part));
  return {*this, parts_.size() - 1};
}

OpenPart Ink::group(Role role) {
  parts_.push_back({role, within_, {}, 0, 0, {}});
  within_ = parts_.size() - 1;
  return {*this, within_};
}

void Ink::close(std::size_t index) {
  Part& part = parts_[index];
  part.end = bytes_.size();
  if (part.content || part.role == Role::artifact) {
    bytes_ += "EMC\n";
  } else {
    within_ = part.within;
  }
}

std::string_view Ink::bytes_of(const Part& part) const {
  return std::string_view(bytes_).substr(part.begin, part.end - part.begin);
}

void Ink::clear() {
  bytes_.clear();
  current_ = {Face::text, 0};
  parts_.clear();
  within_ = Part::kPage;
  contents_ = 0;
}

}  // namespace scts::deliver::pdf
