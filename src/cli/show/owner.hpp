#pragma once

#include <string>

#include "scts/model/owner.hpp"

/// How the owner of a code is named.
namespace scts::cli {

/// "student 101, guardian 201".
[[nodiscard]] std::string owner_text(const Owner& owner);

}  // namespace scts::cli
