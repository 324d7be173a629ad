#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/people/search.hpp"

/// How students and guardians who were found are shown.
namespace scts::cli {

/// In CSV couples only, fit for --pairs.
[[nodiscard]] List person_list(const Session& session);
void add(List& list, const store::PersonRow& row);

}  // namespace scts::cli
