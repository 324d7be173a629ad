#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/person.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// What an import brings of persons, bonds and structures, held in temporary tables until all files are read: then it
/// is compared with the store, and applied.
class StagedRoster {
 public:
  explicit StagedRoster(const Write& write);
  ~StagedRoster();

  /// A file of the run, before its records; `kind` is what it tells of: students, guardians, bonds …
  void file(int number, std::string_view kind, const std::string& path, Teller teller);
  /// Each throws Error(failed) if a record came before with the same id and other data; its message begins with the id.
  void student(const Student& student, std::optional<AddressId> address, Origin origin);
  void guardian(const Guardian& guardian, std::optional<AddressId> address, Origin origin);
  void address(AddressId id, const Address& address, Origin origin);
  void bond(const Bond& bond, const Responsibility& responsibility, Origin origin);
  /// The first division of a student counts; returns it.
  [[nodiscard]] DivisionCode membership(StudentId student, const DivisionCode& division);
  void division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs);
  void mef(const MefCode& mef, const std::string& label);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace scts::store
