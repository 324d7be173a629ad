#include "scts/store/people/last_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "store/people/forget_words.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

using enum Skimmed::Kind;

constexpr std::int64_t kFew = 1000;  // persons
constexpr std::int64_t kPrime = 1'000'003;
constexpr std::int64_t kModulus = 2'147'483'647;

// Records that say something new, and the ids of those that are to be read, each under the kind of its file's persons
// or addresses.
constexpr const char* kTables = R"sql(
  DROP TABLE IF EXISTS temp.skimmed;
  CREATE TEMP TABLE skimmed (
    kind INTEGER, id INTEGER, other INTEGER, record INTEGER, file INTEGER, line INTEGER, last_line INTEGER,
    PRIMARY KEY (kind, id, other)
  ) WITHOUT ROWID;
  DROP TABLE IF EXISTS temp.wanted;
  CREATE TEMP TABLE wanted (kind INTEGER, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID;
  DROP TABLE IF EXISTS temp.odd_line;
  CREATE TEMP TABLE odd_line (file INTEGER, line INTEGER, PRIMARY KEY (file, line)) WITHOUT ROWID
)sql";

// A student is wanted for a bond, too: ranks are given among all of them; and a guardian who has left, if another file
// brought a student of his back. Kinds are those of the schema.
constexpr const char* kWanted = R"sql(
  INSERT INTO wanted
  SELECT 0, id FROM skimmed WHERE kind IN (0, 1, 3)
  UNION
  SELECT 0, id FROM said WHERE kind = 0 AND other IN (SELECT id FROM skimmed WHERE kind = 4);
  INSERT INTO wanted
  SELECT 2, id FROM skimmed WHERE kind = 2
  UNION
  SELECT 2, id FROM said WHERE kind = 2 AND other IN (SELECT id FROM skimmed WHERE kind = 5)
  UNION
  SELECT 2, b.other FROM wanted w CROSS JOIN skimmed b ON b.kind = 3 AND b.id = w.id WHERE w.kind = 0
  UNION
  SELECT 2, b.other FROM wanted w CROSS JOIN said b ON b.kind = 3 AND b.id = w.id WHERE w.kind = 0
  UNION
  SELECT 2, guardian_id FROM guardian g
  WHERE left_on IS NOT NULL
    AND EXISTS (SELECT 1 FROM said WHERE kind = 2 AND id = guardian_id)
    AND EXISTS (
      SELECT 1 FROM bond b
      JOIN student s USING (student_id)
      WHERE b.guardian_id = g.guardian_id AND (s.left_on IS NULL OR s.left_on > g.left_on)
    );
  INSERT INTO wanted
  SELECT w.kind / 2 + 4, p.other FROM wanted w CROSS JOIN skimmed p ON p.kind = w.kind AND p.id = w.id
  UNION
  SELECT w.kind / 2 + 4, p.other FROM wanted w CROSS JOIN said p ON p.kind = w.kind AND p.id = w.id
  UNION
  -- A file without any address is another thing than one that lacks some.
  SELECT kind, min(id) FROM said WHERE kind IN (4, 5) GROUP BY kind
)sql";

std::size_t at(Skimmed::Kind kind) {
  return static_cast<std::size_t>(kind);
}
std::int64_t number_of(Skimmed::Kind kind) {
  return static_cast<std::int64_t>(kind);
}

std::int64_t mixed(std::int64_t id, std::int64_t other) {
  return (id % kModulus * kPrime + other % kModulus) % kModulus;
}

/// Those that a file holds beside its persons.
bool stands_with(Skimmed::Kind kind, Skimmed::Kind person) {
  const bool of_students = kind == student || kind == membership || kind == student_address;
  return of_students == (person == student);
}

}  // namespace

/// Goes along what records of one kind said last, in the order of their ids, as exports mostly have them: to step on
/// takes a fraction of a search.
class LastWords::Walk {
 public:
  Walk(SQLite::Database& database, Skimmed::Kind kind)
      : by_both_(kind == bond),
        row_(database,
             fmt::format("SELECT id, other, record FROM said WHERE kind = {} ORDER BY id, other", number_of(kind))) {
    step();
  }

