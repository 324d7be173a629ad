#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace scts::cli {

using Json = nlohmann::ordered_json;

/// Whatever bytes a name holds, the result is JSON.
inline constexpr auto kReplace = Json::error_handler_t::replace;

/// One line.
[[nodiscard]] inline std::string line(const Json& json) {
  return json.dump(-1, ' ', false, kReplace) + '\n';
}

}  // namespace scts::cli
