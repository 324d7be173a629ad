#include "scts/model/person.hpp"

#include <algorithm>

namespace scts {

bool Address::empty() const {
  return !has_line() && postcode.empty() && city.empty();
}

bool Address::has_line() const {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return !line.empty(); });
}

bool is_mailbox(const std::string& email) {
  const auto at = email.find('@');
  if (at == std::string::npos || at == 0 || at > 64 || email.size() > 254 ||
      email.find('@', at + 1) != std::string::npos)
    return false;
  const auto plain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const std::string local = email.substr(0, at);
  const std::string domain = email.substr(at + 1);
  const auto dotted = [](const std::string& part) {
    return !part.empty() && part.front() != '.' && part.back() != '.' && part.find("..") == std::string::npos;
  };
  constexpr std::string_view extra = "!#$%&'*+-/=?^_`{|}~.";
  return local.front() != '-' && dotted(local) && dotted(domain) && domain.find('.') != std::string::npos &&
         std::all_of(local.begin(), local.end(),
                     [&](char c) { return plain(c) || extra.find(c) != std::string_view::npos; }) &&
         std::all_of(domain.begin(), domain.end(), [&](char c) { return plain(c) || c == '-' || c == '.'; }) &&
         domain.front() != '-' && domain.back() != '-';
}

}  // namespace scts
