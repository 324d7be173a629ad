#pragma once

#include <podofo/podofo.h>

#include <array>
#include <map>
#include <memory>

#include "deliver/pdf/fonts.hpp"

namespace scts::deliver::pdf {

/// The fonts as files embed them. A subset takes longer to make than a class's letters to draw, so it is made once, of
/// all characters that the run has met so far, and copied into each file.
class EmbeddedFonts {
 public:
  explicit EmbeddedFonts(const Fonts& fonts) : fonts_(fonts) {}
  /// Puts the fonts that a file uses into it; `names` gets F0, F1, … by Face.
  void put_into(PoDoFo::PdfMemDocument& document, PoDoFo::PdfDictionary& names, const Usage& used);

 private:
  using Copies = std::map<PoDoFo::PdfReference, PoDoFo::PdfReference>;
  void make(const Usage& characters);
  PoDoFo::PdfReference copy(const PoDoFo::PdfReference& from, PoDoFo::PdfVecObjects& to, Copies& copies) const;
  void redirect(PoDoFo::PdfVariant& value, PoDoFo::PdfVecObjects& to, Copies& copies) const;

  const Fonts& fonts_;
  Usage holds_;
  std::unique_ptr<PoDoFo::PdfMemDocument> source_;
  std::array<PoDoFo::PdfReference, kFaces> roots_;
};

}  // namespace scts::deliver::pdf
