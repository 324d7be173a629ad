#pragma once

#include <optional>
#include <string>

#include "scts/model/date.hpp"
#include "scts/model/doubt.hpp"
#include "scts/model/person.hpp"

/// What in a person's data is doubted.
namespace scts::rules {

/// Why no mail can be addressed to it, by the rule that mailing goes by; nothing if it can, or if there is none.
[[nodiscard]] std::optional<Finding> doubt_email(const std::string& email);

/// Pupils of a collège or lycée are 8 to 30 years old.
[[nodiscard]] std::optional<Finding> doubt_birth(Date born, Date today);
/// In full years.
[[nodiscard]] int age(Date born, Date today);

/// True of what programs call those who are in no class: "Inactifs", "SORTIS", "Non affectés".
[[nodiscard]] bool is_no_class(const DivisionCode& division);

/// True if a letter of it became a question mark, a replacement character, or two characters (UTF-8 that was taken for
/// Latin: Ã©).
[[nodiscard]] bool lost_character(const std::string& name);

/// Why no letter can be addressed to the guardian.
[[nodiscard]] std::optional<Finding> doubt_address(const Guardian& guardian);

}  // namespace scts::rules
