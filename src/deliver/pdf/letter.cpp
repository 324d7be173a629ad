#include "deliver/pdf/letter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deliver/letter_text.hpp"
#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

// All places are in mm from the top left corner of the sheet.

constexpr double kLeft = 22;
constexpr double kRight = kPageWidth - 22;
constexpr double kWidth = kRight - kLeft;

// The address block: fixed pitch, 38 characters within 80.4 mm, 7 lines with a country (NF Z 10-011).
constexpr std::string_view kFullLine = "00000000000000000000000000000000000000";
constexpr double kAddressWidth = 80.4;
constexpr double kAddressPitch = 4;
constexpr double kAddressHeight = 7 * kAddressPitch;
// A window is larger than the block and the sheet slides behind it: this much around the block's corner stays empty.
constexpr double kReserveLeft = 20;
constexpr double kReserveAbove = 11;
constexpr double kReserveRight = 90;
constexpr double kReserveBelow = 35;

constexpr double kHeadTop = 20;
constexpr double kHeadWidth = 50;      // at least
constexpr double kHeadLeading = 5.75;  // of its first line
constexpr double kFolds[] = {kPageHeight / 3, 2 * kPageHeight / 3};

constexpr double kFramePad = 5;
constexpr double kFrameCode = 8.5;  // baselines, from the frame's top
constexpr double kFrameNames = 15.5;
constexpr double kFrameFoot = 3.75;  // below the last baseline
constexpr double kFrameAfter = 7.5;
constexpr double kCodeLeft = kLeft + 60;
constexpr double kFamilyLabel = 6.5;  // with several codes below, none beside it
constexpr double kFamilyNames = 12;
constexpr double frame_names(Reader reader) {
  return reader == Reader::family ? kFamilyNames : kFrameNames;
}
constexpr double frame_height(Reader reader, double names) {
  return frame_names(reader) - kLeading + names + kFrameFoot;
}

// A family's frame: each child's name beside its code.
constexpr Style kChildCode{Face::code, 16};
constexpr double kChildLeft = kLeft + kFramePad + 62;
constexpr double kChildWidth = kRight - kFramePad - kChildLeft;
constexpr double kChildGap = 2.25;  // above each
double child_height(Fonts& fonts, const Line& child) {
  return kChildGap + kLeading * static_cast<double>(count_lines(fonts, {child}, kChildWidth));
}

constexpr double kSignatureLeft = 110;  // as the address

constexpr double kPageFoot = 282;  // the last baseline of a letter without a slip

constexpr double kSlipTop = 248;   // where to cut
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

