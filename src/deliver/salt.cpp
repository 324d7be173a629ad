#include "scts/deliver/salt.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"

namespace scts::deliver {

namespace {

std::string salted_pdf(std::string file, std::string_view salt) {
  constexpr std::string_view between = "><";  // the two identifiers, in the trailer (ISO 32000-1, 14.4)
  const auto at = file.rfind(between);
  const auto second = at + between.size();
  if (at == std::string::npos || file.compare(second + salt.size(), 2, ">]") != 0) {
    throw Error(Fault::bug, "a PDF without an identifier to be salted");
  }
  return file.replace(second, salt.size(), salt);
}

}  // namespace

std::string salted(std::string file, std::string_view salt) {
  if (file.starts_with("%PDF-")) return salted_pdf(std::move(file), salt);
  return file.insert(file.find("\n\n") + 1, fmt::format("X-Scts-Salt: {}\n", salt));
}

}  // namespace scts::deliver
