#include "scts/store/upkeep/check.hpp"

#include <fmt/format.h>

#include "store/rows.hpp"
#include "store/schema.hpp"

namespace scts::store {

namespace {

constexpr const char* kSchema = "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'";

template <class... Values>
std::vector<Owner> owners_of(const Read& read, const char* sql, const Values&... values) {
  std::vector<Owner> owners;
  SQLite::Statement row(read.database(), sql);
  bind_all(row, values...);
  while (row.executeStep()) owners.push_back(owner_at(row.getColumn(0), row.getColumn(1)));
  return owners;
}

}  // namespace

Version version(const Read& read) {
  return {number(read.database(), "PRAGMA user_version"), static_cast<std::int64_t>(embedded().size())};
}

std::vector<std::string> damage(const Read& read) {
  std::vector<std::string> lines;
  SQLite::Statement check(read.database(), "PRAGMA integrity_check(20)");
  while (check.executeStep()) lines.push_back(check.getColumn(0).getString());
  if (lines != std::vector<std::string>{"ok"}) return lines;
  lines.clear();
  SQLite::Statement dangling(read.database(),
                             "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2");
  while (dangling.executeStep()) {
    lines.push_back(fmt::format("{} of {} name a {} that is not there", dangling.getColumn(2).getInt64(),
                                dangling.getColumn(0).getString(), dangling.getColumn(1).getString()));
  }
  return lines;
}

std::vector<std::string> altered_schema(const Read& read) {
  const auto made = in_memory(static_cast<std::size_t>(version(read).has));
  std::vector<std::string> altered;
  SQLite::Statement should(*made, kSchema);
  SQLite::Statement same(read.database(), "SELECT 1 FROM sqlite_schema WHERE type || ' ' || name = ? AND sql = ?");
  while (should.executeStep()) {
    bind_all(same, should.getColumn(0).getText(), should.getColumn(1).getText());
    if (!same.executeStep()) altered.push_back(should.getColumn(0).getString());
    same.reset();
  }
  return altered;
}

std::int64_t lost_from_journal(const Read& read) {
  return number(read.database(), R"sql(
    SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'batch') - (SELECT count(*) FROM batch)
      + (SELECT ifnull(max(event_id), 0) - count(*) FROM event)
  )sql");
}

CodeId last_code(const Read& read) {
  return CodeId(number(read.database(), "SELECT ifnull(max(code_id), 0) FROM code"));
}

std::vector<StoredCode> codes_after(const Read& read, CodeId after, int limit, Date today) {
  std::vector<StoredCode> codes;
  const auto [has, known] = version(read);
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT c.code_id, c.sealed, c.hash, {}, c.student_id, c.guardian_id,
      c.ended_on IS NULL AND (s.left_on IS NULL OR s.left_on > ?1)
    FROM code c
    LEFT JOIN student s USING (student_id)
    WHERE c.code_id > ?2
    ORDER BY c.code_id
    LIMIT ?3
  )sql",
                                                     has == known ? "c.fold" : "NULL"));
  bind_all(row, today, after, std::int64_t{limit});
  while (row.executeStep()) {
    const auto fold = row.getColumn(3);
    codes.push_back({CodeId(row.getColumn(0).getInt64()), bytes<Sealed>(row.getColumn(1)),
                     bytes<Hash>(row.getColumn(2)), fold.isNull() ? std::nullopt : std::optional(bytes<Hash>(fold)),
                     owner_at(row.getColumn(4), row.getColumn(5)), row.getColumn(6).getInt() != 0});
  }
  return codes;
}

std::vector<Owner> owners_of_several(const Read& read) {
  // Not by the unique index that forbids it: it may be what is missing or damaged.
  return owners_of(read, R"sql(
    SELECT student_id, guardian_id FROM code NOT INDEXED
    WHERE ended_on IS NULL
    GROUP BY student_id, guardian_id
    HAVING count(*) > 1
  )sql");
}