Letter::Letter(Fonts& fonts, const Letterhead& letterhead, Reader reader)
    : fonts_(fonts),
      reader_(reader),
      wording_(shipped_wording(reader == Reader::student ? "cae-letter" : "car-letter")),
      has_slip_(wording_.has("slip")) {
  const double x = letterhead.window_x;
  const double y = letterhead.window_y;
  address_ = {x, y, x + kAddressWidth, y + kAddressHeight};
  reserve_ = {x - kReserveLeft, y - kReserveAbove, x + kReserveRight, y + kReserveBelow};
  if (address_.left < 0 || address_.top < 0 || address_.right > kPageWidth || address_.bottom > kPageHeight / 2) {
    does_not_fit("the address leaves the upper half of the sheet", "see letter.window_x and letter.window_y");
  }
  address_size_ = points(kAddressWidth) / fonts_.width(Face::address, 1, kFullLine);
  demand_glyphs(fonts_, letterhead);
  // What codes and references are made of: every letter has some of it, and the fonts are embedded with what was met.
  for (const Face face : {Face::text, Face::code}) {
    static_cast<void>(fonts_.has(face, "0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
  }
  set_school(school_, letterhead, some_day());
  fields_ = school_;

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
  names_ = wording_.fill(part("code_for"), fields_);
  if (reader_ == Reader::family) children_ = wording_.fill("child", fields_);
  if (has_slip_) declaration_ = wording_.fill(part("slip"), fields_);
}

std::string Letter::part(std::string_view name) const {
  std::string several = fmt::format("{}_several", name);
  return reader_ == Reader::family && wording_.has(several) ? several : std::string(name);
}

std::string Letter::form(std::string_view name) const {
  return fmt::format("{}{}", name, reader_ == Reader::family ? "Several" : "");
}

double Letter::text_top() const {
  return reserve_.bottom + 5.5;
}

double Letter::names_height() const {
  double height = kLeading * static_cast<double>(count_lines(fonts_, names_, kWidth - 2 * kFramePad));
  for (const auto& child : children_) height += child_height(fonts_, child);
  return height;
}

double Letter::excess() const {
  const double text = text_end_ + names_height() - usual_names_ - (has_slip_ ? kSlipTop - kLeading : kPageFoot);
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
  Column name(ink, left, kHeadTop, above ? kRight - left : width);
  name.line(kSchool, school, kHeadLeading);
  Column column(ink, left, name.next(), width);
  column.lines(wording_.fill("contact", fields));
  for (const double fold : kFolds) {
    if (fold < reserve_.top || fold > reserve_.bottom) ink.line(4, fold, 9, fold);
  }
  return column.next();
}

double Letter::draw_opening(Ink& ink, const Fields& fields) const {
  const std::string date = wording_.fill_line("date", fields);
  ink.text(kPlain, kRight - millimetres(fonts_.width(kPlain.face, kPlain.size, date)), text_top(), date);
  Column column(ink, kLeft, text_top() + 1.5 * kLeading, kWidth);
  column.line(kBold, wording_.fill_line(part("subject"), fields));
  column.gap(kGap);
  column.lines(wording_.fill(part("opening"), fields));
  const double frame_top = column.next() - kLeading + 4.25;
  ink.text(kBold, kLeft + kFramePad, frame_top + (reader_ == Reader::family ? kFamilyLabel : kFrameCode),
           wording_.fill_line(part("code"), fields));
  return frame_top;
}

double Letter::draw_explanations(Ink& ink, const Fields& fields) const {
  Column column(ink, kLeft, frame_top_ + frame_height(reader_, usual_names_) + kFrameAfter, kWidth);
  column.lines(wording_.fill(part("explanations"), fields));
  column.gap(kGap);
  Column signature(ink, kSignatureLeft, column.next(), kRight - kSignatureLeft);
  signature.lines(wording_.fill("signature", fields));
  return signature.next() - kLeading;
}

double Letter::draw_slip(Ink& ink, const Fields& fields) const {
  draw_scissors(ink, 9, kSlipTop);
  ink.dashed_line(16, kSlipTop, kPageWidth - 9, kSlipTop);
  Column column(ink, kLeft, kSlipTop + 7.5, kWidth);
  column.line(kBold, wording_.fill_line("slip_title", fields));
  column.gap(kGap / 2);
  return column.next();
}

void Letter::draw_slip_end(Ink& ink, const Fields& fields) const {
  ink.text(kPlain, kSlipDate, kSlipLast, wording_.fill_line("slip_date", fields));
  ink.text(kPlain, kSlipSignature, kSlipLast, wording_.fill_line("slip_signature", fields));
}

void Letter::draw_address(Ink& ink, const std::vector<std::string>& address) const {
  double y = address_.top + kAddressPitch - 1;
  for (const auto& line : address) {
    ink.text({Face::address, address_size_}, address_.left, y, line);
    y += kAddressPitch;
  }
}

void Letter::draw_children(Ink& ink, const Notice& notice, double top) const {
  for (std::size_t i = 0; i < children_.size(); ++i) {
    const auto& code = i == 0 ? notice.code : notice.others[i - 1].code;
    ink.text(kChildCode, kLeft + kFramePad, top + kChildGap, code.text());
    Column(ink, kChildLeft, top + kChildGap, kChildWidth).lines({children_[i]});
    top += child_height(fonts_, children_[i]);
  }
}

void Letter::add_forms(Document& document, Usage& used, Date date) {
  Fields fields = school_;
  fields.set("date", long_date(date));
  Ink ink(fonts_, used);
  const auto add = [&](const std::string& name) {
    document.add_form(form(name), ink.bytes());
    ink.clear();
  };
  draw_head(ink, fields);
  add("Head");
  draw_opening(ink, fields);
  add("Opening");
  draw_explanations(ink, fields);
  add("Explanations");
  if (!has_slip_) return;
  draw_slip(ink, fields);
  add("Slip");
  draw_slip_end(ink, fields);
  add("SlipEnd");
}

void Letter::add_page(Document& document, Usage& used, const Notice& notice, const std::vector<std::string>& address) {
  fill_in(notice);
  if (!fits_window(address) || excess() > 0) throw Error(Fault::bug, "a letter that can_print would have rejected");
  // In the order in which one reads: screen readers and text extraction follow it.
  const double names = names_height();
  Ink ink(fonts_, used);
  ink.form(form("Head"), 0);
  draw_address(ink, address);
  ink.form(form("Opening"), 0);
  ink.frame(kLeft, frame_top_, kWidth, frame_height(reader_, names));
  Column column(ink, kLeft + kFramePad, frame_top_ + frame_names(reader_), kWidth - 2 * kFramePad);
  if (reader_ == Reader::family) {
    column.lines(names_);
    draw_children(ink, notice, column.next());
  } else {
    ink.text(kCode, kCodeLeft, frame_top_ + kFrameCode, notice.code.text());
    column.lines(names_);
  }
  ink.form(form("Explanations"), names - usual_names_);
  if (has_slip_) {
    ink.form(form("Slip"), 0);
    Column(ink, kLeft, declaration_top_, kWidth).lines(declaration_);
    // Several references do not fit there: the declaration tells them.
    if (reader_ != Reader::family) ink.text(kPlain, kLeft, kSlipLast, wording_.fill_line("slip_reference", fields_));
    ink.form(form("SlipEnd"), 0);
  }
  document.add_page(ink.bytes());
}

}  // namespace scts::deliver::pdf
