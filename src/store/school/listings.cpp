#include "scts/store/school/listings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/error.hpp"
#include "store/rows.hpp"
#include "store/school/listing_columns.hpp"

namespace scts::store {

namespace {

/// Bonds of students who are here.
constexpr std::string_view kBondsHere = R"sql(
  (SELECT * FROM student WHERE left_on IS NULL OR left_on > ?1) s
  JOIN bond b USING (student_id)
  JOIN guardian g USING (guardian_id)
)sql";
/// Students who are here, each as the owner of his own code.
constexpr std::string_view kStudentsHere = R"sql(
  (SELECT * FROM student WHERE left_on IS NULL OR left_on > ?1) s
  JOIN (SELECT student_id, NULL AS guardian_id, NULL AS rank FROM student) b USING (student_id)
)sql";
constexpr std::string_view kJoinValid = R"sql(
  LEFT JOIN code c ON c.student_id = b.student_id
    AND c.guardian_id IS b.guardian_id
    AND c.ended_on IS NULL
    AND (s.left_on IS NULL OR s.left_on > ?1)
)sql";

}  // namespace

/// How a listing is read: student s, owner b and his valid code c are what a selection is held against.
struct Query {
  std::string_view from = kBondsHere;
  std::string_view joins = {};  ///< after c
  std::string_view where = "1";
  std::string_view order = kListOrder;
  std::string_view key = {};     ///< where neither b nor c is read: the selection gives a list of keys instead
  std::string_view chosen = {};  ///< such keys, of s and b
  std::string_view owners = "student s LEFT JOIN bond b USING (student_id)";  ///< what gives them
  std::string_view batch = {};  ///< what a batch did; else the bonds that it touched
};

namespace {

using namespace columns;

constexpr Query kCouplesQuery{.joins = kJoinWithdrawal};
// A student who left has no access, as a couple of his has none.
constexpr Query kOwnAccessQuery{.from = kStudentsHere, .joins = kJoinWithdrawal};
constexpr Query kRefusalsQuery{
    .from = R"sql(
      (
        SELECT d.*, r.rank FROM withdrawal d
        LEFT JOIN bond r ON r.student_id = d.student_id AND r.guardian_id = d.guardian_id
      ) b
      JOIN (SELECT * FROM student WHERE left_on IS NULL OR left_on > ?1) s USING (student_id)
      LEFT JOIN guardian g USING (guardian_id)
    )sql",
    .joins = "LEFT JOIN batch h ON h.batch_id = b.batch_id",
    .batch = "b.batch_id = ?2",
};
constexpr Query kStudentsQuery{.from = "student s",
                               .order = "s.student_id",
                               .key = "s.student_id",
                               .chosen = "s.student_id",
                               .batch = "s.student_id IN (SELECT student_id FROM event WHERE batch_id = ?2)"};
// Those who left the school's files stand here as long as a bond holds them.
constexpr Query kGuardiansQuery{
    .from = "guardian g",
    .where = "(g.left_on IS NULL OR EXISTS (SELECT 1 FROM bond b WHERE b.guardian_id = g.guardian_id))",
    .order = "g.guardian_id",
    .key = "g.guardian_id",
    .chosen = "b.guardian_id",
    .batch = "g.guardian_id IN (SELECT guardian_id FROM event WHERE batch_id = ?2)"};
constexpr Query kBondsQuery{.from = "bond b",
                            .order = "b.student_id, b.guardian_id",
                            .key = "(b.student_id, b.guardian_id)",
                            .chosen = "b.student_id, b.guardian_id"};
