#include "deliver/pdf/letter_room.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "deliver/letter_text.hpp"
#include "deliver/pdf/letter.hpp"
#include "deliver/pdf/letter_places.hpp"
#include "scts/error.hpp"

namespace scts::deliver::pdf {

namespace {

constexpr double kDeclarationLimit = kSlipLast - kGap - kLeading;  // the last baseline above the slip's end

Notice notice_of(const Student& student, const Guardian& guardian, Reader reader) {
  Notice notice{student, guardian, Code(0)};
  if (reader == Reader::family) notice.others.push_back({student, Code(0)});
  return notice;
}

/// Somebody whose names need one line each; a family has two children at least.
Notice nobody(Reader reader) {
  const Student student{StudentId(1), {}, "X", {}, "X", some_day(), {}, DivisionCode("X"), {}, {}, {}};
  return notice_of(student, {GuardianId(1), "X", "X", {}, "X", {}, {}, {}}, reader);
}

/// The longest names that a line of an address holds, 38 characters (NF Z 10-011). Whoever has longer ones is measured
/// for himself, and told as unprintable where they are too long.
Notice longest(Reader reader) {
  auto student = longest_student();
  // Children who do not fit one page get a letter each: a page has room for two with usual names.
  if (reader == Reader::family) student.family_name = "Lefebvre";
  auto notice = notice_of(
      student, {GuardianId(99'999'999), "MME", "Vanden-Berghe Weil", {}, "Marie-Christine", {}, {}, {}}, reader);
  notice.telling.usable_from = some_day();
  return notice;
}

Notice again(Notice notice) {
  notice.telling = {{}, some_day()};
  return notice;
}

/// The line that a section begins with.
int line_of(const Wording& wording, std::string_view section) {
  const auto it = wording.sections().find(section);
  if (it == wording.sections().end()) return 1;
  return it->second.lines.empty() ? it->second.number : it->second.lines.front().line.number;
}

}  // namespace

Date some_day() {
  using namespace std::chrono_literals;
  return Date(2026y / std::chrono::September / 30);  // as wide as a day can be
}

Student longest_student() {
  return {StudentId(99'999'999),
          {},
          "Vanden-Berghe de La Tour",
          {},
          "Marie-Caroline",
          some_day(),
          {},
          DivisionCode("1-STG 31"),
          {},
          {},
          {}};
}

void demand_glyphs(Fonts& fonts, const Letterhead& letterhead) {
  const auto demand = [&](const std::string& text) {
    if (fonts.has(Face::text, text) && fonts.has(Face::bold, text)) return;
    throw Error(Fault::usage, "no font has all the characters of: " + text, "see scts config");
  };
  for (const auto* text :
       {&letterhead.school_name, &letterhead.phone, &letterhead.email, &letterhead.site_url, &letterhead.signatory,
        &letterhead.help_url, &letterhead.help_phone, &letterhead.dpo, &letterhead.privacy_url}) {
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

std::vector<WordingFault> missing_glyphs(Fonts& fonts, const Wording& wording) {
  constexpr std::string_view bold[] = {"school",           "subject", "subject_several", "subject_reminder",
                                       "subject_returned", "code",    "code_several",    "slip_title"};
  std::vector<WordingFault> faults;
  for (const auto& [name, section] : wording.sections()) {
    if (name == "qr") continue;  // heard, not seen
    const bool all_bold = std::find(std::begin(bold), std::end(bold), name) != std::end(bold);
    for (const auto& [line, pieces] : section.lines) {
      const Face face = all_bold || line.kind == Line::Kind::heading ? Face::bold : Face::text;
      for (const auto& piece : pieces) {
        for (std::string_view rest = piece.words; !rest.empty();) {
          const std::string_view before = rest;
          const char32_t drawn = take_character(rest);
          if (unseen(drawn) || fonts.glyph(face, drawn).id != 0) continue;
          const auto character = before.substr(0, before.size() - rest.size());
          faults.push_back({line.number, fmt::format("no font has \"{}\"", character),
                            "letters are printed in scripts from left to right, without joined letters"});
          break;
        }
      }
    }
  }
  std::stable_sort(faults.begin(), faults.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
  return faults;
}

void Letter::measure() {
  faults_ = missing_glyphs(fonts_, wording_);
  if (!faults_.empty()) return;
  // Sets the letter once, for nobody and into the void, to learn the places and whether they suffice.
  Usage used;
  Ink ink(fonts_, used);
  fill_in(again(nobody(reader_)));
  usual_names_ = names_height();
  draw_head(ink, school_);
  again_top_ = draw_subject(ink, school_);
  again_room_ = again_.empty() ? 0 : height(fonts_, again_, kWidth) + kGap;
  frame_top_ = draw_opening(ink, school_);
  text_end_ = draw_explanations(ink, school_);
  if (has_slip_) declaration_top_ = draw_slip(ink, school_);

  // A code that was told before works, as a rule; where it does not, the letter at hand is measured for itself.
  fill_in(occasion_ == Telling::Occasion::first ? longest(reader_) : again(longest(reader_)));
  measure_head();
  measure_text();
  measure_slip();
  measure_back();
  measure_width("date", kPlain, kWidth);
  if (wording_.has("part")) measure_width("part", kPlain, kWidth / 2);
  measure_width(section("code"), kBold,
                (reader_ == Reader::family ? kRight - kFramePad : kCodeLeft - 2) - kLeft - kFramePad);
}

void Letter::does_not_fit(int line, const std::string& where, double lacking, const std::string& advice) {
  faults_.push_back(
      {line, fmt::format("the text does not fit {}: {:.0f} mm are lacking", where, std::ceil(lacking)), advice});
}

void Letter::measure_head() {
  const auto place = head_place();
  const double limit = text_top() - kLeading;
  const double lines = static_cast<double>(wrap(fonts_, kSchool, place.school, place.school_width).size());
  const double contact_top = kHeadTop + lines * kHeadLeading;
  const auto contact = wording_.fill("contact", school_);
  const auto* beyond = first_below(fonts_, contact, place.width, contact_top, limit);
  const double end =
      contact.empty() ? contact_top - kHeadLeading : contact_top + height(fonts_, contact, place.width) - kLeading;
  if (end <= limit) return;
  does_not_fit(beyond != nullptr ? beyond->number : line_of(wording_, "school"), "above the letter's date", end - limit,
               "shorten it, school.name or school.address, or see letter.window_x");
}

void Letter::measure_text() {
  const double lacking = text_end_ + shift() - text_limit();
  if (lacking <= 0) return;
  const double opening_top = again_top_ + again_room_;
  const double explanations_top = frame_top_ + frame_height(names_height()) + kFrameAfter;
  const auto explanations = wording_.fill(section("explanations"), school_);
  const auto signature = wording_.fill("signature", school_);
  const auto opening = wording_.fill(section("opening"), school_);
  const auto* beyond = first_below(fonts_, opening, kWidth, opening_top, text_limit());
  if (beyond == nullptr) beyond = first_below(fonts_, explanations, kWidth, explanations_top, text_limit());
  if (beyond == nullptr) {
    const double top = explanations_top + height(fonts_, explanations, kWidth) + kGap;
    beyond = first_below(fonts_, signature, kRight - kSignatureLeft, top, text_limit());
  }
  does_not_fit(beyond != nullptr ? beyond->number : line_of(wording_, section("explanations")), "the page", lacking,
               "shorten it, the names of the services or letter.signatory, or see letter.window_y");
}

void Letter::measure_slip() {
  if (!has_slip_) return;
  const auto* beyond = first_below(fonts_, declaration_, kWidth, declaration_top_, kDeclarationLimit);
  if (beyond != nullptr) {
    const double end = declaration_top_ + height(fonts_, declaration_, kWidth) - kLeading;
    does_not_fit(beyond->number, "the slip, with the longest names", end - kDeclarationLimit, "shorten it");
  }
  if (reader_ != Reader::family) measure_width("slip_reference", kPlain, kSlipDate - kLeft - 2);
  measure_width("slip_date", kPlain, kSlipSignature - kSlipDate - kSlipBlank);
  measure_width("slip_signature", kPlain, kRight - kSlipSignature - kSlipBlank);
}

void Letter::measure_back() {
  if (!has_back_) return;
  const auto lines = back(school_);
  const auto* beyond = first_below(fonts_, lines, kWidth, kBackTop, kPageFoot);
  if (beyond == nullptr) return;
  const double end = kBackTop + height(fonts_, lines, kWidth) - kLeading;
  does_not_fit(beyond->number, "the second page", end - kPageFoot, "shorten it");
}

void Letter::measure_width(std::string_view section, const Style& style, double room) {
  const double width = millimetres(fonts_.width(style.face, style.size, wording_.fill_line(section, fields_)));
  if (width > room) does_not_fit(line_of(wording_, section), "its place on one line", width - room, "shorten it");
}

double Letter::text_top() const {
  return reserve_.bottom + 5;
}

double Letter::names_width() const {
  return kWidth - kFramePad - (reader_ == Reader::family ? kFramePad : std::max(kFramePad, qr_.side()));
}

double Letter::names_height() const {
  double sum = height(fonts_, names_, names_width());
  for (const auto& child : children_) sum += child_height(child);
  return sum;
}

double Letter::child_width() const {
  return kChildWidth - (qr_.side() > 0 ? qr_.side() - kFramePad : 0);
}

double Letter::child_height(const Line& child) const {
  return std::max(kChildGap + height(fonts_, child, child_width()), qr_.side());
}

double Letter::frame_names() const {
  return reader_ == Reader::family ? kFamilyNames : kFrameNames;
}

double Letter::frame_height(double names) const {
  const double text = frame_names() - kLeading + names + kFrameFoot;
  return reader_ == Reader::family || qr_.side() == 0 ? text : std::max(text, qr_.side() + 2 * kQrInset);
}

double Letter::shift() const {
  return frame_height(names_height()) - frame_height(usual_names_);
}

bool Letter::has_barcode() const {
  return edition_ >= 2 && has_slip_ && reader_ != Reader::family;
}

double Letter::text_limit() const {
  return has_slip_ ? kSlipTop - kLeading : kPageFoot;
}

double Letter::excess() const {
  const double text = text_end_ + shift() - text_limit();
  if (!has_slip_) return text;
  return std::max(text, declaration_top_ + height(fonts_, declaration_, kWidth) - kLeading - kDeclarationLimit);
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

}  // namespace scts::deliver::pdf
