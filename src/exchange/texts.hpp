#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "field.hpp"
#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/language.hpp"
#include "scts/model/school_life.hpp"
#include "scts/model/school_year.hpp"
#include "scts/model/uai.hpp"

namespace scts::exchange {

/// What a text should have been, as a message says it.
template <class T>
inline constexpr std::string_view kNoun = "a number";
template <>
inline constexpr std::string_view kNoun<Date> = "a date";
template <>
inline constexpr std::string_view kNoun<Uai> = "a UAI";
template <>
inline constexpr std::string_view kNoun<SchoolYear> = "a year of four digits";
template <>
inline constexpr std::string_view kNoun<Language> = "a language of two letters (ISO 639-1: en, pt, ar)";
template <>
inline constexpr std::string_view kNoun<Points> = "a number of points";
template <>
inline constexpr std::string_view kNoun<Mark> = "a number of points, or a word without digits";
template <>
inline constexpr std::string_view kNoun<Moment> = "a date, or a date and minutes";

/// As a message calls the field.
[[nodiscard]] std::string words(Field field);

/// The texts of one record, whatever file it stands in, and their way into the model.
class Texts {
 public:
  /// `path` is only for messages.
  explicit Texts(std::string path) : path_(std::move(path)) {}

  void restart(long line);
  /// Tidies the text; the first that is not empty stays. A text longer than any field is an error.
  void set(Field field, std::string_view text);
  /// By a text that is tidy.
  void replace(Field field, std::string text) { texts_[static_cast<std::size_t>(field)] = std::move(text); }

  [[nodiscard]] const std::string& operator[](Field field) const { return texts_[static_cast<std::size_t>(field)]; }
  [[nodiscard]] const std::vector<MefCode>& mefs() const { return mefs_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] long line() const { return line_; }
  [[nodiscard]] std::string id() const;  ///< `ELEVE_ID 700101`, `test_id 5`

  template <class T>
  [[nodiscard]] std::optional<T> optional(Field field) const {
    if ((*this)[field].empty()) return std::nullopt;
    auto value = T::parse((*this)[field]);
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

}  // namespace scts::exchange
