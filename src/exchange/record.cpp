#include "record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/model/text.hpp"
#include "source.hpp"

namespace scts::exchange {

namespace {

constexpr std::array<std::string_view, kFields> kNames{
    "student_id",
    "ine",
    "family_name",
    "usage_name",
    "first_name",
    "birth_date",
    "mef",
    "division",
    "email",
    "line1",
    "line2",
    "line3",
    "line4",
    "postcode",
    "city",
    "country",
    "left_on",
    "guardian_id",
    "title",
    "phone",
    "rank",
    "reason",
    "test_id",
    "subject",
    "given_on",
    "published_on",
    "out_of",
    "coefficient",
    "mark",
    "absence_id",
    "from",
    "to",
    "justified",
    "code",
    "used_on",
    "channel",
    "returned_on",
    "guardian_family_name",
    "guardian_first_name",
    "language",
    "UAJ",
    "DATE_EXPORT",
    "HORODATAGE",
    "ADRESSE_ID",
    "COMMUNE_ETRANGERE",
    "CODE_PAYS",
    "TEL_PERSONNEL",
    "NIVEAU_RESPONSABILITE",
    "PAIE_FRAIS_SCOLAIRES",
    "TYPE_STRUCTURE",
    "LIBELLE_LONG",
    "FORMATION",
    "SPECIALITE",
    "CODE_MEF",
};
constexpr auto kColumns = static_cast<std::size_t>(kLastColumn) + 1;

constexpr std::size_t kWidth = 254;  // SIECLE's widest, MEL; LIBELLE_LONG has no stated width

constexpr auto kAgain = "correct it in SIECLE, or export the file again";

/// As a message calls the field.
std::string words(Field field) {
  std::string out(name(field));
  if (static_cast<std::size_t>(field) < kColumns) std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

Address address_of(const Record& record) {
  Address address{{record[Field::line1], record[Field::line2], record[Field::line3], record[Field::line4]},
                  record[Field::postcode],
                  record[Field::city].empty() ? record[Field::foreign_city] : record[Field::city],
                  record[Field::country]};
  const bool france = record[Field::country_code] == "100" || upper(address.country) == "FRANCE";
  if (france) address.country.clear();
  return address;
}

/// True of text that was UTF-8 and was read as something else: é has become Ã©. No word goes on with a sign after Ã or
/// Â.
bool mojibake(std::string_view text) {
  for (auto at = text.find("\xC3"); at != std::string_view::npos; at = text.find("\xC3", at + 1)) {
    const auto next = text.substr(at + 1, 3);
    if (next.size() < 3 || (next[0] != '\x83' && next[0] != '\x82')) continue;
    const bool sign = next[1] == '\xC2';  // U+00A1 to U+00BF; the control characters before are gone
    const bool typographic =
        next.substr(1) == "\xE2\x80" || next.substr(1) == "\xE2\x82" || next.substr(1) == "\xE2\x84";
    const bool accent = next.substr(1) == "\xCB\x86" || next.substr(1) == "\xCB\x9C";
    if (sign || typographic || accent) return true;
  }
  return false;
}

}  // namespace

std::string_view name(Field field) {
  return kNames[static_cast<std::size_t>(field)];
}

void Record::restart(long line) {
  line_ = line;
  for (auto& text : texts_) text.clear();
  mefs_.clear();
}

void Record::set(Field field, std::string_view raw) {
  std::string text = tidy(raw);
  if (text.empty()) return;
  if (text.size() > kWidth && field != Field::label && characters(text) > kWidth) {
    fail(fmt::format("{} has more than {} characters", words(field), kWidth));
  }
  if (mojibake(text)) {
    fail(fmt::format("{} \"{}\": UTF-8 that was read as something else", words(field), cut(text, 60)),
         "save the list as UTF-8, or say with --encoding what it is");
  }
  if (field == Field::mefs) {
    mefs_.emplace_back(std::move(text));
  } else if (auto& place = texts_[static_cast<std::size_t>(field)]; place.empty()) {
    place = std::move(text);
  }
}

std::string Record::id() const {
  // An absence has a number of its own; a mark is known by its test and its student.
  if (!(*this)[Field::absence_id].empty()) return fmt::format("absence_id {}", (*this)[Field::absence_id]);
  struct Key {
    Field field;
    std::string_view tag;
  };
  constexpr std::array<Key, 3> parts{
      {{Field::test_id, "test_id"}, {Field::student_id, "ELEVE_ID"}, {Field::guardian_id, "PERSONNE_ID"}}};
  constexpr std::array<Key, 3> things{
      {{Field::address_id, "ADRESSE_ID"}, {Field::division, "CODE_STRUCTURE"}, {Field::mef, "CODE_MEF"}}};
  std::string out;
  for (const auto& [field, tag] : parts) {
    if (!(*this)[field].empty()) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", tag, (*this)[field]);
  }
  for (const auto& [field, tag] : things) {
    if (out.empty() && !(*this)[field].empty()) out = fmt::format("{} {}", tag, (*this)[field]);
  }
  return out;
}

std::optional<int> Record::digit(Field field, char lowest, char highest) const {
  const std::string& text = (*this)[field];
  if (text.empty()) return std::nullopt;
  if (text.size() > 1 || text[0] < lowest || text[0] > highest) {
    fail_value(field, fmt::format("is not between {} and {}", lowest, highest));
  }
  return text[0] - '0';
}

bool Record::flag(Field field) const {
  const std::string& text = (*this)[field];
  if (text.empty() || text == "0" || text == "false") return false;
  if (text != "1" && text != "true") fail_value(field, "is neither true nor false");
  return true;
}

void Record::fail(const std::string& message, const std::string& hint) const {
  const std::string who = id();
  exchange::fail(path_, line_, who.empty() ? message : fmt::format("{}: {}", who, message),
                 hint.empty() ? "correct it in SIECLE or in the list, then import again" : hint);
}

void Record::fail_value(Field field, const std::string& what) const {
  const std::string& text = (*this)[field];
  fail(text.empty() ? fmt::format("{} {}", words(field), what) : fmt::format("{} \"{}\" {}", words(field), text, what));
}

Date birth_date_of(const Record& record) {
  const auto date = record.required<Date>(Field::birth_date);
  using std::chrono::year;
  const auto born = std::chrono::year_month_day(date.days()).year();
  if (born < year(1900) || born > year(2099)) record.fail_value(Field::birth_date, "is not between 1900 and 2099");
  return date;
}

void warn_of_names(const Record& record, RosterSink& sink) {
  if (record[Field::family_name].empty()) sink.warning(record.line(), record.id(), "no family name");
  for (const Field field : {Field::family_name, Field::usage_name, Field::first_name}) {
    if (record[field].find('?') == std::string::npos) continue;
    sink.warning(record.line(), record.id(), fmt::format("\"{}\": the export has lost a character", record[field]));
  }
}

Student student_of(const Record& record, StudentId id, Date birth_date) {
  return {.id = id,
          .ine = record[Field::ine],
          .family_name = record[Field::family_name],
          .usage_name = record[Field::usage_name],
          .first_name = record[Field::first_name],
          .birth_date = birth_date,
          .mef = MefCode(record[Field::mef]),
          .division = DivisionCode(record[Field::division]),
          .email = record[Field::email],
          .address = address_of(record),
          .left_on = record.optional<Date>(Field::left_on)};
}

void emit_student(const Record& record, RosterSink& sink) {
  const auto student = student_of(record, record.required<StudentId>(Field::student_id), birth_date_of(record));
  warn_of_names(record, sink);
  sink.student(student, record.optional<AddressId>(Field::address_id), record.line());
}

Guardian guardian_of(const Record& record, GuardianId id) {
  const std::string& mobile = record[Field::phone];
  return {.id = id,
          .title = record[Field::title],
          .family_name = record[Field::family_name],
          .usage_name = record[Field::usage_name],
          .first_name = record[Field::first_name],
          .email = record[Field::email],
          .phone = mobile.empty() ? record[Field::home_phone] : mobile,
          .address = address_of(record)};
}

void emit_guardian(const Record& record, RosterSink& sink) {
  const auto guardian = guardian_of(record, record.required<GuardianId>(Field::guardian_id));
  warn_of_names(record, sink);
  sink.guardian(guardian, record.optional<AddressId>(Field::address_id), record.line());
}

void emit_address(const Record& record, RosterSink& sink) {
  sink.address(record.required<AddressId>(Field::address_id), address_of(record), record.line());
}

void emit_bond(const Record& record, RosterSink& sink) {
  const Bond bond{record.required<StudentId>(Field::student_id), record.required<GuardianId>(Field::guardian_id)};
  Responsibility responsibility{.legal = record.digit(Field::rank, '0', '2'),
                                .level = record.digit(Field::level, '1', '3'),
                                .pays_fees = record.flag(Field::pays_fees)};
  if (responsibility.level) responsibility.legal.reset();
  // Taken for a level 0, it could wipe the rights of every guardian.
  if (!responsibility.level && !responsibility.legal) {
    record.fail("neither NIVEAU_RESPONSABILITE nor RESP_LEGAL", kAgain);
  }
  sink.bond(bond, responsibility, record.line());
}

void emit_membership(const Record& record, RosterSink& sink) {
  if (record[Field::structure_type] != "D" || record[Field::division].empty()) return;
  sink.membership(record.required<StudentId>(Field::student_id), DivisionCode(record[Field::division]), record.line());
}

void emit_division(const Record& record, RosterSink& sink) {
  if (record[Field::division].empty()) record.fail("CODE_STRUCTURE is missing");
  sink.division(DivisionCode(record[Field::division]), record[Field::label], record.mefs(), record.line());
}

void emit_mef(const Record& record, RosterSink& sink) {
  if (record[Field::mef].empty()) record.fail("CODE_MEF is missing");
  sink.mef(MefCode(record[Field::mef]), tidy(record[Field::formation] + ' ' + record[Field::specialite]),
           record.line());
}

void emit_language(const Record& record, RosterSink& sink) {
  sink.language(record.required<GuardianId>(Field::guardian_id), record.optional<Language>(Field::language),
                record.line());
}

}  // namespace scts::exchange
