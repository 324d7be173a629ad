#include "scts/store/codes/folds.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "store/rows.hpp"

namespace scts::store {

namespace {

constexpr int kPortion = 50'000;  // sorted, each fills the index quickly

using Folded = std::pair<Hash, CodeId>;

std::vector<Folded> next_folds(const Read& read, CodeId after, const FoldOf& fold) {
  std::vector<Folded> folds;
  SQLite::Statement row(read.database(), R"sql(
    SELECT code_id, sealed, student_id, guardian_id, hash FROM code NOT INDEXED
    WHERE code_id > ? AND fold IS NULL
    ORDER BY code_id
    LIMIT ?
  )sql");
  bind_all(row, after, std::int64_t{kPortion});
  while (row.executeStep()) {
    const CodeId id(row.getColumn(0).getInt64());
    const SealedCode code{bytes<Sealed>(row.getColumn(1)), owner_at(row.getColumn(2), row.getColumn(3))};
    folds.emplace_back(fold(id, code).value_or(bytes<Hash>(row.getColumn(4))), id);
  }
  return folds;
}

bool complete(const Read& read) {
  return number(read.database(), "SELECT EXISTS (SELECT 1 FROM code WHERE fold IS NULL)") == 0;
}

}  // namespace

void complete_folds(const Store& store, const FoldOf& fold) {
  if (complete(Read(store))) return;
  auto write = Write::without_lock(store);
  SQLite::Statement update(write.database(), "UPDATE code SET fold = ? WHERE code_id = ?");
  CodeId last(0);
  for (auto folds = next_folds(write, last, fold); !folds.empty(); folds = next_folds(write, last, fold)) {
    last = folds.back().second;
    std::sort(folds.begin(), folds.end());
    for (const auto& [hash, id] : folds) run(update, hash, id);
  }
  write.commit();
}

std::vector<IssuedCode> find_alike(const Read& read, const std::vector<Hash>& folds) {
  std::vector<IssuedCode> found;
  SQLite::Statement row(read.database(),
                        fmt::format("SELECT {} FROM code c WHERE fold = ? ORDER BY code_id", kIssuedColumns));
  for (const auto& fold : folds) {
    bind_all(row, fold);
    while (row.executeStep()) found.push_back(issued_at(row));
    row.reset();
  }
  return found;
}

}  // namespace scts::store
