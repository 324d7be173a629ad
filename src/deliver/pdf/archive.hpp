#pragma once

#include <string>

#include "scts/model/date.hpp"

/// What makes a PDF one for archives (PDF/A): what it says of itself, and which colours it means.
namespace scts::deliver::pdf {

/// What is said twice, in the information dictionary and in XMP: ISO 19005-1, 6.7.3 wants the two to agree.
struct Description {
  std::string title;
  Date day;  ///< created, at midnight UTC: nothing of the clock, so that the same letters give the same bytes
};

/// The information dictionary.
[[nodiscard]] std::string information(const Description& description);

/// The same as an XMP packet, which claims PDF/A-1b (ISO 19005-1). The structure would do for level A; only B is
/// claimed, for that is what free validators can check.
[[nodiscard]] std::string metadata(const Description& description);

/// The output intent that makes grey mean the same everywhere (6.2.2), given the object of its sRGB profile.
[[nodiscard]] std::string output_intent(std::size_t profile);

}  // namespace scts::deliver::pdf