  /// The digest of that record if it comes next, or soon.
  std::optional<std::int64_t> find(const Skimmed& record) {
    const auto key = key_of(record.id, record.other);
    for (int steps = 0; steps < kSoon && !ended_ && at_ < key; ++steps) {
      straight_ = false;
      step();
    }
    if (ended_ || at_ != key) return std::nullopt;
    const auto digest = row_.getColumn(2).getInt64();
    step();
    return digest;
  }
  /// It does not come next, but it is there.
  void missed() { straight_ = false; }
  /// Each one was found, and once.
  [[nodiscard]] bool complete() const { return straight_ && ended_; }

 private:
  using Key = std::pair<std::int64_t, std::int64_t>;
  static constexpr int kSoon = 16;

  [[nodiscard]] Key key_of(std::int64_t id, std::int64_t other) const { return {id, by_both_ ? other : 0}; }
  void step() {
    ended_ = !row_.executeStep();
    if (!ended_) at_ = key_of(row_.getColumn(0).getInt64(), row_.getColumn(1).getInt64());
  }

  bool by_both_;
  SQLite::Statement row_;
  Key at_;
  bool ended_ = false;
  bool straight_ = true;
};

struct LastWords::Statements {
  SQLite::Statement said;
  SQLite::Statement skimmed;
  std::vector<Walk> walks;  ///< one for each kind
};

LastWords::LastWords(const Write& write) : database_(write.database()) {
  database_.exec(kTables);
  statements_.reset(new Statements{
      SQLite::Statement(database_, "SELECT record FROM said WHERE kind = ?1 AND id = ?2 AND (?1 <> 3 OR other = ?3)"),
      SQLite::Statement(database_, "INSERT INTO temp.skimmed VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
      {}});
  for (std::size_t kind = 0; kind < kKinds; ++kind) {
    statements_->walks.emplace_back(database_, static_cast<Skimmed::Kind>(kind));
  }
}
LastWords::~LastWords() = default;

void LastWords::hear(const Skimmed& record, Origin origin) {
  auto& walk = statements_->walks[at(record.kind)];
  auto known = walk.find(record);
  if (!known) {
    auto& said = statements_->said;
    bind_all(said, number_of(record.kind), record.id, record.other);
    if (said.executeStep()) {
      known = said.getColumn(0).getInt64();
      walk.missed();
    }
    said.reset();
  }
  ++named_[at(record.kind)];
  files_.insert(origin.file);
  if (known) {
    auto& heard = heard_[at(record.kind)];
    ++heard.count;
    heard.sum += mixed(record.id, record.kind == bond ? record.other : 0);
  }
  if (known == record.digest) return;
  run(statements_->skimmed, number_of(record.kind), record.id, record.other, record.digest, std::int64_t{origin.file},
      std::int64_t{origin.line}, std::int64_t{record.last_line});
}

/// Everything that said something last time does so now, and nothing twice. Where nothing is known of a file, nobody
/// can tell.
bool LastWords::all_named() const {
  SQLite::Statement row(database_, R"sql(
    SELECT count(*), sum((id % ?2 * ?3 + iif(kind = 3, other, 0) % ?2) % ?2) FROM said
    WHERE kind = ?1
  )sql");
  const auto named = [&](Skimmed::Kind kind) {
    if (statements_->walks[at(kind)].complete()) return true;
    row.reset();
    bind_all(row, number_of(kind), kModulus, kPrime);
    return row.executeStep() && heard_[at(kind)] == Tally{row.getColumn(0).getInt64(), row.getColumn(1).getInt64()};
  };
  for (const auto person : persons_) {
    if (heard_[at(person)].count == 0) return false;
  }
  for (std::size_t i = 0; i < kKinds; ++i) {
    const auto kind = static_cast<Skimmed::Kind>(i);
    const bool told =
        std::any_of(persons_.begin(), persons_.end(), [&](Skimmed::Kind person) { return stands_with(kind, person); });
    if (told && !named(kind)) return false;
  }
  return true;
}

bool LastWords::compare(std::span<const Skimmed::Kind> persons) {
  persons_.assign(persons.begin(), persons.end());
  whole_ = !all_named();
  statements_->walks.clear();
  if (!whole_) find_wanted();
  return !whole_;
}

void LastWords::find_wanted() {
  database_.exec(kWanted);
  const auto persons = named_[at(student)] + named_[at(guardian)];
  whole_ = number(database_, "SELECT count(*) FROM wanted WHERE kind IN (0, 2)") > std::max(kFew, persons / 4);
  if (whole_) return;
  SQLite::Statement row(database_, "SELECT kind, id FROM wanted");
  while (row.executeStep()) {
    wanted_.at(static_cast<std::size_t>(row.getColumn(0).getInt())).insert(row.getColumn(1).getInt64());
  }
}

bool LastWords::wanted(Skimmed::Kind kind, std::int64_t id) const {
  const bool of_student = kind == membership || kind == bond;
  return wanted_[at(of_student ? student : kind)].contains(id);
}

bool LastWords::any_wanted(Skimmed::Kind person) const {
  return !wanted_[at(person)].empty();
}

std::int64_t LastWords::unchanged(Skimmed::Kind kind) const {
  if (whole_ || named_[at(kind)] == 0) return 0;
  const auto read = kind == bond ? number(database_, R"sql(
    SELECT count(*) FROM (
      SELECT id, other FROM skimmed WHERE kind = 3
      UNION
      SELECT b.id, b.other FROM wanted w CROSS JOIN said b ON b.kind = 3 AND b.id = w.id WHERE w.kind = 0
    )
  )sql")
                                 : number(database_, R"sql(
    SELECT count(*) FROM wanted w
    WHERE w.kind = ?
      AND (
        EXISTS (SELECT 1 FROM said t WHERE t.kind = w.kind AND t.id = w.id)
        OR EXISTS (SELECT 1 FROM skimmed s WHERE s.kind = w.kind AND s.id = w.id)
      )
  )sql",
                                          number_of(kind));
  return named_[at(kind)] - read;
}

