#pragma once

#include <string>

#include "deliver/pdf/ink.hpp"
#include "scts/model/code.hpp"
#include "scts/model/notice.hpp"

namespace scts::deliver::pdf {

/// Where a QR code stands beside the code that it tells, its quiet zone included: a square, or nothing.
class QrZone {
 public:
  /// Nothing.
  QrZone() = default;
  /// `side` in mm. Nothing unless the letterhead wants QR codes. Throws Error(usage) if the site's address is so long
  /// that no phone would read it in so little room.
  QrZone(const Letterhead& letterhead, double side);

  /// 0: nothing is drawn.
  [[nodiscard]] double side() const { return side_; }
  void draw(Ink& ink, double left, double top, const Code& code) const;

 private:
  [[nodiscard]] std::string text(const Code& code) const;

  std::string site_;
  int edition_ = kEdition;
  double side_ = 0;
};

}  // namespace scts::deliver::pdf
