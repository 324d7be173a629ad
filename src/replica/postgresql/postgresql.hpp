#pragma once

#include <chrono>
#include <string>

#include "replica/database.hpp"

/// A replica on a PostgreSQL server, as the module that a program loads shows it.
namespace scts::replica::postgresql {

/// The one name that the module scts-postgresql.so shows, and its type. The caller owns the database.
inline constexpr const char* kFactory = "scts_open_postgresql";
using Factory = Database*(const std::string& url, std::chrono::milliseconds wait);

}  // namespace scts::replica::postgresql
