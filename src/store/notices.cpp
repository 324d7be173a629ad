#include "scts/store/notices.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/store/journal.hpp"
#include "store/rows.hpp"

namespace scts::store {

namespace {

/// The columns of a candidate: student, guardian, code c, rank, known unreachable.
std::string candidate_columns() {
  return fmt::format("{}, {}, {}, b.rank, EXISTS (SELECT 1 FROM unreachable u WHERE u.code_id = c.code_id)",
                     kStudentColumns, kGuardianColumns, kCodeColumns);
}

Candidate candidate_at(const SQLite::Statement& row) {
  constexpr int code = kStudentWidth + kGuardianWidth;
  return {student_at(row, 0), guardian_at(row, kStudentWidth), rank_at(row.getColumn(code + 7)), code_at(row, code),
          row.getColumn(code + 8).getInt() != 0};
}

}  // namespace

void for_each_candidate(const Read& read, const Chosen& chosen, Date today,
                        const std::function<void(const Candidate&)>& f) {
  SQLite::Statement row(
      read.database(),
      fmt::format("SELECT {} FROM bond b JOIN student s USING (student_id) JOIN guardian g USING (guardian_id) {} "
                  "WHERE c.code_id IS NOT NULL AND (s.left_on IS NULL OR s.left_on > ?) AND {} {}",
                  candidate_columns(), kJoinValidCar, chosen.conditions(), kListOrder));
  bind_all(row, today);
  while (row.executeStep()) f(candidate_at(row));
}

std::vector<UnfinishedBatch> unfinished_batches(const Read& read) {
  std::vector<UnfinishedBatch> all;
  SQLite::Statement row(read.database(),
                        "SELECT batch_id, state FROM batch WHERE state IN ('prepared', 'committed') ORDER BY batch_id");
  SQLite::Statement place(read.database(), "SELECT channel, destination, staging FROM batch_place WHERE batch_id = ?");
  while (row.executeStep()) {
    UnfinishedBatch batch{
        BatchId(row.getColumn(0).getInt64()),
        std::string_view(row.getColumn(1).getText()) == "prepared" ? BatchState::prepared : BatchState::committed,
        {}};
    bind_all(place, batch.id);
    while (place.executeStep()) {
      batch.places.push_back({parse_channel(place.getColumn(0).getText()).value(), place.getColumn(1).getString(),
                              place.getColumn(2).getString()});
    }
    place.reset();
    all.push_back(std::move(batch));
  }
  return all;
}

struct Plan::Statements {
  SQLite::Database& database;
  BatchId batch;
  SQLite::Statement file;
  SQLite::Statement notice;
  SQLite::Statement unreachable;
};

Plan::Plan(const Write& write, BatchId batch)
    : statements_(new Statements{
          write.database(), batch,
          SQLite::Statement(
              write.database(),
              "INSERT INTO delivered_file (batch_id, channel, name, notices, state) VALUES (?, ?, ?, ?, 'planned')"),
          SQLite::Statement(write.database(),
                            "INSERT INTO notice (batch_id, code_id, channel, state, file_id, page) VALUES (?, ?, ?, "
                            "'reserved', ?, ?)"),
          SQLite::Statement(write.database(),
                            "INSERT INTO unreachable VALUES (?, ?, ?) ON CONFLICT (code_id) DO UPDATE SET reason = "
                            "excluded.reason")}) {}
Plan::~Plan() = default;

void Plan::place(const Place& place) {
  run(statements_->database, "UPDATE batch SET state = 'prepared' WHERE batch_id = ?", statements_->batch);
  run(statements_->database, "INSERT INTO batch_place (batch_id, channel, destination, staging) VALUES (?, ?, ?, ?)",
      statements_->batch, name(place.channel), place.destination.native(), place.staging.native());
}

void Plan::characters(const std::string& characters) {
  run(statements_->database, "UPDATE batch_place SET characters = ? WHERE batch_id = ? AND channel = 'paper'",
      characters, statements_->batch);
}

FileId Plan::file(Channel channel, const std::string& file_name, int notices) {
  run(statements_->file, statements_->batch, name(channel), file_name, std::int64_t{notices});
  return FileId(statements_->database.getLastInsertRowid());
}

void Plan::set_notices(FileId file, int notices) {
  run(statements_->database, "UPDATE delivered_file SET notices = ? WHERE file_id = ?", std::int64_t{notices}, file);
}

void Plan::notice(CodeId code, Channel channel, FileId file, int page) {
  run(statements_->notice, statements_->batch, code, name(channel), file, std::int64_t{page});
}

void Plan::unreachable(CodeId code, Unreachable reason) {
  run(statements_->unreachable, code, name(reason), statements_->batch);
}

std::vector<PlannedFile> files_of(const Read& read, BatchId batch, Channel channel) {
  std::vector<PlannedFile> files;
  SQLite::Statement row(
      read.database(),
      "SELECT file_id, name, notices FROM delivered_file WHERE batch_id = ? AND channel = ? ORDER BY file_id");
  bind_all(row, batch, name(channel));
  while (row.executeStep()) {
    files.push_back(
        {FileId(row.getColumn(0).getInt64()), channel, row.getColumn(1).getString(), row.getColumn(2).getInt()});
  }
  return files;
}

struct PlannedNotices::Statements {
  SQLite::Statement candidates;
  SQLite::Statement couples;
};

PlannedNotices::PlannedNotices(const Read& read)
    : statements_(new Statements{
          SQLite::Statement(
              read.database(),
              fmt::format("SELECT {} FROM notice n JOIN code c USING (code_id) JOIN student s USING (student_id) "
                          "JOIN guardian g USING (guardian_id) LEFT JOIN bond b USING (student_id, guardian_id) "
                          "WHERE n.file_id = ? ORDER BY n.page",
                          candidate_columns())),
          SQLite::Statement(read.database(),
                            "SELECT c.student_id, c.guardian_id FROM notice n JOIN code c USING (code_id) "
                            "WHERE n.file_id = ? ORDER BY n.page")}) {}
PlannedNotices::~PlannedNotices() = default;

void PlannedNotices::for_each(FileId file, const std::function<void(const Candidate&)>& f) {
  auto& row = statements_->candidates;
  bind_all(row, file);
  while (row.executeStep()) f(candidate_at(row));
  row.reset();
}

void PlannedNotices::for_each_couple(FileId file, const std::function<void(const Bond&)>& f) {
  auto& row = statements_->couples;
  bind_all(row, file);
  while (row.executeStep()) f({StudentId(row.getColumn(0).getInt64()), GuardianId(row.getColumn(1).getInt64())});
  row.reset();
}

void commit_batch(const Write& write, BatchId batch, const std::vector<FileHash>& files, Date today) {
  auto& database = write.database();
  SQLite::Statement staged(database,
                           "UPDATE delivered_file SET state = 'staged', sha256 = ? WHERE file_id = ? AND batch_id = ?");
  for (const auto& file : files) run(staged, file.sha256, file.id, batch);
  run(database, "UPDATE code SET notified_on = ? WHERE code_id IN (SELECT code_id FROM notice WHERE batch_id = ?)",
      today, batch);
  run(database,
      "INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail) SELECT n.batch_id, "
      "'code-notified', c.student_id, "
      "c.guardian_id, c.code_id, n.channel FROM notice n JOIN code c USING (code_id) WHERE n.batch_id = ? ORDER BY "
      "n.notice_id",
      batch);
  run(database, "DELETE FROM unreachable WHERE code_id IN (SELECT code_id FROM notice WHERE batch_id = ?)", batch);
  run(database, "UPDATE notice SET state = 'told', told_on = ? WHERE batch_id = ?", today, batch);
  if (run(database, "UPDATE batch SET state = 'committed' WHERE batch_id = ? AND state = 'prepared'", batch) != 1) {
    throw Error(Fault::bug, fmt::format("batch {} was not prepared", batch.value()));
  }
}

void forget_unreachable(const Write& write, BatchId batch) {
  run(write.database(), "DELETE FROM unreachable WHERE batch_id = ?", batch);
}

void abort_batch(const Write& write, BatchId batch) {
  auto& database = write.database();
  forget_unreachable(write, batch);
  run(database, "DELETE FROM notice WHERE batch_id = ? AND state = 'reserved'", batch);
  run(database, "DELETE FROM delivered_file WHERE batch_id = ? AND state = 'planned'", batch);
  run(database, "UPDATE batch SET state = 'aborted' WHERE batch_id = ? AND state = 'prepared'", batch);
}

void publish_batch(const Write& write, BatchId batch, const std::vector<FileId>& damaged) {
  auto& database = write.database();
  run(database, "UPDATE delivered_file SET state = 'published' WHERE batch_id = ? AND state = 'staged'", batch);
  for (const auto& file : damaged) run(database, "UPDATE delivered_file SET state = 'damaged' WHERE file_id = ?", file);
  run(database, "UPDATE batch SET state = 'published' WHERE batch_id = ? AND state = 'committed'", batch);
}

}  // namespace scts::store
