#include "store/people/person_corrections.hpp"

#include <fmt/format.h>

#include <string_view>

#include "store/people/correction_rows.hpp"
#include "store/qualified.hpp"
#include "store/staged_row.hpp"

namespace scts::store {

namespace {

constexpr std::string_view kOfSiecle = "file IN (SELECT file FROM staged_file WHERE siecle)";

/// What of a row is compared with SIECLE's word.
std::string text_of(std::string_view alias, std::string_view field) {
  if (field == "address") return fmt::format("json_array({})", of(alias, kAddressColumns));
  if (field == "left_on") return fmt::format("ifnull({}.left_on, '')", alias);
  return fmt::format("{}.{}", alias, field);
}

/// The same of whichever field a correction c is of.
std::string text_of_c(std::string_view alias, std::span<const char* const> fields) {
  std::string cases;
  for (const char* field : fields) cases += fmt::format(" WHEN '{}' THEN {}", field, text_of(alias, field));
  return fmt::format("CASE c.field{} END", cases);
}

constexpr std::string_view kNoAddress = "json_array('', '', '', '', '', '', '')";

/// What SIECLE has said of the field as long as it has said nothing.
std::string_view nothing(std::string_view field) {
  return field == "address" ? kNoAddress : "''";
}

/// After names of staged records were put together anew.
void sort_staged(SQLite::Database& database, const std::string& table) {
  run(database, fmt::format(R"sql(
    UPDATE staged_{0} SET sort_name = fold(iif(usage_name = '', family_name, usage_name) || ' ' || first_name)
    WHERE {0}_id IN (
      SELECT {0}_id FROM {0}_correction WHERE field IN ('family_name', 'usage_name', 'first_name')
    )
  )sql",
                            table));
}

}  // namespace

PersonCorrections::PersonCorrections(SQLite::Database& database, std::string table, std::span<const char* const> fields,
                                     BatchId batch, Date today, const OnOvertaken& on_overtaken)
    : database_(database),
      table_(std::move(table)),
      fields_(fields),
      batch_(batch),
      today_(today),
      on_overtaken_(on_overtaken) {
  const auto told_by = [&](bool siecle) {
    return number(database_, "SELECT count(*) FROM staged_file WHERE kind = ? || 's' AND siecle = ?", table_,
                  std::int64_t{siecle}) > 0;
  };
  siecle_ = told_by(true);
  lists_ = told_by(false);
}

void PersonCorrections::hear(bool new_classes) {
  if (!siecle_) return;
  hear_first_words();
  find_overtaken(new_classes);
  end_overtaken(new_classes);
  stand_by();
}

/// To the lists before it SIECLE had said nothing: what they tell and it does not is a correction.
void PersonCorrections::hear_first_words() {
  for (const char* field : fields_) {
    // Whom SIECLE names is here, whatever a list said before.
    if (std::string_view(field) == "left_on") continue;
    run(database_, fmt::format(R"sql(
      INSERT INTO {0}_correction
      SELECT l.{0}_id, '{1}', {2}, l.since, l.list, l.batch_id
      FROM listed_{0} l
      CROSS JOIN incoming_{0} i USING ({0}_id)
      JOIN {0} p USING ({0}_id)
      WHERE i.{3} AND {4} <> {2} AND {4} <> {5}
    )sql",
                               table_, field, nothing(field), kOfSiecle, text_of("p", field), text_of("i", field)));
  }
  counts_.heard += run(database_, fmt::format(R"sql(
    DELETE FROM listed_{0}
    WHERE EXISTS (SELECT 1 FROM staged_{0} s WHERE s.{0}_id = listed_{0}.{0}_id AND s.{1})
  )sql",
                                              table_, kOfSiecle));
}

void PersonCorrections::find_overtaken(bool new_classes) {
  database_.exec(R"sql(
    DROP TABLE IF EXISTS temp.overtaken;
    CREATE TEMP TABLE overtaken (
      id INTEGER, field TEXT, siecle TEXT, value TEXT, since TEXT, list TEXT, file INTEGER, line INTEGER,
      PRIMARY KEY (id, field)
    ) WITHOUT ROWID
  )sql");
  run(database_, fmt::format(R"sql(
    INSERT INTO overtaken
    SELECT c.{0}_id, c.field, {1}, {2}, c.since, c.list, i.file, i.line
    FROM {0}_correction c
    CROSS JOIN incoming_{0} i USING ({0}_id)
    JOIN {0} p USING ({0}_id)
    WHERE i.{3} AND ({1} <> c.siecle OR {4})
  )sql",
                             table_, text_of_c("i", fields_), text_of_c("p", fields_), kOfSiecle,
                             new_classes ? "c.field IN ('mef', 'division')" : "0"));
}

void PersonCorrections::end_overtaken(bool new_classes) {
  const bool students = table_ == "student";
  SQLite::Statement row(database_,
                        fmt::format(R"sql(
    SELECT {0}, file, line
    FROM (
      SELECT {1} AS student_id, {2} AS guardian_id, field, siecle, value, since, list, file, line FROM overtaken
    ) k
    WHERE siecle <> value
    ORDER BY file, line, field
  )sql",
                                    correction_columns(), students ? "id" : "NULL", students ? "NULL" : "id"));
  for (; row.executeStep(); ++counts_.replaced) {
    if (on_overtaken_) on_overtaken_({correction_at(row), origin_at(row, 7)});
  }
  row.reset();
  // A class of last year is no longer in question.
  run(database_,
      fmt::format(R"sql(
    INSERT OR REPLACE INTO overtaken_correction
    SELECT {}, field, siecle, value, ?, list, ? FROM overtaken
    WHERE siecle <> value AND {}
  )sql",
                  students ? "id, NULL" : "NULL, id", new_classes ? "field NOT IN ('mef', 'division')" : "1"),
      today_, batch_);
  counts_.ended += number(database_, "SELECT count(*) FROM overtaken WHERE siecle = value");
  run(database_,
      fmt::format("DELETE FROM {0}_correction WHERE ({0}_id, field) IN (SELECT id, field FROM overtaken)", table_));
  database_.exec("DELETE FROM overtaken");
}

