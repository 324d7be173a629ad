#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/school_year.hpp"
#include "scts/model/uai.hpp"

namespace scts::exchange {

/// What a file tells about. A SIECLE file is known by its root element, a CSV file by its header, mail by its first
/// line.
enum class RosterKind {
  students,
  guardians,
  bonds,
  structures,
  nomenclature,
  tests,
  marks,
  absences,
  usage,
  returns,
  languages,
  due_dates,
  messages,  ///< mail that came, delivery reports among it
  school     ///< SIECLE's Communs
};
[[nodiscard]] std::string_view name(RosterKind kind);

/// What stands at the head of a file.
struct RosterHeader {
  std::string path;  ///< as the user wrote it
  RosterKind kind;
  std::optional<Uai> uai;                  ///< SIECLE's UAJ; a CSV names no school
  std::optional<std::string> exported_at;  ///< SIECLE's HORODATAGE as 2026-11-23T21:04:05 (local time)
  bool amends = false;                     ///< a list that tells something of known persons: nobody comes or goes by it
  std::vector<std::string> columns = {};   ///< of a CSV, as they are written there
  std::optional<SchoolYear> school_year = {};  ///< SIECLE's ANNEE_SCOLAIRE; a CSV names none
  std::string assumed = {};                    ///< how a CSV was read, where that is not as usual and nobody said so
};

}  // namespace scts::exchange
