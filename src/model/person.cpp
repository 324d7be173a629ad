#include "scts/model/person.hpp"

#include <algorithm>
#include <array>

#include "scts/model/text.hpp"

namespace scts {

bool Address::empty() const {
  return !has_line() && postcode.empty() && city.empty();
}

bool Address::has_line() const {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return !line.empty(); });
}

std::string civility(const std::string& title) {
  static constexpr std::array kMister{"M", "MR", "MONSIEUR"};
  static constexpr std::array kMadam{"MME", "MLLE", "MELLE", "MADAME", "MADEMOISELLE"};
  const auto key = upper(match_key(title));
  const auto is = [&](const char* form) { return key == form; };
  if (std::any_of(kMister.begin(), kMister.end(), is)) return "M.";
  return std::any_of(kMadam.begin(), kMadam.end(), is) ? "MME" : title;
}

bool is_civility(const std::string& title) {
  const auto written = civility(title);
  return written.empty() || written == "M." || written == "MME";
}

}  // namespace scts
