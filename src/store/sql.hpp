#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "scts/model/date.hpp"

/// How values of the model go in and out of SQL. Parameters are bound by place, never by name: that costs per row.
namespace scts::store {

inline void bind(SQLite::Statement& statement, int place, std::int64_t value) {
  statement.bind(place, value);
}
inline void bind(SQLite::Statement& statement, int place, double value) {
  statement.bind(place, value);
}
inline void bind(SQLite::Statement& statement, int place, const std::string& value) {
  statement.bindNoCopy(place, value);
}
inline void bind(SQLite::Statement& statement, int place, std::string_view value) {
  statement.bind(place, std::string(value));
}
inline void bind(SQLite::Statement& statement, int place, const char* value) {
  statement.bind(place, value);
}
template <class T>
requires requires(const T& moment) {
  moment.iso();
}
void bind(SQLite::Statement& statement, int place, const T& moment) {
  statement.bind(place, moment.iso());
}
inline void bind(SQLite::Statement& statement, int place, std::nullopt_t) {
  statement.bind(place);
}
template <class T>
requires requires(const T& id) {
  id.value();
} &&(!requires(const T& o) { o.has_value(); }) void bind(SQLite::Statement& statement, int place, const T& id) {
  statement.bind(place, static_cast<std::int64_t>(id.value()));
}
template <class T>
requires requires(const T& label) {
  label.text();
}
void bind(SQLite::Statement& statement, int place, const T& label) {
  if constexpr (std::is_reference_v<decltype(label.text())>) {
    statement.bindNoCopy(place, label.text());
  } else {
    statement.bind(place, label.text());  // made for this call: it must be copied
  }
}
template <class T>
void bind(SQLite::Statement& statement, int place, const std::optional<T>& value) {
  if (value) {
    bind(statement, place, *value);
  } else {
    statement.bind(place);
  }
}
template <class Bytes>
requires requires(const Bytes& bytes) {
  bytes.data();
  bytes.size();
  std::tuple_size<Bytes>::value;
}
void bind(SQLite::Statement& statement, int place, const Bytes& bytes) {
  statement.bind(place, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

/// Binds the values to places 1, 2, …
template <class... Values>
void bind_all(SQLite::Statement& statement, const Values&... values) {
  int place = 0;
  (bind(statement, ++place, values), ...);
}

/// Runs a statement that returns no row; returns how many rows it changed. The statement can be run again.
template <class... Values>
int run(SQLite::Statement& statement, const Values&... values) {
  bind_all(statement, values...);
  const int changed = statement.exec();
  statement.reset();
  return changed;
}

template <class... Values>
int run(SQLite::Database& database, const std::string& sql, const Values&... values) {
  SQLite::Statement statement(database, sql);
  return run(statement, values...);
}

/// The one number that a query of one row gives.
template <class... Values>
std::int64_t number(SQLite::Database& database, const std::string& sql, const Values&... values) {
  SQLite::Statement statement(database, sql);
  bind_all(statement, values...);
  return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

/// A list of texts in one column, a line each.
inline std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += (&line == &lines.front() ? "" : "\n") + line;
  return text;
}
inline std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t from = 0; from < text.size();) {
    const auto to = std::min(text.find('\n', from), text.size());
    all.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return all;
}

inline std::optional<Date> day(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : Date::parse(column.getText());
}

/// Of a number of seconds since 1970.
inline std::optional<std::chrono::sys_seconds> instant(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return std::chrono::sys_seconds(std::chrono::seconds(column.getInt64()));
}

template <class Bytes>
Bytes bytes(const SQLite::Column& column) {
  Bytes out{};
  const auto* data = static_cast<const std::uint8_t*>(column.getBlob());
  if (data && static_cast<std::size_t>(column.getBytes()) == out.size()) std::copy_n(data, out.size(), out.begin());
  return out;
}

}  // namespace scts::store
