#include "leads.hpp"

#include <fmt/format.h>

#include "scts/model/reference.hpp"

namespace scts::exchange {

using enum Field;

StudentLead student_lead(const Texts& texts, const Columns& columns) {
  const bool whole = columns.has(full_name);
  StudentLead lead{.id = texts.optional<StudentId>(student_id),
                   .surname = whole                        ? texts[full_name]
                              : texts[family_name].empty() ? texts[usage_name]
                                                           : texts[family_name],
                   .first_name = whole ? std::string() : texts[first_name],
                   .whole_name = whole,
                   .birth_date = texts.optional<Date>(birth_date)};
  if (lead.id) return lead;
  if (lead.surname.empty()) texts.fail_value(whole ? full_name : family_name, "is missing");
  if (columns.has(birth_date)) {
    static_cast<void>(texts.required<Date>(birth_date));
  } else if (!texts[ine].empty()) {
    lead.ine = texts[ine];
  } else if (!texts[division].empty()) {
    lead.division = DivisionCode(texts[division]);
  } else {
    texts.fail_value(columns.has(ine) ? ine : division, "is missing");
  }
  return lead;
}

GuardianLead guardian_lead(const Texts& texts, const Columns& columns) {
  const bool beside_student = names_guardian(columns);
  const auto whole = beside_student ? guardian_full_name : full_name;
  GuardianLead lead{
      .id = texts.optional<GuardianId>(guardian_id),
      .surname = texts[beside_student ? guardian_family_name : family_name],
      .first_name = texts[beside_student ? guardian_first_name : first_name],
      .whole_name = columns.has(whole),
      .email = texts[email],
      .address = {{texts[line1], texts[line2], texts[line3], texts[line4]}, texts[postcode], texts[city], {}}};
  if (lead.whole_name) {
    lead.surname = texts[whole];
    lead.first_name.clear();
  }
  // With an id and a student's columns, a bare family name is the student's.
  if (lead.id && !beside_student && columns.has(student_id)) lead.surname = lead.first_name = {};
  if (!lead.id && lead.surname.empty()) {
    texts.fail_value(lead.whole_name ? whole : beside_student ? guardian_family_name : family_name, "is missing");
  }
  return lead;
}

bool names_guardian(const Columns& columns) {
  return columns.has(guardian_family_name) || columns.has(guardian_full_name);
}

std::optional<Reason> reason_of(const std::string& text) {
  const auto word = column_key(text);
  if (word == "refus") return Reason::refusal;
  if (word == "perdu" || word == "perte") return Reason::lost;
  if (word == "depart") return Reason::departure;
  if (word == "demande") return Reason::request;
  return parse_reason(text);
}

std::optional<Channel> channel_of(const std::string& text) {
  const auto word = column_key(text);
  if (word == "mel" || word == "mail" || word == "courriel") return Channel::email;
  if (word == "papier" || word == "courrier" || word == "lettre") return Channel::paper;
  return parse_channel(text);
}

BondLead bond_lead(const Texts& texts, const Columns& columns) {
  const auto place = fmt::format("{}:{}", texts.path(), texts.line());
  if (const auto& told = texts[Field::reference]; !told.empty()) {
    const auto bond = parse_reference(told);
    if (!bond) texts.fail_value(Field::reference, "is not the reference of a letter");
    return {.student = {.id = bond->student}, .guardian = {.id = bond->guardian}, .place = place};
  }
  // Where a file has ids, the names beside them are for people.
  BondLead lead{.student = {.id = texts.optional<StudentId>(student_id)},
                .guardian = {.id = texts.optional<GuardianId>(guardian_id)},
                .place = place};
  if (!lead.student.id) {
    if (!columns.has(family_name) && !columns.has(full_name)) texts.fail_value(student_id, "is missing");
    lead.student = student_lead(texts, columns);
  }
  if (!lead.guardian.id) {
    if (!names_guardian(columns)) texts.fail_value(guardian_id, "is missing");
    lead.guardian = guardian_lead(texts, columns);
  }
  return lead;
}

}  // namespace scts::exchange
