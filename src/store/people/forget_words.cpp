#include "store/people/forget_words.hpp"

#include "store/sql.hpp"

namespace scts::store {

void forget_words(SQLite::Database& database) {
  run(database, "DELETE FROM said");
}

}  // namespace scts::store
