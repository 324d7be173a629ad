#pragma once

#include <map>
#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/publication.hpp"
#include "scts/ops/school/hidden.hpp"
#include "scts/store/store.hpp"

namespace scts::ops {

/// What students lose from sight by moving to another class. Made before they move.
class Moves {
 public:
  explicit Moves(const store::Read& read);

  /// After they have moved by the batch, and before it changes tests, marks and absences.
  [[nodiscard]] std::vector<Hidden> hidden(const store::Read& read, BatchId batch, Date today) const;

 private:
  std::map<std::string, Publication> scheduled_;  ///< of the open services: day by day no class matters
  std::map<StudentId, Couple> before_;
};

}  // namespace scts::ops
