#pragma once

#include <string>

#include "replica/database.hpp"

namespace scts::replica::postgresql {

/// The one name that the module scts-postgresql.so shows, and its type. The caller owns the database.
inline constexpr const char* kFactory = "scts_open_postgresql";
using Factory = Database*(const std::string& url, std::chrono::milliseconds wait);

}  // namespace scts::replica::postgresql