std::vector<Owner> notified_without_notice(const Read& read, Date today) {
  return owners_of(read, R"sql(
    SELECT c.student_id, c.guardian_id FROM code c
    JOIN student s USING (student_id)
    WHERE c.notified_on IS NOT NULL
      AND c.ended_on IS NULL
      AND (s.left_on IS NULL OR s.left_on > ?1)
      AND NOT EXISTS (
        SELECT 1 FROM notice n
        WHERE n.code_id = c.code_id AND n.state = 'told' AND n.returned_on IS NULL
      )
  )sql",
                   today);
}

std::vector<DeliveredFile> delivered_after(const Read& read, FileId after, int limit, Date today) {
  std::vector<DeliveredFile> files;
  SQLite::Statement row(read.database(), R"sql(
    SELECT f.file_id, f.batch_id, f.channel, located(p.destination), f.name, f.sha256
    FROM delivered_file f
    JOIN batch_place p USING (batch_id, channel)
    LEFT JOIN message m USING (file_id)
    WHERE f.file_id > ?2
      AND f.state = 'published'
      AND (
        f.channel = 'paper'
        OR (
          m.state IN ('queued', 'deferred')
          AND EXISTS (
            SELECT 1 FROM notice n
            JOIN code c USING (code_id)
            JOIN student s USING (student_id)
            WHERE n.file_id = f.file_id AND c.ended_on IS NULL AND (s.left_on IS NULL OR s.left_on > ?1)
          )
        )
      )
      -- A file that was made again at the same place is one file.
      AND NOT EXISTS (
        SELECT 1 FROM delivered_file k
        JOIN batch_place kp USING (batch_id, channel)
        WHERE k.copy_of = ifnull(f.copy_of, f.file_id)
          AND k.file_id > f.file_id
          AND k.state = 'published'
          AND kp.destination = p.destination
      )
    ORDER BY f.file_id
    LIMIT ?3
  )sql");
  bind_all(row, today, after, std::int64_t{limit});
  while (row.executeStep()) {
    files.push_back({FileId(row.getColumn(0).getInt64()), BatchId(row.getColumn(1).getInt64()),
                     parse_channel(row.getColumn(2).getText()).value(), row.getColumn(3).getString(),
                     row.getColumn(4).getString(), bytes<Hash>(row.getColumn(5))});
  }
  return files;
}

std::vector<OwedFile> owed_files(const Read& read, Date today) {
  std::vector<OwedFile> files;
  SQLite::Statement row(read.database(), R"sql(
    SELECT located(p.destination), f.name, f.batch_id, count(*)
    FROM delivered_file f
    JOIN batch_place p USING (batch_id, channel)
    JOIN notice n USING (file_id)
    JOIN code c USING (code_id)
    JOIN student s USING (student_id)
    WHERE f.state = 'damaged'
      AND c.ended_on IS NULL
      AND (s.left_on IS NULL OR s.left_on > ?1)
      AND NOT EXISTS (
        SELECT 1 FROM notice l
        JOIN delivered_file g USING (file_id)
        WHERE l.code_id = n.code_id
          AND l.state = 'told'
          AND g.state = 'published'
          AND l.notice_id > n.notice_id
      )
    GROUP BY f.file_id
  )sql");
  bind_all(row, today);
  while (row.executeStep()) {
    files.push_back({std::filesystem::path(row.getColumn(0).getString()) / row.getColumn(1).getString(),
                     BatchId(row.getColumn(2).getInt64()), row.getColumn(3).getInt64()});
  }
  return files;
}

std::vector<std::pair<Channel, std::filesystem::path>> destinations(const Read& read) {
  std::vector<std::pair<Channel, std::filesystem::path>> all;
  SQLite::Statement row(read.database(),
                        "SELECT DISTINCT channel, located(destination) FROM batch_place ORDER BY 1, 2");
  while (row.executeStep()) {
    all.emplace_back(parse_channel(row.getColumn(0).getText()).value(), row.getColumn(1).getString());
  }
  return all;
}

}  // namespace scts::store
