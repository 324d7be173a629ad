// Any bytes as a list of couples; a list that was read is read again from what the program would write.

#include "scts/exchange/pairs.hpp"

#include "fuzz.hpp"
#include "scts/exchange/csv_row.hpp"

void fuzz_one(std::string_view bytes) {
  using namespace scts;
  const fuzz::Input input(bytes);
  fuzz::refusing([&] {
    const auto rows = exchange::read_pairs(input.path(), {});
    std::string written = exchange::csv_row({"student_id", "guardian_id", "reason"});
    for (const auto& row : rows) {
      written += exchange::csv_row({std::to_string(row.bond.student.value()), std::to_string(row.bond.guardian.value()),
                                    std::string(row.reason ? name(*row.reason) : "")});
    }
    const fuzz::Input copy(written);
    const auto again = exchange::read_pairs(copy.path(), {});
    fuzz::require(again.size() == rows.size(), "a couple is lost", written);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      fuzz::require(again[i].bond == rows[i].bond && again[i].reason == rows[i].reason, "a couple is changed", written);
    }
  });
}
