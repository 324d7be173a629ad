#include "scts/store/telling/printing.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/store/journal.hpp"
#include "store/rows.hpp"

namespace scts::store {

namespace {

/// Texts are kept once.
std::int64_t record_text(const Write& write, const std::string& text) {
  run(write.database(), "INSERT INTO printed_text (text) VALUES (?) ON CONFLICT DO NOTHING", text);
  return number(write.database(), "SELECT text_id FROM printed_text WHERE text = ?", text);
}

/// "2026-12-12 consultation des notes", a line each.
std::string written(const std::vector<FirstPublication>& publications) {
  std::vector<std::string> lines;
  for (const auto& [from, service] : publications) lines.push_back(fmt::format("{} {}", from.iso(), service));
  return joined(lines);
}

std::vector<FirstPublication> read_publications(const std::string& text) {
  constexpr std::size_t day = 10;
  std::vector<FirstPublication> all;
  for (const auto& line : lines(text)) all.push_back({Date::parse(line.substr(0, day)).value(), line.substr(day + 1)});
  return all;
}

}  // namespace

void record_printing(const Write& write, const Printing& printing) {
  const auto& head = printing.letterhead;
  const auto address = joined(head.school_address);
  const auto services = joined(head.services);
  run(write.database(), R"sql(
    INSERT INTO printing (
      batch_id, paper, letter_order, duplex, dated, title, uai, school_name, school_address, phone, email, site_url,
      signatory, services, window_x, window_y, qr, summary_id, characters, edition, help_url, help_phone, dpo,
      privacy_url, service_from
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  )sql",
      printing.batch, name(printing.paper), name(printing.order), std::int64_t{printing.duplex}, printing.date,
      printing.title, head.uai, head.school_name, address, head.phone, head.email, head.site_url, head.signatory,
      services, head.window_x, head.window_y, std::int64_t{head.qr}, record_text(write, printing.summary_wording),
      printing.characters, std::int64_t{head.edition}, head.help_url, head.help_phone, head.dpo, head.privacy_url,
      written(head.service_from));
  for (const auto& wording : head.wordings) {
    run(write.database(), "INSERT INTO printed_wording VALUES (?, ?, ?)", printing.batch, wording.language.text(),
        record_text(write, wording.text));
  }
}

std::optional<Printing> printing_of(const Read& read, BatchId batch) {
  SQLite::Statement row(read.database(), R"sql(
    SELECT p.batch_id, paper, letter_order, duplex, dated, title, s.text, characters, uai, school_name,
      school_address, phone, email, site_url, signatory, services, window_x, window_y, qr, edition,
      help_url, help_phone, dpo, privacy_url, service_from
    FROM printing p
    JOIN printed_text s ON s.text_id = p.summary_id
    WHERE p.batch_id = ?
  )sql");
  bind_all(row, original_of(read, batch).value_or(batch));
  if (!row.executeStep()) return std::nullopt;
  const auto text = [&](int column) { return row.getColumn(column).getString(); };
  Printing printing{BatchId(row.getColumn(0).getInt64()),
                    parse_paper(text(1)).value(),
                    parse_letter_order(text(2)).value(),
                    row.getColumn(3).getInt() != 0,
                    known_day(row.getColumn(4)),
                    text(5),
                    {},
                    text(6),
                    text(7)};
  auto& head = printing.letterhead;
  head.uai = text(8);
  head.school_name = text(9);
  head.school_address = lines(text(10));
  head.phone = text(11);
  head.email = text(12);
  head.site_url = text(13);
  head.signatory = text(14);
  head.services = lines(text(15));
  head.window_x = row.getColumn(16).getDouble();
  head.window_y = row.getColumn(17).getDouble();
  head.qr = row.getColumn(18).getInt() != 0;
  head.edition = row.getColumn(19).getInt();
  head.help_url = text(20);
  head.help_phone = text(21);
  head.dpo = text(22);
  head.privacy_url = text(23);
  head.service_from = read_publications(text(24));

  SQLite::Statement wording(read.database(), R"sql(
    SELECT language, text FROM printed_wording
    JOIN printed_text USING (text_id)
    WHERE batch_id = ?
    ORDER BY language
  )sql");
  bind_all(wording, printing.batch);
  while (wording.executeStep()) {
    head.wordings.push_back({wording_of(printing.paper), Language::parse(wording.getColumn(0).getText()).value(),
                             wording.getColumn(1).getString()});
  }
  return printing;
}

std::optional<BatchId> original_of(const Read& read, BatchId batch) {
  SQLite::Statement row(read.database(), R"sql(
    SELECT o.batch_id FROM delivered_file f
    JOIN delivered_file o ON o.file_id = f.copy_of
    WHERE f.batch_id = ?
    LIMIT 1
  )sql");
  bind_all(row, batch);
  return row.executeStep() ? std::optional(BatchId(row.getColumn(0).getInt64())) : std::nullopt;
}

std::optional<MadeLetters> letters_of(const Read& read, BatchId batch) {
  if (number(read.database(), "SELECT count(*) FROM batch WHERE batch_id = ?", batch) == 0) {
    throw Error(Fault::usage, fmt::format("no batch {} in the store", batch.value()),
                "notify ends with its batch's number");
  }
  SQLite::Statement place(read.database(), R"sql(
    SELECT located(destination) FROM batch_place
    JOIN batch USING (batch_id)
    WHERE batch_id = ? AND channel = 'paper' AND state = 'published'
  )sql");
  bind_all(place, batch);
  if (!place.executeStep()) return std::nullopt;
  return MadeLetters{place.getColumn(0).getString(), letter_files(read, batch)};
}

std::int64_t record_reprint(const Write& write, BatchId batch, BatchId original,
                            const std::vector<PlannedFile>& files) {
  Journal(write, batch).school("batch-reprinted", std::to_string(original.value()));
  SQLite::Statement shown(write.database(), R"sql(
    INSERT INTO event (batch_id, what, student_id, guardian_id, code_id)
    SELECT ?, 'code-shown', c.student_id, c.guardian_id, c.code_id
    FROM notice n
    JOIN code c USING (code_id)
    WHERE n.file_id = ?
    ORDER BY n.page, n.notice_id
  )sql");
  std::int64_t codes = 0;
  for (const auto& file : files) codes += run(shown, batch, file.id);
  return codes;
}

std::vector<InvalidCode> invalid_codes(const Read& read, const std::vector<PlannedFile>& files) {
  std::vector<InvalidCode> all;
  SQLite::Statement row(read.database(), R"sql(
    SELECT n.page, c.student_id, c.guardian_id
    FROM notice n
    JOIN code c USING (code_id)
    WHERE n.file_id = ? AND c.ended_on IS NOT NULL
    ORDER BY n.page, n.notice_id
  )sql");
  for (const auto& file : files) {
    bind_all(row, file.id);
    while (row.executeStep()) {
      all.push_back({file.name, row.getColumn(0).getInt(), owner_at(row.getColumn(1), row.getColumn(2))});
    }
    row.reset();
  }
  return all;
}

}  // namespace scts::store
