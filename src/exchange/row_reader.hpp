#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scts/exchange/read_options.hpp"
#include "source.hpp"

namespace scts::exchange {

/// A list row by row, whatever file it stands in: as many fields in each row as the header has, in UTF-8, without what
/// protects them from a spreadsheet (`'=x`) or was to (`="x"`). Rows whose fields are all blank are passed over.
class RowReader {
 public:
  explicit RowReader(std::string path) : path_(std::move(path)) {}
  virtual ~RowReader() = default;
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;

  /// As messages name it: of a workbook with the sheet.
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  /// How it is read, where that is not as usual and nobody said so.
  [[nodiscard]] virtual std::string assumed() const = 0;
  /// What is odd about it, and where.
  struct Remark {
    long line;
    std::string words;
  };
  [[nodiscard]] virtual std::vector<Remark> remarks() const = 0;

  /// A row that lacks fields may be a part of one: from now on that is an error.
  void demand_whole_rows() { whole_rows_ = true; }
  /// The header was none: it is the first row, of these columns.
  void take_header_for_row(std::vector<std::string> header);

  bool next();  ///< false at the end
  /// The same in two steps: a row that is no good can be passed over.
  bool advance();
  virtual void check() = 0;
  [[nodiscard]] std::span<const std::string> fields() const { return fields_; }  ///< until the next `next`
  [[nodiscard]] long line() const { return line_; }                              ///< on which the row starts

  [[noreturn]] void fail(long line, const std::string& message, const std::string& hint = {}) const;

 protected:
  static constexpr std::size_t kColumns = 1000;

  /// Fills the fields from the next row that is not blank.
  virtual bool read_row() = 0;
  /// Throws if there are too many columns, or one whose name is not UTF-8.
  void set_header(std::span<const std::string> names);

  std::string path_;
  std::vector<std::string> header_;
  std::vector<std::string> fields_;  ///< only as many as the header has
  long line_ = 1;
  bool whole_rows_ = false;

 private:
  bool header_is_row_ = false;
};

/// Whether a column of that name means something to whoever reads the list.
using KnownColumn = std::function<bool(const std::string& name)>;

/// Reads as far as the header: a CSV, or a sheet of a workbook. There it is the one of the first rows of which most is
/// known: titles may stand above it.
[[nodiscard]] std::unique_ptr<RowReader> open_rows(Source source, const ReadOptions& options, const KnownColumn& known);

}  // namespace scts::exchange
