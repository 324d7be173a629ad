#include "scts/replica/transfer.hpp"

#include <fmt/format.h>

#include <array>

#include "replica/database.hpp"
#include "replica/tables.hpp"

namespace scts::replica {

namespace {

constexpr std::size_t kExamples = 10;  // of each table and kind

std::string_view bytes_of(const std::array<std::uint8_t, 16>& token) {
  return {reinterpret_cast<const char*>(token.data()), token.size()};
}

Value or_null(const std::string& text) {
  return text.empty() ? Value(std::nullopt) : Value(text);
}

}  // namespace

std::optional<Watermark> watermark(const Read& read, const Uai& school) {
  std::optional<Watermark> found;
  read.database().query("SELECT store_id, revision, token, visible_until, received_on FROM school WHERE uai = ?1",
                        {school.text()}, [&](const Row& row) {
                          Revision revision{BatchId(row.number(1)), {}};
                          if (const auto token = row.bytes(2); token.size() == revision.token.size()) {
                            std::copy(token.begin(), token.end(), revision.token.begin());
                          }
                          found = Watermark{row.text(0), revision, row.day(3), row.day(4)};
                        });
  return found;
}

void set_watermark(const Write& write, const Uai& school, const std::string& name, const Watermark& mark,
                   const Now& now) {
  write.database().run(R"sql(
    INSERT INTO school VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT (uai) DO UPDATE
    SET name = excluded.name, store_id = excluded.store_id, revision = excluded.revision, token = excluded.token,
      visible_until = excluded.visible_until, received_on = excluded.received_on, replicated_at = excluded.replicated_at
  )sql",
                       {school.text(), name, mark.store_id, mark.revision.batch, Bytes{bytes_of(mark.revision.token)},
                        mark.visible_until.iso(), mark.received_on.iso(), now.iso()});
}

void put_lost_use(const Write& write, const Uai& school, const UsedCode& code) {
  write.database().run("INSERT INTO used_code VALUES (?1, ?2, ?3, ?4, '') ON CONFLICT DO NOTHING",
                       {school.text(), code.hash, code.id, code.used_on.iso()});
}

std::vector<UsedCode> used_codes(const Read& read, const Uai& school, std::optional<Date> since) {
  std::vector<UsedCode> all;
  read.database().query("SELECT code_id, hash, used_on FROM used_code WHERE uai = ?1 AND used_on >= ?2",
                        {school.text(), since ? since->iso() : "0001-01-01"}, [&](const Row& row) {
                          all.push_back({CodeId(row.number(0)), row.hash(1), row.day(2)});
                        });
  return all;
}

/// One staging table for each kind of which rows came.
struct Transfer::Stages {
  Database& database;
  std::string school;
  bool whole;
  std::array<bool, kKinds> made{};
  std::optional<Kind> loading;
  std::unique_ptr<Loader> loader;

  void row(Kind kind, Values values) {
    if (loading != kind) {
      finish();
      make(kind);
      loader = database.load(table(kind).staged(), table(kind).columns() + 1);
      loading = kind;
    }
    loader->row(values);
  }

  void make(Kind kind) {
    auto& done = made[static_cast<std::size_t>(kind)];
    if (!done) database.execute(create_stage(table(kind)));
    done = true;
  }

  void finish() {
    if (loader) loader->finish();
    loader.reset();
    loading.reset();
  }

  /// The kinds that something is to be done about, their stages filled and indexed.
  std::vector<Kind> ready() {
    finish();
    std::vector<Kind> kinds;
    for (std::size_t i = 0; i < kKinds; ++i) {
      if (!whole && !made[i]) continue;
      const auto kind = static_cast<Kind>(i);
      make(kind);
      database.execute(index_stage(table(kind)));
      kinds.push_back(kind);
    }
    return kinds;
  }

  void compare(const Table& t, Difference::Kind kind, const std::string& select, std::int64_t& count,
               Comparison& comparison) {
    const auto before = comparison.examples.size();
    database.query(select, {school}, [&](const Row& row) {
      ++count;
      if (comparison.examples.size() - before >= kExamples) return;
      std::string key;
      for (std::size_t i = 0; i < t.key.size(); ++i) {
        key += fmt::format("{}{} {}", i == 0 ? "" : ", ", t.key[i], row.text(static_cast<int>(i)));
      }
      comparison.examples.push_back({kind, std::string(t.name), key});
    });
  }
};

Transfer::Transfer(const Write& write, const Uai& school, bool whole)
    : stages_(new Stages{write.database(), school.text(), whole, {}, {}, {}}) {}
Transfer::~Transfer() = default;

void Transfer::put_service(const std::string& service) {
  stages_->row(Kind::service, {service, 0});
}
void Transfer::put(const PublishedStudent& s) {
  stages_->row(Kind::student, {s.id, s.first_name, s.division.text(), 0});
}
void Transfer::put(const PublishedCode& c) {
  stages_->row(Kind::code, {c.id, c.hash, c.proof, c.guardian ? "CAR" : "CAE", c.student,
                            c.guardian ? Value(*c.guardian) : Value(std::nullopt), c.usable_from.iso(), 0});
}
void Transfer::put(const PublishedMark& m) {
  stages_->row(Kind::mark, {m.student, m.test, m.subject, m.title, or_null(m.given_on), m.out_of, m.coefficient, m.mark,
                            m.visible_from.iso(), 0});
}
void Transfer::put(const PublishedAbsence& a) {
  stages_->row(Kind::absence, {a.student, a.id, a.from, a.to, a.reason, a.justified ? 1 : 0, a.visible_from.iso(), 0});
}

void Transfer::remove_service(const std::string& service) {
  stages_->row(Kind::service, {service, 1});
}
void Transfer::remove(StudentId student) {
  stages_->row(Kind::student, {student, std::nullopt, std::nullopt, 1});
}
void Transfer::remove(CodeId code) {
  stages_->row(Kind::code,
               {code, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, 1});
}
void Transfer::remove(StudentId student, TestId test) {
  stages_->row(Kind::mark, {student, test, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt,
                            std::nullopt, std::nullopt, 1});
}
void Transfer::remove(StudentId student, AbsenceId absence) {
  stages_->row(Kind::absence,
               {student, absence, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, 1});
}

RowCounts Transfer::apply() {
  RowCounts counts;
  for (const auto kind : stages_->ready()) {
    const auto& t = table(kind);
    auto& database = stages_->database;
    counts.deleted += database.run(stages_->whole ? delete_unstaged(t) : delete_gone(t), {stages_->school});
    const auto fresh = database.number(count_new(t), {stages_->school});
    counts.inserted += fresh;
    counts.updated += database.run(upsert(t), {stages_->school}) - fresh;
  }
  return counts;
}

Comparison Transfer::compare() {
  Comparison comparison;
  for (const auto kind : stages_->ready()) {
    const auto& t = table(kind);
    stages_->compare(t, Difference::Kind::missing, select_missing(t), comparison.missing, comparison);
    stages_->compare(t, Difference::Kind::surplus, select_surplus(t), comparison.surplus, comparison);
    if (t.data.empty()) continue;
    stages_->compare(t, Difference::Kind::different, select_different(t), comparison.different, comparison);
  }
  return comparison;
}

}  // namespace scts::replica
