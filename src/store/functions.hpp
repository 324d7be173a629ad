#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

namespace scts::store {

/// What SQL of this room may call beside SQLite's own functions. No view, index or trigger does: other programs read
/// the store too.
///   is_mailbox(text), match_key(text)              of the model
///   name_keys(family_name, usage_name, first_name) of the model, as an array for json_each()
void add_functions(SQLite::Database& database);

}  // namespace scts::store
