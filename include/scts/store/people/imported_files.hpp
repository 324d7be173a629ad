#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scts/model/date.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// HORODATAGE of the newest file of this kind that was imported.
[[nodiscard]] std::optional<std::string> last_export(const Read& read, std::string_view kind);
/// Writes down that a file of this kind was imported. A file that tells no date leaves the date of the one before.
void set_imported(const Write& write, std::string_view kind, const std::optional<std::string>& exported_at,
                  const Now& now);

}  // namespace scts::store
