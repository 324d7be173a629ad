#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/show.hpp"

namespace scts::cli {

namespace {

std::int64_t sum(const std::map<std::string, std::int64_t>& reasons) {
  std::int64_t all = 0;
  for (const auto& [reason, count] : reasons) all += count;
  return all;
}

Json json(const store::DivisionCounts& counts) {
  Json unreachable = Json::array();
  for (const auto& [reason, count] : counts.unreachable) unreachable.push_back({{"reason", reason}, {"codes", count}});
  return {{"couples", counts.bonds},
          {"valid", counts.valid},
          {"notified", {{"email", counts.by_email}, {"paper", counts.by_paper}}},
          {"returned", counts.returned},
          {"unreachable", unreachable},
          {"used", counts.used}};
}

std::vector<std::string> cells(std::string name, const store::DivisionCounts& counts) {
  std::vector<std::string> reasons;
  for (const auto& [reason, count] : counts.unreachable) reasons.push_back(fmt::format("{} {}", count, reason));
  return {std::move(name),
          std::to_string(counts.bonds),
          std::to_string(counts.valid),
          std::to_string(counts.by_email),
          std::to_string(counts.by_paper),
          std::to_string(counts.returned),
          std::to_string(counts.used),
          std::to_string(sum(counts.unreachable)),
          fmt::format("{}", fmt::join(reasons, ", "))};
}

}  // namespace

void show(const Session& session, const ops::DivisionReport& report) {
  if (session.format() == Format::json) {
    Json divisions = Json::array();
    for (const auto& [division, counts] : report.divisions) {
      Json row{{"division", division.text()}};
      row.update(json(counts));
      divisions.push_back(row);
    }
    session.print(
        line({{"schema", "scts.status-by-division/1"}, {"divisions", divisions}, {"total", json(report.total)}}));
    return;
  }
  const bool csv = session.format() == Format::csv;
  Table table(session,
              {"division", "couples", "valid", "email", "letter", "returned", "used", "unreachable", "reasons"});
  for (const auto& [division, counts] : report.divisions) {
    table.row(cells(division.empty() && !csv ? "none" : division.text(), counts));
  }
  table.row(cells("total", report.total));
  table.finish();
}

}  // namespace scts::cli
