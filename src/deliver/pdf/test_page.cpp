#include "deliver/pdf/test_page.hpp"

#include <fmt/format.h>

#include "deliver/pdf/column.hpp"
#include "deliver/pdf/document.hpp"
#include "deliver/pdf/envelope.hpp"
#include "scts/model/notice.hpp"

namespace scts::deliver::pdf {

namespace {

// In mm from the top left corner of the sheet.
constexpr double kLeft = 22;
constexpr double kRight = kPageWidth - 22;
constexpr double kTitleTop = 24;
constexpr double kRulerX = 20;   // of the ruler that stands
constexpr double kRulerY = 112;  // of the one that lies
constexpr double kRulerEnd = 200;
constexpr double kTextTop = 125;
constexpr double kLabelRight = 85;

constexpr Style kSmall{Face::text, 9};

/// An envelope for a sheet folded in three, its window 20 mm from the right and lower edges, where the post wants it.
struct Envelope {
  const char* name;
  double width, height;
  double window_width, window_height;
};
constexpr Envelope kEnvelopes[] = {{"DL 110 × 220, fenêtre 45 × 100", 220, 110, 100, 45},
                                   {"C6/5 114 × 229, fenêtre 45 × 100", 229, 114, 100, 45},
                                   {"DL 110 × 220, fenêtre 35 × 100", 220, 110, 100, 35}};

/// What the window shows wherever the sheet has slid to: to the upper left corner or to the lower right one.
Zone always_seen(const Envelope& envelope) {
  constexpr double kEdge = 20;
  const double left = envelope.width - kEdge - envelope.window_width;
  const double top = envelope.height - kEdge - envelope.window_height;
  return {left, top, kPageWidth - kEdge, kFolds[0] - kEdge};
}

void draw_zone(Ink& ink, const Zone& zone) {
  ink.frame(zone.left, zone.top, zone.right - zone.left, zone.bottom - zone.top);
}

void draw_reserve(Ink& ink, const Zone& zone) {
  ink.dashed_line(zone.left, zone.top, zone.right, zone.top);
  ink.dashed_line(zone.right, zone.top, zone.right, zone.bottom);
  ink.dashed_line(zone.right, zone.bottom, zone.left, zone.bottom);
  ink.dashed_line(zone.left, zone.bottom, zone.left, zone.top);
}

/// Millimetres of the sheet, in both directions.
void draw_rulers(Ink& ink) {
  const auto length = [](int mm) { return mm % 10 == 0 ? 3.0 : mm % 5 == 0 ? 2.0 : 1.2; };
  ink.line(kRulerX, kRulerY, kRulerEnd, kRulerY);
  for (int x = static_cast<int>(kRulerX); x <= static_cast<int>(kRulerEnd); ++x) {
    ink.line(x, kRulerY, x, kRulerY - length(x));
    if (x % 10 == 0) ink.text(kSmall, x - 2, kRulerY + 4, std::to_string(x));
  }
  ink.line(kRulerX, 30, kRulerX, kRulerY);
  for (int y = 30; y <= static_cast<int>(kRulerY); ++y) {
    ink.line(kRulerX, y, kRulerX + length(y), y);
    if (y % 10 == 0) ink.text(kSmall, kRulerX - 6, y + 1, std::to_string(y));
  }
}

}  // namespace

std::string print_test_page(double window_x, double window_y, Date date) {
  Fonts fonts;
  EmbeddedFonts embedded(fonts);
  const Wording wording = shipped_wording("test-page");
  Fields fields;
  fields.set("x", fmt::format("{:g}", window_x));
  fields.set("y", fmt::format("{:g}", window_y));
  const std::string title = wording.fill_line("title", fields);
  Document document(title, date, kEdition);
  Usage used;
  Ink ink(fonts, used);
  {
    const auto part = ink.part(Role::heading);
    Column(ink, kLeft, kTitleTop, kRight - kLeft).line({Face::bold, 13}, title);
  }
  {
    const auto part = ink.part(Role::artifact);
    for (const double fold : kFolds) ink.line(4, fold, 9, fold);
    draw_rulers(ink);
    draw_reserve(ink, reserve_zone(window_x, window_y));
    for (const auto& envelope : kEnvelopes) {
      const Zone zone = always_seen(envelope);
      draw_zone(ink, zone);
      ink.line(kLabelRight + 1, zone.top, zone.left, zone.top);
    }
  }
  for (const auto& envelope : kEnvelopes) {
    const auto part = ink.part(Role::paragraph);
    const double width = millimetres(fonts.width(kSmall.face, kSmall.size, envelope.name));
    ink.text(kSmall, kLabelRight - width, always_seen(envelope).top + 1, std::string(envelope.name) + ' ');
  }
  {
    const auto part = ink.part(Role::paragraph);
    const Zone address = address_zone(window_x, window_y);
    const double size = points(kAddressWidth) / fonts.width(Face::address, 1, kFullAddressLine);
    double y = address.top + kAddressPitch - 1;
    for (const auto& line : wording.fill("address", fields)) {
      ink.text({Face::address, size}, address.left, y, line.text + ' ');
      y += kAddressPitch;
    }
  }
  Column column(ink, kLeft, kTextTop, kRight - kLeft);
  column.parts(wording.fill("legend", fields));
  column.gap(kGap);
  column.parts(wording.fill("how", fields));
  column.gap(kGap);
  {
    const auto part = ink.part(Role::paragraph);
    Column commands(ink, kLeft + 6.5, column.next(), kRight - kLeft);
    for (const auto& line : wording.fill("commands", fields)) commands.line({Face::address}, line.text);
  }
  document.add_page(ink);
  return document.finish(embedded, used);
}

}  // namespace scts::deliver::pdf