// A student's are those of the student alone, a guardian's those of any couple of his.
constexpr Query kCorrectionsQuery{
    .from = kCorrectionsAsK,
    .joins = "LEFT JOIN student s USING (student_id) LEFT JOIN guardian g USING (guardian_id)",
    .order = "k.student_id IS NULL, k.student_id, k.guardian_id, k.field",
    .key = "(ifnull(k.student_id, 0), ifnull(k.guardian_id, 0))",
    .chosen = "b.whose, ifnull(b.guardian_id, 0)",
    .owners = R"sql(
      student s
      JOIN (
        SELECT student_id, NULL AS guardian_id, NULL AS rank, student_id AS whose FROM student
        UNION ALL
        SELECT student_id, guardian_id, rank, student_id FROM bond
        UNION ALL
        SELECT student_id, guardian_id, rank, 0 FROM bond
        UNION ALL
        SELECT student_id, guardian_id, NULL, student_id FROM bond_correction
        UNION ALL
        SELECT student_id, guardian_id, NULL, 0 FROM bond_correction
        UNION ALL
        SELECT student_id, guardian_id, NULL, student_id FROM overtaken_correction WHERE field = 'rank'
      ) b USING (student_id)
    )sql",
    .batch = "k.batch_id = ?2",
};
constexpr Query kOvertakenQuery = [] {
  auto query = kCorrectionsQuery;
  query.from = kOvertakenAsK;
  return query;
}();
constexpr Query kCodesQuery{
    .from = R"sql(
      (SELECT x.*, r.rank FROM code x LEFT JOIN bond r USING (student_id, guardian_id)) b
      JOIN student s USING (student_id)
    )sql",
    .order = "b.student_id, b.guardian_id, b.code_id",
    .batch = "b.code_id IN (SELECT code_id FROM event WHERE batch_id = ?2)",
};
constexpr Query kLettersQuery{
    .from = R"sql(
      (
        SELECT x.*, r.rank
        FROM code x
        JOIN bond r USING (student_id, guardian_id)
        WHERE x.kind = 'CAR' AND x.ended_on IS NULL
      ) b
      JOIN student s USING (student_id)
      JOIN guardian g USING (guardian_id)
    )sql",
    .where = "(s.left_on IS NULL OR s.left_on > ?1)",
    .batch = "b.code_id IN (SELECT code_id FROM event WHERE batch_id = ?2)",
};
constexpr Query kLettersToStudentsQuery{
    .from = R"sql(
      (SELECT x.*, NULL AS rank FROM code x WHERE x.kind = 'CAE' AND x.ended_on IS NULL) b
      JOIN student s USING (student_id)
    )sql",
    .where = "(s.left_on IS NULL OR s.left_on > ?1)",
    .batch = "b.code_id IN (SELECT code_id FROM event WHERE batch_id = ?2)",
};
constexpr Query kNotificationsQuery{
    .from = R"sql(
      (
        SELECT n.*, x.kind, x.student_id, x.guardian_id, r.rank
        FROM notice n
        JOIN code x USING (code_id)
        LEFT JOIN bond r USING (student_id, guardian_id)
        WHERE n.state = 'told'
      ) b
      JOIN student s USING (student_id)
    )sql",
    .joins = "JOIN delivered_file f ON f.file_id = b.file_id LEFT JOIN message m ON m.file_id = b.file_id",
    .order = "b.notice_id",
    .batch = "b.batch_id = ?2",
};
constexpr Query kUnreachableQuery{
    .from = R"sql(
      (
        SELECT u.*, x.student_id, x.guardian_id, r.rank
        FROM unreachable u
        JOIN code x USING (code_id)
        LEFT JOIN bond r USING (student_id, guardian_id)
        WHERE x.kind = 'CAR' AND x.ended_on IS NULL AND x.notified_on IS NULL AND x.used_on IS NULL
      ) b
      JOIN student s USING (student_id)
      JOIN guardian g USING (guardian_id)
    )sql",
    .joins = "JOIN batch h ON h.batch_id = b.batch_id",
    .where = "(s.left_on IS NULL OR s.left_on > ?1)",
    .batch = "b.batch_id = ?2",
};
constexpr Query kUnreachableStudentsQuery{
    .from = R"sql(
      (
        SELECT u.*, x.student_id, NULL AS guardian_id, NULL AS rank
        FROM unreachable u
        JOIN code x USING (code_id)
        WHERE x.kind = 'CAE' AND x.ended_on IS NULL AND x.notified_on IS NULL AND x.used_on IS NULL
      ) b
      JOIN student s USING (student_id)
    )sql",
    .joins = "JOIN batch h ON h.batch_id = b.batch_id",
    .where = "(s.left_on IS NULL OR s.left_on > ?1)",
    .batch = "b.batch_id = ?2",
};
// Whose access was taken away is to have none. A student may have come back: his bonds were not touched.
constexpr Query kWithoutCodeQuery{
    .joins = R"sql(
      LEFT JOIN withdrawal w ON w.student_id = b.student_id AND ifnull(w.guardian_id, 0) = b.guardian_id
      LEFT JOIN code l ON l.code_id = (
        SELECT max(z.code_id) FROM code z
        WHERE z.student_id = b.student_id AND z.guardian_id = b.guardian_id
      )
    )sql",
    .where = "b.rank IS NOT NULL AND c.code_id IS NULL AND w.reason IS NULL",
    .batch = R"sql(
      (
        (b.student_id, b.guardian_id) IN (
          SELECT student_id, guardian_id FROM event
          WHERE batch_id = ?2 AND what IN ('bond-added', 'bond-rank-changed', 'code-invalidated')
        )
        OR b.student_id IN (
          SELECT student_id FROM event
          WHERE batch_id = ?2 AND what IN ('student-added', 'student-changed')
        )
      )
    )sql",
};
constexpr Query kStudentsWithoutCodeQuery{
    .from = kStudentsHere,
    .joins = R"sql(
      LEFT JOIN withdrawal w ON w.student_id = b.student_id AND w.guardian_id IS NULL
      LEFT JOIN code l ON l.code_id = (
        SELECT max(z.code_id) FROM code z
        WHERE z.student_id = b.student_id AND z.guardian_id IS NULL
      )
    )sql",
    .where = "c.code_id IS NULL AND w.reason IS NULL",
    .batch = R"sql(
      b.student_id IN (
        SELECT student_id FROM event
        WHERE batch_id = ?2
          AND (what IN ('student-added', 'student-changed') OR (what = 'code-invalidated' AND guardian_id IS NULL))
      )
    )sql",
};
// A code that made way for a newer one did not fall.
constexpr Query kFallenQuery{
    .from = R"sql(
      (
        SELECT e.batch_id, x.*, r.rank
        FROM event e
        JOIN code x ON x.code_id = e.code_id
        LEFT JOIN bond r ON r.student_id = x.student_id AND r.guardian_id = x.guardian_id
        WHERE e.what = 'code-invalidated' AND x.kind = 'CAR' AND x.reason <> 'renewed'
      ) b
      JOIN student s USING (student_id)
      JOIN guardian g USING (guardian_id)
    )sql",
    .batch = "b.batch_id = ?2",
};
constexpr Query kFallenOfStudentsQuery{
    .from = R"sql(
      (
        SELECT e.batch_id, x.*, NULL AS rank
        FROM event e
        JOIN code x ON x.code_id = e.code_id
        WHERE e.what = 'code-invalidated' AND x.kind = 'CAE' AND x.reason <> 'renewed'
      ) b
      JOIN student s USING (student_id)
    )sql",
    .batch = "b.batch_id = ?2",
};
// As of the batch of the last notice, against now.
constexpr Query kMovedQuery{
    .joins = R"sql(
      JOIN notice n ON n.notice_id = (
        SELECT max(z.notice_id) FROM notice z
        WHERE z.code_id = c.code_id AND z.state = 'told'
      )
      JOIN former_guardian f ON f.guardian_id = g.guardian_id
        AND f.until_batch = (
          SELECT min(y.until_batch) FROM former_guardian y
          WHERE y.guardian_id = g.guardian_id AND y.until_batch > n.batch_id
        )
    )sql",
    .where = R"sql(
      (f.email, f.line1, f.line2, f.line3, f.line4, f.postcode, f.city, f.country)
        IS NOT (g.email, g.line1, g.line2, g.line3, g.line4, g.postcode, g.city, g.country)
    )sql",
    .batch = "g.guardian_id IN (SELECT guardian_id FROM former_guardian WHERE until_batch = ?2)",
};
constexpr Query kTestsQuery{
    .from = "test t", .where = "t.gone = 0", .order = "t.test_id", .batch = "t.changed_by = ?2"};
