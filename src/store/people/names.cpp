#include "store/people/names.hpp"

#include <fmt/format.h>

#include "scts/model/id.hpp"
#include "scts/model/name_keys.hpp"
#include "scts/model/text.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {
const char* noun(People people) {
  return people == People::students ? "student" : "guardian";
}
}  // namespace

std::string after_prefix(const std::string& prefix) {
  return prefix + "\xF4\x8F\xBF\xBF";
}  // U+10FFFF: after every letter

void prepare_lists(SQLite::Database& database) {
  database.exec(R"sql(
    CREATE TEMP TABLE IF NOT EXISTS chosen_text (
      list TEXT, value TEXT, PRIMARY KEY (list, value)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS chosen_id (
      list TEXT, value INTEGER, PRIMARY KEY (list, value)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS chosen_pair (
      list TEXT, student_id INTEGER, guardian_id INTEGER, PRIMARY KEY (list, student_id, guardian_id)
    ) WITHOUT ROWID;
    DELETE FROM chosen_text;
    DELETE FROM chosen_id;
    DELETE FROM chosen_pair;
  )sql");
}

std::string name_search(People people) {
  return fmt::format("INSERT OR IGNORE INTO found_person SELECT {0}_id FROM {0}_key WHERE key >= ?1 AND key < ?2",
                     noun(people));
}

Found find_people(const Read& read, People people, std::string_view term, std::string_view list, int examples) {
  auto& database = read.database();
  database.exec("CREATE TEMP TABLE IF NOT EXISTS found_person (id INTEGER PRIMARY KEY); DELETE FROM found_person");
  const auto search = [&](const std::string& key) {
    return key.empty() ? 0 : run(database, name_search(people), key, after_prefix(key));
  };
  if (const auto id = parse_number(term)) {
    run(database, fmt::format("INSERT INTO found_person SELECT {0}_id FROM {0} WHERE {0}_id = ?", noun(people)), *id);
  } else if (search(match_key(term)) == 0) {
    search(bare_key(term));  // a particle that the school does not write
  }
  run(database, "INSERT OR IGNORE INTO chosen_id SELECT ?, id FROM found_person", list);
  Found found{static_cast<int>(number(database, "SELECT count(*) FROM found_person")), {}};
  if (found.count <= 1 || examples == 0) return found;
  SQLite::Statement row(database, fmt::format(R"sql(
    SELECT iif(usage_name = '', family_name, usage_name) || ' ' || first_name, {0}_id
    FROM {0}
    WHERE {0}_id IN (SELECT id FROM temp.found_person)
    ORDER BY sort_name
    LIMIT ?
  )sql",
                                              noun(people)));
  bind_all(row, std::int64_t{examples});
  while (row.executeStep()) {
    found.examples += fmt::format("{}{} ({})", found.examples.empty() ? "" : ", ", row.getColumn(0).getText(),
                                  row.getColumn(1).getInt64());
  }
  if (found.count > examples) found.examples += ", …";
  return found;
}

}  // namespace scts::store
