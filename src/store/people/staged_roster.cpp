#include "scts/store/people/staged_roster.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/model/text.hpp"
#include "store/staged_row.hpp"

namespace scts::store {

namespace {

// The staged tables of people have the columns of student and guardian, and where the record stood.
constexpr const char* kTables = R"sql(
  CREATE TEMP TABLE staged_file (file INTEGER PRIMARY KEY, kind TEXT, path TEXT, siecle INTEGER);
  CREATE TEMP TABLE staged_address (file INTEGER, address_id INTEGER, line1 TEXT, line2 TEXT, line3 TEXT, line4 TEXT,
    postcode TEXT, city TEXT, country TEXT, PRIMARY KEY (file, address_id)) WITHOUT ROWID;
  CREATE TEMP TABLE staged_membership (student_id INTEGER PRIMARY KEY, division TEXT);
  CREATE TEMP TABLE staged_bond (student_id INTEGER, guardian_id INTEGER, legal INTEGER, level INTEGER,
    pays_fees INTEGER, file INTEGER, line INTEGER, PRIMARY KEY (student_id, guardian_id)) WITHOUT ROWID;
  CREATE TEMP TABLE staged_mef (code TEXT PRIMARY KEY, label TEXT);
  CREATE TEMP TABLE staged_division (code TEXT PRIMARY KEY, label TEXT);
  CREATE TEMP TABLE staged_division_mef (division TEXT, mef TEXT, PRIMARY KEY (division, mef)) WITHOUT ROWID;
)sql";

const std::vector<std::string> kStudent{
    "student_id", "ine",     "family_name", "usage_name", "first_name", "birth_date", "mef",
    "division",   "email",   "line1",       "line2",      "line3",      "line4",      "postcode",
    "city",       "country", "left_on",     "sort_name",  "address_id", "file",       "line"};
const std::vector<std::string> kGuardian{
    "guardian_id", "title", "family_name", "usage_name", "first_name", "email",     "phone",      "line1", "line2",
    "line3",       "line4", "postcode",    "city",       "country",    "sort_name", "address_id", "file",  "line"};

[[noreturn]] void twice(std::string_view what, std::int64_t id) {
  throw Error(Fault::failed, fmt::format("{} {} stands twice, with different data", what, id),
              "correct it in SIECLE or in the list, then export again");
}

}  // namespace

struct StagedRoster::Statements {
  SQLite::Statement file;
  StagedRow student;
  StagedRow guardian;
  StagedRow address;
  StagedRow bond;
  SQLite::Statement membership;
  SQLite::Statement membership_held;
  SQLite::Statement division;
  SQLite::Statement division_mef;
  SQLite::Statement mef;
};

StagedRoster::StagedRoster(const Write& write) {
  auto& database = write.database();
  for (const char* table :
       {"file", "student", "guardian", "address", "membership", "bond", "mef", "division", "division_mef"}) {
    database.exec(fmt::format("DROP TABLE IF EXISTS temp.staged_{}", table));
  }
  database.exec(fmt::format("CREATE TEMP TABLE staged_student ({} INTEGER PRIMARY KEY, {})", kStudent.front(),
                            fmt::join(kStudent.begin() + 1, kStudent.end(), ", ")));
  database.exec(fmt::format("CREATE TEMP TABLE staged_guardian ({} INTEGER PRIMARY KEY, {}, left_on)",
                            kGuardian.front(), fmt::join(kGuardian.begin() + 1, kGuardian.end(), ", ")));
  database.exec(kTables);
  statements_.reset(new Statements{
      SQLite::Statement(database, "INSERT INTO temp.staged_file VALUES (?, ?, ?, ?)"),
      StagedRow(database, "staged_student", "student_id", kStudent, 19),
      StagedRow(database, "staged_guardian", "guardian_id", kGuardian, 16),
      StagedRow(database, "staged_address", "address_id",
                {"file", "address_id", "line1", "line2", "line3", "line4", "postcode", "city", "country"}, 9),
      StagedRow(database, "staged_bond", "student_id",
                {"student_id", "guardian_id", "legal", "level", "pays_fees", "file", "line"}, 5),
      SQLite::Statement(database, "INSERT INTO temp.staged_membership VALUES (?, ?) ON CONFLICT DO NOTHING"),
      SQLite::Statement(database, "SELECT division FROM temp.staged_membership WHERE student_id = ?"),
      SQLite::Statement(
          database, "INSERT INTO temp.staged_division VALUES (?, ?) ON CONFLICT DO UPDATE SET label = excluded.label"),
      SQLite::Statement(database, "INSERT INTO temp.staged_division_mef VALUES (?, ?) ON CONFLICT DO NOTHING"),
      SQLite::Statement(database,
                        "INSERT INTO temp.staged_mef VALUES (?, ?) ON CONFLICT DO UPDATE SET label = excluded.label")});
}
StagedRoster::~StagedRoster() = default;

