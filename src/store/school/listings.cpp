#include "scts/store/school/listings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/error.hpp"
#include "store/rows.hpp"
#include "store/school/listing_columns.hpp"
#include "store/school/listing_queries.hpp"

namespace scts::store {

namespace {

using namespace columns;
using namespace queries;

constexpr std::string_view kJoinValid = R"sql(
  LEFT JOIN code c ON c.student_id = b.student_id
    AND c.guardian_id IS b.guardian_id
    AND c.ended_on IS NULL
    AND (s.left_on IS NULL OR s.left_on > ?1)
)sql";

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
