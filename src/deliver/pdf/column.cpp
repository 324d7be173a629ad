#include "deliver/pdf/column.hpp"

#include <algorithm>

namespace scts::deliver::pdf {

namespace {

constexpr double kIndent = 6.5;  ///< mm, of a list's items

Style style_of(const Line& line) {
  return {line.kind == Line::Kind::heading ? Face::bold : Face::text};
}

double indent_of(const Line& line) {
  return line.mark.empty() ? 0 : kIndent;
}

/// Where the piece that begins at `from` ends: at a blank, or after the hyphen of a compound (`Jean-Christophe`), but
/// not inside a number or the address of a site.
std::size_t piece_end(std::string_view text, std::size_t from) {
  const std::size_t blank = std::min(text.find(' ', from + 1), text.size());
  const std::string_view word = text.substr(from, blank - from);
  if (word.find_first_of("/@") != std::string_view::npos) return blank;
  const std::size_t hyphen = word.find('-');
  if (hyphen == 0 || hyphen >= word.size() - 1) return blank;
  return word.find_first_of("0123456789") == std::string_view::npos ? from + hyphen + 1 : blank;
}

/// How much of a piece that is wider than a line goes on it: at least one character.
std::size_t part_that_fits(Fonts& fonts, const Style& style, std::string_view piece, double room) {
  std::size_t fits = 0;
  for (std::string_view rest = piece; !rest.empty();) {
    room -= fonts.glyph(style.face, take_character(rest)).advance * style.size;
    if (room < 0 && fits > 0) break;
    fits = piece.size() - rest.size();
  }
  return fits;
}

}  // namespace

std::vector<std::string_view> wrap(Fonts& fonts, const Style& style, std::string_view text, double width) {
  const double room = points(width);
  const double blank = fonts.width(style.face, style.size, " ");
  std::vector<std::string_view> lines;
  std::size_t begin = 0;  // of the line
  std::size_t end = 0;    // of what surely stands on it
  double used = 0;
  while (end < text.size()) {
    const std::size_t from = end > begin && text[end] == ' ' ? end + 1 : end;
    std::size_t to = piece_end(text, from);
    const double needed = fonts.width(style.face, style.size, text.substr(from, to - from)) + (from > end ? blank : 0);
    if (begin < end && used + needed > room) {
      lines.push_back(text.substr(begin, end - begin));
      begin = end = from;
      used = 0;
      continue;
    }
    if (needed > room) to = from + part_that_fits(fonts, style, text.substr(from, to - from), room);
    used += needed;
    end = to;
  }
  if (begin < end) lines.push_back(text.substr(begin, end - begin));
  return lines;
}

double height(Fonts& fonts, const Line& line, double width) {
  const auto count = wrap(fonts, style_of(line), line.text, width - indent_of(line)).size();
  return (line.apart ? kGap : 0) + kLeading * static_cast<double>(count);
}

double height(Fonts& fonts, std::span<const Line> lines, double width) {
  double sum = 0;
  for (const auto& line : lines) sum += height(fonts, line, width);
  return sum;
}

const Line* first_below(Fonts& fonts, std::span<const Line> lines, double width, double top, double limit) {
  for (const auto& line : lines) {
    top += height(fonts, line, width);
    if (top - kLeading > limit) return &line;
  }
  return nullptr;
}

void Column::set(const Style& style, double indent, std::string_view text, double leading) {
  for (auto part : wrap(ink_.fonts(), style, text, width_ - indent)) {
    // The blank at which a line was broken, or one for its end: a line's end alone divides no words for those who
    // listen (PDF 32000-1, 14.8.2.5).
    const char* end = part.data() + part.size();
    const bool inside = end < text.data() + text.size();
    if (inside && *end == ' ') part = {part.data(), part.size() + 1};
    ink_.text(style, left_ + indent, next_, inside ? part : std::string(part) + ' ');
    next_ += leading;
  }
}

void Column::line(const Style& style, std::string_view text, double leading) {
  set(style, 0, text, leading);
}

void Column::lines(std::span<const Line> lines) {
  for (const auto& line : lines) {
    if (line.apart) gap(kGap);
    if (!line.mark.empty()) ink_.text({}, left_ + kIndent / 4, next_, line.mark + ' ');
    set(style_of(line), indent_of(line), line.text, kLeading);
  }
}

void Column::parts(std::span<const Line> lines) {
  const auto begins = [](const Line& line) { return line.apart || line.kind == Line::Kind::heading; };
  while (!lines.empty()) {
    std::size_t count = 1;
    if (lines.front().kind != Line::Kind::heading) {
      while (count < lines.size() && !begins(lines[count])) ++count;
    }
    const auto part = ink_.part(lines.front().kind == Line::Kind::heading ? Role::subheading : Role::paragraph);
    this->lines(lines.first(count));
    lines = lines.subspan(count);
  }
}

}  // namespace scts::deliver::pdf
