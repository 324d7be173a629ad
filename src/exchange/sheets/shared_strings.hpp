#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/source.hpp"

namespace scts::exchange {

/// The texts that the cells of an Office Open XML workbook name by numbers. They are held in memory, tightly.
class SharedStrings {
 public:
  /// Of its part `strings`; a workbook without one has no such texts. Throws Error(failed) if they are too many.
  SharedStrings(const Source& workbook, const std::optional<std::string>& strings);

  /// Nothing if there are not so many.
  [[nodiscard]] std::optional<std::string_view> find(std::size_t number) const;

 private:
  class Reader;
  /// False if there is no more room.
  [[nodiscard]] bool add(std::string_view text);

  std::vector<std::string> blocks_;
  std::vector<std::uint32_t> begins_;  ///< as if the blocks lay one behind the other
};

}  // namespace scts::exchange
