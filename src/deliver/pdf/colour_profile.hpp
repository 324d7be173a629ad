#pragma once

#include <string>

namespace scts::deliver::pdf {

/// sRGB as an ICC profile, version 2.1 (ICC.1:1998-09): what the letters' grey means, so that a file depends on no
/// device (ISO 19005-1, 6.2.2). Made here: 1 KB, and neither a package nor a file that may be missing.
[[nodiscard]] std::string srgb_profile();

}  // namespace scts::deliver::pdf
