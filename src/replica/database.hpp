#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/sealed.hpp"

/// What the two databases have in common: the same SQL (parameters are ?1, ?2 …) over the same tables.
namespace scts::replica {

struct Bytes {
  std::string_view data;
};
/// A parameter. Texts are not copied: they live as long as the call, and end with a NUL.
class Value : public std::variant<std::monostate, std::int64_t, std::string_view, Bytes> {
 public:
  Value(std::nullopt_t) {}
  Value(int number) : variant(std::int64_t{number}) {}
  Value(std::int64_t number) : variant(number) {}
  Value(const std::string& text) : variant(std::string_view(text)) {}
  Value(const char* text) : variant(std::string_view(text)) {}
  Value(Bytes bytes) : variant(bytes) {}
  Value(const Hash& hash) : variant(Bytes{{reinterpret_cast<const char*>(hash.data()), hash.size()}}) {}
  template <class Tag>
  Value(Id<Tag> id) : variant(id.value()) {}
};
using Values = std::initializer_list<Value>;

/// One row of a result, as long as the callback lasts.
class Row {
 public:
  virtual ~Row() = default;
  [[nodiscard]] virtual bool null(int column) const = 0;
  [[nodiscard]] virtual std::string text(int column) const = 0;
  [[nodiscard]] virtual std::int64_t number(int column) const = 0;
  [[nodiscard]] virtual std::string bytes(int column) const = 0;

  [[nodiscard]] Hash hash(int column) const;
  [[nodiscard]] Date day(int column) const;
};

/// Fills one table, fast; rows count once `finish` has returned.
class Loader {
 public:
  virtual ~Loader() = default;
  virtual void row(Values values) = 0;
  virtual void finish() = 0;
};

/// The words of a schema that each database writes in its own way.
struct Dialect {
  std::string_view number, bytes, day, text, table, packed;
};

class Database {
 public:
  virtual ~Database() = default;

  /// Statements without parameters.
  virtual void execute(const std::string& sql) = 0;
  /// Returns how many rows were changed.
  virtual std::int64_t run(const std::string& sql, Values values) = 0;
  virtual void query(const std::string& sql, Values values, const std::function<void(const Row&)>& f) = 0;
  /// No other call until it is finished and gone.
  [[nodiscard]] virtual std::unique_ptr<Loader> load(const std::string& table, int columns) = 0;

  virtual void begin_reading() = 0;
  virtual void begin_writing() = 0;
  /// As long as the transaction lasts, others that want to hold the same wait; then Error(busy).
  virtual void hold(const std::string& what) = 0;

  /// False if it is empty. Throws Error(failed) if it holds something else than a replica.
  [[nodiscard]] virtual bool has_tables() = 0;
  [[nodiscard]] virtual const Dialect& dialect() const = 0;
  /// Tells who comes across the database what it is.
  virtual void label(int version) = 0;
  /// Whether that can be made good by anybody who writes, and is to be.
  [[nodiscard]] virtual bool lacks_label(int version) = 0;

  /// The one number that a query of one row gives, 0 without a row.
  [[nodiscard]] std::int64_t number(const std::string& sql, Values values);
};

/// The hint where others hold the replica.
inline constexpr const char* kWaitLonger = "try again when it is done, or wait longer with --wait-lock SECONDS";

}  // namespace scts::replica
