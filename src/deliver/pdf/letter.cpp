#include "deliver/pdf/letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "deliver/letter_text.hpp"
#include "deliver/pdf/letter_places.hpp"
#include "deliver/pdf/letter_room.hpp"
#include "scts/error.hpp"
#include "scts/model/reference.hpp"

namespace scts::deliver::pdf {

namespace {

[[noreturn]] void no_room(const std::string& what, const std::string& hint) {
  throw Error(Fault::usage, "the letter does not fit its page: " + what, hint);
}

/// Beside a family's codes there is one for each; in the first edition there was none.
QrZone qr_zone(const Letterhead& letterhead, Reader reader) {
  if (reader != Reader::family) return {letterhead, kQrZone};
  return letterhead.edition < 2 ? QrZone() : QrZone(letterhead, kChildQr);
}

/// Parts that are the same on all pages, on one of them.
template <class Constants>
void place(Ink& ink, const Constants& constants, double down = 0) {
  for (const auto& constant : constants) {
    const auto part = ink.part(constant.role);
    ink.form(constant.form, down);
  }
}

/// Scissors that cut along y from the left.
void draw_scissors(Ink& ink, double x, double y) {
  ink.circle(x + 1, y - 1.2, 0.9);
  ink.circle(x + 1, y + 1.2, 0.9);
  ink.line(x + 1.8, y - 0.7, x + 6, y + 0.9);
  ink.line(x + 1.8, y + 0.7, x + 6, y - 0.9);
}

}  // namespace

Letter::Letter(Fonts& fonts, const Letterhead& letterhead, const WordingText& wording, Reader reader, std::string mark,
               Telling::Occasion occasion)
    : fonts_(fonts),
      reader_(reader),
      wording_(wording),
      mark_(std::move(mark)),
      edition_(letterhead.edition),
      occasion_(occasion),
      has_slip_(wording_.has("slip")),
      has_back_(wording_.has("more") || wording_.has("data")),
      qr_(qr_zone(letterhead, reader)) {
  const double x = letterhead.window_x;
  const double y = letterhead.window_y;
  address_ = address_zone(x, y);
  reserve_ = reserve_zone(x, y);
  if (address_.left < 0 || address_.top < 0 || address_.right > kPageWidth || address_.bottom > kPageHeight / 2) {
    no_room("the address leaves the upper half of the sheet", "see letter.window_x and letter.window_y");
  }
  address_size_ = points(kAddressWidth) / fonts_.width(Face::address, 1, kFullAddressLine);
  demand_glyphs(fonts_, letterhead);
  meet_code_characters(fonts_);
  set_school(school_, letterhead, wording_.language());
  set_date(school_, some_day(), wording_.language());
  fields_ = school_;
  measure();
}

void Letter::fill_in(const Notice& notice) {
  set_people(fields_, notice);
  set_telling(fields_, notice.telling, wording_.language());
  using Occasion = Telling::Occasion;
  if (occasion_ != Occasion::first) {
    again_ = wording_.fill(occasion_ == Occasion::reminder ? "reminder" : "returned", fields_);
  }
  names_ = wording_.fill(section("code_for"), fields_);
  if (reader_ == Reader::family) children_ = wording_.fill("child", fields_);
  if (has_slip_) declaration_ = wording_.fill(section("slip"), fields_);
}

std::string Letter::section(std::string_view name) const {
  if (reader_ == Reader::family) return fmt::format("{}_several", name);
  const auto own = fmt::format("{}_self", name);
  return reader_ == Reader::oneself && wording_.has(own) ? own : std::string(name);
}

std::string Letter::subject_section() const {
  using Occasion = Telling::Occasion;
  if (occasion_ == Occasion::first) return section("subject");
  return occasion_ == Occasion::reminder ? "subject_reminder" : "subject_returned";
}

Letter::HeadPlace Letter::head_place() const {
  // Beside the window, where there is more room.
  const bool on_left = reserve_.left - kLeft >= kPageWidth - reserve_.right - kGap;
  const double left = on_left ? kLeft : reserve_.right + kGap;
  const double width = (on_left ? reserve_.left : kRight) - kGap - left;
  if (width < kHeadWidth) no_room("no room for the letterhead beside the address", "see letter.window_x");
  // The name may be as wide as the sheet while it stays above the window.
  const std::string school = wording_.fill_line("school", school_);
  const auto wide_lines = static_cast<double>(wrap(fonts_, kSchool, school, kRight - left).size());
  const bool above = kHeadTop + wide_lines * kHeadLeading < reserve_.top;
  return {school, left, width, above ? kRight - left : width};
}

double Letter::draw_head(Ink& ink, const Fields& fields) const {
  const auto place = head_place();
  double next = 0;
  {
    const auto part = ink.part(Role::paragraph);
    Column name(ink, place.left, kHeadTop, place.school_width);
    name.line(kSchool, place.school, kHeadLeading);
    Column column(ink, place.left, name.next(), place.width);
    column.lines(wording_.fill("contact", fields));
    next = column.next();
  }
  const auto marks = ink.part(Role::artifact);
  for (const double fold : kFolds) {
    if (fold < reserve_.top || fold > reserve_.bottom) ink.line(4, fold, 9, fold);
  }
  return next;
}

double Letter::draw_subject(Ink& ink, const Fields& fields) const {
  {
    const auto part = ink.part(Role::paragraph);
    const std::string date = wording_.fill_line("date", fields);
    ink.text(kPlain, kRight - millimetres(fonts_.width(kPlain.face, kPlain.size, date)), text_top(), date + ' ');
  }
  Column column(ink, kLeft, text_top() + 1.5 * kLeading, kWidth);
  {
    const auto part = ink.part(Role::heading);
    column.line(kBold, wording_.fill_line(subject_section(), fields));
  }
  column.gap(kGap);
  return column.next();
}

double Letter::draw_opening(Ink& ink, const Fields& fields) const {
  Column column(ink, kLeft, again_top_ + again_room_, kWidth);
  column.parts(wording_.fill(section("opening"), fields));
  return column.next() - kLeading + 3.75;
}

void Letter::draw_code_label(Ink& ink, const Fields& fields) const {
  const auto part = ink.part(Role::paragraph);
  ink.text(kBold, kLeft + kFramePad, frame_top_ + (reader_ == Reader::family ? kFamilyLabel : kFrameCode),
           wording_.fill_line(section("code"), fields) + ' ');
}

double Letter::draw_explanations(Ink& ink, const Fields& fields) const {
  Column column(ink, kLeft, frame_top_ + frame_height(usual_names_) + kFrameAfter, kWidth);
  column.parts(wording_.fill(section("explanations"), fields));
  column.gap(kGap);
  Column signature(ink, kSignatureLeft, column.next(), kRight - kSignatureLeft);
  signature.parts(wording_.fill("signature", fields));
  return signature.next() - kLeading;
}

double Letter::draw_slip(Ink& ink, const Fields& fields) const {
  {
    const auto part = ink.part(Role::artifact);
    draw_scissors(ink, 9, kSlipTop);
    ink.dashed_line(16, kSlipTop, kPageWidth - 9, kSlipTop);
  }
  Column column(ink, kLeft, kSlipTop + 7.5, kWidth);
  {
    const auto part = ink.part(Role::subheading);
    column.line(kBold, wording_.fill_line("slip_title", fields));
  }
  column.gap(kGap / 2);
  return column.next();
}

void Letter::draw_slip_end(Ink& ink, const Fields& fields) const {
  const auto part = ink.part(Role::paragraph);
  ink.text(kPlain, kSlipDate, kSlipLast, wording_.fill_line("slip_date", fields) + ' ');
  ink.text(kPlain, kSlipSignature, kSlipLast, wording_.fill_line("slip_signature", fields) + ' ');
}

std::vector<Line> Letter::back(const Fields& fields) const {
  std::vector<Line> all;
  const auto more = reader_ == Reader::oneself && wording_.has("more_self") ? "more_self" : "more";
  for (const char* name : {more, "data"}) {
    if (!wording_.has(name)) continue;
    bool begins = true;
    for (auto& line : wording_.fill(name, fields)) {
      line.apart = !all.empty() && (line.apart || begins || line.kind == Line::Kind::heading);
      begins = false;
      all.push_back(std::move(line));
    }
  }
  return all;
}

double Letter::draw_back(Ink& ink, const Fields& fields) const {
  Column column(ink, kLeft, kBackTop, kWidth);
  column.parts(back(fields));
  const auto part = ink.part(Role::artifact);
  ink.text(kPlain, kRight - millimetres(fonts_.width(kPlain.face, kPlain.size, "2/2")), kBackFoot, "2/2");
  return column.next() - kLeading;
}

void Letter::draw_address(Ink& ink, const std::vector<std::string>& address) const {
  const auto part = ink.part(Role::paragraph);
  double y = address_.top + kAddressPitch - 1;
  for (const auto& line : address) {
    ink.text({Face::address, address_size_}, address_.left, y, line + ' ');
    y += kAddressPitch;
  }
}

void Letter::draw_again(Ink& ink, const Notice& notice) const {
  if (notice.telling.parts > 1 && wording_.has("part")) {
    const auto part = ink.part(Role::paragraph);
    ink.text(kPlain, kLeft, text_top(), wording_.fill_line("part", fields_) + ' ');
  }
  if (again_.empty()) return;
  Column(ink, kLeft, again_top_, kWidth).parts(again_);
}

void Letter::draw_frame(Ink& ink, const Notice& notice) const {
  {
    const auto part = ink.part(Role::artifact);
    ink.frame(kLeft, frame_top_, kWidth, frame_height(names_height()));
  }
  {
    const auto part = ink.part(Role::paragraph);
    ink.form(code_label_.front().form, 0);
    if (reader_ != Reader::family) ink.text(kCode, kCodeLeft, frame_top_ + kFrameCode, notice.code.text() + ' ');
  }
  if (reader_ != Reader::family && qr_.side() > 0) draw_qr(ink, frame_top_ + kQrInset, notice.code);
  Column names(ink, kLeft + kFramePad, frame_top_ + frame_names(), names_width());
  {
    const auto part = ink.part(Role::paragraph);
    names.lines(names_);
  }
  draw_children(ink, notice, names.next());
}

void Letter::draw_qr(Ink& ink, double top, const Code& code) const {
  const auto part = ink.part(Role::figure, wording_.fill_line("qr", fields_));
  qr_.draw(ink, kRight - qr_.side() - kQrInset, top, code);
}

void Letter::draw_children(Ink& ink, const Notice& notice, double top) const {
  for (std::size_t i = 0; i < children_.size(); ++i) {
    const auto part = ink.part(Role::paragraph);
    const auto& code = i == 0 ? notice.code : notice.others[i - 1].code;
    ink.text(kChildCode, kLeft + kFramePad, top + kChildGap, code.text() + ' ');
    Column(ink, kChildLeft, top + kChildGap, child_width()).lines(std::span(&children_[i], 1));
    if (qr_.side() > 0) draw_qr(ink, top + kChildGap - kChildQrRise, code);
    top += child_height(children_[i]);
  }
}

void Letter::draw_declaration(Ink& ink, const Notice& notice) const {
  place(ink, slip_);
  if (has_barcode()) draw_barcode(ink, notice);
  {
    const auto part = ink.part(Role::paragraph);
    Column(ink, kLeft, declaration_top_, kWidth).lines(declaration_);
  }
  const auto part = ink.part(Role::paragraph);
  // Several references do not fit there: the declaration tells them.
  if (reader_ != Reader::family) {
    ink.text(kPlain, kLeft, kSlipLast, wording_.fill_line("slip_reference", fields_) + ' ');
  }
  ink.form(slip_end_.front().form, 0);
}

/// For scanners only: the reference stands above it.
void Letter::draw_barcode(Ink& ink, const Notice& notice) const {
  const auto part = ink.part(Role::artifact);
  const auto bars = barcode(scts::reference({notice.student.id, notice.guardian->id}));
  ink.symbol(bars, kLeft, kBarcodeTop, kBarcodeModule * bars.columns, kBarcodeHeight);
}

void Letter::add_forms(Document& document, Usage& used, Date date) {
  set_date(school_, date, wording_.language());
  set_date(fields_, date, wording_.language());
  const Fields& fields = school_;
  Ink ink(fonts_, used);
  int count = 0;
  const auto add = [&](Constants& constants) {
    constants.clear();
    for (const auto& part : ink.parts()) {
      constants.push_back({part.role, fmt::format("{}{}", mark_, count++)});
      document.add_form(constants.back().form, ink.bytes_of(part));
    }
    ink.clear();
  };
  draw_head(ink, fields);
  add(head_);
  draw_subject(ink, fields);
  add(subject_);
  draw_opening(ink, fields);
  add(opening_);
  draw_code_label(ink, fields);
  add(code_label_);
  draw_explanations(ink, fields);
  add(explanations_);
  if (has_slip_) {
    draw_slip(ink, fields);
    add(slip_);
    draw_slip_end(ink, fields);
    add(slip_end_);
  }
  if (!has_back_) return;
  draw_back(ink, fields);
  add(back_);
}

void Letter::add_page(Document& document, Usage& used, const Notice& notice, const std::vector<std::string>& address) {
  fill_in(notice);
  if (!fits_window(address) || excess() > 0) throw Error(Fault::bug, "a letter that can_print would have rejected");
  Ink ink(fonts_, used);
  place(ink, head_);
  draw_address(ink, address);
  place(ink, subject_);
  draw_again(ink, notice);
  place(ink, opening_);
  draw_frame(ink, notice);
  place(ink, explanations_, shift());
  if (has_slip_) draw_declaration(ink, notice);
  document.add_page(ink, wording_.language());
  if (!has_back_) return;
  ink.clear();
  place(ink, back_);
  document.add_page(ink, wording_.language());
}

}  // namespace scts::deliver::pdf