void StagedRoster::file(int number, std::string_view kind, const std::string& path, Teller teller) {
  run(statements_->file, std::int64_t{number}, kind, path, std::int64_t{teller == Teller::siecle});
}

void StagedRoster::student(const Student& s, std::optional<AddressId> address, Origin origin) {
  const auto& a = s.address;
  if (!statements_->student.put(s.id, s.ine, s.family_name, s.usage_name, s.first_name, s.birth_date, s.mef, s.division,
                                s.email, a.lines[0], a.lines[1], a.lines[2], a.lines[3], a.postcode, a.city, a.country,
                                s.left_on, fold(s.surname() + ' ' + s.first_name), address, std::int64_t{origin.file},
                                std::int64_t{origin.line})) {
    twice("student", s.id.value());
  }
}

void StagedRoster::guardian(const Guardian& g, std::optional<AddressId> address, Origin origin) {
  const auto& a = g.address;
  if (!statements_->guardian.put(g.id, g.title, g.family_name, g.usage_name, g.first_name, g.email, g.phone, a.lines[0],
                                 a.lines[1], a.lines[2], a.lines[3], a.postcode, a.city, a.country,
                                 fold(g.surname() + ' ' + g.first_name), address, std::int64_t{origin.file},
                                 std::int64_t{origin.line})) {
    twice("guardian", g.id.value());
  }
}

void StagedRoster::address(AddressId id, const Address& a, Origin origin) {
  if (!statements_->address.put(std::int64_t{origin.file}, id, a.lines[0], a.lines[1], a.lines[2], a.lines[3],
                                a.postcode, a.city, a.country)) {
    twice("address", id.value());
  }
}

void StagedRoster::bond(const Bond& b, const Responsibility& r, Origin origin) {
  const auto wide = [](std::optional<int> n) { return n ? std::optional<std::int64_t>(*n) : std::nullopt; };
  if (!statements_->bond.put(b.student, b.guardian, wide(r.legal), wide(r.level), std::int64_t{r.pays_fees},
                             std::int64_t{origin.file}, std::int64_t{origin.line})) {
    throw Error(Fault::failed,
                fmt::format("student {}, guardian {}: the couple stands twice, with different responsibilities",
                            b.student.value(), b.guardian.value()),
                "correct it in SIECLE or in the list, then export again");
  }
}

DivisionCode StagedRoster::membership(StudentId student, const DivisionCode& division) {
  if (run(statements_->membership, student, division) == 1) return division;
  auto& held = statements_->membership_held;
  bind_all(held, student);
  held.executeStep();
  DivisionCode first(held.getColumn(0).getString());
  held.reset();
  return first;
}

void StagedRoster::division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs) {
  run(statements_->division, division, label);
  for (const auto& mef : mefs) run(statements_->division_mef, division, mef);
}

void StagedRoster::mef(const MefCode& mef, const std::string& label) {
  run(statements_->mef, mef, label);
}

}  // namespace scts::store
