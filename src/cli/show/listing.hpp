#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "scts/store/listings.hpp"

namespace scts::cli {

/// Writes rows as they come: CSV with its header, or JSON, one object a line.
class RowWriter {
 public:
  RowWriter(Output& output, Format format, std::span<const store::Column> columns);
  void add(std::span<const store::Cell> cells);

 private:
  Output& output_;
  std::span<const store::Column> columns_;
  bool json_;
  std::string row_;
};

}  // namespace scts::cli
