#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "scts/model/date.hpp"

namespace scts {

/// A school year, from September to August, known by the year of its September.
class SchoolYear {
 public:
  /// Reads `2026`, as SIECLE's ANNEE_SCOLAIRE is.
  [[nodiscard]] static std::optional<SchoolYear> parse(std::string_view text);

  [[nodiscard]] int value() const { return september_; }
  [[nodiscard]] std::string text() const;  ///< 2026-2027
  [[nodiscard]] SchoolYear next() const { return SchoolYear(september_ + 1); }
  [[nodiscard]] Date first_day() const;  ///< the 1st of September
  [[nodiscard]] Date last_day() const;   ///< the 31st of August
  [[nodiscard]] bool contains(Date day) const { return first_day() <= day && day <= last_day(); }
  auto operator<=>(const SchoolYear&) const = default;

 private:
  explicit SchoolYear(int september) : september_(september) {}
  int september_;
};

}  // namespace scts
