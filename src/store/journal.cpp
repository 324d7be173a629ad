#include "scts/store/journal.hpp"

#include "store/sql.hpp"

namespace scts::store {

BatchId begin_batch(const Write& write, std::string_view command, std::string_view actor, const Now& now) {
  run(write.database(), R"sql(
    INSERT INTO batch (command, actor, started_at, state, token) VALUES (?, ?, ?, 'done', randomblob(16))
  )sql",
      command, actor, now.iso());
  return BatchId(write.database().getLastInsertRowid());
}

void withdraw_batch(const Write& write, BatchId batch) {
  run(write.database(), "DELETE FROM batch WHERE batch_id = ?", batch);
  run(write.database(), "UPDATE sqlite_sequence SET seq = ? WHERE name = 'batch'", batch.value() - 1);
}

void pass_over(const Write& write, BatchId last, std::string_view actor, const Now& now) {
  run(write.database(), R"sql(
    WITH RECURSIVE lost (number) AS (
      SELECT ?1 WHERE ?1 <= ?2
      UNION ALL
      SELECT number + 1 FROM lost WHERE number < ?2
    )
    INSERT INTO batch (batch_id, command, actor, started_at, state, token)
    SELECT number, 'lost', ?3, ?4, 'done', randomblob(16) FROM lost
  )sql",
      last_batch(write).value() + 1, last, actor, now.iso());
}

BatchId last_batch(const Read& read) {
  return BatchId(number(read.database(), "SELECT ifnull(max(batch_id), 0) FROM batch"));
}

LastWritten last_written(const Read& read) {
  SQLite::Statement row(read.database(), R"sql(
    WITH newest AS (SELECT started_at FROM batch ORDER BY batch_id DESC LIMIT 1)
    SELECT unixepoch((SELECT started_at FROM newest)),
      max(
        unixepoch((SELECT started_at FROM newest)),
        ifnull((SELECT unixepoch(max(imported_at)) FROM imported_file), 0),
        ifnull((SELECT unixepoch(max(replicated_at)) FROM replication), 0)
      )
  )sql");
  row.executeStep();
  return {instant(row.getColumn(0)), instant(row.getColumn(1))};
}

struct Journal::Insert {
  SQLite::Statement statement;
  BatchId batch;
};

Journal::Journal(const Write& write, BatchId batch)
    : insert_(new Insert{SQLite::Statement(write.database(), R"sql(
      INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail)
      VALUES (?, ?, ?, ?, ?, nullif(?, ''))
    )sql"),
                         batch}) {}
Journal::~Journal() = default;

void Journal::school(std::string_view what, const std::string& detail) {
  run(insert_->statement, insert_->batch, what, std::nullopt, std::nullopt, std::nullopt, detail);
}

void Journal::code(std::string_view what, const Owner& owner, CodeId code, std::string_view detail) {
  run(insert_->statement, insert_->batch, what, owner.student, owner.guardian, code, detail);
}

void Journal::owner(std::string_view what, const Owner& owner, std::string_view detail) {
  run(insert_->statement, insert_->batch, what, owner.student, owner.guardian, std::nullopt, detail);
}

std::set<std::string> details_of(const Read& read, std::string_view what) {
  std::set<std::string> details;
  SQLite::Statement row(read.database(), "SELECT DISTINCT detail FROM event WHERE what = ? AND detail IS NOT NULL");
  bind_all(row, what);
  while (row.executeStep()) details.insert(row.getColumn(0).getString());
  return details;
}

void for_each_event(const Read& read, BatchId batch, const std::function<void(const EventRow&)>& f) {
  SQLite::Statement row(read.database(), R"sql(
    SELECT what, e.student_id, e.guardian_id,
      ifnull(
        iif(s.usage_name = '', s.family_name, s.usage_name) || ' ' || s.first_name
          || iif(s.division = '', '', ' (' || s.division || ')'),
        iif(g.usage_name = '', g.family_name, g.usage_name) || ' ' || g.first_name
      ),
      detail
    FROM event e
    LEFT JOIN student s USING (student_id)
    LEFT JOIN guardian g ON g.guardian_id = e.guardian_id
    WHERE batch_id = ?
    ORDER BY event_id
  )sql");
  bind_all(row, batch);
  while (row.executeStep()) {
    EventRow event{row.getColumn(0).getString(), {}, {}, row.getColumn(3).getString(), row.getColumn(4).getString()};
    if (!row.getColumn(1).isNull()) event.student = StudentId(row.getColumn(1).getInt64());
    if (!row.getColumn(2).isNull()) event.guardian = GuardianId(row.getColumn(2).getInt64());
    f(event);
  }
}

}  // namespace scts::store
