#pragma once

#include <podofo/podofo.h>

#include <string>
#include <string_view>
#include <vector>

#include "deliver/pdf/deflate.hpp"
#include "deliver/pdf/embedded_fonts.hpp"
#include "deliver/pdf/fonts.hpp"
#include "scts/model/date.hpp"

namespace scts::deliver::pdf {

/// A PDF that is built in memory from content streams. The pages, their tree and their streams are made here: PoDoFo's
/// own ways are quadratic in the pages. The bytes depend on what was added only.
class Document {
 public:
  Document(const std::string& title, Date date);

  /// A constant part: drawn on many pages, stored once. The name may be used by the pages.
  void add_form(const std::string& name, std::string_view content);
  void add_page(std::string_view content);
  [[nodiscard]] std::size_t pages() const { return pages_; }
  /// Embeds the fonts that are used and gives the file. The document is spent afterwards.
  [[nodiscard]] std::string finish(EmbeddedFonts& fonts, const Usage& used);

 private:
  void add_stream(PoDoFo::PdfObject* object, std::string_view content);
  void close_tree();

  PoDoFo::PdfMemDocument document_;
  PoDoFo::PdfObject* fonts_;                ///< of the forms and pages
  PoDoFo::PdfDictionary forms_;             ///< by name
  std::vector<PoDoFo::PdfObject*> leaves_;  ///< the lowest nodes of the page tree
  PoDoFo::PdfArray kids_;                   ///< of the last leaf
  std::size_t pages_ = 0;
  Deflate deflate_;
};

}  // namespace scts::deliver::pdf
