#include "cli/show/table.hpp"

#include <algorithm>

#include "scts/model/text.hpp"

namespace scts::cli {

namespace {
constexpr std::size_t kPage = 1000;  // rows that share the width of their columns
}

void Table::add(Row row) {
  page_.push_back(std::move(row));
  if (page_.size() == kPage) flush();
}

void Table::finish() {
  if (!page_.empty()) flush();
}

void Table::flush() {
  std::vector<std::size_t> widths(header_.size());
  const auto measure = [&](const Row& row) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], characters(row[i]));
  };
  measure(header_);
  std::for_each(page_.begin(), page_.end(), measure);
  const auto write = [&](const Row& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(widths[i] - characters(row[i]) + 2, ' ');
    }
    output_.write(line.substr(0, line.find_last_not_of(' ') + 1) + '\n');
  };
  if (!headed_) write(header_);
  headed_ = true;
  std::for_each(page_.begin(), page_.end(), write);
  page_.clear();
}

}  // namespace scts::cli
