#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace scts::cli {

using Json = nlohmann::ordered_json;

/// One line; whatever bytes a name holds, the result is JSON.
[[nodiscard]] inline std::string line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace scts::cli
