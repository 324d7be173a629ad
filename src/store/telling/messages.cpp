#include "scts/store/telling/messages.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/model/notice.hpp"
#include "store/rows.hpp"

namespace scts::store {

namespace {

constexpr const char* kMessageRows = R"sql(
  SELECT m.file_id, f.name, f.batch_id, m.state, m.attempts, ifnull(m.next_try, ''), m.trouble,
    ifnull(m.number, 0)
  FROM message m
  JOIN delivered_file f USING (file_id)
)sql";

MessageState known_state(const SQLite::Column& column) {
  if (const auto state = parse_message_state(column.getText())) return *state;
  throw Error(Fault::failed, "the store is damaged: a state in it is none");
}

MessageRow message_at(const SQLite::Statement& row) {
  MessageRow message{FileId(row.getColumn(0).getInt64()),
                     row.getColumn(1).getString(),
                     BatchId(row.getColumn(2).getInt64()),
                     known_state(row.getColumn(3)),
                     row.getColumn(4).getInt(),
                     row.getColumn(5).getString(),
                     {}};
  if (const auto kind = parse_trouble(row.getColumn(6).getText())) {
    message.trouble = Trouble{*kind, row.getColumn(7).getInt()};
  }
  return message;
}

/// A deferred one that was written down later than it is now waits no longer: the clock was set back.
std::vector<DueMessage> due(const Read& read, const Now& now, const std::optional<BatchId>& batch,
                            const std::optional<FileId>& id) {
  std::vector<DueMessage> due;
  SQLite::Statement row(read.database(), R"sql(
    SELECT m.file_id, f.name, located(p.destination), f.sha256, m.attempts,
      EXISTS (
        SELECT 1 FROM notice n
        JOIN code c USING (code_id)
        WHERE n.file_id = m.file_id AND c.ended_on IS NULL
      ),
      (
        SELECT iif(c.guardian_id IS NULL, s.email, g.email)
        FROM notice n
        JOIN code c USING (code_id)
        JOIN student s USING (student_id)
        LEFT JOIN guardian g ON g.guardian_id = c.guardian_id
        WHERE n.file_id = m.file_id
        LIMIT 1
      )
    FROM message m
    JOIN delivered_file f USING (file_id)
    JOIN batch_place p ON p.batch_id = f.batch_id AND p.channel = 'email'
    WHERE (m.state = 'queued' OR (m.state = 'deferred' AND (m.next_try <= ?1 OR m.changed_at > ?1)))
      AND f.batch_id = ifnull(?2, f.batch_id) AND m.file_id = ifnull(?3, m.file_id)
    ORDER BY m.file_id
  )sql");
  const auto iso = now.iso();
  bind_all(row, iso, batch, id);
  while (row.executeStep()) {
    due.push_back({FileId(row.getColumn(0).getInt64()), row.getColumn(1).getString(), row.getColumn(2).getString(),
                   bytes<Hash>(row.getColumn(3)), row.getColumn(4).getInt(), row.getColumn(5).getInt() != 0,
                   row.getColumn(6).getString()});
  }
  return due;
}

/// A state changes from what the protocol says, or something is very wrong.
void demand_one(int changed, FileId id, std::string_view to) {
  if (changed != 1) throw Error(Fault::bug, fmt::format("message {} cannot become {}", id.value(), to));
}

}  // namespace

void for_each_message(const Read& read, const std::set<MessageState>& states,
                      const std::function<void(const MessageRow&)>& f) {
  SQLite::Statement row(read.database(), fmt::format("{} ORDER BY m.file_id", kMessageRows));
  while (row.executeStep()) {
    const auto message = message_at(row);
    if (states.empty() || states.contains(message.state)) f(message);
  }
}

std::optional<MessageRow> find_message(const Read& read, const std::string& file) {
  SQLite::Statement row(read.database(), fmt::format("{} WHERE f.name = ?", kMessageRows));
  bind_all(row, file);
  return row.executeStep() ? std::optional<MessageRow>(message_at(row)) : std::nullopt;
}

