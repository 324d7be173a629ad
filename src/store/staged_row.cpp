#include "store/staged_row.hpp"

#include <fmt/format.h>

namespace scts::store {

namespace {

std::string insert_sql(const std::string& table, const std::vector<std::string>& columns) {
  std::string places = "?";
  for (std::size_t i = 1; i < columns.size(); ++i) places += ", ?";
  return fmt::format("INSERT INTO temp.{} ({}) VALUES ({}) ON CONFLICT DO NOTHING", table, fmt::join(columns, ", "),
                     places);
}

std::string same_sql(const std::string& table, const std::string& key, const std::vector<std::string>& columns,
                     std::size_t compared) {
  std::string conditions;
  for (std::size_t i = 0; i < compared; ++i) {
    conditions += fmt::format("{}{} IS ?{}", i == 0 ? "" : " AND ", columns[i], i + 1);
  }
  return fmt::format("SELECT {} FROM temp.{} WHERE {}", key, table, conditions);
}

}  // namespace

StagedRow::StagedRow(SQLite::Database& database, const std::string& table, const std::string& key,
                     const std::vector<std::string>& columns, std::size_t compared)
    : insert_(database, insert_sql(table, columns)),
      same_(database, same_sql(table, key, columns, compared)),
      compared_(static_cast<int>(compared)) {}

Origin origin_at(const SQLite::Statement& row, int column) {
  return {row.getColumn(column).getInt(), row.getColumn(column + 1).getInt64()};
}

}  // namespace scts::store
