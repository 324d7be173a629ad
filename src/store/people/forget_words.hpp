#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

namespace scts::store {

/// Whoever changes persons or bonds by anything but whole exports: the next ones are read as a whole.
void forget_words(SQLite::Database& database);

}  // namespace scts::store
