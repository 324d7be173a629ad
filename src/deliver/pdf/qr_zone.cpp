#include "deliver/pdf/qr_zone.hpp"

#include <fmt/format.h>

#include "deliver/pdf/symbol.hpp"
#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

constexpr int kQuiet = 4;         // modules on each side (ISO/IEC 18004)
constexpr double kFinest = 0.35;  // mm a module: what phones read off a laser print

double module_of(const Symbol& symbol, double side) {
  return side / (symbol.columns + 2 * kQuiet);
}

}  // namespace

QrZone::QrZone(const Letterhead& letterhead, double side)
    : site_(letterhead.site_url), edition_(letterhead.edition), side_(letterhead.qr ? side : 0) {
  if (side_ > 0 && module_of(qr_code(text(Code(0))), side_) < kFinest) {
    throw Error(Fault::usage, "the QR code would be too fine to be read", "shorten site.url, or see letter.qr");
  }
}

/// A link to the site that carries the code in its fragment, which no browser sends to a server and no log sees
/// (RFC 3986, 3.5). Never the birth date: it is what makes a code that was seen useless. In the first edition, the two
/// lines that stand beside it.
std::string QrZone::text(const Code& code) const {
  if (edition_ < 2) return code.text() + '\n' + site_;
  return fmt::format("{}{}code={}", site_, site_.find('#') == std::string::npos ? '#' : '&', code.text());
}

void QrZone::draw(Ink& ink, double left, double top, const Code& code) const {
  const auto symbol = qr_code(text(code));
  const double module = module_of(symbol, side_);
  const double inside = module * symbol.columns;
  ink.symbol(symbol, left + kQuiet * module, top + kQuiet * module, inside, inside);
}

}  // namespace scts::deliver::pdf
