#include "scts/store/telling/notices.hpp"

#include <fmt/format.h>

#include <functional>
#include <utility>

#include "scts/error.hpp"
#include "scts/store/journal.hpp"
#include "store/rows.hpp"

namespace scts::store {

namespace {

/// The columns of a candidate: student, guardian, code c, rank, known unreachable.
std::string candidate_columns() {
  return fmt::format(R"sql(
    {}, {}, {}, b.rank, EXISTS (SELECT 1 FROM unreachable u WHERE u.code_id = c.code_id), t.told_on,
      t.returned_on IS NOT NULL
  )sql",
                     kStudentColumns, kGuardianColumns, kCodeColumns);
}

/// Letters for the post: postcodes of France, then each other country. What follows is as in lists.
std::string postal_order(CodeKind kind) {
  return fmt::format(
      "CASE WHEN upper({0}.country) IN ('', 'FRANCE') THEN '' ELSE upper({0}.country) END, {0}.postcode, ",
      kind == CodeKind::car ? 'g' : 's');
}

/// Of each guardian's candidates the least leads them all, which is his first child's: a window over them.
std::string family_order() {
  constexpr const char* child = R"sql(
    printf('%d', c.notified_on IS NOT NULL) || s.division || char(1) || s.sort_name || char(1)
      || printf('%020d', s.student_id)
  )sql";
  return fmt::format("min({0}) OVER (PARTITION BY b.guardian_id), b.guardian_id, {0}", child);
}

Candidate candidate_at(const SQLite::Statement& row) {
  constexpr int code = kStudentWidth + kGuardianWidth;
  Candidate candidate{student_at(row, 0), some_guardian_at(row, kStudentWidth), rank_at(row.getColumn(code + 7)),
                      code_at(row, code), row.getColumn(code + 8).getInt() != 0};
  if (const auto told_on = day(row.getColumn(code + 9)))
    candidate.earlier = {*told_on, row.getColumn(code + 10).getInt() != 0};
  return candidate;
}

constexpr int kTellingWidth = 5;
constexpr const char* kTellingColumns = "n.usable_from, n.told_before, n.came_back, n.part, n.parts";

Telling telling_at(const SQLite::Statement& row, int first) {
  const auto column = [&](int number) { return row.getColumn(first + number); };
  return {day(column(0)), day(column(1)), column(2).getInt() != 0, column(3).getInt(), column(4).getInt()};
}

constexpr int kPlannedWidth = 4 + kTellingWidth;

PlannedNotice planned(const SQLite::Statement& row, Student student, std::optional<Guardian> guardian) {
  return {row.getColumn(0).getInt(),
          CodeId(row.getColumn(1).getInt64()),
          bytes<Sealed>(row.getColumn(2)),
          std::move(student),
          std::move(guardian),
          {},
          row.getColumn(3).getInt() != 0,
          telling_at(row, 4)};
}

PlannedNotice message_at(const SQLite::Statement& row) {
  return planned(row, student_at(row, kPlannedWidth), some_guardian_at(row, kPlannedWidth + kStudentWidth));
}

PlannedNotice letter_at(const SQLite::Statement& row) {
  const auto text = [&](int column) { return row.getColumn(kPlannedWidth + column).getString(); };
  const Owner owner = owner_at(row.getColumn(kPlannedWidth), row.getColumn(kPlannedWidth + 1));
  constexpr auto never_shown = std::chrono::sys_days();  // the birth date
  Student student{owner.student, {}, text(3), {}, text(2), Date(never_shown), {}, DivisionCode(text(4)), {}, {}, {}};
  std::optional<Guardian> guardian;
  if (owner.guardian)
    guardian = Guardian{*owner.guardian, text(5), text(7), {}, text(6), {}, {}, {}, Language::parse(text(9))};
  auto notice = planned(row, std::move(student), std::move(guardian));
  notice.address = lines(text(8));
  return notice;
}

}  // namespace

