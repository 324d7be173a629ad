#include "lists.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "addresses.hpp"
#include "leads.hpp"
#include "people.hpp"
#include "scts/model/mailbox.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

using enum Field;

/// Lays over what is known what is told, of the fields that `take` says.
template <class Take>
void lay(Student& base, const Student& told, Take&& take) {
  if (take(ine) && upper(told.ine) != upper(base.ine)) base.ine = told.ine;
  if (take(mef)) base.mef = told.mef;
  if (take(division)) base.division = told.division;
  if (take(email)) base.email = told.email;
}
template <class Take>
void lay(Guardian& base, const Guardian& told, Take&& take) {
  if (take(title)) base.title = told.title;
  if (take(email)) base.email = told.email;
  if (take(phone)) base.phone = told.phone;
}

/// A whole list tells the names; what it lacks stays, a usage name only beside the same family name.
template <class Person>
Person completed(Person told, Person known, const Texts& texts, const Columns& columns) {
  const bool same_name = known.family_name == told.family_name;
  if (columns.has(usage_name) || !same_name) known.usage_name = told.usage_name;
  known.family_name = told.family_name;
  if (columns.has(first_name)) known.first_name = told.first_name;
  lay(known, told, [&](Field field) { return columns.has(field); });
  if (const auto why = complete_address(known.address, told.address, columns)) texts.fail(*why);
  return known;
}

/// A list that writes the same in capitals changes nothing. Else why it is not taken.
template <class Person>
std::optional<std::string> amend(Person& person, const Person& told, const Texts& texts, const Columns& columns) {
  const auto email_before = person.email;
  lay(person, told, [&](Field field) { return columns.has(field) && !texts[field].empty(); });
  if (upper(person.email) == upper(email_before)) person.email = email_before;
  return amend_address(person.address, told.address);
}

std::optional<std::string> doubtful_email(const Texts& texts) {
  if (texts[email].empty() || is_mailbox(texts[email])) return std::nullopt;
  return fmt::format("\"{}\" is no e-mail address", texts[email]);
}

}  // namespace

bool names_students(const Columns& columns) {
  const bool named = columns.has(full_name) || (columns.has(family_name) && columns.has(first_name));
  return named && columns.has_any(kStudentKnownBy);
}

void require_student(const Columns& columns, const RowReader& rows) {
  if (columns.has(student_id) || names_students(columns)) return;
  constexpr std::array names{family_name, first_name};
  if (columns.has(full_name) || columns.has_any(names) || columns.has(birth_date)) {
    if (!columns.has(full_name)) columns.require(names, rows);
    columns.require(std::array{birth_date}, rows);
  }
  columns.require(std::array{student_id}, rows);
}

void require_bond(const Columns& columns, const RowReader& rows) {
  if (columns.has(reference)) return;
  require_student(columns, rows);
  if (columns.has(guardian_id) || columns.has(guardian_full_name)) return;
  constexpr std::array names{guardian_family_name, guardian_first_name};
  if (columns.has_any(names)) {
    columns.require(names, rows);
  } else {
    columns.require(std::array{guardian_id}, rows);
  }
}

std::optional<std::string> tell_student(const Texts& texts, const Columns& columns, RecordSink& sink) {
  auto student = student_of(texts, texts.required<StudentId>(student_id), birth_date_of(texts));
  warn_of_names(texts, sink);
  if (auto known = sink.find(StudentLead{.id = student.id}).person) {
    known->birth_date = student.birth_date;
    known->left_on = student.left_on;  // whom a whole list names is there, unless it says otherwise
    student = completed(std::move(student), *std::move(known), texts, columns);
  }
  sink.take(StudentRecord{std::move(student)}, texts.line());
  return std::nullopt;
}

std::optional<std::string> tell_guardian(const Texts& texts, const Columns& columns, RecordSink& sink) {
  auto guardian = guardian_of(texts, texts.required<GuardianId>(guardian_id));
  warn_of_names(texts, sink);
  if (auto known = sink.find(GuardianLead{.id = guardian.id}).person) {
    guardian = completed(std::move(guardian), *std::move(known), texts, columns);
  }
  sink.take(GuardianRecord{std::move(guardian)}, texts.line());
  return std::nullopt;
}

std::optional<std::string> amend_student(const Texts& texts, const Columns& columns, RecordSink& sink) {
  if (auto why = doubtful_email(texts)) return why;
  const auto lead = student_lead(texts, columns);
  auto match = sink.find(lead);
  if (!match.person) return words(lead, match.mismatch);
  auto& student = *match.person;
  if (auto why = amend(student, student_of(texts, student.id, student.birth_date), texts, columns)) return why;
  sink.take(StudentRecord{std::move(student)}, texts.line());
  return std::nullopt;
}

std::optional<std::string> amend_guardian(const Texts& texts, const Columns& columns, RecordSink& sink) {
  const bool beside_student = !columns.has(guardian_id) && names_guardian(columns);
  if (beside_student && texts[guardian_family_name].empty() && texts[guardian_full_name].empty())
    return std::nullopt;  // a student without this guardian
  if (auto why = doubtful_email(texts)) return why;
  auto lead = guardian_lead(texts, columns);
  if (beside_student) {
    const auto student = student_lead(texts, columns);
    const auto match = sink.find(student);
    if (!match.person) return words(student, match.mismatch);
    lead.student = match.person->id;
  }
  auto match = sink.find(lead);
  if (!match.person) return words(lead, match.mismatch);
  const bool tells =
      std::any_of(kGuardianTold.begin(), kGuardianTold.end(), [&](Field field) { return !texts[field].empty(); });
  if (!tells) return std::nullopt;  // another row, of a brother or sister, may
  auto& guardian = *match.person;
  if (auto why = amend(guardian, guardian_of(texts, guardian.id), texts, columns)) return why;
  sink.take(GuardianRecord{std::move(guardian)}, texts.line());
  return std::nullopt;
}

std::optional<std::string> tell_return(const Texts& texts, const Columns& columns, RecordSink& sink) {
  const auto channel = channel_of(texts[Field::channel]);
  if (!channel) texts.fail_value(Field::channel, "is neither email nor paper");
  const auto returned = texts.required<Date>(returned_on);
  const auto found = find_bond(bond_lead(texts, columns), [&](const auto& lead) { return sink.find(lead); });
  if (!found.bond) return found.why;
  sink.take(ReturnRecord{*found.bond, *channel, returned}, texts.line());
  return std::nullopt;
}

}  // namespace scts::exchange
