#include "scts/model/person.hpp"

#include <algorithm>

namespace scts {

bool Address::empty() const {
  return !has_line() && postcode.empty() && city.empty();
}

bool Address::has_line() const {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return !line.empty(); });
}

}  // namespace scts
