#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/store/people/chosen.hpp"
#include "scts/store/store.hpp"

/// Students and guardians as a search shows them, and how many there are.
namespace scts::store {

/// A bond as a search shows it: the names, the class, whether the guardian has access. A student without any guardian
/// stands alone, and so does one who is asked for by his own code.
struct PersonRow {
  StudentId student;
  std::optional<GuardianId> guardian;
  std::string student_name;  ///< SURNAME First
  std::string guardian_name;
  std::string mef;  ///< what people see
  std::string division;
  std::optional<Rank> rank;
  bool access = false;                     ///< has a valid code
  std::optional<std::string> notified_on;  ///< ISO day
  bool left = false;                       ///< the student has left
  std::optional<Reason> withdrawn = {};    ///< access was taken away
};

/// The chosen bonds, or students, whose student or guardian has this id, or a name (in use or at birth, surname or
/// first name first), an e-mail address or a telephone number that begins so; the couple of a letter, by its reference.
std::int64_t find_owners(const Read& read, CodeKind kind, const std::optional<std::string>& prefix,
                         const Chosen& chosen, Date today, const std::function<void(const PersonRow&)>& f);

struct Population {
  std::int64_t students = 0;   ///< present
  std::int64_t guardians = 0;  ///< present
  std::int64_t bonds = 0;      ///< of present students
};
[[nodiscard]] Population population(const Read& read, Date today);
/// MEF (what people see) and division of every couple that is known, in order.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> divisions(const Read& read, Date today);
/// When something was last imported: UTC.
[[nodiscard]] std::optional<std::string> last_import(const Read& read);
/// When the store was last replicated, to whichever replica: UTC.
[[nodiscard]] std::optional<std::string> last_replication(const Read& read);

}  // namespace scts::store
