#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/exchange/roster.hpp"

namespace scts::exchange {

/// The texts that files hold: first those that a CSV may have, then those that only SIECLE has.
enum class Field {
  student_id,
  ine,
  family_name,
  usage_name,
  first_name,
  birth_date,
  mef,
  division,
  email,
  line1,
  line2,
  line3,
  line4,
  postcode,
  city,
  country,
  left_on,
  guardian_id,
  title,
  phone,
  rank,
  reason,
  test_id,
  subject,
  given_on,
  published_on,
  out_of,
  coefficient,
  mark,
  absence_id,
  from,
  to,
  justified,
  code,
  used_on,
  channel,
  returned_on,
  guardian_family_name,
  guardian_first_name,
  language,
  uai,
  exported_on,
  exported_at,
  address_id,
  foreign_city,
  country_code,
  home_phone,
  level,
  pays_fees,
  structure_type,
  label,
  formation,
  specialite,
  mefs,
};
inline constexpr Field kLastColumn = Field::language;
inline constexpr std::size_t kFields = static_cast<std::size_t>(Field::mefs) + 1;

/// The CSV column, or SIECLE's tag.
[[nodiscard]] std::string_view name(Field field);
/// The field that a CSV column holds: by its name or one of its French ones. Case, accents, blanks, underscores and
/// signs do not matter.
[[nodiscard]] std::optional<Field> find_column(std::string_view column);
/// What of a column's name matters.
[[nodiscard]] std::string column_key(std::string_view column);

template <class T>
inline constexpr std::string_view kNoun = "a number";
template <>
inline constexpr std::string_view kNoun<Date> = "a date";
template <>
inline constexpr std::string_view kNoun<Uai> = "a UAI";
template <>
inline constexpr std::string_view kNoun<Language> = "a language of two letters (ISO 639-1: en, pt, ar)";
template <>
inline constexpr std::string_view kNoun<Points> = "a number of points";
template <>
inline constexpr std::string_view kNoun<Mark> = "a number of points, or a word without digits";
template <>
inline constexpr std::string_view kNoun<Moment> = "a date, or a date and minutes";

/// The texts of one record, whatever file it stands in, and their way into the model.
class Record {
 public:
  /// `path` is only for messages.
  explicit Record(std::string path) : path_(std::move(path)) {}

  void restart(long line);
  /// Tidies the text; the first that is not empty stays. A text longer than any field is an error.
  void set(Field field, std::string_view text);

  [[nodiscard]] const std::string& operator[](Field field) const { return texts_[static_cast<std::size_t>(field)]; }
  [[nodiscard]] const std::vector<MefCode>& mefs() const { return mefs_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] long line() const { return line_; }
  [[nodiscard]] std::string id() const;  ///< `ELEVE_ID 700101`, `test_id 5`

  template <class T>
  [[nodiscard]] std::optional<T> optional(Field field) const {
    if ((*this)[field].empty()) return std::nullopt;
    const auto value = T::parse((*this)[field]);
    if (!value) fail_value(field, "is not " + std::string(kNoun<T>));
    return value;
  }
  template <class T>
  [[nodiscard]] T required(Field field) const {
    const auto value = optional<T>(field);
    if (!value) fail_value(field, "is missing");
    return *value;
  }
  [[nodiscard]] std::optional<int> digit(Field field, char lowest, char highest) const;
  [[nodiscard]] bool flag(Field field) const;

  [[noreturn]] void fail(const std::string& message, const std::string& hint = {}) const;
  [[noreturn]] void fail_value(Field field, const std::string& what) const;

 private:
  std::string path_;
  long line_ = 0;
  std::array<std::string, kFields> texts_;
  std::vector<MefCode> mefs_;
};

/// Of somebody who may have anything to do with a school.
[[nodiscard]] Date birth_date_of(const Record& record);
/// The record as a person; what the file does not tell is empty.
[[nodiscard]] Student student_of(const Record& record, StudentId id, Date birth_date);
[[nodiscard]] Guardian guardian_of(const Record& record, GuardianId id);
void warn_of_names(const Record& record, RosterSink& sink);

/// Hands a record to the sink as what it is.
using Emit = void (*)(const Record& record, RosterSink& sink);
void emit_student(const Record& record, RosterSink& sink);
void emit_guardian(const Record& record, RosterSink& sink);
void emit_address(const Record& record, RosterSink& sink);
void emit_bond(const Record& record, RosterSink& sink);
void emit_membership(const Record& record, RosterSink& sink);
void emit_division(const Record& record, RosterSink& sink);
void emit_mef(const Record& record, RosterSink& sink);
void emit_test(const Record& record, RosterSink& sink);
void emit_mark(const Record& record, RosterSink& sink);
void emit_absence(const Record& record, RosterSink& sink);
void emit_use(const Record& record, RosterSink& sink);
void emit_language(const Record& record, RosterSink& sink);

}  // namespace scts::exchange
