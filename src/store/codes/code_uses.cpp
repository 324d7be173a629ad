#include "scts/store/codes/code_uses.hpp"

#include "store/sql.hpp"

namespace scts::store {

struct CodeUses::Statements {
  SQLite::Database& database;
  SQLite::Statement add;
};

CodeUses::CodeUses(const Write& write) {
  auto& database = write.database();
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.staged_use;
    CREATE TEMP TABLE staged_use (
      hash BLOB PRIMARY KEY, used_on TEXT, file INTEGER, line INTEGER
    ) WITHOUT ROWID
  )sql");
  statements_.reset(new Statements{database, SQLite::Statement(database, R"sql(
    INSERT INTO staged_use VALUES (?, ?, ?, ?)
    ON CONFLICT (hash) DO UPDATE SET used_on = min(used_on, excluded.used_on)
  )sql")});
}
CodeUses::~CodeUses() = default;

void CodeUses::add(const Hash& code, Date used_on, Origin origin) {
  run(statements_->add, code, used_on, std::int64_t{origin.file}, std::int64_t{origin.line});
}

std::int64_t CodeUses::drop_unknown(const std::function<void(Origin)>& f) {
  auto& database = statements_->database;
  SQLite::Statement row(database, R"sql(
    SELECT file, line FROM staged_use
    WHERE NOT EXISTS (SELECT 1 FROM code c WHERE c.hash = staged_use.hash)
    ORDER BY file, line
  )sql");
  while (row.executeStep()) f({row.getColumn(0).getInt(), row.getColumn(1).getInt64()});
  return run(database, R"sql(
    DELETE FROM staged_use
    WHERE NOT EXISTS (SELECT 1 FROM code c WHERE c.hash = staged_use.hash)
  )sql");
}

std::int64_t CodeUses::apply(BatchId batch) {
  auto& database = statements_->database;
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.first_use;
    CREATE TEMP TABLE first_use AS
    SELECT c.code_id, c.student_id, c.guardian_id, u.used_on
    FROM staged_use u
    JOIN code c USING (hash)
    WHERE c.used_on IS NULL
    ORDER BY c.code_id
  )sql");
  run(database, R"sql(
    INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail)
    SELECT ?, 'code-used', student_id, guardian_id, code_id, used_on FROM first_use
  )sql",
      batch);
  return run(database, "UPDATE code SET used_on = f.used_on FROM first_use f WHERE f.code_id = code.code_id");
}

}  // namespace scts::store