constexpr Query kMarksQuery{.from = "mark m JOIN test t USING (test_id)",
                            .where = "m.mark <> '' AND t.gone = 0",
                            .order = "m.student_id, m.test_id",
                            .key = "m.student_id",
                            .chosen = "s.student_id",
                            .batch = "m.changed_by = ?2"};
constexpr Query kAbsencesQuery{.from = "absence a",
                               .where = "a.gone = 0",
                               .order = "a.absence_id",
                               .key = "a.student_id",
                               .chosen = "s.student_id",
                               .batch = "a.changed_by = ?2"};
constexpr Query kJournalQuery{.from = "batch h LEFT JOIN event e USING (batch_id)",
                              .order = "h.batch_id, e.event_id",
                              .batch = "h.batch_id = ?2"};

constexpr bool kForAll = false;  // no selection fits it
constexpr bool kForSome = true;
// What export --cae writes in place of the list of the same name. A list that holds both kinds is narrowed.
constexpr Listing kOwnAccess{"couples", "students", kOwnAccessColumns, &kOwnAccessQuery};
constexpr Listing kOwnCodes{"codes", "students' own codes", kCodes, &kCodesQuery};
constexpr Listing kOwnLetters{"letters", "the same for students' own codes", kLettersToStudents,
                              &kLettersToStudentsQuery};