void PersonCorrections::stand_by() {
  const auto standing = [&](std::string_view field) {
    return fmt::format("{0}_id IN (SELECT {0}_id FROM {0}_correction WHERE field = '{1}')", table_, field);
  };
  for (const std::string_view field : fields_) {
    const bool address = field == "address";
    const auto columns = std::string(address ? kAddressColumns : field);
    run(database_, fmt::format(R"sql(
      UPDATE staged_{0} SET ({1}{2}) = (SELECT {3}{4} FROM {0} p WHERE p.{0}_id = staged_{0}.{0}_id)
      WHERE {5} AND {6}
    )sql",
                               table_, columns, address ? ", address_id" : "", of("p", columns),
                               address ? ", NULL" : "", standing(field), kOfSiecle));
    // Else an empty one would be taken from there.
    if (field == "division") run(database_, "DELETE FROM staged_membership WHERE " + standing(field));
  }
  sort_staged(database_, table_);
}

void PersonCorrections::miss(Date gone_on) {
  if (!siecle_) return;
  run(database_,
      fmt::format(R"sql(
    INSERT INTO overtaken
    SELECT c.{0}_id, c.field, iif(p.left_on <= ?1, p.left_on, ?2), ifnull(p.left_on, ''), c.since, c.list,
      (SELECT min(file) FROM staged_file WHERE kind = '{0}s' AND siecle), 0
    FROM {0}_correction c
    JOIN {0} p USING ({0}_id)
    WHERE c.field = 'left_on' AND c.{0}_id NOT IN (SELECT {0}_id FROM staged_{0})
  )sql",
                  table_),
      today_, gone_on);
  end_overtaken(false);
}

void PersonCorrections::note() {
  if (!lists_) return;
  database_.exec(R"sql(
    DROP TABLE IF EXISTS temp.correcting;
    CREATE TEMP TABLE correcting (id INTEGER PRIMARY KEY, list TEXT)
  )sql");
  run(database_, fmt::format(R"sql(
    INSERT INTO correcting
    SELECT d.id, f.path
    FROM person_diff d
    JOIN staged_{0} s ON s.{0}_id = d.id
    JOIN staged_file f USING (file)
    WHERE d.what <> '{0}-added'
      AND NOT f.siecle
      AND d.id NOT IN (SELECT {0}_id FROM listed_{0})
  )sql",
                             table_));
  for (const char* field : fields_) {
    run(database_,
        fmt::format(R"sql(
      INSERT INTO {0}_correction
      SELECT c.id, '{1}', {2}, ?, c.list, ?
      FROM correcting c
      JOIN incoming_{0} i ON i.{0}_id = c.id
      JOIN {0} p ON p.{0}_id = c.id
      WHERE {2} <> {3}
      ON CONFLICT ({0}_id, field) DO UPDATE
      SET since = excluded.since, list = excluded.list, batch_id = excluded.batch_id
    )sql",
                    table_, field, text_of("p", field), text_of("i", field)),
        today_, batch_);
  }
  counts_.ended += run(database_,
                       fmt::format(R"sql(
    DELETE FROM {0}_correction AS c
    WHERE batch_id = ? AND siecle = (SELECT {1} FROM incoming_{0} i WHERE i.{0}_id = c.{0}_id)
  )sql",
                                   table_, text_of_c("i", fields_)),
                       batch_);
}

void PersonCorrections::settle() {
  run(database_, fmt::format(R"sql(
    DELETE FROM overtaken_correction AS c
    WHERE {0}_id IS NOT NULL
      AND field <> 'rank'
      AND siecle <> (SELECT {1} FROM {0} p WHERE p.{0}_id = c.{0}_id)
  )sql",
                             table_, text_of_c("p", fields_)));
}

void PersonCorrections::remember_listed() {
  if (!lists_) return;
  run(database_,
      fmt::format(R"sql(
    INSERT INTO listed_{0}
    SELECT d.id, ?, f.path, ?
    FROM person_diff d
    JOIN staged_{0} s ON s.{0}_id = d.id
    JOIN staged_file f USING (file)
    WHERE d.what = '{0}-added' AND NOT f.siecle
  )sql",
                  table_),
      today_, batch_);
}

const CorrectionCounts& PersonCorrections::counts() {
  counts_.made =
      number(database_, fmt::format("SELECT count(*) FROM {}_correction WHERE batch_id = ?", table_), batch_);
  return counts_;
}

void put_back(SQLite::Database& database, const std::string& table, std::span<const char* const> fields,
              const std::string& dropped) {
  for (const std::string_view field : fields) {
    std::string columns(field);
    std::string said = field == "left_on" ? "nullif(c.siecle, '')" : "c.siecle";
    if (field == "address") {
      columns = kAddressColumns;
      said.clear();
      for (int i = 0; i < 7; ++i) said += fmt::format("{}c.siecle ->> {}", i == 0 ? "" : ", ", i);
    }
    run(database, fmt::format(R"sql(
      UPDATE staged_{0} SET ({1}) = (
        SELECT {2} FROM {0}_correction c WHERE c.{0}_id = staged_{0}.{0}_id AND c.field = '{3}'
      )
      WHERE {0}_id IN (SELECT {0}_id FROM ({4}) WHERE field = '{3}')
    )sql",
                              table, columns, said, field, dropped));
  }
  sort_staged(database, table);
}

}  // namespace scts::store
