#pragma once

#include <optional>
#include <string>

#include "scts/exchange/roster_header.hpp"
#include "scts/model/school_year.hpp"
#include "scts/store/store.hpp"

namespace scts::ops {

/// The school year that the files of an import must be of: the store's, the next one, or, in a store that knows none
/// yet, that of the first file.
class ImportYear {
 public:
  enum class Which { current, next };
  /// Throws Error(usage) if the next one is to begin, and the store knows no year.
  ImportYear(const std::optional<SchoolYear>& of_store, Which which);

  /// Throws Error(refused) for a file of another year. One that names none is of any.
  void check(const exchange::RosterHeader& header);
  [[nodiscard]] bool begins_next() const { return which_ == Which::next; }
  /// The year that the store is in after this import, if it is another one than before.
  [[nodiscard]] std::optional<SchoolYear> fresh() const;
  [[nodiscard]] const std::optional<SchoolYear>& of_store() const { return of_store_; }

 private:
  std::optional<SchoolYear> of_store_;
  Which which_;
  std::optional<SchoolYear> wanted_;
  std::string from_;  ///< the file that told it
};

}  // namespace scts::ops
