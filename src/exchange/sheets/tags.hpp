#pragma once

#include <optional>
#include <string_view>

/// Names of elements and attributes, as Expat gives them.
namespace scts::exchange {

/// Without the prefix of its namespace, which is each writer's own choice.
[[nodiscard]] std::string_view local(std::string_view name);

/// The value of an attribute (name, value, …, nullptr); by its local name in `attribute`.
[[nodiscard]] std::optional<std::string_view> attribute(const char** attributes, std::string_view name);
[[nodiscard]] std::optional<std::string_view> qualified(const char** attributes, std::string_view name);

/// A whole number of at most nine digits; nothing else.
[[nodiscard]] std::optional<long> whole_number(std::string_view text);

/// `1`, `true`
[[nodiscard]] bool is_true(std::optional<std::string_view> text);

}  // namespace scts::exchange
