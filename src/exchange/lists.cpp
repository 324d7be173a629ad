#include "lists.hpp"

#include <fmt/format.h>

#include "leads.hpp"
#include "people.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

using enum Field;

template <class Take>
void lay_address(Address& base, const Address& told, Take&& take) {
  if (take(line1)) base.lines = told.lines;  // the lines of an address go together
  if (take(line2)) base.lines[1] = told.lines[1];
  if (take(line3)) base.lines[2] = told.lines[2];
  if (take(line4)) base.lines[3] = told.lines[3];
  if (take(postcode)) base.postcode = told.postcode;
  if (take(city)) base.city = told.city;
  if (take(country)) base.country = told.country;
}

/// Lays over what is known what is told, of the fields that `take` says.
template <class Take>
void lay(Student& base, const Student& told, Take&& take) {
  if (take(ine)) base.ine = told.ine;
  if (take(mef)) base.mef = told.mef;
  if (take(division)) base.division = told.division;
  if (take(email)) base.email = told.email;
  lay_address(base.address, told.address, take);
}
template <class Take>
void lay(Guardian& base, const Guardian& told, Take&& take) {
  if (take(title)) base.title = told.title;
  if (take(email)) base.email = told.email;
  if (take(phone)) base.phone = told.phone;
  lay_address(base.address, told.address, take);
}

/// A whole list tells the names; what it lacks stays, a usage name only beside the same family name.
template <class Person>
Person completed(Person told, Person known, const Columns& columns) {
  const bool same_name = known.family_name == told.family_name;
  if (columns.has(usage_name) || !same_name) known.usage_name = told.usage_name;
  known.family_name = told.family_name;
  if (columns.has(first_name)) known.first_name = told.first_name;
  lay(known, told, [&](Field field) { return columns.has(field); });
  return known;
}

/// A list that writes the same in capitals, or without accents, changes nothing.
void keep_spelling(Address& now, const Address& before) {
  const auto lines = [](const Address& address) {
    return column_key(fmt::format("{}", fmt::join(address.lines, " ")));
  };
  // A list that tells the first line only, and that as it is, says nothing of the others.
  if (lines(now) == lines(before) || lines(now) == column_key(before.lines[0])) now.lines = before.lines;
  if (column_key(now.city) == column_key(before.city)) now.city = before.city;
  if (column_key(now.country) == column_key(before.country)) now.country = before.country;
}
template <class Person>
void amend(Person& person, const Person& told, const Texts& texts, const Columns& columns) {
  const auto known = person;
  lay(person, told, [&](Field field) { return columns.has(field) && !texts[field].empty(); });
  keep_spelling(person.address, known.address);
  if (upper(person.email) == upper(known.email)) person.email = known.email;
}

std::optional<std::string> doubtful_email(const Texts& texts) {
  if (texts[email].empty() || is_mailbox(texts[email])) return std::nullopt;
  return fmt::format("\"{}\" is no e-mail address", texts[email]);
}

}  // namespace

void require_student(const Columns& columns, const Csv& csv) {
  if (columns.has(student_id)) return;
  if (columns.has_any(kStudentNamed)) {
    columns.require(kStudentNamed, csv);
  } else {
    columns.require(std::array{student_id}, csv);
  }
}

void require_bond(const Columns& columns, const Csv& csv) {
  if (columns.has(reference)) return;
  require_student(columns, csv);
  if (columns.has(guardian_id)) return;
  if (columns.has_any(kGuardianNamed)) {
    columns.require(kGuardianNamed, csv);
  } else {
    columns.require(std::array{guardian_id}, csv);
  }
}

std::optional<std::string> tell_student(const Texts& texts, const Columns& columns, RecordSink& sink) {
  auto student = student_of(texts, texts.required<StudentId>(student_id), birth_date_of(texts));
  warn_of_names(texts, sink);
  if (auto known = sink.find(StudentLead{.id = student.id}).person) {
    known->birth_date = student.birth_date;
    known->left_on = student.left_on;  // whom a whole list names is there, unless it says otherwise
    student = completed(std::move(student), *std::move(known), columns);
  }
  sink.take(StudentRecord{std::move(student)}, texts.line());
  return std::nullopt;
}

std::optional<std::string> tell_guardian(const Texts& texts, const Columns& columns, RecordSink& sink) {
  auto guardian = guardian_of(texts, texts.required<GuardianId>(guardian_id));
  warn_of_names(texts, sink);
  if (auto known = sink.find(GuardianLead{.id = guardian.id}).person) {
    guardian = completed(std::move(guardian), *std::move(known), columns);
  }
  sink.take(GuardianRecord{std::move(guardian)}, texts.line());
  return std::nullopt;
}

std::optional<std::string> amend_student(const Texts& texts, const Columns& columns, RecordSink& sink) {
  if (auto why = doubtful_email(texts)) return why;
  const auto lead = student_lead(texts);
  auto match = sink.find(lead);
  if (!match.person) return words(lead, match.mismatch);
  auto& student = *match.person;
  amend(student, student_of(texts, student.id, student.birth_date), texts, columns);
  sink.take(StudentRecord{std::move(student)}, texts.line());
  return std::nullopt;
}

std::optional<std::string> amend_guardian(const Texts& texts, const Columns& columns, RecordSink& sink) {
  const bool beside_student = !columns.has(guardian_id) && columns.has(guardian_family_name);
  if (beside_student && texts[guardian_family_name].empty()) return std::nullopt;  // a student without this guardian
  if (auto why = doubtful_email(texts)) return why;
  auto lead = guardian_lead(texts, columns);
  if (beside_student) {
    const auto student = student_lead(texts);
    const auto match = sink.find(student);
    if (!match.person) return words(student, match.mismatch);
    lead.student = match.person->id;
  }
  auto match = sink.find(lead);
  if (!match.person) return words(lead, match.mismatch);
  auto& guardian = *match.person;
  amend(guardian, guardian_of(texts, guardian.id), texts, columns);
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
