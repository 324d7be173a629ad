#include "cli/show/table.hpp"

#include <algorithm>

#include "scts/exchange/csv_row.hpp"
#include "scts/model/text.hpp"

namespace scts::cli {

namespace {
constexpr std::size_t kWindow = 1000;  // rows that share the width of their columns; a longer list is aligned by pages
}

Table::Table(const Session& session, std::vector<std::string> header) : session_(session), header_(std::move(header)) {
  if (session.format() == Format::csv) session.print(exchange::csv_row(header_));
}

void Table::row(std::vector<std::string> cells) {
  if (session_.format() == Format::csv) {
    session_.print(exchange::csv_row(cells));
    return;
  }
  rows_.push_back(std::move(cells));
  if (rows_.size() == kWindow) flush();
}

void Table::finish() {
  if (!rows_.empty()) flush();
}

void Table::flush() {
  std::vector<std::size_t> widths(header_.size());
  const auto measure = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], characters(cells[i]));
  };
  measure(header_);
  std::for_each(rows_.begin(), rows_.end(), measure);
  const auto print = [&](const std::vector<std::string>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      line += cells[i];
      if (i + 1 < cells.size()) line.append(widths[i] - characters(cells[i]) + 2, ' ');
    }
    session_.print(line.substr(0, line.find_last_not_of(' ') + 1) + '\n');
  };
  if (!headed_) print(header_);
  headed_ = true;
  std::for_each(rows_.begin(), rows_.end(), print);
  rows_.clear();
}

}  // namespace scts::cli
