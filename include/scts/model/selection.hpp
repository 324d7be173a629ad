#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/model/lead.hpp"
#include "scts/model/owner.hpp"

/// Which owners of codes a command is about.
namespace scts {

enum class Access { any, yes, no };  ///< has a valid code or not
enum class Told { any, yes, no };    ///< has a valid code that was notified or used, or one that was neither

/// Which owners of codes a command is about. Different lists narrow each other, the entries of one widen; no list is
/// never everything.
struct Selection {
  bool all = false;
  std::vector<MefCode> mefs;
  std::vector<DivisionCode> divisions;
  std::vector<std::string> students;   ///< ids or beginnings of names
  std::vector<std::string> guardians;  ///< ids or beginnings of names
  std::vector<Owner> bonds;
  std::string bonds_file;             ///< where they were read; empty if in no file
  std::vector<long> bond_lines;       ///< on which line each
  std::vector<BondLead> named_bonds;  ///< and those that the file tells by name
  bool bonds_given = false;           ///< a file of bonds may be empty and then selects nothing
  std::optional<BatchId> batch;
  std::optional<Rank> rank;
  Access access = Access::any;
  Told told = Told::any;
  bool own_codes = false;  ///< it is about students' own codes alone

  [[nodiscard]] bool empty() const { return !all && mefs.empty() && divisions.empty() && !individual() && !batch; }
  /// Something was said that students' own codes do not have.
  [[nodiscard]] bool about_guardians() const { return !guardians.empty() || bonds_given || rank; }
  /// Students, guardians or bonds were named: individual work may touch codes that were notified (guide, 4.3.3).
  [[nodiscard]] bool individual() const { return !students.empty() || !guardians.empty() || bonds_given; }
};

}  // namespace scts