void for_each_candidate(const Read& read, CodeKind kind, const Chosen& chosen, LetterOrder order, Date today, Per per,
                        const std::function<void(const Candidate&)>& f) {
  const auto family = per == Per::bond ? kListOrder : family_order();
  SQLite::Statement row(read.database(),
                        fmt::format(R"sql(
                          SELECT {} FROM {}
                          JOIN student s USING (student_id)
                          LEFT JOIN guardian g USING (guardian_id)
                          {}
                          LEFT JOIN notice t ON t.notice_id = (
                            SELECT max(n.notice_id) FROM notice n WHERE n.code_id = c.code_id AND n.state = 'told'
                          )
                          WHERE c.code_id IS NOT NULL AND (s.left_on IS NULL OR s.left_on > ?) AND {}
                          ORDER BY {}{}
                        )sql",
                                    candidate_columns(), owners(kind), join_valid(kind), chosen.conditions(),
                                    order == LetterOrder::postcode ? postal_order(kind) : "", family));
  bind_all(row, today);
  while (row.executeStep()) f(candidate_at(row));
}

std::vector<UnfinishedBatch> unfinished_batches(const Read& read) {
  std::vector<UnfinishedBatch> all;
  SQLite::Statement row(read.database(),
                        "SELECT batch_id, state FROM batch WHERE state IN ('prepared', 'committed') ORDER BY batch_id");
  SQLite::Statement place(read.database(),
                          "SELECT channel, located(destination), located(staging) FROM batch_place WHERE batch_id = ?");
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

std::set<CodeId> being_told(const Read& read) {
  std::set<CodeId> codes;
  SQLite::Statement row(read.database(), R"sql(
    SELECT n.code_id
    FROM batch b
    JOIN notice n USING (batch_id)
    WHERE b.state IN ('prepared', 'committed')
  )sql");
  while (row.executeStep()) codes.insert(CodeId(row.getColumn(0).getInt64()));
  return codes;
}

struct Plan::Statements {
  SQLite::Database& database;
  BatchId batch;
  SQLite::Statement file;
  SQLite::Statement notice;
  SQLite::Statement letter;
  SQLite::Statement unreachable;
};

Plan::Plan(const Write& write, BatchId batch)
    : statements_(new Statements{
          write.database(), batch,
          SQLite::Statement(
              write.database(),
              "INSERT INTO delivered_file (batch_id, channel, name, notices, state) VALUES (?, ?, ?, ?, 'planned')"),
          SQLite::Statement(write.database(), R"sql(
            INSERT INTO notice (
              batch_id, code_id, channel, state, file_id, page, own, usable_from, told_before, came_back
            ) VALUES (?, ?, ?, 'reserved', ?, ?, ?, ?, ?, ?)
          )sql"),
          SQLite::Statement(write.database(), "INSERT INTO letter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          SQLite::Statement(write.database(), R"sql(
            INSERT INTO unreachable VALUES (?, ?, ?)
            ON CONFLICT (code_id) DO UPDATE SET reason = excluded.reason
          )sql")}) {}
Plan::~Plan() = default;

void Plan::place(const Place& place) {
  run(statements_->database, "UPDATE batch SET state = 'prepared' WHERE batch_id = ?", statements_->batch);
  run(statements_->database, R"sql(
    INSERT INTO batch_place (batch_id, channel, destination, staging) VALUES (?, ?, remembered(?), remembered(?))
  )sql",
      statements_->batch, name(place.channel), place.destination.native(), place.staging.native());
}

FileId Plan::file(Channel channel, const std::string& file_name, int notices) {
  run(statements_->file, statements_->batch, name(channel), file_name, std::int64_t{notices});
  return FileId(statements_->database.getLastInsertRowid());
}

void Plan::set_notices(FileId file, int notices) {
  run(statements_->database, "UPDATE delivered_file SET notices = ? WHERE file_id = ?", std::int64_t{notices}, file);
}

void Plan::copy(const PlannedFile& original) {
  run(statements_->database, R"sql(
    INSERT INTO delivered_file (batch_id, channel, name, notices, state, copy_of)
    VALUES (?, ?, ?, ?, 'planned', ?)
  )sql",
      statements_->batch, name(original.channel), original.name, std::int64_t{original.notices}, original.original);
}

void Plan::message(const Candidate& candidate, const Telling& telling, FileId file) {
  run(statements_->notice, statements_->batch, candidate.code.id, name(Channel::email), file, std::int64_t{1},
      std::int64_t{candidate.own}, telling.usable_from, telling.told_before, std::int64_t{telling.came_back});
}

void Plan::letter(const Candidate& candidate, const Telling& telling, FileId file, int page,
                  const std::vector<std::string>& address) {
  run(statements_->notice, statements_->batch, candidate.code.id, name(Channel::paper), file, std::int64_t{page},
      std::int64_t{candidate.own}, telling.usable_from, telling.told_before, std::int64_t{telling.came_back});
  const auto notice = statements_->database.getLastInsertRowid();
  const auto& student = candidate.student;
  const auto of_guardian = [&](auto text) {
    return candidate.guardian ? std::optional<std::string>(std::invoke(text, *candidate.guardian)) : std::nullopt;
  };
  const auto language = candidate.guardian && candidate.guardian->language
                            ? std::optional(candidate.guardian->language->text())
                            : std::nullopt;
  run(statements_->letter, notice, student.first_name, student.surname(), student.division,
      of_guardian(&Guardian::title), of_guardian(&Guardian::first_name), of_guardian(&Guardian::surname), language,
      joined(address));
}

void Plan::count_parts() {
  run(statements_->database, R"sql(
    UPDATE notice
    SET part = p.part, parts = p.parts
    FROM (
      SELECT file_id, page, row_number() OVER one AS part, count(*) OVER all_of AS parts
      FROM (
        SELECT DISTINCT n.file_id, n.page, c.guardian_id
        FROM notice n
        JOIN code c USING (code_id)
        WHERE n.batch_id = ?1 AND c.guardian_id IS NOT NULL
      )
      WINDOW all_of AS (PARTITION BY guardian_id), one AS (PARTITION BY guardian_id ORDER BY file_id, page)
    ) p
    WHERE notice.batch_id = ?1 AND notice.file_id = p.file_id AND notice.page = p.page AND p.parts > 1
  )sql",
      statements_->batch);
}

void Plan::unreachable(CodeId code, Unreachable reason) {
  run(statements_->unreachable, code, name(reason), statements_->batch);
}

void for_each_file(const Read& read, BatchId batch, Channel channel, const std::function<void(const PlannedFile&)>& f) {
  SQLite::Statement row(read.database(), R"sql(
    SELECT f.file_id, f.name, f.notices, o.file_id, o.sha256
    FROM delivered_file f
    JOIN delivered_file o ON o.file_id = ifnull(f.copy_of, f.file_id)
    WHERE f.batch_id = ? AND f.channel = ?
    ORDER BY f.file_id
  )sql");
  bind_all(row, batch, name(channel));
  while (row.executeStep()) {
    const auto sha256 = row.getColumn(4);
    f({FileId(row.getColumn(0).getInt64()), channel, row.getColumn(1).getString(), row.getColumn(2).getInt(),
       FileId(row.getColumn(3).getInt64()), sha256.isNull() ? std::nullopt : std::optional(bytes<Hash>(sha256))});
  }
}

std::vector<PlannedFile> letter_files(const Read& read, BatchId batch) {
  std::vector<PlannedFile> files;
  for_each_file(read, batch, Channel::paper, [&](const PlannedFile& file) { files.push_back(file); });
  return files;
}

struct PlannedNotices::Statements {
  SQLite::Statement messages;
  SQLite::Statement letters;
  SQLite::Statement owners;
  SQLite::Statement divisions;
  SQLite::Statement last_page;
};

namespace {

constexpr std::string_view kMessages = R"sql(
  SELECT n.page, c.code_id, c.sealed, n.own, {}, {}, {}
  FROM notice n
  JOIN code c USING (code_id)
  JOIN student s USING (student_id)
  LEFT JOIN guardian g USING (guardian_id)
  WHERE n.file_id = ?
  ORDER BY n.page, n.notice_id
)sql";
constexpr std::string_view kLetters = R"sql(
  SELECT n.page, c.code_id, c.sealed, n.own, {}, c.student_id, c.guardian_id, l.first_name, l.surname, l.division,
    l.guardian_title, l.guardian_first_name, l.guardian_surname, l.address, l.language
  FROM notice n
  JOIN letter l USING (notice_id)
  JOIN code c USING (code_id)
  WHERE n.file_id = ?
  ORDER BY n.page, n.notice_id
)sql";
constexpr const char* kOwners = R"sql(
  SELECT n.page, c.student_id, c.guardian_id
  FROM notice n
  JOIN code c USING (code_id)
  WHERE n.file_id = ?
  ORDER BY n.page, n.notice_id
)sql";
constexpr const char* kLastPage = "SELECT coalesce(max(page), 0) FROM notice WHERE file_id = ?";
constexpr const char* kDivisions = R"sql(
  SELECT l.division, count(*)
  FROM notice n
  JOIN letter l USING (notice_id)
  JOIN code c USING (code_id)
  WHERE n.file_id = ?1
    AND (
      c.kind = 'CAE'
      OR n.notice_id = (SELECT min(f.notice_id) FROM notice f WHERE f.file_id = ?1 AND f.page = n.page)
    )
  GROUP BY l.division
  ORDER BY min(n.page)
)sql";

}  // namespace

