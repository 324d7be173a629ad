#include "cli/show/listing.hpp"

#include <array>
#include <charconv>

#include "cli/show/json.hpp"
#include "scts/exchange/csv_row.hpp"

namespace scts::cli {

namespace {

struct CsvField {
  std::string& row;
  void operator()(std::monostate) const {}
  void operator()(std::int64_t number) const {
    std::array<char, 20> digits{};
    row.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
  }
  void operator()(bool flag) const { row += flag ? "yes" : "no"; }
  void operator()(std::string_view text) const { exchange::add_csv_field(row, text); }
  void operator()(const store::CodeCell&) const {}
};

struct JsonValue {
  store::CellType type;
  Json operator()(std::monostate) const { return {}; }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(bool flag) const { return flag; }
  Json operator()(std::string_view text) const {
    return type == store::CellType::decimal ? Json::parse(text) : Json(text);
  }
  Json operator()(const store::CodeCell&) const { return {}; }
};

}  // namespace

RowWriter::RowWriter(Output& output, Format format, std::span<const store::Column> columns)
    : output_(output), json_(format == Format::json), columns_(columns) {
  if (json_) return;
  std::vector<std::string> header;
  for (const auto& column : columns) header.emplace_back(column.name);
  output.write(exchange::csv_row(header));
}

void RowWriter::add(std::span<const store::Cell> cells) {
  if (json_) {
    add_json(cells);
  } else {
    add_csv(cells);
  }
}

void RowWriter::add_csv(std::span<const store::Cell> cells) {
  row_.clear();
  for (const auto& cell : cells) {
    if (&cell != &cells.front()) row_ += ';';
    std::visit(CsvField{row_}, cell);
  }
  row_ += '\n';
  output_.write(row_);
}

void RowWriter::add_json(std::span<const store::Cell> cells) {
  Json row = Json::object();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    row.emplace(std::string(columns_[i].name), std::visit(JsonValue{columns_[i].type}, cells[i]));
  }
  output_.write(line(row));
}

}  // namespace scts::cli
