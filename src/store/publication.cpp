#include "scts/store/publication.hpp"

#include "store/sql.hpp"

namespace scts::store {

Publication publication(const Read& read, std::string_view service) {
  Publication out;
  SQLite::Statement mode(read.database(), "SELECT mode FROM publication WHERE service = ?");
  bind_all(mode, service);
  if (mode.executeStep()) out.mode = parse_publication_mode(mode.getColumn(0).getText());
  SQLite::Statement due(read.database(), "SELECT mef, division, due_on FROM due_date WHERE service = ?");
  bind_all(due, service);
  while (due.executeStep()) {
    const Couple couple{MefCode(due.getColumn(0).getString()), DivisionCode(due.getColumn(1).getString())};
    if (const auto date = day(due.getColumn(2))) out.due_dates[couple].insert(*date);
  }
  return out;
}

}  // namespace scts::store
