#include "scts/store/telling/wordings.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/store/journal.hpp"
#include "store/rows.hpp"
#include "store/staged_row.hpp"

namespace scts::store {

std::vector<StoredWording> wordings(const Read& read) {
  std::vector<StoredWording> all;
  SQLite::Statement row(read.database(), R"sql(
    SELECT kind, language, text, batch_id, started_at
    FROM wording w
    JOIN batch USING (batch_id)
    WHERE text IS NOT NULL
      AND batch_id = (SELECT max(n.batch_id) FROM wording n WHERE n.kind = w.kind AND n.language = w.language)
    ORDER BY kind, language
  )sql");
  while (row.executeStep()) {
    const auto kind = parse_wording_kind(row.getColumn(0).getText());
    const auto language = Language::parse(row.getColumn(1).getText());
    if (!kind || !language) throw Error(Fault::failed, "the store is damaged: a wording of no kind or language");
    all.push_back({{*kind, *language, row.getColumn(2).getString()},
                   BatchId(row.getColumn(3).getInt64()),
                   row.getColumn(4).getString()});
  }
  return all;
}

void set_wording(const Write& write, BatchId batch, WordingKind kind, const Language& language,
                 const std::optional<std::string>& text) {
  run(write.database(), "INSERT INTO wording (kind, language, batch_id, text) VALUES (?, ?, ?, ?)", name(kind),
      language, batch, text);
  Journal(write, batch).school(text ? "wording-changed" : "wording-shipped", name(WordingText{kind, language, {}}));
}

std::map<Language, std::int64_t> count_languages(const Read& read) {
  std::map<Language, std::int64_t> counts;
  SQLite::Statement row(read.database(), R"sql(
    SELECT language, count(*)
    FROM guardian_language l
    JOIN guardian g USING (guardian_id)
    WHERE g.left_on IS NULL
      AND language IS NOT NULL
      AND l.batch_id = (SELECT max(n.batch_id) FROM guardian_language n WHERE n.guardian_id = l.guardian_id)
    GROUP BY language
  )sql");
  while (row.executeStep()) {
    if (const auto language = Language::parse(row.getColumn(0).getText())) {
      counts.emplace(*language, row.getColumn(1).getInt64());
    }
  }
  return counts;
}

struct GuardianLanguages::Statements {
  SQLite::Database& database;
  StagedRow row;
};

GuardianLanguages::GuardianLanguages(const Write& write) {
  auto& database = write.database();
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.staged_language;
    CREATE TEMP TABLE staged_language (
      guardian_id INTEGER PRIMARY KEY, language TEXT, file INTEGER, line INTEGER
    )
  )sql");
  statements_.reset(new Statements{
      database, StagedRow(database, "staged_language", "guardian_id", {"guardian_id", "language", "file", "line"}, 2)});
}
GuardianLanguages::~GuardianLanguages() = default;

void GuardianLanguages::add(GuardianId guardian, const std::optional<Language>& language, Origin origin) {
  if (statements_->row.put(guardian, language, std::int64_t{origin.file}, std::int64_t{origin.line})) return;
  throw Error(Fault::failed, fmt::format("PERSONNE_ID {}: stands twice, with another language", guardian.value()),
              "keep the right one, then import again");
}

std::int64_t GuardianLanguages::drop_unknown(const std::function<void(GuardianId, Origin)>& f) {
  auto& database = statements_->database;
  SQLite::Statement row(database, R"sql(
    SELECT guardian_id, file, line FROM staged_language
    WHERE guardian_id NOT IN (SELECT guardian_id FROM guardian)
    ORDER BY file, line
  )sql");
  while (row.executeStep()) {
    f(GuardianId(row.getColumn(0).getInt64()), {row.getColumn(1).getInt(), row.getColumn(2).getInt64()});
  }
  return run(database, "DELETE FROM staged_language WHERE guardian_id NOT IN (SELECT guardian_id FROM guardian)");
}

GuardianLanguages::Changes GuardianLanguages::apply(BatchId batch) {
  auto& database = statements_->database;
  const auto all = number(database, "SELECT count(*) FROM staged_language");
  const auto sql = fmt::format(R"sql(
    INSERT INTO guardian_language
    SELECT guardian_id, ?, g.language FROM staged_language g
    WHERE g.language IS NOT {}
    ORDER BY guardian_id
  )sql",
                               kLanguageOfG);
  const auto changed = run(database, sql, batch);
  run(database, R"sql(
    INSERT INTO event (batch_id, what, guardian_id, detail)
    SELECT batch_id, 'guardian-language', guardian_id, language
    FROM guardian_language
    WHERE batch_id = ?
    ORDER BY guardian_id
  )sql",
      batch);
  return {changed, all - changed};
}

}  // namespace scts::store
