#include "deliver/pdf/letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "deliver/letter_text.hpp"
#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

// All places are in mm from the top left corner of the sheet.

constexpr double kLeft = 22;
constexpr double kRight = kPageWidth - 22;
constexpr double kWidth = kRight - kLeft;

constexpr double kHeadTop = 20;
constexpr double kHeadWidth = 50;      // at least
constexpr double kHeadLeading = 5.75;  // of its first line

constexpr double kFramePad = 5;
constexpr double kFrameCode = 8;  // baselines, from the frame's top
constexpr double kFrameNames = 14.5;
constexpr double kFrameFoot = 3;  // below the last baseline
constexpr double kFrameAfter = 7;
constexpr double kCodeLeft = kLeft + 60;
constexpr double kFamilyLabel = 6.5;  // with several codes below, none beside it
constexpr double kFamilyNames = 12;

// A family's frame: each child's name beside its code.
constexpr Style kChildCode{Face::code, 16};
constexpr double kChildLeft = kLeft + kFramePad + 62;
constexpr double kChildWidth = kRight - kFramePad - kChildLeft;
constexpr double kChildGap = 2.25;  // above each
double child_height(Fonts& fonts, const Line& child) {
  return kChildGap + kLeading * static_cast<double>(count_lines(fonts, {child}, kChildWidth));
}

constexpr double kQrZone = 26;      // a QR code and its quiet zone, at the frame's right
constexpr double kQrInset = 0.4;    // from the frame's edges
constexpr int kQrQuiet = 4;         // modules on each side (ISO/IEC 18004)
constexpr double kQrModule = 0.35;  // at least: what phones read off a laser print

constexpr double kSignatureLeft = 110;  // as the address

constexpr double kPageFoot = 282;  // the last baseline of a letter without a slip

constexpr double kSlipTop = 250;   // where to cut
constexpr double kSlipLast = 285;  // reference, date and signature
constexpr double kSlipDate = 95;
constexpr double kSlipSignature = 135;

constexpr Style kPlain{};
constexpr Style kBold{Face::bold};
constexpr Style kSchool{Face::bold, 13};
constexpr Style kCode{Face::code, 20};

Date some_day() {
  return Date(std::chrono::sys_days{});
}

/// Somebody whose names need one line each; a family has two children at least.
Notice nobody(Reader reader) {
  const Student student{StudentId(1), {}, "X", {}, "X", some_day(), {}, DivisionCode("X"), {}, {}, {}};
  const Guardian guardian{GuardianId(1), "X", "X", {}, "X", {}, {}, {}};
  Notice notice{student, guardian, Code(0)};
  if (reader == Reader::family) notice.others.push_back({student, Code(0)});
  return notice;
}

[[noreturn]] void does_not_fit(const std::string& what, const std::string& hint) {
  throw Error(Fault::usage, "the letter does not fit its page: " + what, hint);
}

