#include "scts/model/login.hpp"

namespace scts {

std::optional<Login> Login::parse(std::string_view text) {
  if (text.size() < 3 || text.size() > 64) return std::nullopt;
  std::string out;
  for (const char c : text) {
    const bool capital = c >= 'A' && c <= 'Z';
    const char small = capital ? static_cast<char>(c - 'A' + 'a') : c;
    const bool plain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    const bool sign = std::string_view("._@+-").find(small) != std::string_view::npos;
    if (!plain && (!sign || out.empty())) return std::nullopt;
    out += small;
  }
  return Login(std::move(out));
}

}  // namespace scts
