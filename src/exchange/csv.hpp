#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "row_reader.hpp"
#include "scts/exchange/read_options.hpp"
#include "utf8_source.hpp"

struct csv_parser;

namespace scts::exchange {

/// Reads a CSV (RFC 4180). Empty fields at the end of a row may be missing, or be too many. A first line `sep=;` tells
/// the delimiter.
class Csv final : public RowReader {
 public:
  /// Reads the header.
  Csv(Source source, const ReadOptions& options);

  [[nodiscard]] std::string assumed() const override;
  [[nodiscard]] std::vector<Remark> remarks() const override;
  void check() override;

 private:
  struct Free {
    void operator()(csv_parser* parser) const;
  };

  static void on_field(void* bytes, std::size_t size, void* csv);
  static void on_row(int, void* csv);

  [[nodiscard]] char delimiter() const;
  void choose_delimiter(std::optional<char> said);
  void read_header();
  bool read_row() override;
  bool next_row();
  std::string_view next_piece();
  void start_row();
  void feed(std::string_view piece);
  void finish();

  Utf8Source source_;
  std::unique_ptr<csv_parser, Free> parser_;
  bool delimiter_said_;

  std::string buffer_;
  std::string_view unread_;
  bool after_cr_ = false;  ///< the piece before ended with CR: an LF that follows ends no line

  long piece_line_ = 1;
  long field_line_ = 1;  ///< on which the field starts that is being read
  bool in_row_ = false;

  std::size_t count_ = 0;  ///< of all fields of the row
  bool blank_ = true;
  bool surplus_ = false;  ///< fields beyond those of the header hold something
  bool complete_ = false;
  bool cut_ = false;  ///< the file ends within its line
  bool too_long_ = false;
};

}  // namespace scts::exchange