/// What a phone reads: the same two lines as a person does, the code first. The site's address does not carry the code
/// (`…?code=`): opened at a touch, it would write the code into the server's logs and the browser's history, where it
/// outlives the letter. Nor does the address come first: some readers take all of a text that begins with https:// for
/// one address, and the code, a blank or a line's end away, would go to the server all the same. Never the birth date:
/// it is what makes a code that was seen useless.
std::string qr_text(const Code& code, const std::string& site) {
  return code.text() + '\n' + site;
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

void demand_glyphs(Fonts& fonts, const Letterhead& letterhead) {
  const auto demand = [&](const std::string& text) {
    if (fonts.has(Face::text, text) && fonts.has(Face::bold, text)) return;
    throw Error(Fault::usage, "no font has all the characters of: " + text, "see scts config");
  };
  for (const auto* text :
       {&letterhead.school_name, &letterhead.phone, &letterhead.email, &letterhead.site_url, &letterhead.signatory}) {
    demand(*text);
  }
  for (const auto& line : letterhead.school_address) demand(line);
  for (const auto& service : letterhead.services) demand(service);
}

void meet_code_characters(Fonts& fonts) {
  for (const Face face : {Face::text, Face::code}) {
    static_cast<void>(fonts.has(face, "0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
  }
}

Letter::Letter(Fonts& fonts, const Letterhead& letterhead, Reader reader, Wording wording)
    : fonts_(fonts), reader_(reader), wording_(std::move(wording)), has_slip_(wording_.has("slip")) {
  const double x = letterhead.window_x;
  const double y = letterhead.window_y;
  address_ = address_zone(x, y);
  reserve_ = reserve_zone(x, y);
  if (address_.left < 0 || address_.top < 0 || address_.right > kPageWidth || address_.bottom > kPageHeight / 2) {
    does_not_fit("the address leaves the upper half of the sheet", "see letter.window_x and letter.window_y");
  }
  address_size_ = points(kAddressWidth) / fonts_.width(Face::address, 1, kFullAddressLine);
  demand_glyphs(fonts_, letterhead);
  meet_code_characters(fonts_);
  set_school(school_, letterhead, some_day());
  fields_ = school_;
  if (letterhead.qr && reader != Reader::family) {  // several codes are for several phones, and fill the frame
    site_ = letterhead.site_url;
    const int side = QrCode(qr_text(Code(0), site_)).side();
    if (kQrZone / (side + 2 * kQrQuiet) < kQrModule) {
      does_not_fit("the QR code would be too fine to be read", "shorten site.url, or see letter.qr");
    }
  }

  // Sets the letter once, for nobody and into the void, to learn the places and whether they suffice.
  Usage used;
  Ink ink(fonts_, used);
  fill_in(nobody(reader));
  usual_names_ = names_height();
  if (draw_head(ink, school_) > text_top()) {
    does_not_fit("the letterhead is too long", "shorten school.name or school.address, or see letter.window_x");
  }
  frame_top_ = draw_opening(ink, school_);
  text_end_ = draw_explanations(ink, school_);
  if (has_slip_) declaration_top_ = draw_slip(ink, school_);
  if (const double lacking = excess(); lacking > 0) {
    does_not_fit(fmt::format("{:.0f} mm are lacking", std::max(lacking, 1.0)),
                 "shorten the wording, the names of the services or letter.signatory, or see letter.window_y");
  }
}

void Letter::fill_in(const Notice& notice) {
  set_people(fields_, notice);
  names_ = wording_.fill(section("code_for"), fields_);
  if (reader_ == Reader::family) children_ = wording_.fill("child", fields_);
  if (has_slip_) declaration_ = wording_.fill(section("slip"), fields_);
}

std::string Letter::section(std::string_view name) const {
  std::string several = fmt::format("{}_several", name);
  return reader_ == Reader::family && wording_.has(several) ? several : std::string(name);
}

double Letter::text_top() const {
  return reserve_.bottom + 5;
}

double Letter::names_width() const {
  return kWidth - kFramePad - (site_.empty() ? kFramePad : kQrZone);
}

double Letter::names_height() const {
  double height = kLeading * static_cast<double>(count_lines(fonts_, names_, names_width()));
  for (const auto& child : children_) height += child_height(fonts_, child);
  return height;
}

double Letter::frame_names() const {
  return reader_ == Reader::family ? kFamilyNames : kFrameNames;
}

double Letter::frame_height(double names) const {
  const double text = frame_names() - kLeading + names + kFrameFoot;
  return site_.empty() ? text : std::max(text, kQrZone + 2 * kQrInset);
}

double Letter::shift() const {
  return frame_height(names_height()) - frame_height(usual_names_);
}

double Letter::excess() const {
  const double text = text_end_ + shift() - (has_slip_ ? kSlipTop - kLeading : kPageFoot);
  if (!has_slip_) return text;
  const double slip_lines = static_cast<double>(count_lines(fonts_, declaration_, kWidth));
  const double slip = declaration_top_ + kLeading * slip_lines - (kSlipLast - kGap);
  return std::max(text, slip);
}

bool Letter::can_print(const Notice& notice, const std::vector<std::string>& address) {
  fill_in(notice);
  if (notice.others.empty() == (reader_ == Reader::family)) throw Error(Fault::bug, "a letter of the other wording");
  const auto printable = [this](const Line& line) { return fonts_.has(Face::text, line.text); };
  return std::all_of(names_.begin(), names_.end(), printable) &&
         std::all_of(children_.begin(), children_.end(), printable) &&
         std::all_of(declaration_.begin(), declaration_.end(), printable) &&
         std::all_of(address.begin(), address.end(),
                     [this](const auto& line) { return fonts_.has(Face::address, line); }) &&
         fits_window(address) && excess() <= 0;
}

bool Letter::fits_window(const std::vector<std::string>& address) const {
  const auto inside = [this](const std::string& line) {
    return address_.left + millimetres(fonts_.width(Face::address, address_size_, line)) <= reserve_.right;
  };
  return !address.empty() && static_cast<double>(address.size()) * kAddressPitch <= kAddressHeight &&
         std::all_of(address.begin(), address.end(), inside);
}

double Letter::draw_head(Ink& ink, const Fields& fields) const {
  // Beside the window, where there is more room.
  const bool on_left = reserve_.left - kLeft >= kPageWidth - reserve_.right - kGap;
  const double left = on_left ? kLeft : reserve_.right + kGap;
  const double width = (on_left ? reserve_.left : kRight) - kGap - left;
  if (width < kHeadWidth) does_not_fit("no room for the letterhead beside the address", "see letter.window_x");
  // The name may be as wide as the sheet while it stays above the window.
  const std::string school = wording_.fill_line("school", fields);
  const auto wide_lines = static_cast<double>(wrap(fonts_, kSchool, school, kRight - left).size());
  const bool above = kHeadTop + wide_lines * kHeadLeading < reserve_.top;
  double next = 0;
  {
    const auto part = ink.part(Role::paragraph);
    Column name(ink, left, kHeadTop, above ? kRight - left : width);
    name.line(kSchool, school, kHeadLeading);
    Column column(ink, left, name.next(), width);
    column.lines(wording_.fill("contact", fields));
    next = column.next();
  }
  const auto marks = ink.part(Role::artifact);
  for (const double fold : kFolds) {
    if (fold < reserve_.top || fold > reserve_.bottom) ink.line(4, fold, 9, fold);
  }
  return next;
}

double Letter::draw_opening(Ink& ink, const Fields& fields) const {
  {
    const auto part = ink.part(Role::paragraph);
    const std::string date = wording_.fill_line("date", fields);
    ink.text(kPlain, kRight - millimetres(fonts_.width(kPlain.face, kPlain.size, date)), text_top(), date + ' ');
  }
  Column column(ink, kLeft, text_top() + 1.5 * kLeading, kWidth);
  {
    const auto part = ink.part(Role::heading);
    column.line(kBold, wording_.fill_line(section("subject"), fields));
  }
  column.gap(kGap);
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

void Letter::draw_address(Ink& ink, const std::vector<std::string>& address) const {
  const auto part = ink.part(Role::paragraph);
  double y = address_.top + kAddressPitch - 1;
  for (const auto& line : address) {
    ink.text({Face::address, address_size_}, address_.left, y, line + ' ');
    y += kAddressPitch;
  }
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
  if (!site_.empty()) {
    const auto part = ink.part(Role::figure, wording_.fill_line("qr", fields_));
    const QrCode qr(qr_text(notice.code, site_));
    const double module = kQrZone / (qr.side() + 2 * kQrQuiet);
    const double quiet = kQrInset + kQrQuiet * module;
    ink.qr_code(qr, kRight - kQrZone - kQrInset + kQrQuiet * module, frame_top_ + quiet, module * qr.side());
  }
  Column names(ink, kLeft + kFramePad, frame_top_ + frame_names(), names_width());
  {
    const auto part = ink.part(Role::paragraph);
    names.lines(names_);
  }
  draw_children(ink, notice, names.next());
}

void Letter::draw_children(Ink& ink, const Notice& notice, double top) const {
  for (std::size_t i = 0; i < children_.size(); ++i) {
    const auto part = ink.part(Role::paragraph);
    const auto& code = i == 0 ? notice.code : notice.others[i - 1].code;
    ink.text(kChildCode, kLeft + kFramePad, top + kChildGap, code.text() + ' ');
    Column(ink, kChildLeft, top + kChildGap, kChildWidth).lines(std::span(&children_[i], 1));
    top += child_height(fonts_, children_[i]);
  }
}

void Letter::draw_declaration(Ink& ink) const {
  place(ink, slip_);
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

void Letter::add_forms(Document& document, Usage& used, Date date) {
  Fields fields = school_;
  fields.set("date", long_date(date));
  Ink ink(fonts_, used);
  int count = 0;
  const auto add = [&](Constants& constants) {
    constants.clear();
    for (const auto& part : ink.parts()) {
      constants.push_back({part.role, fmt::format("{}{}", reader_ == Reader::family ? 'S' : 'X', count++)});
      document.add_form(constants.back().form, ink.bytes_of(part));
    }
    ink.clear();
  };
  draw_head(ink, fields);
  add(head_);
  draw_opening(ink, fields);
  add(opening_);
  draw_code_label(ink, fields);
  add(code_label_);
  draw_explanations(ink, fields);
  add(explanations_);
  if (!has_slip_) return;
  draw_slip(ink, fields);
  add(slip_);
  draw_slip_end(ink, fields);
  add(slip_end_);
}

void Letter::add_page(Document& document, Usage& used, const Notice& notice, const std::vector<std::string>& address) {
  fill_in(notice);
  if (!fits_window(address) || excess() > 0) throw Error(Fault::bug, "a letter that can_print would have rejected");
  Ink ink(fonts_, used);
  place(ink, head_);
  draw_address(ink, address);
  place(ink, opening_);
  draw_frame(ink, notice);
  place(ink, explanations_, shift());
  if (has_slip_) draw_declaration(ink);
  document.add_page(ink);
}

}  // namespace scts::deliver::pdf