constexpr Listing kOwnNotifications{"notifications", "what told them", kNotifications, &kNotificationsQuery};
constexpr Listing kOwnUnreachable{"unreachable-students", "the same of students' own codes", kUnreachableStudents,
                                  &kUnreachableStudentsQuery};
constexpr Listing kOwnWithoutCode{"without-code", "students without a code", kStudentsWithoutCode,
                                  &kStudentsWithoutCodeQuery};
constexpr Listing kOwnRefusals{"refusals", "students' own access", kRefusals, &kRefusalsQuery};
constexpr Listing kOwnCorrections{"corrections", "what lists corrected of students", kCorrections, &kCorrectionsQuery};
constexpr Listing kOwnOvertaken{"overtaken", "the same of students", kCorrections, &kOvertakenQuery};
constexpr Listing kOwnFallen{"fallen", "students' own codes that fell", kFallenOfStudents, &kFallenOfStudentsQuery};

constexpr std::array<Listing, 19> kListings{
    {{"couples", "guardians and their children: access, notification, address", kCouples, &kCouplesQuery, kForSome,
      &kOwnAccess},
     {"students", "as an import takes them", kStudents, &kStudentsQuery},
     {"guardians", "as an import takes them", kGuardians, &kGuardiansQuery},
     {"bonds", "who is guardian of whom, as an import takes them", kBonds, &kBondsQuery},
     {"codes", "every code there ever was", kCodes, &kCodesQuery, kForSome, &kOwnCodes},
     {"letters", "valid codes with names and addresses, for those who print elsewhere", kLetters, &kLettersQuery,
      kForSome, &kOwnLetters},
     {"notifications", "every letter and message that told a code", kNotifications, &kNotificationsQuery, kForSome,
      &kOwnNotifications},
     {"unreachable", "couples whom nothing reached, and why", kUnreachable, &kUnreachableQuery, kForSome,
      &kOwnUnreachable},
     {kOwnUnreachable.name, kOwnUnreachable.meaning, kUnreachableStudents, &kUnreachableStudentsQuery, kForSome,
      &kOwnUnreachable},
     {"without-code", "couples that should have a code and have none", kWithoutCode, &kWithoutCodeQuery, kForSome,
      &kOwnWithoutCode},
     {"refusals", "whose access was taken away: why, since when, by whom", kRefusals, &kRefusalsQuery, kForSome,
      &kOwnRefusals},
     {"corrections", "where lists, not SIECLE, say what is in force: since when, by which file", kCorrections,
      &kCorrectionsQuery, kForSome, &kOwnCorrections},
     {"overtaken", "such corrections that SIECLE replaced: by what, since when", kCorrections, &kOvertakenQuery,
      kForSome, &kOwnOvertaken},
     {"fallen", "couples whose code was invalidated: when, why, by which batch", kFallen, &kFallenQuery, kForSome,
      &kOwnFallen},
     {"moved", "couples whose address or e-mail changed since they were told", kMoved, &kMovedQuery},
     {"tests", "as an import takes them", kTests, &kTestsQuery, kForAll},
     {"marks", "as an import takes them", kMarks, &kMarksQuery},
     {"absences", "as an import takes them", kAbsences, &kAbsencesQuery},
     {"journal", "every batch, and what it did", kJournal, &kJournalQuery, kForAll}}};

/// One column of the list may be several of the statement.
constexpr int width(CellType type) {
  return type == code ? 4 : 1;
}

std::string_view text_at(const SQLite::Column& column) {
  const char* const begin = column.getText();
  return {begin, static_cast<std::size_t>(column.getBytes())};
}
SealedCode code_at(const SQLite::Statement& row, int place) {
  return {bytes<Sealed>(row.getColumn(place)), owner_at(row.getColumn(place + 2), row.getColumn(place + 3))};
}

