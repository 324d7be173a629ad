#include "scts/store/school/school_life.hpp"

#include <fmt/format.h>

#include "scts/store/journal.hpp"
#include "store/qualified.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

/// A table whose rows are brought to those of its staged table. Conditions are on the table as t.
struct Kind {
  std::string_view table;
  std::string_view key;      ///< its columns, parted by ", "
  std::string_view data;     ///< what parents can see
  std::string_view present;  ///< a row that counts
  std::string_view leave;    ///< makes it one that does not
  std::string_view stay;     ///< what else it takes to be one again
  std::string_view event;
};
constexpr Kind kTests{
    "test",          "test_id",  "division, subject, title, given_on, published_on, out_of, coefficient",
    "t.gone = 0",    "gone = 1", ", gone = 0",
    "tests-imported"};
constexpr Kind kMarks{"mark", "student_id, test_id", "mark", "t.mark <> ''", "mark = ''", "", "marks-imported"};
constexpr Kind kAbsences{"absence",          "absence_id", "student_id, from_at, to_at, reason, justified",
                         "t.gone = 0",       "gone = 1",   ", gone = 0",
                         "absences-imported"};

/// What differs between the store and what was staged, and nothing else, is written down first: an import that tells
/// what is known writes nothing.
LifeChanges apply(const Write& write, BatchId batch, Telling telling, const Kind& kind) {
  auto& database = write.database();
  const auto count = [&](const std::string& from) {
    return number(database, fmt::format("SELECT count(*) FROM {}", from));
  };
  const auto same = fmt::format("({}) = ({})", of("i", kind.key), of("t", kind.key));
  LifeChanges changes;
  changes.before = count(fmt::format("{} t WHERE {}", kind.table, kind.present));

  database.exec("DROP TABLE IF EXISTS temp.life_diff");
  database.exec(fmt::format(R"sql(
    CREATE TEMP TABLE life_diff AS
    SELECT {0}, CASE WHEN {1} THEN 'changed' ELSE 'added' END AS what
    FROM staged_{2} i
    LEFT JOIN {2} t ON {3}
    WHERE t.changed_by IS NULL OR NOT ({1}) OR ({4}) IS NOT ({5})
  )sql",
                            of("i", kind.key), kind.present, kind.table, same, of("i", kind.data), of("t", kind.data)));
  if (telling == Telling::whole) {
    database.exec(fmt::format(R"sql(
      INSERT INTO life_diff
      SELECT {}, 'gone' FROM {} t
      WHERE {} AND NOT EXISTS (SELECT 1 FROM staged_{} i WHERE {})
    )sql",
                              of("t", kind.key), kind.table, kind.present, kind.table, same));
  }
  changes.added = count("life_diff WHERE what = 'added'");
  changes.changed = count("life_diff WHERE what = 'changed'");
  changes.gone = count("life_diff WHERE what = 'gone'");
  changes.unchanged = count(fmt::format("staged_{}", kind.table)) - changes.added - changes.changed;
  if (!changes.any()) return changes;

  run(database,
      fmt::format(R"sql(
        INSERT INTO {0} ({1}, {2}, changed_by)
        SELECT {3}, {4}, ? FROM life_diff d
        CROSS JOIN staged_{0} i USING ({1})
        WHERE d.what <> 'gone'
        ON CONFLICT ({1}) DO UPDATE SET ({2}, changed_by) = ({5}, excluded.changed_by)
        {6}
      )sql",
                  kind.table, kind.key, kind.data, of("i", kind.key), of("i", kind.data), of("excluded", kind.data),
                  kind.stay),
      batch);
  run(database,
      fmt::format("UPDATE {} AS t SET {}, changed_by = ? FROM life_diff i WHERE i.what = 'gone' AND {}", kind.table,
                  kind.leave, same),
      batch);
  Journal(write, batch)
      .school(kind.event, fmt::format("{} added, {} changed, {} gone", changes.added, changes.changed, changes.gone));
  return changes;
}

}  // namespace

LifeChanges apply_tests(const Write& write, BatchId batch, Telling telling) {
  return apply(write, batch, telling, kTests);
}
LifeChanges apply_marks(const Write& write, BatchId batch, Telling telling) {
  return apply(write, batch, telling, kMarks);
}
LifeChanges apply_absences(const Write& write, BatchId batch, Telling telling) {
  return apply(write, batch, telling, kAbsences);
}

}  // namespace scts::store
