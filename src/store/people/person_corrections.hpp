#pragma once

#include <span>
#include <string>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/store/people/corrections.hpp"
#include "store/people/roster_columns.hpp"
#include "store/sql.hpp"

/// What an import does to the corrections of students, or of guardians.
namespace scts::store {

/// Works on the staged records, `incoming_student` or `incoming_guardian`, beside the import of them.
class PersonCorrections {
 public:
  PersonCorrections(SQLite::Database& database, std::string table, std::span<const char* const> fields, BatchId batch,
                    Date today, const OnOvertaken& on_overtaken);

  /// Before records are compared: where SIECLE says what it said last, the staged record says what is in force.
  /// `new_classes`: it tells those of a new year, in whatever words.
  void hear(bool new_classes);
  /// SIECLE's files are whole, and who is not in them has left on that day: that is its word.
  void miss(Date gone_on);
  /// Once it is known who changes, and before they do: what lists change is a correction from now on.
  void note();
  /// After it: what SIECLE said in place of a correction, and is in force no more, is no doubt any more.
  void settle();
  /// Who came by a list alone.
  void remember_listed();
  [[nodiscard]] const CorrectionCounts& counts();

 private:
  void hear_first_words();
  void find_overtaken(bool new_classes);
  void end_overtaken(bool new_classes);
  void stand_by();

  SQLite::Database& database_;
  std::string table_;
  std::span<const char* const> fields_;
  BatchId batch_;
  Date today_;
  const OnOvertaken& on_overtaken_;
  bool siecle_;  ///< SIECLE tells of them
  bool lists_;   ///< lists do
  CorrectionCounts counts_;
};

/// Puts what SIECLE said last into the staged records of those whose corrections are dropped: ids and fields.
void put_back(SQLite::Database& database, const std::string& table, std::span<const char* const> fields,
              const std::string& dropped);

}  // namespace scts::store
