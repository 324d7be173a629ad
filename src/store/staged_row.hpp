#pragma once

#include <string>
#include <vector>

#include "scts/store/origin.hpp"
#include "store/sql.hpp"

/// The insertion of one record into a staging table.
namespace scts::store {

/// A staging table's insert; a second record with the same key must say the same.
class StagedRow {
 public:
  /// `compared` is how many of the first columns must be equal.
  StagedRow(SQLite::Database& database, const std::string& table, const std::string& key,
            const std::vector<std::string>& columns, std::size_t compared);

  /// False if a record with this key and other data came before.
  template <class... Values>
  bool put(const Values&... values) {
    if (run(insert_, values...) == 1) return true;
    int place = 0;
    const auto bind_first = [&](const auto& value) {
      if (++place <= compared_) bind(same_, place, value);
    };
    (bind_first(values), ...);
    const bool same = same_.executeStep();
    same_.reset();
    return same;
  }

 private:
  SQLite::Statement insert_;
  SQLite::Statement same_;
  int compared_;
};

/// The columns `file` and `line` of a staging table.
[[nodiscard]] Origin origin_at(const SQLite::Statement& row, int column);

}  // namespace scts::store
