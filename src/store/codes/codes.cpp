#include "scts/store/codes/codes.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "scts/store/codes/access.hpp"
#include "scts/store/journal.hpp"
#include "store/rows.hpp"

namespace scts::store {

void for_each_owner(const Read& read, CodeKind kind, const Chosen& chosen, Date today,
                    const std::function<void(const OwnerState&)>& f) {
  SQLite::Statement row(read.database(),
                        fmt::format(R"sql(
    SELECT b.student_id, b.guardian_id, b.rank, s.left_on IS NOT NULL AND s.left_on <= ?1, c.code_id,
      c.notified_on, c.used_on IS NOT NULL, w.reason
    FROM {}
    JOIN student s USING (student_id)
    {} {}
    {}
    WHERE {}
  )sql",
                                    owners(kind), join_valid(kind), kAndHere, kJoinWithdrawal, chosen.conditions()));
  bind_all(row, today);
  while (row.executeStep()) {
    OwnerState state{owner_at(row.getColumn(0), row.getColumn(1)),
                     rank_at(row.getColumn(2)),
                     row.getColumn(3).getInt() != 0,
                     {},
                     day(row.getColumn(5)),
                     row.getColumn(6).getInt() != 0,
                     reason_at(row.getColumn(7))};
    if (!row.getColumn(4).isNull()) state.code = CodeId(row.getColumn(4).getInt64());
    f(state);
  }
}

void for_each_created(const Read& read, CodeKind kind, BatchId batch, const Chosen& chosen,
                      const std::function<void(const IssuedCode&)>& f) {
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT {}
    FROM event e
    CROSS JOIN code c USING (code_id)
    JOIN student s ON s.student_id = c.student_id
    JOIN {} ON b.student_id = c.student_id AND b.guardian_id IS c.guardian_id
    WHERE e.batch_id = ? AND e.what = 'code-created' AND c.kind = ? AND {}
  )sql",
                                                     kIssuedColumns, owners(kind), chosen.conditions()));
  bind_all(row, batch, name(kind));
  while (row.executeStep()) f(issued_at(row));
}

std::vector<CodeKind> created_kinds(const Read& read, BatchId batch) {
  std::vector<CodeKind> kinds;
  SQLite::Statement row(read.database(), R"sql(
    SELECT EXISTS (SELECT 1 FROM event WHERE batch_id = ?1 AND what = 'code-created' AND guardian_id IS NOT NULL),
      EXISTS (SELECT 1 FROM event WHERE batch_id = ?1 AND what = 'code-created' AND guardian_id IS NULL)
  )sql");
  bind_all(row, batch);
  row.executeStep();
  if (row.getColumn(0).getInt() != 0) kinds.push_back(CodeKind::car);
  if (row.getColumn(1).getInt() != 0) kinds.push_back(CodeKind::cae);
  return kinds;
}

std::optional<IssuedCode> find_code(const Read& read, const Hash& hash) {
  SQLite::Statement row(read.database(), fmt::format("SELECT {} FROM code c WHERE hash = ?", kIssuedColumns));
  bind_all(row, hash);
  return row.executeStep() ? std::optional(issued_at(row)) : std::nullopt;
}

std::optional<IssuedCode> valid_code(const Read& read, const Owner& owner) {
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT {} FROM code c
    WHERE student_id = ? AND guardian_id IS ? AND ended_on IS NULL
  )sql",
                                                     kIssuedColumns));
  bind_all(row, owner.student, owner.guardian);
  return row.executeStep() ? std::optional(issued_at(row)) : std::nullopt;
}

std::optional<SealedCode> find_code(const Read& read, CodeId id) {
  SQLite::Statement row(read.database(), "SELECT sealed, student_id, guardian_id FROM code WHERE code_id = ?");
  bind_all(row, id);
  if (!row.executeStep()) return std::nullopt;
  return SealedCode{bytes<Sealed>(row.getColumn(0)), owner_at(row.getColumn(1), row.getColumn(2))};
}

struct CodeBook::Statements {
  SQLite::Statement insert;
  SQLite::Statement end;
  Journal journal;
  Date today;
  std::int64_t next_id;
};