PlannedNotices::PlannedNotices(const Read& read)
    : statements_(
          new Statements{{read.database(), fmt::format(kMessages, kTellingColumns, kStudentColumns, kGuardianColumns)},
                         {read.database(), fmt::format(kLetters, kTellingColumns)},
                         {read.database(), kOwners},
                         {read.database(), kDivisions},
                         {read.database(), kLastPage}}) {}
PlannedNotices::~PlannedNotices() = default;

void PlannedNotices::for_each(FileId file, Channel channel, const std::function<void(const PlannedNotice&)>& f) {
  const bool letters = channel == Channel::paper;
  auto& row = letters ? statements_->letters : statements_->messages;
  bind_all(row, file);
  while (row.executeStep()) f(letters ? letter_at(row) : message_at(row));
  row.reset();
}

void PlannedNotices::for_each_owner(FileId file, const std::function<void(int page, const Owner&)>& f) {
  auto& row = statements_->owners;
  bind_all(row, file);
  while (row.executeStep()) f(row.getColumn(0).getInt(), owner_at(row.getColumn(1), row.getColumn(2)));
  row.reset();
}

void PlannedNotices::for_each_division(FileId file, const std::function<void(const DivisionCode&, std::int64_t)>& f) {
  auto& row = statements_->divisions;
  bind_all(row, file);
  while (row.executeStep()) f(DivisionCode(row.getColumn(0).getString()), row.getColumn(1).getInt64());
  row.reset();
}

