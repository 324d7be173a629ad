#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace scts::deliver::pdf {

/// Which glyphs a TrueType subset holds, a bit each: the stream CIDSet that ISO 19005-1, 6.3.5 wants beside a subset
/// and that PoDoFo leaves out. A subset keeps the numbers of its glyphs, and those left out have no outline. Neither
/// has the blank: `blank` is its number.
[[nodiscard]] std::string glyph_set(std::string_view font, std::uint16_t blank);

}  // namespace scts::deliver::pdf
