#pragma once

#include <podofo/podofo.h>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "deliver/pdf/fonts.hpp"
#include "deliver/pdf/objects.hpp"

namespace scts::deliver::pdf {

/// The fonts as files embed them. A subset takes longer to make than a class's letters to draw, so it is made once, of
/// all characters that were met before the first file, and copied into each. A file that uses others has them besides:
/// what its fonts hold never depends on the files before it.
class EmbeddedFonts {
 public:
  explicit EmbeddedFonts(const Fonts& fonts) : fonts_(fonts) {}
  /// From here on files are made, with what was met so far.
  void begin() {
    if (!met_) met_ = fonts_.met();
  }
  /// Puts the fonts that a file uses into it, and gives the entries that name them: F0, F1, … by Face.
  [[nodiscard]] std::string put_into(Objects& objects, const Usage& used);

 private:
  using Copies = std::map<PoDoFo::PdfReference, std::size_t>;
  void make(const Usage& characters);
  std::size_t copy(const PoDoFo::PdfReference& from, Objects& to, Copies& copies) const;
  void redirect(PoDoFo::PdfVariant& value, Objects& to, Copies& copies) const;

  const Fonts& fonts_;
  std::optional<Usage> met_;  ///< before the first file
  Usage holds_;
  std::unique_ptr<PoDoFo::PdfMemDocument> source_;
  std::array<PoDoFo::PdfReference, kFaces> roots_;
};

}  // namespace scts::deliver::pdf
