#include "deliver/pdf/embedded_fonts.hpp"

#include <fmt/format.h>

namespace scts::deliver::pdf {

using namespace PoDoFo;

namespace {

std::string name_of(std::size_t face) {
  return fmt::format("F{}", face);
}

}  // namespace

void EmbeddedFonts::put_into(PdfMemDocument& document, PdfDictionary& names, const Usage& used) {
  if (!source_ || !holds_.contains(used)) {
    Usage characters = fonts_.met();
    characters.add(used);
    make(characters);
  }
  Copies copies;
  for (std::size_t i = 0; i < kFaces; ++i) {
    if (used.uses(static_cast<Face>(i)))
      names.AddKey(PdfName(name_of(i)), copy(roots_[i], document.GetObjects(), copies));
  }
}

void EmbeddedFonts::make(const Usage& characters) {
  source_ = std::make_unique<PdfMemDocument>();
  for (std::size_t i = 0; i < kFaces; ++i) {
    const Face face = static_cast<Face>(i);
    auto list = characters.characters(face);
    if (list.empty()) continue;
    // The font owns its encoding. Identity, so that a string's bytes are glyph numbers and no letter is left out.
    PdfFont* font = source_->CreateFontSubset(name_of(i).c_str(), false, false, false,
                                              new PdfIdentityEncoding(0, 0xFFFF, true), font_file(face).c_str());
    const auto count = static_cast<pdf_long>(list.size());
    font->AddUsedSubsettingGlyphs(PdfString(list.data(), count), count);
    roots_[i] = font->GetObject()->Reference();
  }
  source_->EmbedSubsetFonts();
  holds_ = characters;
}

/// Copies an object and all that it refers to, each once.
PdfReference EmbeddedFonts::copy(const PdfReference& from, PdfVecObjects& to, Copies& copies) const {
  if (const auto known = copies.find(from); known != copies.end()) return known->second;
  const PdfObject* original = source_->GetObjects().GetObject(from);
  PdfObject* object = to.CreateObject(*original);
  copies.emplace(from, object->Reference());
  if (original->HasStream()) *object->GetStream() = *original->GetStream();  // packed as it is
  redirect(*object, to, copies);
  return object->Reference();
}

void EmbeddedFonts::redirect(PdfVariant& value, PdfVecObjects& to, Copies& copies) const {
  if (value.IsReference()) {
    value = PdfVariant(copy(value.GetReference(), to, copies));
  } else if (value.IsArray()) {
    for (auto& entry : value.GetArray()) redirect(entry, to, copies);
  } else if (value.IsDictionary()) {
    for (auto& [key, entry] : value.GetDictionary().GetKeys()) redirect(*entry, to, copies);
  }
}

}  // namespace scts::deliver::pdf
