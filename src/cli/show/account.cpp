#include "cli/show/account.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"
#include "scts/model/service.hpp"

namespace scts::cli {

namespace {

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

std::string text(const replica::Moved& moved) {
  return fmt::format("{}, {}, {}", counted(moved.accounts, "account"), counted(moved.codes, "used code"),
                     counted(moved.attempts, "code") + " with wrong tries");
}

Json json(const std::filesystem::path& file, const replica::Moved& moved) {
  return {{"path", file.native()}, {"accounts", moved.accounts}, {"codes", moved.codes}, {"attempts", moved.attempts}};
}

}  // namespace

void show(const Session& session, const ops::ExportRequest& request, const replica::Moved& moved) {
  if (session.format() == Format::json) {
    Json document{{"schema", "scts.account-export/1"}};
    document.update(json(request.file, moved));
    return session.print(line(document));
  }
  session.say(fmt::format("{}: {}.", request.file.native(), text(moved)));
  session.say(request.dry_run ? kDryRun : "It holds hashes of passwords: keep it as a key, and remove it when done.");
}

void show(const Session& session, const ops::ImportAccounts& request, const replica::Moved& moved) {
  if (session.format() == Format::json) {
    Json document{{"schema", "scts.account-import/1"}, {"replica", request.to.text()}};
    document.update(json(request.file, moved));
    return session.print(line(document));
  }
  session.say(fmt::format("{}: {} new.", request.to.text(), text(moved)));
  if (request.dry_run) session.say(kDryRun);
}

void show(const Session& session, const ops::AttachRequest& request, const ops::AttachReport& report) {
  const auto& login = request.login.text();
  if (session.format() == Format::json) {
    Json children = Json::array();
    for (const auto& child : report.children) children.push_back(json(child));
    session.print(line({{"schema", "scts.account-attach/1"},
                        {"login", login},
                        {"opened", report.opened},
                        {"already", report.already},
                        {"codes", report.codes},
                        {"children", children}}));
    return;
  }
  session.say(report.already ? fmt::format("Already in this account, {}:", login)
                             : fmt::format("{} {}, {}:", report.opened ? "Opened" : "Attached to", login,
                                           counted(report.codes, "code")));
  for (const auto& child : report.children) session.say("  " + text(child));
  if (request.dry_run) session.say(kDryRun);
}

void show(const Session& session, const ops::DetachRequest& request, std::int64_t codes) {
  const auto& login = request.login.text();
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.account-detach/1"}, {"login", login}, {"codes", codes}}));
    return;
  }
  session.say(fmt::format("{} taken away from {}.", counted(codes, "code"), login));
  if (request.dry_run) session.say(kDryRun);
}

void show(const Session& session, const ops::UnlockReport& report, bool dry_run) {
  const auto until = report.locked_until ? iso(*report.locked_until) : std::string();
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.account-unlock/1"},
                        {"failures", report.failures},
                        {"locked_until", until.empty() ? Json() : Json(until)}}));
    return;
  }
  if (report.failures == 0) return session.say("Nobody tried this code in vain: it is not locked.");
  session.say(fmt::format("{} wrong {}, {}.", report.failures, report.failures == 1 ? "try" : "tries",
                          until.empty() ? "not locked" : "locked until " + until));
  session.say(dry_run ? kDryRun : "They are forgotten: the code can be tried at once.");
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

List account_list(const Session& session) {
  return {session,
          {{"login"}, {"opened_at"}, {"codes"}},
          {{{"schema", "scts.account-list/1"}}, "accounts", "No accounts yet."}};
}
void add(List& list, const replica::AccountRow& row) {
  list.row({row.login, row.opened_at, row.codes});
}

}  // namespace scts::cli
