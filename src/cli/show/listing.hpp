#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/school/listing.hpp"

/// How a list of the store is exported.
namespace scts::cli {

/// To a file or to standard output.
[[nodiscard]] List listing(const Session& session, List::Form form, const ops::ListRequest& request,
                           const std::optional<std::string>& file);

}  // namespace scts::cli
