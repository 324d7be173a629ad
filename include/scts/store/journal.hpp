#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "scts/model/bond.hpp"
#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// Opens a numbered batch: who, when, by which command.
[[nodiscard]] BatchId begin_batch(const Write& write, std::string_view command, std::string_view actor, const Now& now);

/// The append-only trace. Ids only: no name and no code ever goes in.
class Journal {
 public:
  Journal(const Write& write, BatchId batch);
  ~Journal();
  /// Something about the school as a whole; `detail` names a setting, a service, a file's kind.
  void school(std::string_view what, const std::string& detail);
  void code(std::string_view what, const Bond& owner, CodeId code, std::string_view detail = {});

 private:
  struct Insert;
  std::unique_ptr<Insert> insert_;
};

}  // namespace scts::store
