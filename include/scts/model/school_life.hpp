#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"

/// What parents read (la vie scolaire): tests with their marks, and absences.
namespace scts {

/// A number of points, or a coefficient: from 0 to 1,000,000, with at most three decimals.
class Points {
 public:
  /// Reads `14.5`, `14,50` or `20`.
  [[nodiscard]] static std::optional<Points> parse(std::string_view text);
  [[nodiscard]] static Points one() { return Points(1000); }

  [[nodiscard]] std::string text() const;  ///< the one way to write it: 14.5, 20, 0.25
  [[nodiscard]] bool none() const { return thousandths_ == 0; }
  auto operator<=>(const Points&) const = default;

 private:
  explicit Points(std::int64_t thousandths) : thousandths_(thousandths) {}
  std::int64_t thousandths_;
};

/// What a student got for a test: points, or a word that says why there are none (`absent`, `dispensé`). The word holds
/// no digit, so that a number that was mistyped is not taken for one.
class Mark {
 public:
  [[nodiscard]] static std::optional<Mark> parse(std::string_view text);

  [[nodiscard]] const std::string& text() const { return text_; }  ///< 14.5, absent
  [[nodiscard]] const std::optional<Points>& points() const { return points_; }
  bool operator==(const Mark&) const = default;

 private:
  Mark(std::string text, std::optional<Points> points) : text_(std::move(text)), points_(points) {}
  std::string text_;
  std::optional<Points> points_;
};

/// When an absence begins or ends: a whole day, or a minute of it.
class Moment {
 public:
  explicit Moment(Date day) : day_(day) {}
  /// Reads `2026-11-23` or `23/11/2026`, alone or with `T08:30` or ` 08:30` after it.
  [[nodiscard]] static std::optional<Moment> parse(std::string_view text);

  [[nodiscard]] std::string iso() const;  ///< 2026-11-23, 2026-11-23T08:30
  [[nodiscard]] Date day() const { return day_; }
  [[nodiscard]] std::optional<std::chrono::minutes> time() const { return time_; }  ///< since midnight
  /// True if it is over when `other` begins: a day lasts until its end.
  [[nodiscard]] bool before(const Moment& other) const;
  bool operator==(const Moment&) const = default;

 private:
  Moment(Date day, std::chrono::minutes time) : day_(day), time_(time) {}
  Date day_;
  std::optional<std::chrono::minutes> time_;
};

/// A contrôle. All texts are tidy (see text.hpp) and may be empty.
struct Test {
  TestId id;
  DivisionCode division;
  std::string subject;
  std::string title;
  std::optional<Date> given_on;
  std::optional<Date> published_on;  ///< the teacher's own date; nothing: not published yet
  Points out_of;                     ///< the most that can be got: never none
  Points coefficient;

  bool operator==(const Test&) const = default;
};

struct Absence {
  AbsenceId id;
  StudentId student;
  Moment from;
  Moment to;  ///< never before `from`
  std::string reason;
  bool justified;

  bool operator==(const Absence&) const = default;
};

}  // namespace scts
