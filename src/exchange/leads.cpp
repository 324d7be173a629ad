#include "leads.hpp"

#include <fmt/format.h>

namespace scts::exchange {

using enum Field;

StudentLead student_lead(const Record& record) {
  StudentLead lead{.id = record.optional<StudentId>(student_id),
                   .surname = record[family_name].empty() ? record[usage_name] : record[family_name],
                   .first_name = record[first_name],
                   .birth_date = record.optional<Date>(birth_date)};
  if (!lead.id) {
    if (lead.surname.empty()) record.fail_value(family_name, "is missing");
    static_cast<void>(record.required<Date>(birth_date));
  }
  return lead;
}

GuardianLead guardian_lead(const Record& record, const Columns& columns) {
  const bool beside_student = columns.has(guardian_family_name);
  GuardianLead lead{
      .id = record.optional<GuardianId>(guardian_id),
      .surname = record[beside_student ? guardian_family_name : family_name],
      .first_name = record[beside_student ? guardian_first_name : first_name],
      .email = record[email],
      .address = {{record[line1], record[line2], record[line3], record[line4]}, record[postcode], record[city], {}}};
  // With an id and a student's columns, a bare family name is the student's.
  if (lead.id && !beside_student && columns.has(student_id)) lead.surname = lead.first_name = {};
  if (!lead.id && lead.surname.empty()) {
    record.fail_value(beside_student ? guardian_family_name : family_name, "is missing");
  }
  return lead;
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

BondLead bond_lead(const Record& record, const Columns& columns) {
  // Where a file has ids, the names beside them are for people.
  BondLead lead{.student = {.id = record.optional<StudentId>(student_id)},
                .guardian = {.id = record.optional<GuardianId>(guardian_id)},
                .place = fmt::format("{}:{}", record.path(), record.line())};
  if (!lead.student.id) {
    if (!columns.has(family_name)) record.fail_value(student_id, "is missing");
    lead.student = student_lead(record);
  }
  if (!lead.guardian.id) {
    if (!columns.has(guardian_family_name)) record.fail_value(guardian_id, "is missing");
    lead.guardian = guardian_lead(record, columns);
  }
  return lead;
}

}  // namespace scts::exchange
