#pragma once

#include <string_view>

#include "scts/files/descriptor.hpp"

namespace scts::files {

/// A file without a name, to be read from its beginning; it lives as long as somebody has it open, be it another
/// process. Throws Error(failed).
[[nodiscard]] Descriptor memory_file(std::string_view bytes);

}  // namespace scts::files
