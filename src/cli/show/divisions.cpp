#include "cli/show/divisions.hpp"

#include <fmt/format.h>

#include "cli/show/access.hpp"
#include "cli/show/json.hpp"
#include "cli/show/list.hpp"

namespace scts::cli {

namespace {

std::int64_t sum(const std::map<std::string, std::int64_t>& reasons) {
  std::int64_t all = 0;
  for (const auto& [reason, count] : reasons) all += count;
  return all;
}

/// Whose codes are counted.
std::string_view owners(CodeKind kind) {
  return kind == CodeKind::car ? "couples" : "students";
}

Json json(CodeKind kind, const store::DivisionCounts& counts) {
  Json unreachable = Json::array();
  for (const auto& [reason, count] : counts.unreachable) unreachable.push_back({{"reason", reason}, {"codes", count}});
  return {{std::string(owners(kind)), counts.owners},
          {"valid", counts.valid},
          {"notified", {{"email", counts.by_email}, {"paper", counts.by_paper}}},
          {"returned", counts.returned},
          {"unreachable", unreachable},
          {"used", counts.used},
          {"access_withdrawn", json_of(counts.withdrawn)}};
}

void add(List& list, std::string_view name, const store::DivisionCounts& counts) {
  std::vector<std::string> reasons;
  for (const auto& [reason, count] : counts.unreachable) reasons.push_back(fmt::format("{} {}", count, reason));
  list.row({name, counts.owners, counts.valid, counts.by_email, counts.by_paper, counts.returned, counts.used,
            sum(counts.unreachable), fmt::format("{}", fmt::join(reasons, ", ")), counts.withdrawn.sum()});
}

}  // namespace

void show(const Session& session, const ops::DivisionReport& report) {
  List list(session,
            {{"division"},
             {owners(report.kind)},
             {"valid"},
             {"email"},
             {"letter"},
             {"returned"},
             {"used"},
             {"unreachable"},
             {"reasons"},
             {"withdrawn"}},
            {{{"schema", "scts.status-by-division/1"}}, "divisions"});
  const auto form = list.form();
  for (const auto& [division, counts] : report.divisions) {
    if (form == List::Form::document) {
      Json row{{"division", division.text()}};
      row.update(json(report.kind, counts));
      list.object(row);
    } else {
      add(list, division.empty() && form == List::Form::table ? "none" : division.text(), counts);
    }
  }
  if (form != List::Form::document) add(list, "total", report.total);
  list.finish({{"total", json(report.kind, report.total)}});
}

}  // namespace scts::cli
