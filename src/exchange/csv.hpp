#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "charset.hpp"
#include "scts/exchange/read_options.hpp"
#include "source.hpp"

struct csv_parser;

namespace scts::exchange {

/// Reads a CSV (RFC 4180) row by row: as many fields in each as the header has, in UTF-8, without the Excel protection.
/// Rows whose fields are all blank are passed over.
class Csv {
 public:
  /// Reads the header.
  Csv(Source source, const ReadOptions& options);

  [[nodiscard]] const std::string& path() const { return source_.path(); }
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  /// True if nobody said so, and the bytes are not UTF-8.
  [[nodiscard]] bool taken_for_windows_1252() const { return guessed_; }

  [[nodiscard]] char delimiter() const;
  /// The first line was no header: it is the first row, of these columns.
  void take_header_for_row(std::vector<std::string> header);

  bool next();                                                                   ///< false at the end
  [[nodiscard]] std::span<const std::string> fields() const { return fields_; }  ///< until the next `next`
  [[nodiscard]] long line() const { return row_line_; }                          ///< on which the row starts

  [[noreturn]] void fail(long line, const std::string& message, const std::string& hint = {}) const;

 private:
  struct Free {
    void operator()(csv_parser* parser) const;
  };

  static void on_field(void* bytes, std::size_t size, void* csv);
  static void on_row(int, void* csv);

  void choose_charset(const std::optional<std::string>& name);
  void read_header();
  void to_utf8(std::string& field) const;
  bool next_row();
  std::string_view next_piece();
  void start_row();
  void feed(std::string_view piece);
  void finish();

  Source source_;
  std::unique_ptr<csv_parser, Free> parser_;
  std::optional<Charset> charset_;  ///< nullopt: UTF-8
  bool guessed_ = false;
  std::vector<std::string> header_;
  bool header_is_row_ = false;

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
  bool complete_ = false;
  bool too_long_ = false;
};

}  // namespace scts::exchange
