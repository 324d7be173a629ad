#pragma once

#include <podofo/podofo.h>

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The fonts that letters are set in, and which characters of them are used.
namespace scts::deliver::pdf {

/// What a piece of text is for. `spare` holds what the others lack.
enum class Face : std::uint8_t { text, bold, address, code, spare };
inline constexpr std::size_t kFaces = 5;
[[nodiscard]] constexpr std::size_t index(Face face) {
  return static_cast<std::size_t>(face);
}
/// The font file of a face. Throws Error(failed) if it is not installed.
[[nodiscard]] std::string font_file(Face face);

/// Takes the first code point off a valid UTF-8 text.
[[nodiscard]] char32_t take_code_point(std::string_view& text);
/// The same as it is printed. What looks the same prints the same: U+00A0 is a blank (in Liberation they share a glyph,
/// and only one of the two can be mapped back to Unicode).
[[nodiscard]] char32_t take_character(std::string_view& text);

/// A zero width space or a word joiner, which say where a text may be broken.
[[nodiscard]] constexpr bool marks_break(char32_t character) {
  return character == 0x200B || character == 0x2060;
}
/// These and the soft hyphen are not seen.
[[nodiscard]] constexpr bool unseen(char32_t character) {
  return character == 0xAD || marks_break(character);
}

struct Glyph {
  Face face = Face::text;
  std::uint16_t id = 0;  ///< 0: no font has it
  double advance = 0;    ///< in em
};

/// Characters by font: what a file uses, what a subset must hold.
class Usage {
 public:
  void add(Face face, char32_t character) { used_[index(face)].set(character); }
  void add(const Usage& other) {
    for (std::size_t i = 0; i < kFaces; ++i) used_[i] |= other.used_[i];
  }
  [[nodiscard]] bool uses(Face face) const { return used_[index(face)].any(); }
  bool operator==(const Usage&) const = default;
  [[nodiscard]] std::vector<PoDoFo::pdf_utf16be> characters(Face face) const;

 private:
  std::array<std::bitset<0x10000>, kFaces> used_;
};

/// Glyphs and their widths, looked up once; shared by all files of a run.
class Fonts {
 public:
  Fonts();
  [[nodiscard]] const Glyph& glyph(Face face, char32_t character);
  /// In points.
  [[nodiscard]] double width(Face face, double size, std::string_view text);
  [[nodiscard]] bool has(Face face, std::string_view text);
  /// All characters that were looked up so far, by the font that has them.
  [[nodiscard]] Usage met() const;
  /// The same as a text: a line for each face.
  [[nodiscard]] std::string characters() const;
  /// Looks up what another run looked up.
  void learn(std::string_view characters);

 private:
  struct Known : Glyph {
    bool sought = false;
  };
  [[nodiscard]] Glyph seek(Face face, char32_t character) const;

  PoDoFo::PdfMemDocument library_;  ///< owns the FreeType library that the metrics read with
  std::array<std::unique_ptr<PoDoFo::PdfFontMetricsFreetype>, kFaces> metrics_;
  std::array<std::vector<Known>, kFaces> known_;  ///< by code point; grows up to the highest one met
};

}  // namespace scts::deliver::pdf