/// Records that no file holds any more.
void LastWords::drop_unnamed() {
  const auto drop = [&](Skimmed::Kind kind, const std::string& named) {
    const auto told = [&](Skimmed::Kind person) { return stands_with(kind, person); };
    if (std::none_of(persons_.begin(), persons_.end(), told)) return;
    run(database_, fmt::format("DELETE FROM said WHERE kind = ? AND {}", named), number_of(kind));
  };
  drop(student, "id NOT IN (SELECT student_id FROM staged_student)");
  drop(membership, "id NOT IN (SELECT student_id FROM staged_membership)");
  drop(guardian, "id NOT IN (SELECT guardian_id FROM staged_guardian)");
  drop(bond, "NOT EXISTS (SELECT 1 FROM staged_bond b WHERE b.student_id = said.id AND b.guardian_id = said.other)");
  const auto lost = [](const char* kind) {
    return fmt::format(R"sql(
      NOT EXISTS (
        SELECT 1 FROM staged_file f
        JOIN staged_address a USING (file)
        WHERE f.kind = '{}' AND a.address_id = said.id
      )
    )sql",
                       kind);
  };
  drop(student_address, lost("students"));
  drop(guardian_address, lost("guardians"));
}

void LastWords::remember(std::span<const Origin> odd) {
  statements_->walks.clear();
  SQLite::Statement line(database_, "INSERT INTO odd_line VALUES (?, ?) ON CONFLICT DO NOTHING");
  for (const auto& origin : odd) {
    if (files_.contains(origin.file)) run(line, std::int64_t{origin.file}, std::int64_t{origin.line});
  }
  database_.exec(R"sql(
    DROP TABLE IF EXISTS temp.odd_record;
    CREATE TEMP TABLE odd_record AS
    SELECT s.kind, s.id, s.other, o.file, o.line FROM odd_line o, skimmed s WHERE 0
  )sql");
  const auto count = number(database_, "SELECT count(*) FROM odd_line");
  if (count > 0) {
    run(database_, R"sql(
      INSERT INTO odd_record
      SELECT s.kind, s.id, s.other, o.file, o.line FROM skimmed s
      CROSS JOIN odd_line o ON o.file = s.file AND o.line BETWEEN s.line AND s.last_line
    )sql");
  }
  // Where something odd stood in no record that is known, or in one that said so last time, all is read next time.
  const bool clear = count == number(database_, "SELECT count(*) FROM (SELECT DISTINCT file, line FROM odd_record)");
  if (persons_.empty() || !clear) return forget_words(database_);
  if (whole_) drop_unnamed();
  run(database_, R"sql(
    DELETE FROM said
    WHERE (kind, id, other) IN (
      SELECT t.kind, t.id, t.other FROM skimmed s
      CROSS JOIN said t ON t.kind = s.kind AND t.id = s.id AND (s.kind <> 3 OR t.other = s.other)
    )
  )sql");
  run(database_, R"sql(
    INSERT INTO said
    SELECT kind, id, other, iif((kind, id, other) IN (SELECT kind, id, other FROM odd_record), 0, record) FROM skimmed
  )sql");
}

}  // namespace scts::store
