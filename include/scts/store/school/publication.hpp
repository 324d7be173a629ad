#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/publication.hpp"
#include "scts/store/store.hpp"

/// When the marks or absences of a service are published, set by division.
namespace scts::store {

/// How a service is published; nothing decided if it never was.
[[nodiscard]] Publication publication(const Read& read, std::string_view service);
/// Puts `publication`, which has a mode, in the place of what was set before.
void save(const Write& write, std::string_view service, const Publication& publication);

/// In which couple each student is; the division is empty for who is in no class.
[[nodiscard]] std::map<StudentId, Couple> student_couples(const Read& read);

/// The couples of the school's structures and of present students, and those that only have due dates of the service;
/// in the order of the guide's table (4.2.2.2): by MEF as people see it, then by division.
[[nodiscard]] std::vector<ListedCouple> couples(const Read& read, std::string_view service, Date today);

}  // namespace scts::store
