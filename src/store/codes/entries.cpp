#include "scts/store/codes/entries.hpp"

#include <fmt/format.h>

#include <utility>

#include "store/rows.hpp"

namespace scts::store {

struct Entries::Statements {
  SQLite::Database& database;
  SQLite::Statement add;
};

Entries::Entries(const Write& write, Wish wish) : wish_(std::move(wish)) {
  if (!wish_.show) return;
  auto& database = write.database();
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.entry;
    CREATE TEMP TABLE entry (
      student_id INTEGER, guardian_id INTEGER, deed TEXT, reason TEXT, channel TEXT, address TEXT
    )
  )sql");
  statements_.reset(new Statements{
      database, SQLite::Statement(database, "INSERT INTO temp.entry VALUES (?, ?, ?, ?, nullif(?, ''), ?)")});
}
Entries::~Entries() = default;

void Entries::add(const Entry& entry) {
  if (!wanted()) return;
  const auto channel = entry.channel ? name(*entry.channel) : std::string_view();
  run(statements_->add, entry.owner.student, entry.owner.guardian, name(entry.deed), entry.reason, channel,
      entry.address);
}

void Entries::show(Moment moment) const {
  if (wish_.show && wish_.moment == moment) wish_.show(*this);
}

void Entries::for_each(const std::function<void(const EntryRow&)>& f) const {
  SQLite::Statement row(statements_->database, fmt::format(R"sql(
    SELECT b.student_id, iif(s.usage_name = '', s.family_name, s.usage_name) || ' ' || s.first_name, s.division,
      b.guardian_id, iif(g.usage_name = '', g.family_name, g.usage_name) || ' ' || g.first_name, b.rank,
      b.deed, b.reason, b.channel, b.address
    FROM (SELECT e.*, k.rank FROM temp.entry e LEFT JOIN bond k USING (student_id, guardian_id)) b
    CROSS JOIN student s USING (student_id)
    LEFT JOIN guardian g USING (guardian_id)
    ORDER BY {}
  )sql",
                                                           kListOrder));
  while (row.executeStep()) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    const auto owner = owner_at(row.getColumn(0), row.getColumn(3));
    f({owner.student, text(1), text(2), owner.guardian, text(4), rank_at(row.getColumn(5)), text(6), text(7), text(8),
       text(9)});
  }
}

}  // namespace scts::store
