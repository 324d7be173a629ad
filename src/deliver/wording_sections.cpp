#include "deliver/wording_sections.hpp"

#include <array>

namespace scts::deliver {

namespace {

using Form = SectionRule::Form;
using Fields = std::vector<KnownField>;

Fields operator+(Fields a, const Fields& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

const Fields kSchool{{"school"}, {"uai"}, {"phone"}, {"email"}, {"site_url"}, {"signatory"}};
const Fields kDate{{"date"}};
const Fields kLists{{"school_address", Listed::school_address}, {"services", Listed::services}};
const Fields kAll = kSchool + kDate + kLists;
const Fields kBesideCode{{"site_beside_code"}};
const Fields kStudent{{"student"}, {"division"}};
const Fields kBond = kStudent + Fields{{"guardian"}, {"reference"}};
const Fields kChildren{{"student", Listed::children}, {"reference", Listed::children}};
const Fields kFamily = kChildren + Fields{{"guardian"}, {"students"}};

/// Of a letter, in the order of the page. The code has its own place, in the frame.
std::vector<SectionRule> letter(const Fields& people) {
  return {{"school", Form::line, kSchool, {}},
          {"contact", Form::maybe_lines, kAll, {}},
          {"date", Form::line, kSchool + kDate, {}},
          {"subject", Form::line, kSchool + kDate, {}},
          {"opening", Form::lines, kAll, {}},
          {"code", Form::line, kSchool, {}},
          {"code_for", Form::lines, kAll + kBesideCode + people, {"student"}},
          {"qr", Form::line, kSchool, {}},
          {"explanations", Form::lines, kAll, {}},
          {"signature", Form::maybe_lines, kAll, {}}};
}

std::vector<SectionRule> guardian_letter() {
  auto all = letter(kBond);
  const std::vector<SectionRule> more{{"slip_title", Form::line, kSchool, {}},
                                      {"slip", Form::lines, kAll + kBond, {"student"}},
                                      {"slip_reference", Form::line, kBond, {"reference"}},
                                      {"slip_date", Form::line, {}, {}},
                                      {"slip_signature", Form::line, {}, {}},
                                      {"subject_several", Form::line, kSchool + kDate, {}},
                                      {"opening_several", Form::lines, kAll, {}},
                                      {"code_several", Form::line, kSchool, {}},
                                      {"code_for_several", Form::lines, kAll + kFamily, {}},
                                      {"child", Form::line, kChildren, {"student"}},
                                      {"explanations_several", Form::lines, kAll, {}},
                                      {"slip_several", Form::lines, kAll + kFamily, {"students"}},
                                      {"opening_self", Form::lines, kAll, {}, true},
                                      {"code_for_self", Form::lines, kAll + kBesideCode + kBond, {"student"}, true},
                                      {"explanations_self", Form::lines, kAll, {}, true},
                                      {"slip_self", Form::lines, kAll + kBond, {"student"}, true}};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::vector<SectionRule> message(const Fields& people) {
  return {{"subject", Form::line, kSchool + kDate, {}},
          {"text", Form::lines, kAll + people + Fields{{"code"}}, {"code"}}};
}

std::vector<SectionRule> guardian_message() {
  auto all = message(kBond);
  all.push_back({"text_self", Form::lines, kAll + kBond + Fields{{"code"}}, {"code"}, true});
  all.push_back({"subject_several", Form::line, kSchool + kDate, {}});
  all.push_back(
      {"text_several", Form::lines, kAll + kFamily + Fields{{"code", Listed::children}}, {"student", "code"}});
  return all;
}

std::vector<SectionRule> slip() {
  return {{"school", Form::line, kSchool, {}},
          {"name", Form::lines, kSchool + kStudent, {"student"}},
          {"qr", Form::line, kSchool, {}, true},
          {"steps", Form::lines, kSchool + kLists, {}}};
}

}  // namespace

const std::vector<SectionRule>& sections_of(WordingKind kind) {
  static const std::array<std::vector<SectionRule>, kWordingKinds.size()> all{
      guardian_letter(), guardian_message(), letter(kStudent), message(kStudent), slip()};
  return all[static_cast<std::size_t>(kind)];
}

}  // namespace scts::deliver
