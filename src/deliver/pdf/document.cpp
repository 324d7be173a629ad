#include "deliver/pdf/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deliver/pdf/ink.hpp"

namespace scts::deliver::pdf {

using namespace PoDoFo;

namespace {

constexpr std::size_t kFanOut = 64;  // children of a node of the page tree

PdfObject number(std::size_t value) {
  return PdfObject(PdfVariant(static_cast<pdf_int64>(value)));
}

PdfArray media_box() {
  PdfArray box;
  for (const double edge : {0.0, 0.0, points(kPageWidth), points(kPageHeight)}) box.push_back(PdfVariant(edge));
  return box;
}

}  // namespace

Document::Document(const std::string& title, Date date) : fonts_(document_.GetObjects().CreateObject()) {
  // Nothing of the clock: the file identifier is made from these, too.
  auto& info = document_.GetInfo()->GetObject()->GetDictionary();
  std::string day = date.iso();
  std::erase(day, '-');
  info.AddKey("CreationDate", PdfString("D:" + day + "000000Z"));
  info.RemoveKey("ModDate");
  info.AddKey("Title", PdfString(reinterpret_cast<const pdf_utf8*>(title.c_str())));
  info.AddKey("Creator", PdfString("scts"));
  document_.SetPdfVersion(ePdfVersion_1_7);
  document_.GetCatalog()->GetDictionary().AddKey("Lang", PdfString("fr-FR"));  // SetLanguage leaks
  document_.SetDisplayDocTitle();
}

void Document::add_stream(PdfObject* object, std::string_view content) {
  const std::string_view packed = deflate_.compress(content);
  object->GetDictionary().AddKey("Filter", PdfName("FlateDecode"));
  PdfStream* stream = object->GetStream();
  stream->BeginAppend(TVecFilters(), true, false);  // packed already
  stream->Append(packed.data(), packed.size());
  stream->EndAppend();
}

void Document::add_form(const std::string& name, std::string_view content) {
  PdfObject* form = document_.GetObjects().CreateObject("XObject");
  PdfDictionary resources;
  resources.AddKey("Font", fonts_->Reference());
  form->GetDictionary().AddKey("Subtype", PdfName("Form"));
  form->GetDictionary().AddKey("BBox", media_box());
  form->GetDictionary().AddKey("Resources", resources);
  add_stream(form, content);
  forms_.AddKey(PdfName(name), form->Reference());
}

void Document::add_page(std::string_view content) {
  if (pages_ % kFanOut == 0) {
    if (!leaves_.empty()) leaves_.back()->GetDictionary().AddKey("Kids", kids_);
    kids_.clear();
    leaves_.push_back(document_.GetObjects().CreateObject("Pages"));
  }
  PdfObject* stream = document_.GetObjects().CreateObject();
  add_stream(stream, content);
  PdfObject* page = document_.GetObjects().CreateObject("Page");
  page->GetDictionary().AddKey("Parent", leaves_.back()->Reference());
  page->GetDictionary().AddKey("Contents", stream->Reference());
  kids_.push_back(page->Reference());
  ++pages_;
}

/// Groups the leaves under nodes, and those under nodes, until the root can hold them.
void Document::close_tree() {
  if (!leaves_.empty()) leaves_.back()->GetDictionary().AddKey("Kids", kids_);
  for (std::size_t i = 0; i < leaves_.size(); ++i) {
    leaves_[i]->GetDictionary().AddKey("Count", number(std::min(kFanOut, pages_ - i * kFanOut)));
  }
  PdfObject* root = document_.GetPagesTree()->GetObject();
  std::size_t below = kFanOut;  // pages under a full node of the level
  std::vector<PdfObject*> level = leaves_;
  for (bool top = false; !top;) {
    top = level.size() <= kFanOut;
    std::vector<PdfObject*> parents;
    for (std::size_t i = 0; i < level.size(); i += kFanOut) {
      PdfObject* parent = top ? root : document_.GetObjects().CreateObject("Pages");
      PdfArray kids;
      for (std::size_t k = i; k < std::min(i + kFanOut, level.size()); ++k) {
        level[k]->GetDictionary().AddKey("Parent", parent->Reference());
        kids.push_back(level[k]->Reference());
      }
      parent->GetDictionary().AddKey("Kids", kids);
      parent->GetDictionary().AddKey("Count", number(std::min(below * kFanOut, pages_ - i * below)));
      parents.push_back(parent);
    }
    below *= kFanOut;
    level = std::move(parents);
  }
  PdfDictionary resources;
  resources.AddKey("Font", fonts_->Reference());
  resources.AddKey("XObject", forms_);
  root->GetDictionary().AddKey("Resources", resources);  // the pages inherit these
  root->GetDictionary().AddKey("MediaBox", media_box());
}

std::string Document::finish(EmbeddedFonts& fonts, const Usage& used) {
  close_tree();
  fonts.put_into(document_, fonts_->GetDictionary(), used);
  // To memory: PoDoFo does not notice a disk that is full.
  PdfRefCountedBuffer buffer;
  PdfOutputDevice device(&buffer);
  document_.Write(&device);
  return std::string(buffer.GetBuffer(), device.GetLength());
}

}  // namespace scts::deliver::pdf
