#pragma once

#include <string>

#include "deliver/pdf/column.hpp"
#include "deliver/pdf/document.hpp"
#include "deliver/pdf/ink.hpp"
#include "deliver/pdf/qr_zone.hpp"
#include "deliver/wording.hpp"
#include "scts/model/notice.hpp"

namespace scts::deliver::pdf {

/// Where things stand on a page of slips to cut, two beside each other and four below each other, one for each student
/// of a class: his name, his code, the site and what to do.
class Slips {
 public:
  /// Throws Error(usage) if a setting has a character that no font has.
  Slips(Fonts& fonts, const Letterhead& letterhead, const WordingText& wording);

  /// Where the text does not fit a slip. Such slips must not be used.
  [[nodiscard]] const std::vector<WordingFault>& faults() const { return faults_; }
  [[nodiscard]] bool can_print(const Notice& notice);
  /// Where to cut, the same on all pages.
  void add_forms(Document& document, Usage& used);
  void begin_page(Ink& ink) const;
  /// `place` counts from 0 by lines. Throws Error(bug) for what `can_print` rejects.
  void draw(Ink& ink, const Notice& notice, int place);

 private:
  void measure();
  void fill_in(const Notice& notice);
  void measure(const Telling& telling);
  // Beside a QR code the head is narrower, and begins higher up.
  [[nodiscard]] double head_width() const;
  [[nodiscard]] double first() const;
  /// Mm from the top of a slip to the code, below the name.
  [[nodiscard]] double head_height() const;
  /// Mm from the top of a slip to below its last line.
  [[nodiscard]] double end() const;
  [[nodiscard]] bool fits() const;

  Fonts& fonts_;
  QrZone qr_;
  Wording wording_;
  std::vector<WordingFault> faults_;
  Fields fields_;
  std::string school_;
  std::vector<Line> steps_;
  std::vector<Line> names_;  ///< of the slip at hand
};

}  // namespace scts::deliver::pdf
