#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/show.hpp"
#include "scts/model/service.hpp"

namespace scts::cli {

namespace {

constexpr const char* kListStart = "{\"schema\":\"scts.account-list/1\",\"accounts\":[";

Json json(const replica::AttachedChild& child) {
  return {{"uai", child.uai},
          {"student_id", child.student.value()},
          {"first_name", child.first_name},
          {"division", child.division}};
}

Json json(const ops::VisibleService& service) {
  Json marks = Json::array();
  for (const auto& m : service.marks) {
    marks.push_back({{"test_id", m.test.value()},
                     {"subject", m.subject},
                     {"title", m.title},
                     {"given_on", m.given_on.empty() ? Json() : Json(m.given_on)},
                     {"mark", m.mark},
                     {"out_of", m.out_of},
                     {"coefficient", m.coefficient}});
  }
  Json absences = Json::array();
  for (const auto& a : service.absences) {
    absences.push_back({{"absence_id", a.id.value()},
                        {"from", a.from},
                        {"to", a.to},
                        {"reason", a.reason},
                        {"justified", a.justified}});
  }
  return {{"service", service.service}, {"marks", marks}, {"absences", absences}};
}

std::string text(const replica::AttachedChild& child) {
  return fmt::format("{} ({}), {}{}", child.first_name, child.student.value(), child.school,
                     child.division.empty() ? "" : ", " + child.division);
}

std::string text(const ops::VisibleService& service) {
  std::string out = fmt::format("  {}\n", service.service);
  for (const auto& m : service.marks) {
    const bool number = m.mark.find_first_of("0123456789") != std::string::npos;
    out += fmt::format("    {:<10}  {}{}{}: {}{}\n", m.given_on, m.subject, m.subject.empty() ? "" : ", ", m.title,
                       m.mark, number ? "/" + m.out_of : "");
  }
  for (const auto& a : service.absences) {
    out += fmt::format("    {}{}{}{}\n", a.from, a.to == a.from ? "" : " to " + a.to,
                       a.reason.empty() ? "" : ", " + a.reason, a.justified ? " (justified)" : "");
  }
  return out;
}

}  // namespace

void show(const Session& session, const Login& login, const ops::AttachReport& report, bool opened, bool dry_run) {
  if (session.format() == Format::json) {
    Json children = Json::array();
    for (const auto& child : report.children) children.push_back(json(child));
    session.print(line({{"schema", "scts.account-attach/1"},
                        {"login", login.text()},
                        {"opened", opened},
                        {"codes", report.codes},
                        {"children", children}}));
    return;
  }
  session.say(
      fmt::format("{} {}, {}:", opened ? "Opened" : "Attached to", login.text(), counted(report.codes, "code")));
  for (const auto& child : report.children) session.say("  " + text(child));
  if (dry_run) session.say("Dry run: nothing was changed.");
}

void show_detached(const Session& session, const Login& login, std::int64_t codes, bool dry_run) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.account-detach/1"}, {"login", login.text()}, {"codes", codes}}));
    return;
  }
  session.say(fmt::format("{} taken away from {}.", counted(codes, "code"), login.text()));
  if (dry_run) session.say("Dry run: nothing was changed.");
}

void show(const Session& session, const Login& login, const std::vector<ops::VisibleChild>& children) {
  if (session.format() == Format::json) {
    Json all = Json::array();
    for (const auto& child : children) {
      Json one = json(child.child);
      one["services"] = Json::array();
      for (const auto& service : child.services) one["services"].push_back(json(service));
      all.push_back(one);
    }
    session.print(line({{"schema", "scts.account-show/1"}, {"login", login.text()}, {"children", all}}));
    return;
  }
  if (children.empty()) session.print(fmt::format("{} sees no child today.\n", login.text()));
  for (const auto& child : children) {
    session.print(text(child.child) + '\n');
    for (const auto& service : child.services) session.print(text(service));
  }
}

AccountList::AccountList(const Session& session)
    : session_(session), table_(session, {"login", "opened_at", "codes"}) {}
void AccountList::add(const replica::AccountRow& row) {
  if (session_.format() == Format::json) {
    session_.print((first_ ? kListStart : ",") +
                   Json{{"login", row.login}, {"opened_at", row.opened_at}, {"codes", row.codes}}.dump());
  } else {
    table_.row({row.login, row.opened_at, std::to_string(row.codes)});
  }
  first_ = false;
}
void AccountList::finish() {
  if (session_.format() == Format::json) return session_.print((first_ ? kListStart : "") + std::string("]}\n"));
  table_.finish();
  if (first_ && session_.format() == Format::text) session_.say("No accounts yet.");
}

}  // namespace scts::cli
