#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/store.hpp"

/// The codes with which accounts were opened, as the replica or a file tells them.
namespace scts::store {

/// Codes with which accounts were opened, as others tell them: known by their keyed hashes, and held in a temporary
/// table until all were told. CARs and CAEs alike, valid or not.
class CodeUses {
 public:
  explicit CodeUses(const Write& write);
  ~CodeUses();

  /// A code that is told more than once was used on the earliest day.
  void add(const Hash& code, Date used_on, Origin origin = {});
  /// Drops the codes that were never issued, and tells of each.
  [[nodiscard]] std::int64_t drop_unknown(const std::function<void(Origin)>& f);
  /// Writes down each first use, with its event; a code that was used before stays as it is. Returns how many.
  [[nodiscard]] std::int64_t apply(BatchId batch);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace scts::store
