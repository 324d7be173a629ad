#include "deliver/letter_text.hpp"

#include <fmt/format.h>

#include <array>

#include "scts/model/reference.hpp"
#include "scts/model/text.hpp"

namespace scts::deliver {

namespace {

/// SIECLE writes MME, a letter Mme; "M." stays as it is.
std::string in_letters(std::string title) {
  for (std::size_t i = 1; i < title.size(); ++i) {
    if (title[i] >= 'A' && title[i] <= 'Z') title[i] = static_cast<char>(title[i] - 'A' + 'a');
  }
  return title;
}

/// The surname in capitals, as school files have it: it tells first names and surnames apart.
std::string full_name(const std::string& title, const std::string& first_name, const std::string& surname) {
  return tidy(in_letters(title) + ' ' + first_name + ' ' + upper(surname));
}

std::string name_of(const Student& student) {
  std::string name = full_name({}, student.first_name, student.surname());
  if (!student.division.empty()) name += " (" + student.division.text() + ")";
  return name;
}

/// As people in France write it; in French in words.
std::string written(Date date, const Language& language) {
  return language.french() ? long_date(date) : date.french();
}

}  // namespace

std::string long_date(Date date) {
  constexpr std::array months{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                              "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
  const std::chrono::year_month_day day(date.days());
  const auto number = static_cast<unsigned>(day.day());
  return fmt::format("{}{} {} {}", number, number == 1 ? "er" : "", months[static_cast<unsigned>(day.month()) - 1],
                     static_cast<int>(day.year()));
}

void set_school(Fields& fields, const Letterhead& letterhead, const Language& language) {
  fields.set_edition(letterhead.edition);
  fields.set("school", letterhead.school_name);
  fields.set("uai", letterhead.uai);
  fields.set("school_address", letterhead.school_address);
  fields.set("phone", letterhead.phone);
  fields.set("email", letterhead.email);
  fields.set("site_url", letterhead.site_url);
  fields.set("site_beside_code", letterhead.qr ? letterhead.site_url : "");
  fields.set("signatory", letterhead.signatory);
  fields.set("services", letterhead.services);
  fields.set("help_url", letterhead.help_url);
  fields.set("help_phone", letterhead.help_phone);
  fields.set("dpo", letterhead.dpo);
  fields.set("privacy_url", letterhead.privacy_url);
  std::string service_from;
  for (const auto& [from, service] : letterhead.service_from) {
    service_from += fmt::format("{}{} ({})", service_from.empty() ? "" : ", ", service, written(from, language));
  }
  fields.set("service_from", std::move(service_from));
}

void set_date(Fields& fields, Date date, const Language& language) {
  fields.set("date", written(date, language));
}

void set_telling(Fields& fields, const Telling& telling, const Language& language) {
  const auto day = [&](const std::optional<Date>& date) { return date ? written(*date, language) : std::string(); };
  fields.set("usable_from", day(telling.usable_from));
  fields.set("told_on", day(telling.told_before));
  fields.set("part", std::to_string(telling.part));
  fields.set("parts", std::to_string(telling.parts));
}

void set_people(Fields& fields, const Notice& notice) {
  std::vector<std::string> names{name_of(notice.student)};
  for (const auto& other : notice.others) names.push_back(name_of(other.student));
  fields.set("student", names);
  fields.set("division", notice.student.division.text());
  if (!notice.guardian) return;
  const Guardian& guardian = *notice.guardian;
  std::vector<std::string> references{reference({notice.student.id, guardian.id})};
  for (const auto& other : notice.others) references.push_back(reference({other.student.id, guardian.id}));
  std::string students;
  for (std::size_t i = 0; i < names.size(); ++i) {
    students += fmt::format("{}{} [{}]", i == 0 ? "" : ", ", names[i], references[i]);
  }
  const auto title = fields.edition() >= 3 ? civility(guardian.title) : guardian.title;
  fields.set("guardian", full_name(title, guardian.first_name, guardian.surname()));
  fields.set("reference", std::move(references));
  fields.set("students", std::move(students));
}

void set_code(Fields& fields, const Notice& notice) {
  std::vector<std::string> codes{notice.code.text()};
  for (const auto& other : notice.others) codes.push_back(other.code.text());
  fields.set("code", std::move(codes));
}

}  // namespace scts::deliver
