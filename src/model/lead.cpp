#include "scts/model/lead.hpp"

#include <fmt/format.h>

namespace scts {

namespace {

std::string name_of(const auto& lead) {
  return lead.first_name.empty() ? lead.surname : fmt::format("{} {}", lead.surname, lead.first_name);
}

}  // namespace

std::string words(const StudentLead& lead, Mismatch mismatch) {
  const bool by_ine = !lead.birth_date && !lead.ine.empty();
  const bool by_division = !lead.birth_date && !by_ine && !lead.division.empty();
  switch (mismatch) {
    case Mismatch::unknown_id:
      return fmt::format("no student has the ELEVE_ID {}", lead.id->value());
    case Mismatch::other_person:
      return fmt::format("ELEVE_ID {} is not {}: the name or the date of birth differs", lead.id->value(),
                         name_of(lead));
    case Mismatch::several:
      if (by_ine) return fmt::format("several students are called {} and have that INE", name_of(lead));
      if (by_division) {
        return fmt::format("several students in {} are called {}: tell which by student_id or birth_date",
                           lead.division.text(), name_of(lead));
      }
      return fmt::format("several students are called {} and were born on that day: tell which by student_id",
                         name_of(lead));
    default:
      if (by_ine) return fmt::format("no student is called {} and has that INE", name_of(lead));
      if (by_division) return fmt::format("no student in {} is called {}", lead.division.text(), name_of(lead));
      return fmt::format("no student is called {} and was born on that day", name_of(lead));
  }
}

std::string words(const GuardianLead& lead, Mismatch mismatch) {
  switch (mismatch) {
    case Mismatch::unknown_id:
      return fmt::format("no guardian has the PERSONNE_ID {}", lead.id->value());
    case Mismatch::other_person:
      return fmt::format("PERSONNE_ID {} is not {}", lead.id->value(), name_of(lead));
    case Mismatch::several:
      return fmt::format("several guardians fit {}: tell which by guardian_id", name_of(lead));
    case Mismatch::no_guardian:
      return fmt::format("ELEVE_ID {} has no guardian called {}", lead.student ? lead.student->value() : 0,
                         name_of(lead));
    case Mismatch::elsewhere:
      return fmt::format(
          "{} is known with another e-mail and another address: tell who is meant by guardian_id or with the student",
          name_of(lead));
    default:
      return fmt::format("no guardian is called {}", name_of(lead));
  }
}

}  // namespace scts
