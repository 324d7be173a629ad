#include "store/schema.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/functions.hpp"

namespace scts::store {

std::unique_ptr<SQLite::Database> in_memory(std::size_t migrations) {
  auto database = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  add_functions(*database);
  for (const auto& migration : embedded().first(migrations)) database->exec(std::string(migration.text));
  return database;
}

}  // namespace scts::store
