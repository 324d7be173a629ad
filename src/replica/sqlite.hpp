#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "replica/database.hpp"

/// A replica in a SQLite file.
namespace scts::replica {

/// `create`: a file that is missing is made, 0600. `pretend`: it is made in memory.
enum class Open { existing, create, pretend };
[[nodiscard]] std::unique_ptr<Database> open_sqlite(const std::string& file, Open how, std::chrono::milliseconds wait);

}  // namespace scts::replica
