#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "replica/database.hpp"

/// The way to a replica on a PostgreSQL server.
namespace scts::replica {

/// Loads the module that knows PostgreSQL: libpq costs every command more at start-up than all the rest.
[[nodiscard]] std::unique_ptr<Database> open_postgresql(const std::string& url, std::chrono::milliseconds wait);

}  // namespace scts::replica
