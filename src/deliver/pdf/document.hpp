#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "deliver/pdf/archive.hpp"
#include "deliver/pdf/deflate.hpp"
#include "deliver/pdf/embedded_fonts.hpp"
#include "deliver/pdf/ink.hpp"
#include "deliver/pdf/objects.hpp"
#include "deliver/pdf/structure.hpp"
#include "scts/model/language.hpp"

namespace scts::deliver::pdf {

/// A tagged PDF/A in French, with pages in other languages, that is built in memory from what is drawn on its pages.
/// The bytes depend on what was added only.
class Document {
 public:
  /// `edition` is that of the letters, see kEdition: since 3 a page is printed as large as it is.
  Document(std::string title, Date date, int edition);

  /// A constant part: drawn on many pages, stored once. The name may be used by the pages.
  void add_form(std::string_view name, std::string_view content);
  void add_page(const Ink& ink, const Language& language = {});
  /// A page that nothing stands on.
  void add_blank();
  /// What was added ends on the back of its last sheet: the file is for printing on both sides.
  void end_sheet();
  [[nodiscard]] std::size_t pages() const { return pages_; }
  /// Embeds the fonts that are used and gives the file. The document is spent afterwards.
  [[nodiscard]] std::string finish(EmbeddedFonts& fonts, const Usage& used);

 private:
  /// A node of the page tree.
  struct Node {
    std::size_t object = 0;
    std::size_t pages = 0;
    std::string kids;  ///< references

    void add(std::size_t kid, std::size_t count);
  };

  void add_page(std::size_t page, std::string_view entries);
  [[nodiscard]] std::string preferences() const;
  [[nodiscard]] std::size_t add_tree();
  [[nodiscard]] std::size_t pack(std::string_view entries, std::string_view content);

  Description description_;
  Objects objects_;
  Structure structure_;
  Deflate deflate_;
  std::size_t fonts_;         ///< of the forms and pages
  std::size_t root_;          ///< of the page tree
  std::string forms_;         ///< by name
  std::vector<Node> leaves_;  ///< the lowest nodes of the page tree
  std::size_t pages_ = 0;
  int edition_;
  bool duplex_ = false;
};

}  // namespace scts::deliver::pdf
