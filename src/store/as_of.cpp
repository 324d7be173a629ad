#include "scts/store/as_of.hpp"

#include <fmt/format.h>

#include "store/sql.hpp"

namespace scts::store {

namespace {

constexpr std::string_view kAddress = "line1, line2, line3, line4, postcode, city, country";

/// A temporary table of the same name stands before the real one in every query of this connection; it goes with the
/// transaction.
void shade(SQLite::Database& database, const std::string& table, const std::string& key, const std::string& rows) {
  database.exec(
      fmt::format("CREATE TEMP TABLE {0} AS SELECT * FROM main.{0} WHERE {1}; "
                  "CREATE UNIQUE INDEX temp.{0}_as_of ON {0} ({2})",
                  table, rows, key));
}

/// Puts back the columns of those rows that a later batch changed.
void put_back(SQLite::Database& database, const std::string& table, const std::string& key, const std::string& columns,
              BatchId batch) {
  run(database,
      fmt::format("UPDATE temp.{0} SET ({2}) = (SELECT {2} FROM main.former_{0} f WHERE f.{1} = {0}.{1} AND "
                  "f.until_batch > ?1 ORDER BY f.until_batch LIMIT 1) WHERE {1} IN (SELECT {1} FROM main.former_{0} "
                  "WHERE until_batch > ?1)",
                  table, key, columns)
          .c_str(),
      batch);
}

}  // namespace

void show_as_of(const Read& read, BatchId batch) {
  auto& database = read.database();
  for (const std::string person : {"student", "guardian"}) {
    const auto key = person + "_id";
    shade(
        database, person, key,
        fmt::format("{0} IN (SELECT c.{0} FROM main.notice n JOIN main.code c USING (code_id) WHERE n.batch_id = {1})",
                    key, batch.value()));
  }
  put_back(database, "student", "student_id",
           fmt::format("family_name, usage_name, first_name, division, email, {}", kAddress), batch);
  put_back(database, "guardian", "guardian_id",
           fmt::format("title, family_name, usage_name, first_name, email, {}", kAddress), batch);
  shade(database, "setting", "name", "true");
  put_back(database, "setting", "name", "value", batch);
  database.exec("DELETE FROM temp.setting WHERE value IS NULL");
  shade(database, "service", "name", "true");
  put_back(database, "service", "name", "open", batch);
}

}  // namespace scts::store
