#pragma once

#include <optional>
#include <string>

#include "scts/model/bond.hpp"
#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/person.hpp"

/// What a list tells of a person whom it means, and whom it then finds.
namespace scts {

/// Whom a list means: by his id, or by name and date of birth, INE or division. With an id, the name must fit too.
struct StudentLead {
  std::optional<StudentId> id = {};
  std::string surname = {};  ///< in use or at birth; with the first names, in either order, if `whole_name`
  std::string first_name = {};
  bool whole_name = false;
  std::optional<Date> birth_date = {};
  std::string ine = {};
  DivisionCode division = {};
};

/// Whom a list means: by his id; by name, as a guardian of a student; or by name and a mailbox or an address.
struct GuardianLead {
  std::optional<GuardianId> id = {};
  std::string surname = {};
  std::string first_name = {};
  bool whole_name = false;  ///< as that of a student
  std::optional<StudentId> student = {};
  std::string email = {};
  Address address = {};
};

/// Why nobody, or nobody certain, was found.
enum class Mismatch {
  none,
  unknown_id,
  other_person,  ///< the id is somebody else's
  nobody,
  several,
  no_guardian,  ///< the student has none of that name
  elsewhere,    ///< the name is known, with another mailbox and another address
};

template <class Person>
struct Match {
  std::optional<Person> person = {};
  Mismatch mismatch = Mismatch::none;
};

/// The mismatch in words. A date of birth stays out: it opens accounts, and reports are read over shoulders.
[[nodiscard]] std::string words(const StudentLead& lead, Mismatch mismatch);
[[nodiscard]] std::string words(const GuardianLead& lead, Mismatch mismatch);

/// A bond that a list means, of which one at least is not told by his id.
struct BondLead {
  StudentLead student;
  GuardianLead guardian;
  std::string place = {};  ///< where it stands: `FILE:LINE`
};
struct FoundBond {
  std::optional<Bond> bond = {};
  std::string why = {};  ///< else why none
};
/// `find` gives the Match of a lead.
template <class Find>
FoundBond find_bond(const BondLead& lead, Find&& find) {
  auto student = lead.student.id;
  if (!student) {
    const auto match = find(lead.student);
    if (!match.person) return {{}, words(lead.student, match.mismatch)};
    student = match.person->id;
  }
  auto guardian = lead.guardian;
  guardian.student = student;
  if (!guardian.id) {
    const auto match = find(guardian);
    if (!match.person) return {{}, words(guardian, match.mismatch)};
    guardian.id = match.person->id;
  }
  return {Bond{*student, *guardian.id}, {}};
}

}  // namespace scts
