#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

/// The functions that SQL of this room may call beside those of SQLite.
namespace scts::store {

/// No view, index or trigger may call them: other programs read the store too.
///   is_mailbox(text), mailbox_key(text), match_key(text) of the model
///   remembered(path), located(place)               what lies beside the store is remembered relative to it
///   name_keys(family_name, usage_name, first_name) of the model, as an array for json_each()
void add_functions(SQLite::Database& database);

}  // namespace scts::store
