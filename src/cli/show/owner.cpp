#include "cli/show/owner.hpp"

#include <fmt/format.h>

namespace scts::cli {

std::string owner_text(const Owner& owner) {
  const auto student = fmt::format("student {}", owner.student.value());
  return owner.guardian ? fmt::format("{}, guardian {}", student, owner.guardian->value()) : student;
}

}  // namespace scts::cli