std::vector<DueMessage> due_messages(const Read& read, const Now& now, const std::optional<BatchId>& batch) {
  auto& database = read.database();
  if (batch && number(database, "SELECT count(*) FROM message JOIN delivered_file USING (file_id) WHERE batch_id = ?",
                      *batch) == 0) {
    throw Error(Fault::usage, fmt::format("batch {} made no message", batch->value()),
                "'scts spool list' names the batches of messages");
  }
  return due(read, now, batch, {});
}

std::optional<DueMessage> still_due(const Read& read, const Now& now, FileId id) {
  auto found = due(read, now, {}, id);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Postbook::Postbook(const Write& write, BatchId batch, const Now& now) : write_(write), batch_(batch), now_(now) {}

void Postbook::sending(FileId id) const {
  demand_one(run(write_.database(), R"sql(
    UPDATE message
    SET state = 'sending', attempts = attempts + 1, next_try = NULL, trouble = NULL, number = NULL,
      changed_at = ?
    WHERE file_id = ? AND state IN ('queued', 'deferred')
  )sql",
                 now_.iso(), id),
             id, "sending");
}

void Postbook::not_started(FileId id) const {
  demand_one(
      run(write_.database(),
          "UPDATE message SET state = 'queued', attempts = attempts - 1 WHERE file_id = ? AND state = 'sending'", id),
      id, "queued");
}

void Postbook::ended(FileId id, MessageState state, const std::optional<Trouble>& trouble,
                     const std::optional<std::chrono::sys_seconds>& next_try) const {
  std::optional<std::string> kind;
  std::optional<std::int64_t> detail;
  std::optional<std::string> next;
  if (trouble) kind = name(trouble->kind);
  if (trouble) detail = trouble->number;
  if (next_try) next = Now{*next_try, now_.today}.iso();
  demand_one(run(write_.database(), R"sql(
    UPDATE message SET state = ?, trouble = ?, number = ?, next_try = ?, changed_at = ?
    WHERE file_id = ? AND state = 'sending'
  )sql",
                 name(state), kind, detail, next, now_.iso(), id),
             id, name(state));
  if (state != MessageState::deferred) event(id, fmt::format("message-{}", name(state)));
}

void Postbook::untold(FileId id) const {
  run(write_.database(), "UPDATE notice SET returned_on = ? WHERE file_id = ? AND returned_on IS NULL", now_.today, id);
  run(write_.database(),
      fmt::format("UPDATE code {} WHERE code_id IN (SELECT code_id FROM notice WHERE file_id = ?)", kToldAnew), id);
  event(id, "code-returned", fmt::format("{} {}", name(Channel::email), now_.today.iso()));
}

void Postbook::queue(FileId id) const {
  demand_one(run(write_.database(), R"sql(
    UPDATE message
    SET state = 'queued', attempts = 0, trouble = NULL, number = NULL, next_try = NULL, changed_at = ?
    WHERE file_id = ? AND state IN ('deferred', 'failed', 'unknown')
  )sql",
                 now_.iso(), id),
             id, "queued");
  event(id, "message-queued");
}

void Postbook::redirected(FileId id) const {
  event(id, "message-redirected");
}

void Postbook::event(FileId id, std::string_view what, const std::string& detail) const {
  run(write_.database(), R"sql(
    INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail)
    SELECT ?, ?, c.student_id, c.guardian_id, c.code_id, nullif(?, '')
    FROM notice n
    JOIN code c USING (code_id)
    WHERE n.file_id = ?
    ORDER BY n.page
  )sql",
      batch_, what, detail, id);
}

MessageCounts count_messages(const Read& read) {
  MessageCounts counts{};
  SQLite::Statement row(read.database(), "SELECT state, count(*) FROM message GROUP BY state");
  while (row.executeStep()) {
    counts[static_cast<std::size_t>(known_state(row.getColumn(0)))] = row.getColumn(1).getInt64();
  }
  return counts;
}

}  // namespace scts::store
