#pragma once

#include "cli/show/list.hpp"
#include "scts/model/doubt.hpp"

/// How doubts about the school's data are shown.
namespace scts::cli {

[[nodiscard]] List doubt_list(const Session& session);
void add(List& list, const DoubtRow& row);

}  // namespace scts::cli
