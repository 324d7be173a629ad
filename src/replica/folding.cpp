#include "scts/replica/folding.hpp"

#include <string>

#include "replica/database.hpp"

namespace scts::replica {

bool is_folded(const Read& read, const std::optional<Uai>& school) {
  auto& database = read.database();
  return database.number("SELECT version FROM replica", {}) > 1 &&
         database.number("SELECT count(*) FROM unfolded WHERE ?1 = '' OR uai = ?1",
                         {school ? school->text() : std::string()}) == 0;
}

std::vector<Trace> traces(const Read& read, const Uai& school) {
  std::vector<Trace> all;
  read.database().query(R"sql(
    SELECT code_id, hash FROM used_code
    WHERE uai = ?1
    UNION
    SELECT c.code_id, c.hash
    FROM code c
    JOIN attempt a ON a.hash = c.hash
    WHERE c.uai = ?1
  )sql",
                        {school.text()}, [&](const Row& row) {
                          all.push_back({CodeId(row.number(0)), row.hash(1)});
                        });
  return all;
}

void rehash(const Write& write, const Uai& school, const Hash& before, const Hash& now) {
  auto& database = write.database();
  database.run(R"sql(
    UPDATE used_code SET hash = ?3
    WHERE uai = ?1
      AND hash = ?2
      AND NOT EXISTS (SELECT 1 FROM used_code other WHERE other.uai = ?1 AND other.hash = ?3)
  )sql",
               {school.text(), before, now});
  database.run(R"sql(
    INSERT INTO attempt (hash, failures, failed_at, locked_until)
    SELECT ?2, failures, failed_at, locked_until FROM attempt
    WHERE hash = ?1
    ON CONFLICT (hash) DO UPDATE
    SET failures = excluded.failures, failed_at = excluded.failed_at, locked_until = excluded.locked_until
    WHERE excluded.failures > attempt.failures
  )sql",
               {before, now});
  database.run("DELETE FROM attempt WHERE hash = ?1", {before});
}

void set_folded(const Write& write, const Uai& school) {
  write.database().run("DELETE FROM unfolded WHERE uai = ?1", {school.text()});
}

}  // namespace scts::replica
