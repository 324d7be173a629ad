#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/upkeep/check.hpp"

namespace scts::cli {

/// Shows what a check of the store finds, as it comes.
class FindingList {
 public:
  FindingList(const Session& session, std::filesystem::path store);
  void add(const ops::Finding& finding);
  /// The exit status. Throws Error(failed) if something is wrong and nothing was mended.
  [[nodiscard]] int finish(const ops::CheckReport& report);

 private:
  const Session& session_;
  std::filesystem::path store_;
  List list_;
  std::int64_t wrong_ = 0;
  std::int64_t mendable_ = 0;
  std::int64_t repaired_ = 0;
};

}  // namespace scts::cli
