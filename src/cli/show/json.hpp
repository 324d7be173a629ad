#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "scts/model/date.hpp"

/// Results as JSON. Whatever bytes a name holds, the result is JSON.
namespace scts::cli {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}
/// A document: one line.
[[nodiscard]] inline std::string line(const Json& json) {
  return dump(json) + '\n';
}

[[nodiscard]] inline Json json_of(const std::optional<Date>& date) {
  return date ? Json(date->iso()) : Json();
}
template <class Id>
[[nodiscard]] Json json_of(const std::optional<Id>& id) {
  return id ? Json(id->value()) : Json();
}

}  // namespace scts::cli
