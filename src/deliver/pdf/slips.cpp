#include "deliver/pdf/slips.hpp"
#include "deliver/pdf/letter_room.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "deliver/letter_text.hpp"
#include "deliver/pdf/letter.hpp"
#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

// In mm. Printers leave some of the sheet's edges white, and scissors stray: the text keeps away from both.
constexpr double kSlipWidth = kPageWidth / 2;
constexpr double kSlipHeight = kPageHeight / 4;
constexpr double kMargin = 10;
constexpr double kTextWidth = kSlipWidth - 2 * kMargin;
constexpr double kFirst = 14;  // baseline, from the slip's top
constexpr double kFirstBesideQr = 11;
constexpr double kQr = 22;
constexpr double kQrTop = 6;
constexpr double kLast = kSlipHeight - 8;
constexpr double kCodeFrame = 10;  // height
constexpr double kCodeBaseline = 7;
constexpr Style kBold{Face::bold};
constexpr Style kCode{Face::code, 18};

}  // namespace

Slips::Slips(Fonts& fonts, const Letterhead& letterhead, const WordingText& wording)
    : fonts_(fonts), qr_(letterhead.edition < 2 ? QrZone() : QrZone(letterhead, kQr)), wording_(wording) {
  demand_glyphs(fonts_, letterhead);
  meet_code_characters(fonts_);
  set_school(fields_, letterhead, wording_.language());
  school_ = wording_.fill_line("school", fields_);
  steps_ = wording_.fill("steps", fields_);
  faults_ = missing_glyphs(fonts_, wording_);
  if (faults_.empty()) measure();
}

void Slips::measure() {
  for (const auto& telling : {Telling{some_day(), {}}, Telling{{}, some_day()}, Telling{{}, some_day(), true}}) {
    if (faults_.empty()) measure(telling);
  }
}

void Slips::measure(const Telling& telling) {
  fill_in({longest_student(), {}, Code(0), {}, false, telling});
  if (fits()) return;
  const double top = head_height() + kCodeFrame + kGap + kLeading;
  const auto* beyond = first_below(fonts_, steps_, kTextWidth, top, kLast);
  const int line = beyond != nullptr ? beyond->number : names_.back().number;
  faults_.push_back({line,
                     fmt::format("the text does not fit the slip, with the longest names: {:.0f} mm are lacking",
                                 std::ceil(end() - kLast)),
                     "shorten it, school.name or site.url"});
}

void Slips::fill_in(const Notice& notice) {
  set_people(fields_, notice);
  set_telling(fields_, notice.telling, wording_.language());
  names_ = wording_.fill("name", fields_);
  const auto* const again = notice.telling.came_back ? "returned" : "reminder";
  if (!notice.telling.told_before || !wording_.has(again)) return;
  for (auto& line : wording_.fill(again, fields_)) names_.push_back(std::move(line));
}

double Slips::head_width() const {
  return kTextWidth - qr_.side();
}

double Slips::first() const {
  return qr_.side() > 0 ? kFirstBesideQr : kFirst;
}

double Slips::head_height() const {
  const auto lines = static_cast<double>(wrap(fonts_, kBold, school_, head_width()).size());
  const double text = first() + kLeading * lines + height(fonts_, names_, head_width()) - 1;
  return qr_.side() > 0 ? std::max(text, kQrTop + qr_.side() + 1) : text;
}

double Slips::end() const {
  return head_height() + kCodeFrame + kGap + height(fonts_, steps_, kTextWidth);
}

bool Slips::fits() const {
  return end() <= kLast;
}

bool Slips::can_print(const Notice& notice) {
  fill_in(notice);
  return fits() && std::all_of(names_.begin(), names_.end(),
                               [this](const Line& line) { return fonts_.has(Face::text, line.text); });
}

void Slips::add_forms(Document& document, Usage& used) {
  Ink ink(fonts_, used);
  ink.dashed_line(kSlipWidth, 0, kSlipWidth, kPageHeight);
  for (int cut = 1; cut < 4; ++cut) ink.dashed_line(0, cut * kSlipHeight, kPageWidth, cut * kSlipHeight);
  document.add_form("Cuts", ink.bytes());
}

void Slips::begin_page(Ink& ink) const {
  const auto part = ink.part(Role::artifact);
  ink.form("Cuts", 0);
}

void Slips::draw(Ink& ink, const Notice& notice, int place) {
  if (!can_print(notice)) throw Error(Fault::bug, "a slip that can_print would have rejected");
  const double left = (place % 2) * kSlipWidth + kMargin;
  const int line = place / 2;
  const double top = line * kSlipHeight;
  {
    const auto part = ink.part(Role::heading);
    Column head(ink, left, top + first(), head_width());
    head.line(kBold, school_);
    head.lines(names_);
  }
  if (qr_.side() > 0) {
    const auto part = ink.part(Role::figure, wording_.has("qr") ? wording_.fill_line("qr", fields_) : "Code QR");
    qr_.draw(ink, left + head_width(), top + kQrTop, notice.code);
  }
  const double frame = top + head_height();
  {
    const auto part = ink.part(Role::artifact);
    ink.frame(left, frame, kTextWidth, kCodeFrame);
  }
  {
    const auto part = ink.part(Role::paragraph);
    const std::string code = notice.code.text();
    const double width = millimetres(fonts_.width(kCode.face, kCode.size, code));
    ink.text(kCode, left + (kTextWidth - width) / 2, frame + kCodeBaseline, code + ' ');
  }
  const auto part = ink.part(Role::paragraph);
  Column(ink, left, frame + kCodeFrame + kGap + kLeading - 1, kTextWidth).lines(steps_);
}

}  // namespace scts::deliver::pdf
