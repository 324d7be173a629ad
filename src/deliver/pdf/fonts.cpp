#include "deliver/pdf/fonts.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

struct FontFile {
  std::string_view path;
  std::string_view package;
};
constexpr std::array<FontFile, kFaces> kFiles{
    {{"/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", "fonts-liberation"},
     {"/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf", "fonts-liberation"},
     {"/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf", "fonts-liberation"},
     {"/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "fonts-dejavu-core"},
     {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "fonts-dejavu-core"}}};

/// Adds a character of the first plane, as UTF-8.
void append(std::string& text, char32_t c) {
  const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

/// Hebrew to Myanmar, and the presentation forms: scripts that run from right to left or whose letters join. A font
/// alone, without shaping, prints them wrong, which is worse than not at all.
bool needs_shaping(char32_t c) {
  return (c >= 0x0590 && c <= 0x109F) || (c >= 0xFB1D && c <= 0xFEFF);
}

/// Accents and dots that come after their letter: where one stands over a letter, high or low, only shaping knows.
bool is_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

}  // namespace

std::string font_file(Face face) {
  const auto& [path, package] = kFiles[index(face)];
  std::string file(path);
  if (access(file.c_str(), R_OK) != 0) {
    throw Error(Fault::failed, fmt::format("the font {} cannot be read", path), fmt::format("apt install {}", package));
  }
  return file;
}

char32_t take_code_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length && i < text.size(); ++i) {
    c = (c << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  text.remove_prefix(std::min(length, text.size()));
  return c;
}

char32_t take_character(std::string_view& text) {
  const char32_t c = take_code_point(text);
  return c == 0xA0 || c == 0x202F ? ' ' : c;
}

Fonts::Fonts() {
  FT_Library freetype = library_.GetFontLibrary();
  for (std::size_t i = 0; i < kFaces; ++i) {
    const std::string file = font_file(static_cast<Face>(i));
    metrics_[i] = std::make_unique<PoDoFo::PdfFontMetricsFreetype>(&freetype, file.c_str(), false);
  }
}

const Glyph& Fonts::glyph(Face face, char32_t character) {
  static constexpr Glyph missing;
  if (character > 0xFFFF || unseen(character)) return missing;  // PoDoFo's subsets know the first plane only
  auto& known = known_[index(face)];
  if (character >= known.size()) known.resize(character + 1);
  auto& entry = known[character];
  if (!entry.sought) {
    static_cast<Glyph&>(entry) = seek(face, character);
    entry.sought = true;
  }
  return entry;
}

Glyph Fonts::seek(Face face, char32_t character) const {
  if (character < 0x20 || needs_shaping(character) || is_mark(character)) return {};
  // An address stays in fixed pitch if it can.
  for (const Face candidate : {face, face == Face::address ? Face::code : face, Face::spare}) {
    const auto& metrics = *metrics_[index(candidate)];
    const long id = metrics.GetGlyphId(static_cast<long>(character));
    if (id > 0) {
      return {candidate, static_cast<std::uint16_t>(id), metrics.GetGlyphWidth(static_cast<int>(id)) / 1000};
    }
  }
  return {};
}

double Fonts::width(Face face, double size, std::string_view text) {
  double em = 0;
  while (!text.empty()) em += glyph(face, take_character(text)).advance;
  return em * size;
}

bool Fonts::has(Face face, std::string_view text) {
  while (!text.empty()) {
    const auto character = take_character(text);
    if (!unseen(character) && glyph(face, character).id == 0) return false;
  }
  return true;
}

Usage Fonts::met() const {
  Usage all;
  for (const auto& known : known_) {
    for (std::size_t c = 0; c < known.size(); ++c) {
      if (known[c].id != 0) all.add(known[c].face, static_cast<char32_t>(c));
    }
  }
  return all;
}

std::string Fonts::characters() const {
  const Usage all = met();
  std::string text;
  for (std::size_t i = 0; i < kFaces; ++i) {
    for (const auto swapped : all.characters(static_cast<Face>(i))) {
      append(text, static_cast<char32_t>(((swapped & 0xFF) << 8) | (swapped >> 8)));
    }
    text += '\n';
  }
  return text;
}

void Fonts::learn(std::string_view characters) {
  for (std::size_t i = 0; i < kFaces && !characters.empty();) {
    const auto c = take_character(characters);
    if (c == '\n') {
      ++i;
    } else {
      static_cast<void>(glyph(static_cast<Face>(i), c));
    }
  }
}

std::vector<PoDoFo::pdf_utf16be> Usage::characters(Face face) const {
  std::vector<PoDoFo::pdf_utf16be> list;
  const auto& used = used_[index(face)];
  for (std::size_t c = 0; c < used.size(); ++c) {
    if (used[c]) list.push_back(static_cast<PoDoFo::pdf_utf16be>((c >> 8) | (c << 8)));
  }
  return list;
}

}  // namespace scts::deliver::pdf
