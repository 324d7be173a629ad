#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"

namespace scts::cli {

/// A list for people (aligned columns) or for programs (CSV); both from the same rows.
class Table {
 public:
  Table(const Session& session, std::vector<std::string> header);
  /// CSV rows go out at once; text waits for the width of its columns, at most kWindow rows.
  void row(std::vector<std::string> cells);
  void finish();

 private:
  const Session& session_;
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
  bool headed_ = false;
  void flush();
};

}  // namespace scts::cli
