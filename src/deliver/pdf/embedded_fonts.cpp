#include "deliver/pdf/embedded_fonts.hpp"

#include <fmt/format.h>

#include "deliver/pdf/glyph_set.hpp"

namespace scts::deliver::pdf {

using namespace PoDoFo;

namespace {

std::string name_of(std::size_t face) {
  return fmt::format("F{}", face);
}

/// An object as it stands in a file, without its stream.
std::string written(const PdfVariant& object) {
  PdfRefCountedBuffer buffer;
  PdfOutputDevice device(&buffer);
  object.Write(&device, ePdfWriteMode_Compact);
  return {buffer.GetBuffer(), device.GetLength()};
}

void add_glyph_set(PdfObject& font, std::uint16_t blank) {
  auto& objects = *font.GetOwner();
  const PdfObject* descendant =
      objects.GetObject(font.GetIndirectKey("DescendantFonts")->GetArray().front().GetReference());
  PdfObject* descriptor = descendant->GetIndirectKey("FontDescriptor");
  char* bytes = nullptr;
  pdf_long size = 0;
  descriptor->GetIndirectKey("FontFile2")->GetStream()->GetFilteredCopy(&bytes, &size);
  const std::unique_ptr<char, decltype(&podofo_free)> owner(bytes, &podofo_free);
  const std::string set = glyph_set({bytes, static_cast<std::size_t>(size)}, blank);
  PdfObject* stream = objects.CreateObject();
  stream->GetStream()->Set(set.data(), static_cast<pdf_long>(set.size()));
  descriptor->GetDictionary().AddKey("CIDSet", stream->Reference());
}

}  // namespace

std::string EmbeddedFonts::put_into(Objects& objects, const Usage& used) {
  begin();
  Usage characters = *met_;
  characters.add(used);
  if (!source_ || holds_ != characters) make(characters);
  Copies copies;
  std::string entries;
  for (std::size_t i = 0; i < kFaces; ++i) {
    if (!used.uses(static_cast<Face>(i))) continue;
    entries += fmt::format("/{} {}", name_of(i), reference(copy(roots_[i], objects, copies)));
  }
  return entries;
}

void EmbeddedFonts::make(const Usage& characters) {
  source_ = std::make_unique<PdfMemDocument>();
  std::array<std::uint16_t, kFaces> blanks{};
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
    blanks[i] = static_cast<std::uint16_t>(font->GetFontMetrics()->GetGlyphId(' '));
  }
  source_->EmbedSubsetFonts();
  for (std::size_t i = 0; i < kFaces; ++i) {
    if (characters.uses(static_cast<Face>(i))) add_glyph_set(*source_->GetObjects().GetObject(roots_[i]), blanks[i]);
  }
  holds_ = characters;
}

/// Copies an object and all that it refers to, each once.
std::size_t EmbeddedFonts::copy(const PdfReference& from, Objects& to, Copies& copies) const {
  if (const auto known = copies.find(from); known != copies.end()) return known->second;
  const std::size_t number = to.reserve();
  copies.emplace(from, number);
  const PdfObject* original = source_->GetObjects().GetObject(from);
  PdfVariant object(*original);
  redirect(object, to, copies);
  if (original->HasStream()) {
    object.GetDictionary().RemoveKey("Length");
    const auto& stream = dynamic_cast<const PdfMemStream&>(*original->GetStream());
    const std::string entries = written(object);
    const std::string_view content(stream.Get(), static_cast<std::size_t>(stream.GetLength()));  // packed as it is
    to.put_stream(number, std::string_view(entries).substr(2, entries.size() - 4), content);
  } else {
    to.put(number, written(object));
  }
  return number;
}

void EmbeddedFonts::redirect(PdfVariant& value, Objects& to, Copies& copies) const {
  if (value.IsReference()) {
    value = PdfVariant(PdfReference(static_cast<pdf_objnum>(copy(value.GetReference(), to, copies)), 0));
  } else if (value.IsArray()) {
    for (auto& entry : value.GetArray()) redirect(entry, to, copies);
  } else if (value.IsDictionary()) {
    for (auto& [key, entry] : value.GetDictionary().GetKeys()) redirect(*entry, to, copies);
  }
}

}  // namespace scts::deliver::pdf