CodeBook::CodeBook(const Write& write, BatchId batch, Date today)
    : statements_(new Statements{
          SQLite::Statement(write.database(), R"sql(
            INSERT INTO code (code_id, kind, student_id, guardian_id, sealed, hash, fold, created_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          )sql"),
          SQLite::Statement(write.database(), "UPDATE code SET ended_on = ?, reason = ? WHERE code_id = ?"),
          Journal(write, batch), today, number(write.database(), "SELECT ifnull(max(code_id), 0) + 1 FROM code")}) {}
CodeBook::~CodeBook() = default;

CodeId CodeBook::next_id() const {
  return CodeId(statements_->next_id);
}

bool CodeBook::add(CodeId id, const Owner& owner, const Sealed& sealed, const Hash& hash, const Hash& fold) {
  auto& insert = statements_->insert;
  bind_all(insert, id, name(owner.kind()), owner.student, owner.guardian, sealed, hash, fold, statements_->today);
  const int result = insert.tryExecuteStep();
  insert.tryReset();
  const std::string_view why = insert.getErrorMsg();
  if (result == SQLITE_CONSTRAINT &&
      (why.find("code.hash") != std::string_view::npos || why.find("looks like") != std::string_view::npos)) {
    return false;
  }
  if (result != SQLITE_DONE) throw SQLite::Exception(insert.getErrorMsg(), result);
  ++statements_->next_id;
  statements_->journal.code("code-created", owner, id);
  return true;
}

void CodeBook::end(CodeId id, const Owner& owner, Reason reason) {
  run(statements_->end, statements_->today, name(reason), id);
  statements_->journal.code("code-invalidated", owner, id, name(reason));
}

namespace {

/// Whoever owns codes without a bond, or lost access: bonds that are gone stay in the history, and students have CAEs.
/// Each once, by the first code; without DISTINCT, SQLite finds those of a student by the index.
constexpr const char* kOwnersWithoutBond = R"sql(
  (
    SELECT student_id, guardian_id, NULL AS rank FROM code x
    WHERE NOT EXISTS (
      SELECT 1 FROM bond y
      WHERE y.student_id = x.student_id AND y.guardian_id = x.guardian_id
    )
      AND NOT EXISTS (
        SELECT 1 FROM code z
        WHERE z.student_id = x.student_id AND z.guardian_id IS x.guardian_id AND z.code_id < x.code_id
      )
    UNION ALL
    SELECT student_id, guardian_id, NULL FROM withdrawal x
    WHERE NOT EXISTS (
      SELECT 1 FROM bond y
      WHERE y.student_id = x.student_id AND y.guardian_id = x.guardian_id
    )
      AND NOT EXISTS (
        SELECT 1 FROM code z
        WHERE z.student_id = x.student_id AND z.guardian_id IS x.guardian_id
      )
  ) b
)sql";
/// IS, for a student's own codes have no guardian.
constexpr const char* kTheirs = "x.student_id = b.student_id AND x.guardian_id IS b.guardian_id";
constexpr const char* kJoinValid = R"sql(
  LEFT JOIN code c ON c.student_id = b.student_id AND c.guardian_id IS b.guardian_id AND c.ended_on IS NULL
)sql";

std::string history_of_owners(const char* owners, const Chosen& chosen) {
  return fmt::format(R"sql(
    SELECT {}, {}, b.rank AS ranked, ifnull(m.label, s.mef), s.division AS class, s.sort_name AS named,
      s.student_id AS who, b.guardian_id IS NULL AS own, b.rank IS NULL AS no_rank, b.guardian_id AS whose
    FROM {}
    JOIN student s USING (student_id)
    LEFT JOIN guardian g USING (guardian_id)
    LEFT JOIN mef m ON m.code = s.mef
    {}
    WHERE {}
  )sql",
                     kStudentColumns, kGuardianColumns, owners, kJoinValid, chosen.conditions());
}

}  // namespace

void for_each_history(const Read& read, const Chosen& chosen, const std::function<void(OwnerHistory)>& f) {
  const auto bonds = history_of_owners("bond b", chosen);
  const auto others = history_of_owners(kOwnersWithoutBond, chosen);
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    {}
    UNION ALL
    {}
    ORDER BY class, named, who, own, no_rank, ranked, whose -- as in lists
  )sql",
                                                     bonds, others));
  Withdrawals withdrawals(read);
  SQLite::Statement codes(read.database(), fmt::format(R"sql(
    SELECT {} FROM code c
    WHERE c.student_id = ? AND c.guardian_id IS ?
    ORDER BY c.code_id DESC
  )sql",
                                                       kCodeColumns));
  constexpr int width = kStudentWidth + kGuardianWidth;
  while (row.executeStep()) {
    OwnerHistory owner{student_at(row, 0),
                       row.getColumn(width + 1).getString(),
                       some_guardian_at(row, kStudentWidth),
                       rank_at(row.getColumn(width)),
                       {}};
    bind_all(codes, owner.student.id, owner.guardian ? std::optional(owner.guardian->id) : std::nullopt);
    while (codes.executeStep()) owner.codes.push_back(code_at(codes, 0));
    codes.reset();
    owner.withdrawn = withdrawals.of(owner.owner());
    f(std::move(owner));
  }
}

std::int64_t record_shown(const Write& write, BatchId batch, const Chosen& chosen) {
  std::int64_t count = 0;
  for (const char* owners : {"bond b", kOwnersWithoutBond}) {
    const auto sql = fmt::format(R"sql(
      INSERT INTO event (batch_id, what, student_id, guardian_id, code_id)
      SELECT ?, 'code-shown', x.student_id, x.guardian_id, x.code_id
      FROM {}
      JOIN student s USING (student_id)
      JOIN code x ON {}
      {}
      WHERE {}
    )sql",
                                 owners, kTheirs, kJoinValid, chosen.conditions());
    count += run(write.database(), sql, batch);
  }
  return count;
}

CodeCounts count_codes(const Read& read, std::string_view kind, Date today) {
  SQLite::Statement row(read.database(), R"sql(
    SELECT count(*), count(notified_on), count(used_on),
      (
        SELECT count(*) FROM unreachable u
        JOIN code c USING (code_id)
        JOIN student s USING (student_id)
        WHERE c.kind = ?1 AND c.ended_on IS NULL AND c.notified_on IS NULL AND c.used_on IS NULL
          AND (s.left_on IS NULL OR s.left_on > ?2)
      )
    FROM code c
    JOIN student s USING (student_id)
    WHERE c.kind = ?1 AND c.ended_on IS NULL AND (s.left_on IS NULL OR s.left_on > ?2)
  )sql");
  bind_all(row, kind, today);
  row.executeStep();
  return {row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), row.getColumn(2).getInt64(),
          row.getColumn(3).getInt64()};
}

}  // namespace scts::store
