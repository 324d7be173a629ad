#include "scts/exchange/rejects.hpp"

#include "scts/exchange/csv_row.hpp"

namespace scts::exchange {

void Rejects::begin(const std::vector<std::string>& columns) {
  std::vector<std::string> header;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] == "line" || columns[i] == "reason") continue;
    kept_.push_back(i);
    header.push_back(columns[i]);
  }
  header.insert(header.end(), {"line", "reason"});
  write_("\xEF\xBB\xBF");
  write_(csv_row(header));
}

void Rejects::add(std::span<const std::string> row, long line, const std::string& why) {
  std::vector<std::string> fields;
  for (const auto column : kept_) fields.push_back(row[column]);
  fields.push_back(std::to_string(line));
  fields.push_back(why);
  write_(csv_row(fields));
}

}  // namespace scts::exchange