int PlannedNotices::last_page(FileId file) {
  auto& row = statements_->last_page;
  bind_all(row, file);
  row.executeStep();
  const int page = row.getColumn(0).getInt();
  row.reset();
  return page;
}

void commit_batch(const Write& write, BatchId batch, const std::vector<FileHash>& files, Date today) {
  auto& database = write.database();
  SQLite::Statement staged(database,
                           "UPDATE delivered_file SET state = 'staged', sha256 = ? WHERE file_id = ? AND batch_id = ?");
  for (const auto& file : files) run(staged, file.sha256, file.id, batch);
  run(database, "UPDATE code SET notified_on = ? WHERE code_id IN (SELECT code_id FROM notice WHERE batch_id = ?)",
      today, batch);
  run(database, R"sql(
    INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail)
    SELECT n.batch_id, 'code-notified', c.student_id, c.guardian_id, c.code_id, n.channel
    FROM notice n
    JOIN code c USING (code_id)
    WHERE n.batch_id = ?
    ORDER BY n.notice_id
  )sql",
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
  run(database, "DELETE FROM notice WHERE batch_id = ? AND state = 'reserved'", batch);  // and with it its letter
  run(database, "DELETE FROM printing WHERE batch_id = ?", batch);
  run(database, "DELETE FROM delivered_file WHERE batch_id = ? AND state = 'planned'", batch);
  run(database, "UPDATE batch SET state = 'aborted' WHERE batch_id = ? AND state = 'prepared'", batch);
}

void publish_batch(const Write& write, BatchId batch, const std::vector<FileId>& damaged) {
  auto& database = write.database();
  run(database, "UPDATE delivered_file SET state = 'published' WHERE batch_id = ? AND state = 'staged'", batch);
  for (const auto& file : damaged) run(database, "UPDATE delivered_file SET state = 'damaged' WHERE file_id = ?", file);
  run(database, R"sql(
    INSERT INTO message (file_id, state, changed_at)
    SELECT f.file_id, 'queued', b.started_at
    FROM delivered_file f
    JOIN batch b USING (batch_id)
    WHERE f.batch_id = ? AND f.channel = 'email' AND f.state = 'published'
  )sql",
      batch);
  run(database, "UPDATE batch SET state = 'published' WHERE batch_id = ? AND state = 'committed'", batch);
}

}  // namespace scts::store
