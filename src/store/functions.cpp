#include "store/functions.hpp"

#include <sqlite3.h>

#include <filesystem>
#include <string>

#include "scts/model/mailbox.hpp"
#include "scts/model/name_keys.hpp"
#include "scts/model/person.hpp"
#include "scts/model/telephone.hpp"
#include "scts/model/text.hpp"

namespace scts::store {

namespace fs = std::filesystem;

namespace {

std::string_view text(sqlite3_value* value) {
  const auto* const bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))) : "";
}

/// No exception may cross SQLite.
template <class F>
void guarded(sqlite3_context* context, F&& f) {
  try {
    f();
  } catch (const NotUtf8&) {
    sqlite3_result_error_code(context, SQLITE_CORRUPT);
  } catch (const std::exception& e) {
    sqlite3_result_error(context, e.what(), -1);
  }
}

template <class F>
void answer(sqlite3_context* context, F&& f) {
  guarded(context, [&] {
    const std::string out = f();
    sqlite3_result_text(context, out.data(), static_cast<int>(out.size()), SQLITE_TRANSIENT);
  });
}

void match_key_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, [&] { return match_key(text(values[0])); });
}

void fold_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, [&] { return fold(text(values[0])); });
}

void is_mailbox_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  guarded(context, [&] { sqlite3_result_int(context, is_mailbox(std::string(text(values[0]))) ? 1 : 0); });
}

void mailbox_key_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, [&] { return mailbox_key(std::string(text(values[0]))); });
}

void civility_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, [&] { return civility(std::string(text(values[0]))); });
}

void telephone_key_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, [&] { return telephone_key(text(values[0])); });
}

void called_as(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  guarded(context, [&] {
    sqlite3_result_int(context, called(text(values[0]), text(values[1]), text(values[2]), text(values[3])) ? 1 : 0);
  });
}

/// Keys hold letters and digits alone: nothing in them needs quoting.
void name_keys_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, [&] {
    std::string array = "[";
    for (const auto& key : name_keys(text(values[0]), text(values[1]), text(values[2]))) {
      array += array.size() == 1 ? "\"" : ",\"";
      array += key + '"';
    }
    return array + ']';
  });
}

fs::path directory_of(sqlite3_context* context) {
  return fs::path(sqlite3_db_filename(sqlite3_context_db_handle(context), "main")).parent_path();
}

void remembered_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, [&] {
    const fs::path path(text(values[0]));
    const auto relative = path.lexically_relative(directory_of(context));
    return relative.empty() || *relative.begin() == ".." ? path : relative;
  });
}

void located_of(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  answer(context, [&] {
    const auto place = text(values[0]);
    return place == "." ? directory_of(context) : directory_of(context) / place;
  });
}

}  // namespace

void add_functions(SQLite::Database& database) {
  database.createFunction("match_key", 1, true, nullptr, match_key_of);
  database.createFunction("fold", 1, true, nullptr, fold_of);
  database.createFunction("is_mailbox", 1, true, nullptr, is_mailbox_of);
  database.createFunction("mailbox_key", 1, true, nullptr, mailbox_key_of);
  database.createFunction("civility", 1, true, nullptr, civility_of);
  database.createFunction("telephone_key", 1, true, nullptr, telephone_key_of);
  database.createFunction("called", 4, true, nullptr, called_as);
  database.createFunction("remembered", 1, true, nullptr, remembered_of);
  database.createFunction("located", 1, true, nullptr, located_of);
  database.createFunction("name_keys", 3, true, nullptr, name_keys_of);
}

}  // namespace scts::store
