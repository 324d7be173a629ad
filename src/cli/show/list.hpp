#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output.hpp"
#include "cli/session.hpp"
#include "cli/show/json.hpp"
#include "cli/show/table.hpp"
#include "scts/exchange/sheet_writer.hpp"
#include "scts/model/cell.hpp"

namespace scts::cli {

/// In which forms of a list a column stands.
enum class In { all, tables, programs, json };

struct Column {
  std::string_view name;
  In in = In::all;
};

/// What stands round the rows.
struct Frame {
  Json head = Json::object();     ///< what a JSON document begins with
  std::string_view rows = {};     ///< the name of its array, or of a sheet
  std::string_view nothing = {};  ///< what people read if there is no row
};

/// A list of any length, shown row by row as it comes: as a table for people, as CSV, or as JSON. A refusal before the
/// first row shows nothing.
class List {
 public:
  /// `excel`: CSV that opens by a double click; `workbook`: .xlsx; `document`: one object, with the rows in an array;
  /// `lines`: an object a row.
  enum class Form { table, csv, excel, workbook, document, lines };

  /// In the form that the user asked for.
  List(const Session& session, std::vector<Column> columns, Frame frame = {});
  /// In this form, to a file or to standard output.
  List(const Session& session, Form form, std::vector<Column> columns, Frame frame,
       const std::optional<std::string>& file);

  /// A cell for each column, whether the form shows it or not.
  void row(std::span<const Cell> cells);
  void row(std::initializer_list<Cell> cells) { row({cells.begin(), cells.size()}); }
  /// A row that is more than its columns: in JSON an object of its own, for people some lines.
  void object(const Json& json);
  void text(std::string_view lines);
  /// `tail`: what a document has below the rows.
  void finish(const Json& tail = Json::object());

  void hold() { output_.hold(); }

  [[nodiscard]] Form form() const { return form_; }
  /// Rows so far.
  [[nodiscard]] std::int64_t count() const { return count_; }

 private:
  [[nodiscard]] bool shows(const Column& column) const;
  [[nodiscard]] Table::Row header() const;
  [[nodiscard]] bool delimited() const { return form_ == Form::csv || form_ == Form::excel; }
  void begin();
  void begin_row();

  const Session& session_;
  Form form_;
  std::vector<Column> columns_;
  Frame frame_;
  Output output_;
  Table table_;
  std::unique_ptr<exchange::SheetWriter> sheet_;
  std::string row_;
  std::int64_t count_ = 0;
};

/// Nothing, or the id or number.
template <class T>
[[nodiscard]] Cell cell(const std::optional<T>& value) {
  if (!value) return {};
  if constexpr (requires { value->value(); }) {
    return value->value();
  } else {
    return *value;
  }
}

}  // namespace scts::cli
