#include "people.hpp"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "addresses.hpp"

namespace scts::exchange {

namespace {

constexpr auto kAgain = "correct it in SIECLE, or export the file again";

}  // namespace

Date birth_date_of(const Texts& texts) {
  const auto date = texts.required<Date>(Field::birth_date);
  using std::chrono::year;
  const auto born = std::chrono::year_month_day(date.days()).year();
  if (born < year(1900) || born > year(2099)) texts.fail_value(Field::birth_date, "is not between 1900 and 2099");
  return date;
}

void warn_of_names(const Texts& texts, RecordSink& sink) {
  if (texts[Field::family_name].empty()) sink.warn(texts.line(), texts.id(), "no family name");
  for (const Field field : {Field::family_name, Field::usage_name, Field::first_name}) {
    if (texts[field].find('?') == std::string::npos) continue;
    sink.warn(texts.line(), texts.id(), fmt::format("\"{}\": the export has lost a character", texts[field]));
  }
}

Student student_of(const Texts& texts, StudentId id, Date birth_date) {
  return {.id = id,
          .ine = texts[Field::ine],
          .family_name = texts[Field::family_name],
          .usage_name = texts[Field::usage_name],
          .first_name = texts[Field::first_name],
          .birth_date = birth_date,
          .mef = MefCode(texts[Field::mef]),
          .division = DivisionCode(texts[Field::division]),
          .email = texts[Field::email],
          .address = address_of(texts),
          .left_on = texts.optional<Date>(Field::left_on)};
}

void emit_student(const Texts& texts, RecordSink& sink) {
  auto student = student_of(texts, texts.required<StudentId>(Field::student_id), birth_date_of(texts));
  warn_of_names(texts, sink);
  sink.take(StudentRecord{std::move(student), texts.optional<AddressId>(Field::address_id)}, texts.line());
}

Guardian guardian_of(const Texts& texts, GuardianId id) {
  const std::string& mobile = texts[Field::phone];
  return {.id = id,
          .title = texts[Field::title],
          .family_name = texts[Field::family_name],
          .usage_name = texts[Field::usage_name],
          .first_name = texts[Field::first_name],
          .email = texts[Field::email],
          .phone = mobile.empty() ? texts[Field::home_phone] : mobile,
          .address = address_of(texts)};
}

void emit_guardian(const Texts& texts, RecordSink& sink) {
  auto guardian = guardian_of(texts, texts.required<GuardianId>(Field::guardian_id));
  warn_of_names(texts, sink);
  sink.take(GuardianRecord{std::move(guardian), texts.optional<AddressId>(Field::address_id)}, texts.line());
}

void emit_address(const Texts& texts, RecordSink& sink) {
  sink.take(AddressRecord{texts.required<AddressId>(Field::address_id), address_of(texts)}, texts.line());
}

void emit_bond(const Texts& texts, RecordSink& sink) {
  const Bond bond{texts.required<StudentId>(Field::student_id), texts.required<GuardianId>(Field::guardian_id)};
  Responsibility responsibility{.legal = texts.digit(Field::rank, '0', '2'),
                                .level = texts.digit(Field::level, '1', '3'),
                                .pays_fees = texts.flag(Field::pays_fees)};
  if (responsibility.level) responsibility.legal.reset();
  // Taken for a level 0, it could wipe the rights of every guardian.
  if (!responsibility.level && !responsibility.legal) {
    texts.fail("neither NIVEAU_RESPONSABILITE nor RESP_LEGAL", kAgain);
  }
  sink.take(BondRecord{bond, responsibility}, texts.line());
}

void emit_language(const Texts& texts, RecordSink& sink) {
  sink.take(LanguageRecord{texts.required<GuardianId>(Field::guardian_id), texts.optional<Language>(Field::language)},
            texts.line());
}

}  // namespace scts::exchange
