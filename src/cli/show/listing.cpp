#include "cli/show/listing.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/show/json.hpp"
#include "scts/exchange/csv_row.hpp"

namespace scts::cli {

namespace {

void add(std::string& row, std::int64_t number) {
  std::array<char, 20> digits{};
  row.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

struct CsvField {
  std::string& row;
  void operator()(std::monostate) const {}
  void operator()(std::int64_t number) const { add(row, number); }
  void operator()(bool flag) const { row += flag ? "yes" : "no"; }
  void operator()(std::string_view text) const { exchange::add_csv_field(row, text); }
  void operator()(const store::CodeCell&) const {}  // it has become a text
};

struct JsonValue {
  std::string& row;
  store::CellType type;
  void operator()(std::monostate) const { row += "null"; }
  void operator()(std::int64_t number) const { add(row, number); }
  void operator()(bool flag) const { row += flag ? "true" : "false"; }
  void operator()(std::string_view text) const {
    const auto plain = [](char c) { return c >= ' ' && c < '\x7F' && c != '"' && c != '\\'; };
    if (type == store::CellType::decimal) {
      row += text;
    } else if (std::all_of(text.begin(), text.end(), plain)) {  // most are: no need to build a document
      row.append(1, '"').append(text).append(1, '"');
    } else {
      row += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
  }
  void operator()(const store::CodeCell&) const {}
};

}  // namespace

RowWriter::RowWriter(Output& output, Format format, std::span<const store::Column> columns)
    : output_(output), columns_(columns), json_(format == Format::json) {
  if (json_) return;
  std::vector<std::string> header;
  for (const auto& column : columns) header.emplace_back(column.name);
  output.write(exchange::csv_row(header));
}

void RowWriter::add(std::span<const store::Cell> cells) {
  row_.clear();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (json_) {
      row_.append(i == 0 ? "{\"" : ",\"").append(columns_[i].name).append("\":");
      std::visit(JsonValue{row_, columns_[i].type}, cells[i]);
    } else {
      if (i > 0) row_ += ';';
      std::visit(CsvField{row_}, cells[i]);
    }
  }
  row_ += json_ ? "}\n" : "\n";
  output_.write(row_);
}

}  // namespace scts::cli
