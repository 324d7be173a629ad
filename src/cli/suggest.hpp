#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scts::cli {

/// The known word nearest to a mistyped one, or nothing if none is near.
[[nodiscard]] std::string suggest(std::string_view word, const std::vector<std::string>& known);

}  // namespace scts::cli
