#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/source.hpp"

namespace scts::exchange {

/// Whether a format of Excel shows numbers as days or hours: `dd/mm/yyyy`, `[$-40C]d mmmm`.
[[nodiscard]] bool shows_days(std::string_view format);

/// How the cells of an Office Open XML workbook show their numbers.
class NumberFormats {
 public:
  /// Of its part `styles`; a workbook without one shows no days.
  NumberFormats(const Source& workbook, const std::optional<std::string>& styles);

  [[nodiscard]] bool shows_days(std::size_t style) const { return style < days_.size() && days_[style]; }

 private:
  class Reader;
  std::vector<bool> days_;  ///< by style
};

}  // namespace scts::exchange
