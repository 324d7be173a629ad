#include "scts/store/codes/access.hpp"

#include <fmt/format.h>

#include "scts/store/journal.hpp"
#include "store/rows.hpp"

namespace scts::store {

struct Withdrawals::Statement {
  SQLite::Statement row;
};

Withdrawals::Withdrawals(const Read& read)
    : statement_(new Statement{SQLite::Statement(read.database(), R"sql(
        SELECT w.reason, w.taken_on, ifnull(h.actor, '')
        FROM withdrawal w
        LEFT JOIN batch h USING (batch_id)
        WHERE w.student_id = ? AND ifnull(w.guardian_id, 0) = ifnull(?, 0)
      )sql")}) {}
Withdrawals::~Withdrawals() = default;

std::optional<Withdrawal> Withdrawals::of(const Owner& owner) {
  auto& row = statement_->row;
  bind_all(row, owner.student, owner.guardian);
  std::optional<Withdrawal> found;
  if (row.executeStep()) {
    found = {owner, reason_at(row.getColumn(0)).value(), known_day(row.getColumn(1)), row.getColumn(2).getString()};
  }
  row.reset();
  return found;
}

struct AccessBook::Statements {
  SQLite::Statement take;
  SQLite::Statement give_back;
  Journal journal;
  BatchId batch;
  Date today;
};

AccessBook::AccessBook(const Write& write, BatchId batch, Date today)
    : statements_(new Statements{SQLite::Statement(write.database(), R"sql(
        INSERT OR REPLACE INTO withdrawal (student_id, guardian_id, reason, taken_on, batch_id) VALUES (?, ?, ?, ?, ?)
      )sql"),
                                 SQLite::Statement(write.database(), R"sql(
        DELETE FROM withdrawal WHERE student_id = ? AND ifnull(guardian_id, 0) = ifnull(?, 0)
      )sql"),
                                 Journal(write, batch), batch, today}) {}
AccessBook::~AccessBook() = default;

void AccessBook::take(const Owner& owner, Reason reason) {
  run(statements_->take, owner.student, owner.guardian, name(reason), statements_->today, statements_->batch);
  statements_->journal.owner("access-withdrawn", owner, name(reason));
}

void AccessBook::give_back(const Owner& owner) {
  run(statements_->give_back, owner.student, owner.guardian);
  statements_->journal.owner("access-given-back", owner);
}

AccessCounts count_withdrawals(const Read& read, CodeKind kind, Date today) {
  AccessCounts counts;
  SQLite::Statement row(read.database(), R"sql(
    SELECT w.reason, count(*), sum(w.inferred)
    FROM withdrawal w
    JOIN student s USING (student_id)
    WHERE (w.guardian_id IS NULL) = ? AND (s.left_on IS NULL OR s.left_on > ?)
    GROUP BY w.reason
  )sql");
  bind_all(row, std::int64_t{kind == CodeKind::cae}, today);
  while (row.executeStep()) {
    counts.withdrawn.add(reason_at(row.getColumn(0)).value(), row.getColumn(1).getInt64());
    counts.inferred += row.getColumn(2).getInt64();
  }
  return counts;
}

WithdrawalCounts count_withdrawals(const Read& read, CodeKind kind, const Chosen& chosen, Date today) {
  WithdrawalCounts counts;
  SQLite::Statement row(read.database(),
                        fmt::format(R"sql(
                          SELECT w.reason, count(*) FROM {}
                          JOIN student s USING (student_id)
                          {}
                          {}
                          WHERE w.reason IS NOT NULL AND (s.left_on IS NULL OR s.left_on > ?) AND {}
                          GROUP BY w.reason
                        )sql",
                                    owners(kind), join_valid(kind), kJoinWithdrawal, chosen.conditions()));
  bind_all(row, today);
  while (row.executeStep()) counts.add(reason_at(row.getColumn(0)).value(), row.getColumn(1).getInt64());
  return counts;
}

}  // namespace scts::store
