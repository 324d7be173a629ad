#pragma once

#include <filesystem>

#include "scts/model/date.hpp"
#include "scts/store/store.hpp"

/// A printed page that shows where an envelope's window is.
namespace scts::ops {

/// Writes `test-page.pdf`, to hold against an envelope, into a directory; the one before is replaced, for one prints it
/// again after each move of letter.window_x. It notifies nobody and needs no more than a store.
[[nodiscard]] std::filesystem::path write_test_page(const store::Read& read, const std::filesystem::path& directory,
                                                    const Now& now);

}  // namespace scts::ops
