#include "deliver/wording_sections.hpp"

#include <array>

namespace scts::deliver {

namespace {

using Form = SectionRule::Form;
using Presence = SectionRule::Presence;
using Fields = std::vector<KnownField>;

Fields operator+(Fields a, const Fields& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::vector<SectionRule> operator+(std::vector<SectionRule> a, const std::vector<SectionRule>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

const Fields kSchool{{"school"},   {"uai"},        {"phone"}, {"email"},       {"site_url"},    {"signatory"},
                     {"help_url"}, {"help_phone"}, {"dpo"},   {"privacy_url"}, {"service_from"}};
const Fields kDate{{"date"}};
const Fields kLists{{"school_address", Listed::school_address}, {"services", Listed::services}};
const Fields kAll = kSchool + kDate + kLists;
const Fields kBesideCode{{"site_beside_code"}};
const Fields kTelling{{"usable_from"}};
const Fields kEarlier{{"told_on"}};
const Fields kPart{{"part"}, {"parts"}};
const Fields kStudent{{"student"}, {"division"}};
const Fields kBond = kStudent + Fields{{"guardian"}, {"reference"}};
const Fields kChildren{{"student", Listed::children}, {"reference", Listed::children}};
const Fields kFamily = kChildren + Fields{{"guardian"}, {"students"}};

/// What says that a letter or message, or a slip, is not the first.
std::vector<SectionRule> again() {
  return {{"reminder", Form::lines, kSchool + kDate + kEarlier, {"told_on"}, Presence::wanted},
          {"returned", Form::lines, kSchool + kDate + kEarlier, {"told_on"}, Presence::wanted}};
}

/// The same, with its subject; and what is not of one reader: further answers, and personal data.
std::vector<SectionRule> at_length() {
  return again() + std::vector<SectionRule>{{"subject_reminder", Form::line, kSchool + kDate, {}, Presence::wanted},
                                            {"subject_returned", Form::line, kSchool + kDate, {}, Presence::wanted},
                                            {"more", Form::lines, kAll, {}, Presence::wanted},
                                            {"data", Form::lines, kAll, {}, Presence::wanted}};
}

/// What only guardians need.
std::vector<SectionRule> of_guardians() {
  return {{"part", Form::line, kPart, {"part", "parts"}, Presence::wanted},
          {"more_self", Form::lines, kAll, {}, Presence::optional}};
}

/// Of a letter, in the order of the page. The code has its own place, in the frame.
std::vector<SectionRule> letter(const Fields& people) {
  return std::vector<SectionRule>{{"school", Form::line, kSchool, {}},
                                  {"contact", Form::maybe_lines, kAll, {}},
                                  {"date", Form::line, kSchool + kDate, {}},
                                  {"subject", Form::line, kSchool + kDate, {}},
                                  {"opening", Form::lines, kAll, {}},
                                  {"code", Form::line, kSchool, {}},
                                  {"code_for", Form::lines, kAll + kBesideCode + kTelling + people, {"student"}},
                                  {"qr", Form::line, kSchool, {}},
                                  {"explanations", Form::lines, kAll, {}},
                                  {"signature", Form::maybe_lines, kAll, {}}} +
         at_length();
}

std::vector<SectionRule> guardian_letter() {
  return letter(kBond) + of_guardians() +
         std::vector<SectionRule>{
             {"slip_title", Form::line, kSchool, {}},
             {"slip", Form::lines, kAll + kBond, {"student"}},
             {"slip_reference", Form::line, kBond, {"reference"}},
             {"slip_date", Form::line, {}, {}},
             {"slip_signature", Form::line, {}, {}},
             {"subject_several", Form::line, kSchool + kDate, {}},
             {"opening_several", Form::lines, kAll, {}},
             {"code_several", Form::line, kSchool, {}},
             {"code_for_several", Form::lines, kAll + kTelling + kFamily, {}},
             {"child", Form::line, kChildren, {"student"}},
             {"explanations_several", Form::lines, kAll, {}},
             {"slip_several", Form::lines, kAll + kFamily, {"students"}},
             {"opening_self", Form::lines, kAll, {}, Presence::optional},
             {"code_for_self", Form::lines, kAll + kBesideCode + kTelling + kBond, {"student"}, Presence::optional},
             {"explanations_self", Form::lines, kAll, {}, Presence::optional},
             {"slip_self", Form::lines, kAll + kBond, {"student"}, Presence::optional}};
}

std::vector<SectionRule> message(const Fields& people) {
  return std::vector<SectionRule>{{"subject", Form::line, kSchool + kDate, {}},
                                  {"text", Form::lines, kAll + kTelling + people + Fields{{"code"}}, {"code"}}} +
         at_length();
}

std::vector<SectionRule> guardian_message() {
  return message(kBond) + of_guardians() +
         std::vector<SectionRule>{
             {"text_self", Form::lines, kAll + kTelling + kBond + Fields{{"code"}}, {"code"}, Presence::optional},
             {"subject_several", Form::line, kSchool + kDate, {}},
             {"text_several",
              Form::lines,
              kAll + kTelling + kFamily + Fields{{"code", Listed::children}},
              {"student", "code"}}};
}

std::vector<SectionRule> slip() {
  return std::vector<SectionRule>{{"school", Form::line, kSchool, {}},
                                  {"name", Form::lines, kSchool + kTelling + kStudent, {"student"}},
                                  {"qr", Form::line, kSchool, {}, Presence::optional},
                                  {"steps", Form::lines, kSchool + kLists, {}}} +
         again();
}

}  // namespace

const std::vector<SectionRule>& sections_of(WordingKind kind) {
  static const std::array<std::vector<SectionRule>, kWordingKinds.size()> all{
      guardian_letter(), guardian_message(), letter(kStudent), message(kStudent), slip()};
  return all[static_cast<std::size_t>(kind)];
}

}  // namespace scts::deliver
