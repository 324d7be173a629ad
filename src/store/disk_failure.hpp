#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace scts::store {

/// What the disk did not do, or was not allowed to: SQLite tells the two alike.
[[nodiscard]] std::string disk_failure(const SQLite::Exception& fault);

}  // namespace scts::store
