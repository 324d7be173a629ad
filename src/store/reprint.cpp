#include "scts/store/reprint.hpp"

#include "scts/store/journal.hpp"
#include "store/sql.hpp"

namespace scts::store {

std::optional<MadeLetters> letters_of(const Read& read, BatchId batch) {
  auto& database = read.database();
  SQLite::Statement place(
      database,
      "SELECT p.destination, p.characters, max(n.told_on) FROM batch_place p JOIN notice n USING (batch_id, channel) "
      "WHERE p.batch_id = ? AND p.channel = 'paper' AND n.state = 'told' GROUP BY p.destination");
  bind_all(place, batch);
  if (!place.executeStep()) return std::nullopt;
  MadeLetters made{day(place.getColumn(2)).value(), place.getColumn(0).getString(), place.getColumn(1).getString(), {}};
  SQLite::Statement row(
      database,
      "SELECT f.sha256, count(c.code_id), count(c.ended_on) FROM delivered_file f LEFT JOIN notice n USING (file_id) "
      "LEFT JOIN code c USING (code_id) WHERE f.file_id = ? GROUP BY f.file_id");
  for (const auto& file : files_of(read, batch, Channel::paper)) {
    bind_all(row, file.id);
    row.executeStep();
    made.files.push_back(
        {file, bytes<Hash>(row.getColumn(0)), row.getColumn(1).getInt64(), row.getColumn(2).getInt64()});
    row.reset();
  }
  return made;
}

void record_reprint(const Write& write, BatchId batch, BatchId original, const std::vector<FileId>& files) {
  Journal(write, batch).school("batch-reprinted", std::to_string(original.value()));
  SQLite::Statement shown(
      write.database(),
      "INSERT INTO event (batch_id, what, student_id, guardian_id, code_id) SELECT ?, 'code-shown', c.student_id, "
      "c.guardian_id, c.code_id FROM notice n JOIN code c USING (code_id) WHERE n.file_id = ? ORDER BY n.page");
  for (const auto& file : files) run(shown, batch, file);
}

}  // namespace scts::store
