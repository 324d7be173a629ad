#pragma once

#include <memory>

#include "scts/model/lead.hpp"
#include "scts/store/store.hpp"

/// The search for the person whom a row of a list means.
namespace scts::store {

/// Finds the persons whom lists mean, as the store has them. Names are compared without case, accents and hyphens, and
/// a surname is the one in use or the one at birth. Exactly one must fit; among several a present student goes before
/// those who have left, and guardians who have left are not found at all.
class Finder {
 public:
  explicit Finder(const Read& read);
  ~Finder();

  [[nodiscard]] Match<Student> student(const StudentLead& lead);
  [[nodiscard]] Match<Guardian> guardian(const GuardianLead& lead);
  [[nodiscard]] FoundBond bond(const BondLead& lead);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace scts::store
