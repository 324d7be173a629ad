#pragma once

#include <cstdint>

namespace scts {

/// A record of a SIECLE export as it stands there, not looked into: whose it is, and a digest of its bytes.
struct Skimmed {
  enum class Kind { student, membership, guardian, bond, student_address, guardian_address };
  Kind kind;
  std::int64_t id;      ///< ELEVE_ID of students, memberships and bonds, PERSONNE_ID or ADRESSE_ID
  std::int64_t other;   ///< ADRESSE_ID of a person, or 0; PERSONNE_ID of a bond
  std::int64_t digest;  ///< of what else decides how it is read, too; never 0
  long last_line;
};

}  // namespace scts
