#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/people/search.hpp"

/// How students and guardians who were found are shown.
namespace scts::cli {

/// In CSV couples only, fit for --pairs; of students' own codes a line for each student.
[[nodiscard]] List person_list(const Session& session, bool own_codes);
void add(List& list, const store::PersonRow& row, bool own_codes);

}  // namespace scts::cli
