#include "scts/store/people/lost_addresses.hpp"

#include <fmt/format.h>

#include "store/sql.hpp"
#include "store/staged_row.hpp"

namespace scts::store {

namespace {

void for_each_lost(const Read& read, std::string_view table, std::string_view tag,
                   const std::function<void(const LostAddress&)>& f) {
  // A file "sans adresses" has none at all.
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT {0}_id, address_id, file, line FROM staged_{0} p
    WHERE address_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM staged_address a WHERE a.file = p.file AND a.address_id = p.address_id)
      AND EXISTS (SELECT 1 FROM staged_address a WHERE a.file = p.file)
    ORDER BY file, line
  )sql",
                                                     table));
  while (row.executeStep()) {
    f({tag, row.getColumn(0).getInt64(), AddressId(row.getColumn(1).getInt64()), origin_at(row, 2)});
  }
}

}  // namespace

void for_each_lost_address(const Read& read, const std::function<void(const LostAddress&)>& f) {
  for_each_lost(read, "student", "ELEVE_ID", f);
  for_each_lost(read, "guardian", "PERSONNE_ID", f);
}

}  // namespace scts::store
