#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "scts/model/cell.hpp"
#include "scts/model/selection.hpp"
#include "scts/ops/run.hpp"
#include "scts/store/school/listings.hpp"

/// Lists of what the store holds, to be taken elsewhere.
namespace scts::ops {

struct ListRequest {
  const store::Listing& listing;
  Selection selection;
  std::vector<store::Column> columns;  ///< of the listing, in any order
};
/// The columns of these names. Throws Error(usage) that names the known ones.
[[nodiscard]] std::vector<store::Column> columns_of(const store::Listing& listing,
                                                    const std::vector<std::string>& names);

/// Cells live until the next row.
using RowSink = std::function<void(std::span<const Cell>)>;

/// The rows of a list as one consistent view of the store, with masked codes. Returns how many.
std::int64_t list(const store::Store& store, const ListRequest& request, Date today, const RowSink& f);
/// The same with codes in clear: each display is logged first.
std::int64_t list_revealed(const Run& run, const ListRequest& request, const RowSink& f);

}  // namespace scts::ops