/// `written` holds the text of a code.
Cell cell_at(const SQLite::Statement& row, int place, CellType type, const CodeText& code_text, std::string& written) {
  const auto column = row.getColumn(place);
  if (column.isNull()) return std::monostate();
  switch (type) {
    using enum CellType;
    case number:
      return column.getInt64();
    case flag:
      return column.getInt() != 0;
    case code:
      written = code_text(CodeId(row.getColumn(place + 1).getInt64()), code_at(row, place));
      return written;
    case text:
      return text_at(column);
    case decimal:
      break;
  }
  return Decimal{text_at(column)};
}

void demand_fits(const Listing& listing, const Selection& selection) {
  if (listing.selectable) return;
  auto rest = selection;
  rest.all = false;
  rest.batch.reset();
  if (rest.empty() && !rest.rank && rest.access == Access::any && rest.told == Told::any) return;
  throw Error(Fault::usage, fmt::format("no selection fits {}", listing.name), "only --batch narrows it");
}

/// The conditions of a selection: on the rows themselves, or on a key of theirs.
std::string narrowed(const Read& read, const Query& query, const Selection& selection, Date today) {
  const Chosen chosen(read, selection, today);
  if (chosen.everybody()) return "1";
  if (query.key.empty()) return chosen.conditions();
  return fmt::format("{} IN (SELECT {} FROM {} {} WHERE {})", query.key, query.chosen, query.owners, kJoinValid,
                     chosen.conditions());
}

void bind_places(SQLite::Statement& statement, Date today, const std::optional<BatchId>& batch) {
  const int places = statement.getBindParameterCount();  // the greatest that the listing names
  if (places >= 1) bind(statement, 1, today);
  if (places >= 2) bind(statement, 2, batch);
}

}  // namespace

std::span<const Listing> listings() {
  return kListings;
}

const Listing* find_listing(std::string_view name) {
  const auto* const found =
      std::find_if(kListings.begin(), kListings.end(), [&](const Listing& listing) { return listing.name == name; });
  return found == kListings.end() ? nullptr : found;
}

Rows::Rows(const Read& read, const Listing& listing, const Selection& selection, Date today)
    : read_(read), today_(today), batch_(selection.batch) {
  const auto& query = *listing.query;
  demand_fits(listing, selection);
  if (batch_) demand_batch(read, *batch_);
  std::optional<Selection> rest;  // beside what the batch did
  if (batch_ && !query.batch.empty()) {
    rest = selection;
    rest->batch.reset();
    rest->all = rest->all || rest->empty();
  }
  const bool owners = listing.selectable && query.key.empty();
  from_ = fmt::format("{} {} {} WHERE {} AND {} AND {} ORDER BY {}", query.from, owners ? kJoinValid : " ", query.joins,
                      query.where, batch_ && !query.batch.empty() ? query.batch : "1",
                      listing.selectable ? narrowed(read, query, rest ? *rest : selection, today) : "1", query.order);
}

std::int64_t Rows::for_each(std::span<const Column> columns, const CodeText& code_text,
                            const std::function<void(std::span<const Cell>)>& f) const {
  std::string select;
  for (const auto& column : columns) select += fmt::format("{}{}", select.empty() ? "" : ", ", column.sql);
  SQLite::Statement row(read_.database(), fmt::format("SELECT {} FROM {}", select, from_));
  bind_places(row, today_, batch_);
  std::vector<Cell> cells(columns.size());
  std::string written;
  std::int64_t count = 0;
  for (; row.executeStep(); ++count) {
    int place = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      cells[i] = cell_at(row, place, columns[i].type, code_text, written);
      place += width(columns[i].type);
    }
    f(cells);
  }
  return count;
}

std::int64_t Rows::record_shown(const Write& write, BatchId batch) const {
  SQLite::Statement insert(write.database(), fmt::format(R"sql(
    INSERT INTO event (batch_id, what, student_id, guardian_id, code_id)
    SELECT {}, 'code-shown', b.student_id, b.guardian_id, b.code_id FROM {}
  )sql",
                                                         batch.value(), from_));
  bind_places(insert, today_, batch_);
  return insert.exec();
}

}  // namespace scts::store
