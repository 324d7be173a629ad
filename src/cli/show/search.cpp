#include "cli/show/search.hpp"

#include <fmt/format.h>

namespace scts::cli {

List person_list(const Session& session, bool own_codes) {
  const auto of_couples = own_codes ? In::json : In::all;
  return {session,
          {{"student_id"},
           {"student"},
           {"mef"},
           {"division"},
           {"guardian_id", of_couples},
           {"guardian", of_couples},
           {"rank", of_couples},
           {"access"},
           {"notified_on"},
           {"left", In::programs},
           {"withdrawn", In::programs}},
          {{{"schema", "scts.search/1"}}, "entries", "Nobody found."}};
}
void add(List& list, const store::PersonRow& row, bool own_codes) {
  // A line of CSV is a couple, which other commands take as it is.
  if (list.form() == List::Form::csv && !row.guardian && !own_codes) return;
  // People read who has left beside the name, programs in a column.
  const bool beside = row.left && list.form() == List::Form::table;
  const auto no_access = row.withdrawn ? fmt::format("no ({})", name(*row.withdrawn)) : std::string();
  // And so why access was taken away.
  const auto withdrawn = row.withdrawn ? Cell(name(*row.withdrawn)) : Cell();
  const auto access = row.withdrawn && list.form() == List::Form::table ? Cell(no_access) : Cell(row.access);
  list.row({row.student.value(), beside ? row.student_name + " (left)" : row.student_name, row.mef, row.division,
            cell(row.guardian), row.guardian_name, row.rank ? Cell(static_cast<int>(*row.rank)) : Cell(), access,
            cell(row.notified_on), row.left, withdrawn});
}

}  // namespace scts::cli
