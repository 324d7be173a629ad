#include "cli/show/import_changes.hpp"

#include <fmt/format.h>

namespace scts::cli {

namespace {

/// Dates of birth open accounts: that one was corrected is told, but not to what.
std::string shown(const store::FieldChange& change, const std::string& value) {
  return change.field == "birth_date" && !value.empty() ? "****" : value;
}

std::string some(const std::string& value) {
  return value.empty() ? "(nothing)" : value;
}

std::string rank_text(const std::string& rank) {
  return rank.empty() ? "no rank" : "légal " + rank;
}

Json json(const store::RosterChange& change) {
  Json fields = Json::array();
  for (const auto& field : change.fields) {
    fields.push_back({{"field", field.field}, {"old", shown(field, field.before)}, {"new", shown(field, field.after)}});
  }
  return {{"change", change.what},
          {"student_id", json_of(change.student)},
          {"guardian_id", json_of(change.guardian)},
          {"name", change.name},
          {"fields", fields}};
}

/// What stands behind the name: of a person's other fields each has a line of its own.
std::string outcome(const store::RosterChange& change) {
  if (change.what.starts_with("bond") && !change.fields.empty()) {
    const auto& rank = change.fields.front();
    if (change.what == "bond-added") return ": " + rank_text(rank.after);
    if (change.what == "bond-removed") return ": was " + rank_text(rank.before);
    return fmt::format(": {} → {}", rank_text(rank.before), rank_text(rank.after));
  }
  if (change.what.starts_with("code")) {
    const auto& end = change.fields.front();
    return change.what == "code-used"       ? ": used on " + end.after
           : change.what == "code-returned" ? ": returned " + end.after
           : change.what == "code-delayed"  ? ": delayed " + end.after
                                            : ": invalid, " + end.after;
  }
  const bool structure = change.what.starts_with("mef") || change.what.starts_with("division");
  if (structure && change.what.ends_with("-added")) return ": " + change.fields.front().after;
  if (structure && change.what.ends_with("-removed")) return ": was " + change.fields.front().before;
  if (change.what.ends_with("-left")) {
    for (const auto& field : change.fields) {
      if (field.field == "left_on") return ": left on " + field.after;
    }
  }
  return {};
}

void say(const Session& session, const store::RosterChange& change) {
  const auto ends = [&](std::string_view end) { return change.what.ends_with(end); };
  const char sign = ends("-added") ? '+' : ends("-left") || ends("-removed") || ends("-invalidated") ? '-' : '~';
  auto text = fmt::format("{} {}", sign, change.what.substr(0, change.what.find('-')));
  if (change.student) text += fmt::format(" {}", change.student->value());
  if (change.guardian) text += fmt::format("{}{}", change.student ? ";" : " ", change.guardian->value());
  session.say(fmt::format("{} {}{}", text, change.name, outcome(change)));
  if (change.what.starts_with("bond") || change.what.starts_with("code") || ends("-added") || ends("-removed")) return;
  for (const auto& field : change.fields) {
    if (ends("-left") && field.field == "left_on") continue;
    session.say(
        fmt::format("    {}: {} → {}", field.field, some(shown(field, field.before)), some(shown(field, field.after))));
  }
}

}  // namespace

List change_list(const Session& session) {
  return {session,
          {{"change"}, {"student_id"}, {"guardian_id"}, {"name"}, {"field"}, {"old"}, {"new"}},
          {{{"schema", "scts.import/1"}}, "changes"}};
}
void add(const Session& session, List& list, const store::RosterChange& change) {
  if (list.form() == List::Form::table) return say(session, change);
  if (list.form() == List::Form::document) return list.object(json(change));
  const auto row = [&](const store::FieldChange& field) {
    list.row({change.what, cell(change.student), cell(change.guardian), change.name, field.field,
              shown(field, field.before), shown(field, field.after)});
  };
  if (change.fields.empty()) row({});
  for (const auto& field : change.fields) row(field);
}

}  // namespace scts::cli
