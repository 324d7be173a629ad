// Any bytes as a list of couples; a list that was read is read again from what the program would write.

#include "scts/exchange/bonds.hpp"

#include "fuzz.hpp"
#include "scts/exchange/csv_row.hpp"

void fuzz_one(std::string_view bytes) {
  using namespace scts;
  const fuzz::Input input(bytes);
  fuzz::refusing([&] {
    const auto rows = exchange::read_bonds(input.path(), {});
    std::string written = exchange::csv_row({"student_id", "guardian_id", "reason"});
    std::vector<exchange::BondRow> told;  // by ids; the others are told by names
    for (const auto& row : rows) {
      const auto& [student, guardian, place] = row.bond;
      fuzz::require(row.line > 0 && !place.empty(), "no place", "");
      fuzz::require(student.id || student.birth_date, "nobody", "");
      if (!student.id || !guardian.id) continue;
      told.push_back(row);
      written += exchange::csv_row({std::to_string(student.id->value()), std::to_string(guardian.id->value()),
                                    std::string(row.reason ? name(*row.reason) : "")});
    }
    const fuzz::Input copy(written);
    const auto again = exchange::read_bonds(copy.path(), {});
    fuzz::require(again.size() == told.size(), "a couple is lost", written);
    for (std::size_t i = 0; i < told.size(); ++i) {
      const bool same = again[i].bond.student.id == told[i].bond.student.id &&
                        again[i].bond.guardian.id == told[i].bond.guardian.id && again[i].reason == told[i].reason;
      fuzz::require(same, "a couple is changed", written);
    }
  });
}
