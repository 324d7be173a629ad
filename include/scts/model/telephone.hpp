#pragma once

#include <string>
#include <string_view>

/// Telephone numbers, however they are written.
namespace scts {

/// The digits as they are dialled in France ("+33 (0)6 01 …" and "06.01 …" alike), abroad after 00; empty if the text
/// is something else. The beginning of a number gives the beginning of its key.
[[nodiscard]] std::string telephone_key(std::string_view text);

}  // namespace scts
