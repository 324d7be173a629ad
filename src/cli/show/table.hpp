#pragma once

#include <string>
#include <vector>

#include "cli/output.hpp"

namespace scts::cli {

/// Rows for people, below a header and in columns that are aligned page by page.
class Table {
 public:
  using Row = std::vector<std::string>;

  Table(Output& output, Row header) : output_(output), header_(std::move(header)) {}
  void add(Row row);
  void finish();

 private:
  void flush();

  Output& output_;
  Row header_;
  std::vector<Row> page_;
  bool headed_ = false;
};

}  // namespace scts::cli
