#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/source.hpp"

namespace scts::exchange {

/// Which parts a part of an Office Open XML file refers to.
class Relationships {
 public:
  /// Those of the file itself if `part` is empty. A part without any has none.
  Relationships(const Source& workbook, const std::string& part);

  [[nodiscard]] std::optional<std::string> by_id(std::string_view id) const;
  /// The first whose type ends so: "worksheet".
  [[nodiscard]] std::optional<std::string> by_type(std::string_view type) const;
  /// Whether this id is of that type.
  [[nodiscard]] bool is(std::string_view id, std::string_view type) const;

 private:
  struct Relationship {
    std::string id;
    std::string type;
    std::string target;  ///< the part's name in the ZIP
  };
  class Reader;
  std::vector<Relationship> all_;
};

}  // namespace scts::exchange
