#include "deliver/pdf/column.hpp"

#include "deliver/line_breaks.hpp"

namespace scts::deliver::pdf {

namespace {

constexpr double kIndent = 6.5;  ///< mm, of a list's items

Style style_of(const Line& line) {
  return {line.kind == Line::Kind::heading ? Face::bold : Face::text};
}

double indent_of(const Line& line) {
  return line.mark.empty() ? 0 : kIndent;
}

}  // namespace

std::vector<std::string_view> wrap(Fonts& fonts, const Style& style, std::string_view text, double width) {
  return broken(text, points(width), [&](std::string_view part) { return fonts.width(style.face, style.size, part); });
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
