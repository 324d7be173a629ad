#pragma once

#include "store/sql.hpp"

/// What staged structures change of those that the school has.
namespace scts::store {

/// Into `structure_diff`. `whole`: what is not staged is gone.
void compare_structures(SQLite::Database& database, bool whole);

}  // namespace scts::store
