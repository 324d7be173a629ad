#include "store/names.hpp"

#include <fmt/format.h>

#include "scts/model/id.hpp"
#include "scts/model/text.hpp"
#include "store/sql.hpp"

namespace scts::store {

std::string after_prefix(std::string prefix) {
  return prefix + "\xF4\x8F\xBF\xBF";
}  // U+10FFFF: after every letter

void prepare_lists(SQLite::Database& database) {
  database.exec(
      "CREATE TEMP TABLE IF NOT EXISTS chosen_text (list TEXT, value TEXT, PRIMARY KEY (list, value)) WITHOUT ROWID;"
      "CREATE TEMP TABLE IF NOT EXISTS chosen_id (list TEXT, value INTEGER, PRIMARY KEY (list, value)) WITHOUT ROWID;"
      "CREATE TEMP TABLE IF NOT EXISTS chosen_pair (list TEXT, student_id INTEGER, guardian_id INTEGER, "
      "PRIMARY KEY (list, student_id, guardian_id)) WITHOUT ROWID;"
      "DELETE FROM chosen_text; DELETE FROM chosen_id; DELETE FROM chosen_pair;");
}

Found find_people(const Read& read, People people, std::string_view term, std::string_view list, int examples) {
  const std::string noun = people == People::students ? "student" : "guardian";
  auto& database = read.database();
  const auto folded = fold(term);
  if (folded.empty()) return {};
  database.exec("CREATE TEMP TABLE IF NOT EXISTS found_person (id INTEGER PRIMARY KEY); DELETE FROM found_person");
  if (const auto id = parse_number(term)) {
    run(database, fmt::format("INSERT INTO found_person SELECT {0}_id FROM {0} WHERE {0}_id = ?", noun).c_str(), *id);
  } else {
    run(database,
        fmt::format("INSERT INTO found_person SELECT {0}_id FROM {0} WHERE sort_name >= ?1 AND sort_name < ?2 "
                    "UNION SELECT {0}_id FROM {0} WHERE birth_name >= ?1 AND birth_name < ?2",
                    noun)
            .c_str(),
        folded, after_prefix(folded));
  }
  run(database, "INSERT OR IGNORE INTO chosen_id SELECT ?, id FROM found_person", list);
  Found found{static_cast<int>(number(database, "SELECT count(*) FROM found_person")), {}};
  if (found.count <= 1 || examples == 0) return found;
  SQLite::Statement row(
      database,
      fmt::format("SELECT iif(usage_name = '', family_name, usage_name) || ' ' || first_name, {0}_id FROM {0} "
                  "WHERE {0}_id IN (SELECT id FROM temp.found_person) ORDER BY sort_name LIMIT ?",
                  noun));
  bind_all(row, std::int64_t{examples});
  while (row.executeStep()) {
    found.examples += fmt::format("{}{} ({})", found.examples.empty() ? "" : ", ", row.getColumn(0).getText(),
                                  row.getColumn(1).getInt64());
  }
  if (found.count > examples) found.examples += ", …";
  return found;
}

}  // namespace scts::store
