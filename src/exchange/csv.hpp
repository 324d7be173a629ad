#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scts/exchange/read_options.hpp"
#include "utf8_source.hpp"

struct csv_parser;

namespace scts::exchange {

/// Reads a CSV (RFC 4180) row by row: as many fields in each as the header has, in UTF-8, without what protects them
/// from a spreadsheet (`'=x`) or was to (`="x"`). Rows whose fields are all blank are passed over; empty fields at the
/// end of a row may be missing, or be too many. A first line `sep=;` tells the delimiter.
class Csv {
 public:
  /// Reads the header.
  Csv(Source source, const ReadOptions& options);

  [[nodiscard]] const std::string& path() const { return source_.path(); }
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  /// What the bytes were taken for, if nobody said so and they are not UTF-8.
  [[nodiscard]] std::string_view taken_for() const { return source_.taken_for(); }
  /// A row that lacks fields may be a part of one: from now on that is an error.
  void demand_whole_rows() { whole_rows_ = true; }

  [[nodiscard]] char delimiter() const;
  /// The first line was no header: it is the first row, of these columns.
  void take_header_for_row(std::vector<std::string> header);

  bool next();  ///< false at the end
  /// The same in two steps: a row that is no good can be passed over.
  bool advance();
  void check();
  [[nodiscard]] std::span<const std::string> fields() const { return fields_; }  ///< until the next `next`
  [[nodiscard]] long line() const { return row_line_; }                          ///< on which the row starts

  [[noreturn]] void fail(long line, const std::string& message, const std::string& hint = {}) const;

 private:
  struct Free {
    void operator()(csv_parser* parser) const;
  };

  static void on_field(void* bytes, std::size_t size, void* csv);
  static void on_row(int, void* csv);

  void choose_delimiter(std::optional<char> said);
  void read_header();
  bool next_row();
  std::string_view next_piece();
  void start_row();
  void feed(std::string_view piece);
  void finish();

  Utf8Source source_;
  std::unique_ptr<csv_parser, Free> parser_;
  std::vector<std::string> header_;
  bool header_is_row_ = false;
  bool whole_rows_ = false;

  std::string buffer_;
  std::string_view unread_;
  bool after_cr_ = false;  ///< the piece before ended with CR: an LF that follows ends no line

  long line_ = 1;        ///< of the piece
  long row_line_ = 1;    ///< on which the row starts
  long field_line_ = 1;  ///< on which the field starts that is being read
  bool in_row_ = false;

  std::vector<std::string> fields_;  ///< only as many as the header has
  std::size_t count_ = 0;            ///< all of the row
  bool blank_ = true;
  bool surplus_ = false;  ///< fields beyond those of the header hold something
  bool complete_ = false;
  bool cut_ = false;  ///< the file ends within its line
  bool too_long_ = false;
};

}  // namespace scts::exchange
