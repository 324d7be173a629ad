#include "deliver/pdf/glyph_set.hpp"

#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

/// Big-endian, as all of a TrueType file.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t width) {
  if (at + width > bytes.size()) throw Error(Fault::bug, "a font's subset is cut short");
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < width; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::string_view table(std::string_view font, std::string_view tag) {
  const std::uint32_t tables = number(font, 4, 2);
  for (std::uint32_t i = 0; i < tables; ++i) {
    const std::size_t entry = 12 + 16 * std::size_t{i};
    if (font.substr(entry, 4) == tag) return font.substr(number(font, entry + 8, 4), number(font, entry + 12, 4));
  }
  throw Error(Fault::bug, "a font's subset lacks the table " + std::string(tag));
}

}  // namespace

std::string glyph_set(std::string_view font, std::uint16_t blank) {
  const bool wide = number(table(font, "head"), 50, 2) != 0;
  const std::string_view places = table(font, "loca");
  const std::uint32_t glyphs = number(table(font, "maxp"), 4, 2);
  const std::size_t width = wide ? 4 : 2;
  std::string set((glyphs + 7) / 8, '\0');
  for (std::uint32_t glyph = 0; glyph < glyphs; ++glyph) {
    const bool outline = number(places, glyph * width, width) != number(places, (glyph + 1) * width, width);
    if (!outline && glyph != 0 && glyph != blank) continue;
    set[glyph / 8] = static_cast<char>(set[glyph / 8] | (0x80 >> (glyph % 8)));
  }
  return set;
}

}  // namespace scts::deliver::pdf
