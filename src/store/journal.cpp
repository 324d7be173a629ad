#include "scts/store/journal.hpp"

#include "store/sql.hpp"

namespace scts::store {

BatchId begin_batch(const Write& write, std::string_view command, std::string_view actor, const Now& now) {
  run(write.database(), "INSERT INTO batch (command, actor, started_at, state) VALUES (?, ?, ?, 'done')", command,
      actor, now.iso());
  return BatchId(write.database().getLastInsertRowid());
}

struct Journal::Insert {
  SQLite::Statement statement;
  BatchId batch;
};

Journal::Journal(const Write& write, BatchId batch)
    : insert_(
          new Insert{SQLite::Statement(write.database(),
                                       "INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail) "
                                       "VALUES (?, ?, ?, ?, ?, nullif(?, ''))"),
                     batch}) {}
Journal::~Journal() = default;

void Journal::school(std::string_view what, const std::string& detail) {
  run(insert_->statement, insert_->batch, what, std::nullopt, std::nullopt, std::nullopt, detail);
}

void Journal::code(std::string_view what, const Bond& owner, CodeId code, std::string_view detail) {
  run(insert_->statement, insert_->batch, what, owner.student, owner.guardian, code, detail);
}

}  // namespace scts::store
