#include "cli/show/list.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "scts/exchange/csv_row.hpp"

namespace scts::cli {

namespace {

List::Form form_of(Format format) {
  switch (format) {
    case Format::text:
      break;
    case Format::csv:
      return List::Form::csv;
    case Format::json:
      return List::Form::document;
  }
  return List::Form::table;
}

/// What a table and CSV have in common.
struct Plain {
  std::string& row;
  void operator()(std::monostate) const {}
  void operator()(std::int64_t number) const {
    std::array<char, 20> digits{};
    row.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
  }
  void operator()(bool flag) const { row += flag ? "yes" : "no"; }
  void operator()(std::string_view text) const { row += text; }
  void operator()(const Decimal& number) const { row += number.text; }
};

struct CsvField : Plain {
  using Plain::operator();
  void operator()(std::string_view text) const { exchange::add_csv_field(row, text); }
};

struct JsonValue : Plain {
  using Plain::operator();
  void operator()(std::monostate) const { row += "null"; }
  void operator()(bool flag) const { row += flag ? "true" : "false"; }
  void operator()(std::string_view text) const {
    const auto plain = [](char c) { return c >= ' ' && c < '\x7F' && c != '"' && c != '\\'; };
    if (std::all_of(text.begin(), text.end(), plain)) {  // most are: no need to build a document
      row.append(1, '"').append(text).append(1, '"');
    } else {
      row += dump(Json(text));
    }
  }
};

std::string line_of(const Table::Row& fields, List::Form form) {
  auto line = exchange::csv_row(fields);
  if (form == List::Form::excel) line.insert(line.size() - 1, 1, '\r');
  return line;
}

}  // namespace

List::List(const Session& session, std::vector<Column> columns, Frame frame)
    : List(session, form_of(session.format()), std::move(columns), std::move(frame), {}) {}

List::List(const Session& session, Form form, std::vector<Column> columns, Frame frame,
           const std::optional<std::string>& file)
    : session_(session),
      form_(form),
      columns_(std::move(columns)),
      frame_(std::move(frame)),
      output_(session, file, Output::kForOwner),
      table_(output_, header()) {}

bool List::shows(const Column& column) const {
  switch (column.in) {
    case In::all:
      break;
    case In::tables:
      return form_ != Form::document && form_ != Form::lines;
    case In::programs:
      return form_ != Form::table;
    case In::json:
      return form_ == Form::document || form_ == Form::lines;
  }
  return true;
}

Table::Row List::header() const {
  Table::Row names;
  for (const auto& column : columns_) {
    if (shows(column)) names.emplace_back(column.name);
  }
  return names;
}

void List::begin() {
  if (form_ == Form::excel) output_.write("\xEF\xBB\xBF");
  if (delimited()) output_.write(line_of(header(), form_));
  if (form_ == Form::workbook)
    sheet_ = exchange::open_sheet_writer(std::string(frame_.rows), header(), session_.now().instant);
  if (form_ != Form::document) return;
  auto head = dump(frame_.head);
  head.back() = frame_.head.empty() ? '{' : ',';
  output_.write(head.append(1, '"').append(frame_.rows).append("\":["));
}

void List::begin_row() {
  if (count_++ == 0) return begin();
  if (form_ == Form::document) output_.write(",");
}

void List::row(std::span<const Cell> cells) {
  begin_row();
  Table::Row texts;
  row_.clear();
  const char* separator = "";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!shows(columns_[i])) continue;
    switch (form_) {
      case Form::table:
      case Form::workbook:
        std::visit(Plain{texts.emplace_back()}, cells[i]);
        break;
      case Form::csv:
      case Form::excel:
        row_ += separator;
        std::visit(CsvField{{row_}}, cells[i]);
        separator = ";";
        break;
      case Form::document:
      case Form::lines:
        row_.append(row_.empty() ? "{\"" : ",\"").append(columns_[i].name).append("\":");
        std::visit(JsonValue{{row_}}, cells[i]);
        break;
    }
  }
  if (form_ == Form::table) return table_.add(std::move(texts));
  if (form_ == Form::workbook) return sheet_->add(texts);
  row_ += form_ == Form::csv ? "\n" : form_ == Form::excel ? "\r\n" : form_ == Form::lines ? "}\n" : "}";
  output_.write(row_);
}

void List::object(const Json& json) {
  begin_row();
  output_.write(dump(json));
}

void List::text(std::string_view lines) {
  begin_row();
  output_.write(lines);
}

void List::finish(const Json& tail) {
  if (count_ == 0) begin();
  if (form_ == Form::document) {
    auto end = dump(tail);
    if (!tail.empty()) end.front() = ',';
    output_.write("]" + (tail.empty() ? "}" : end) + '\n');
  }
  table_.finish();
  if (sheet_) sheet_->finish([this](std::string_view bytes) { output_.write(bytes); });
  output_.finish();
  if (count_ == 0 && form_ == Form::table && !frame_.nothing.empty()) session_.say(std::string(frame_.nothing));
}

}  // namespace scts::cli
