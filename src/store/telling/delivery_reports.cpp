#include "scts/store/telling/delivery_reports.hpp"

#include <fmt/format.h>

#include "store/rows.hpp"

namespace scts::store {

struct DeliveryReports::Statements {
  BatchId batch;
  SQLite::Statement find;
  SQLite::Statement report;
  SQLite::Statement event;
  SQLite::Statement mark;
  SQLite::Statement date;
};

DeliveryReports::DeliveryReports(const Write& write, BatchId batch)
    : statements_(new Statements{
          batch,
          {write.database(), fmt::format(R"sql(
            SELECT m.file_id, n.told_on,
              iif(c.guardian_id IS NULL, ifnull(fs.email, s.email), ifnull(fg.email, g.email))
            FROM delivered_file f
            JOIN message m USING (file_id)
            JOIN notice n USING (file_id)
            JOIN code c USING (code_id)
            JOIN student s USING (student_id)
            LEFT JOIN guardian g USING (guardian_id)
            {}
            WHERE f.channel = 'email' AND f.name = ? AND m.state IN ('sent', 'unknown') AND n.state = 'told'
            LIMIT 1
          )sql",
                                         kJoinFormer)},
          {write.database(), "INSERT INTO delivery_report VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"},
          {write.database(), R"sql(
            INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail)
            SELECT ?, ?, c.student_id, c.guardian_id, c.code_id, ?
            FROM notice n
            JOIN code c USING (code_id)
            WHERE n.file_id = ? AND n.returned_on IS NULL
            ORDER BY n.page
          )sql"},
          {write.database(), "UPDATE notice SET returned_on = ? WHERE file_id = ? AND returned_on IS NULL"},
          {write.database(),
           fmt::format("UPDATE code {} WHERE code_id IN (SELECT code_id FROM notice WHERE file_id = ?)", kToldAnew)},
      }) {}
DeliveryReports::~DeliveryReports() = default;

std::optional<TakenMessage> DeliveryReports::find(const std::string& file) {
  auto& row = statements_->find;
  std::optional<TakenMessage> found;
  bind_all(row, file);
  if (row.executeStep())
    found =
        TakenMessage{FileId(row.getColumn(0).getInt64()), row.getColumn(2).getString(), known_day(row.getColumn(1))};
  row.reset();
  return found;
}

bool DeliveryReports::add(const TakenMessage& message, Fate fate, Date on, const std::string& reason) {
  if (run(statements_->report, message.id, name(fate), on, reason) == 0) return false;
  const auto what = fate == Fate::failed ? "code-returned" : "code-delayed";
  // Of what a list said to be returned there is nothing to add but why.
  const bool news =
      run(statements_->event, statements_->batch, what, fmt::format("email {}", on.iso()), message.id) > 0;
  if (fate == Fate::delayed) return news;
  run(statements_->mark, on, message.id);
  run(statements_->date, message.id);
  return news;
}

}  // namespace scts::store
