#include "scts/store/telling/returns.hpp"

#include <fmt/format.h>

#include "scts/store/journal.hpp"
#include "store/rows.hpp"

namespace scts::store {

struct ToldNotices::Statement {
  SQLite::Statement of;
};

ToldNotices::ToldNotices(const Read& read)
    : statement_(new Statement{SQLite::Statement(read.database(), R"sql(
      SELECT n.batch_id, n.channel, n.told_on, n.returned_on, d.reported_on, ifnull(ifnull(f.reason, d.reason), '')
      FROM notice n
      LEFT JOIN delivery_report f ON f.file_id = n.file_id AND f.fate = 'failed'
      LEFT JOIN delivery_report d ON d.file_id = n.file_id AND d.fate = 'delayed'
      WHERE n.code_id = ? AND n.state = 'told'
      ORDER BY n.notice_id
    )sql")}) {}
ToldNotices::~ToldNotices() = default;

std::vector<ToldNotice> ToldNotices::of(CodeId code) {
  std::vector<ToldNotice> all;
  auto& row = statement_->of;
  bind_all(row, code);
  while (row.executeStep()) {
    all.push_back({BatchId(row.getColumn(0).getInt64()), parse_channel(row.getColumn(1).getText()).value(),
                   known_day(row.getColumn(2)), day(row.getColumn(3)), day(row.getColumn(4)),
                   row.getColumn(5).getString()});
  }
  row.reset();
  return all;
}

struct Returns::Statements {
  SQLite::Statement bond;
  SQLite::Statement code;
  SQLite::Statement notices;
  SQLite::Statement mark;
  SQLite::Statement date;
  Journal journal;
};

Returns::Returns(const Write& write, BatchId batch)
    : statements_(new Statements{
          SQLite::Statement(write.database(), R"sql(
            SELECT 1 FROM bond WHERE student_id = ?1 AND guardian_id = ?2
            UNION ALL
            SELECT 1 FROM code WHERE student_id = ?1 AND guardian_id = ?2
          )sql"),
          SQLite::Statement(write.database(), R"sql(
            SELECT code_id FROM code
            WHERE kind = 'CAR' AND student_id = ? AND guardian_id = ? AND ended_on IS NULL
          )sql"),
          SQLite::Statement(write.database(), R"sql(
            SELECT notice_id, told_on, returned_on FROM notice
            WHERE code_id = ? AND channel = ? AND state = 'told'
            ORDER BY notice_id DESC
          )sql"),
          SQLite::Statement(write.database(), "UPDATE notice SET returned_on = ? WHERE notice_id = ?"),
          SQLite::Statement(write.database(), fmt::format("UPDATE code {} WHERE code_id = ?", kToldAnew)),
          Journal(write, batch),
      }) {}
Returns::~Returns() = default;

Return Returns::add(const Bond& owner, Channel channel, Date returned_on) {
  const auto first = [](SQLite::Statement& row, const auto&... values) -> std::optional<std::int64_t> {
    bind_all(row, values...);
    const auto found = row.executeStep() ? std::optional(row.getColumn(0).getInt64()) : std::nullopt;
    row.reset();
    return found;
  };
  if (!first(statements_->bond, owner.student, owner.guardian)) return Return::no_bond;
  const auto code = first(statements_->code, owner.student, owner.guardian);
  if (!code) return Return::no_valid_code;

  // The latest that can have come back on that day. A list may come again after the code was told once more: a day that
  // is written down already is not taken for another return.
  std::optional<std::int64_t> notice;
  bool told = false;
  bool known = false;
  auto& row = statements_->notices;
  bind_all(row, *code, name(channel));
  while (row.executeStep()) {
    told = true;
    const auto returned = day(row.getColumn(2));
    known = known || returned == returned_on;
    if (notice || known_day(row.getColumn(1)) > returned_on) continue;
    notice = row.getColumn(0).getInt64();
    known = known || returned.has_value();
  }
  row.reset();
  if (!told) return Return::not_told;
  if (known) return Return::known;
  if (!notice) return Return::told_later;
  run(statements_->mark, returned_on, *notice);
  run(statements_->date, *code);
  statements_->journal.code("code-returned", owner, CodeId(*code),
                            fmt::format("{} {}", name(channel), returned_on.iso()));
  return Return::recorded;
}

std::multimap<CodeId, Channel> failed_channels(const Read& read) {
  std::multimap<CodeId, Channel> failed;
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT n.code_id, n.channel
    FROM notice n
    JOIN code c USING (code_id)
    JOIN student s USING (student_id)
    LEFT JOIN guardian g USING (guardian_id)
    {}
    WHERE n.returned_on IS NOT NULL
      AND c.ended_on IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM notice l
        WHERE l.code_id = n.code_id
          AND l.channel = n.channel
          AND l.state = 'told'
          AND l.notice_id > n.notice_id
      )
      AND CASE
        WHEN c.guardian_id IS NULL THEN ifnull(fs.email = s.email, true)
        WHEN fg.guardian_id IS NULL THEN true
        WHEN n.channel = 'email' THEN fg.email = g.email
        ELSE (
          fg.line1, fg.line2, fg.line3, fg.line4, fg.postcode, fg.city, fg.country
        ) = (g.line1, g.line2, g.line3, g.line4, g.postcode, g.city, g.country)
      END
  )sql",
                                                     kJoinFormer));
  while (row.executeStep()) {
    failed.emplace(CodeId(row.getColumn(0).getInt64()), parse_channel(row.getColumn(1).getText()).value());
  }
  return failed;
}

}  // namespace scts::store
