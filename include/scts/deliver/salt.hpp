#pragma once

#include <string>
#include <string_view>

/// The hash of a file that tells a code is kept, and whoever steals it could try codes on it, since all the rest of a
/// letter is known: so the file also holds something that is not.
namespace scts::deliver {

/// A finished letter file or message with these 32 characters, where no reader shows them: as a PDF's second
/// identifier, and as a header of a message.
[[nodiscard]] std::string salted(std::string file, std::string_view salt);

}  // namespace scts::deliver
