#pragma once

#include "cli/session.hpp"
#include "cli/show/table.hpp"
#include "scts/ops/account.hpp"
#include "scts/ops/codes.hpp"
#include "scts/ops/import.hpp"
#include "scts/ops/notify.hpp"
#include "scts/ops/publication.hpp"
#include "scts/ops/replicate.hpp"
#include "scts/ops/report.hpp"
#include "scts/ops/school.hpp"
#include "scts/ops/sending.hpp"
#include "scts/ops/test_page.hpp"
#include "scts/store/people.hpp"

/// How each report is shown, as text and as JSON side by side. The keys of the JSON are a contract: scts-json(7).
namespace scts::cli {

/// Shows the changes of an import as they come: a line each (`+` added, `~` changed, `-` gone) and one for each field,
/// a row a field, or the head of the JSON document.
class ChangeList {
 public:
  ChangeList(const Session& session, bool wanted) : session_(session), wanted_(wanted) {}
  void add(const store::RosterChange& change);
  /// Of a CSV and of JSON, whose `document` is given as if there were no list.
  void finish(const std::string& document);

 private:
  void add_text(const store::RosterChange& change);
  void add_rows(const store::RosterChange& change);
  Table& table();

  const Session& session_;
  bool wanted_;
  bool any_ = false;
  std::optional<Table> table_;
};
void show(const Session& session, const ops::ImportReport& report, ChangeList& changes, bool dry_run);
void show(const Session& session, const ops::StatusReport& report);
void show(const Session& session, const ops::GenerateReport& report, bool dry_run);
void show(const Session& session, const ops::NotifyReport& report, bool dry_run);
void show_test_page(const Session& session, const std::filesystem::path& page);
void show(const Session& session, const ops::DivisionReport& report);
void show(const Session& session, const ops::InvalidateReport& report, bool dry_run);
/// `opening`: of open-service; else of close-service.
void show(const Session& session, const ops::ServiceReport& report, bool opening, bool dry_run);
/// What the académie decided about services.
void show_decision(const Session& session, const ops::ServiceReport& report, bool dry_run);
/// The table of due dates, or why there is none.
void show(const Session& session, const ops::PublicationReport& report);
/// What a change came to; the JSON is that of the table.
void show_change(const Session& session, const ops::PublicationReport& report, bool dry_run);
void show(const Session& session, const std::vector<ops::Setting>& settings);

/// `redirected`: of a rehearsal, where everything went.
void show(const Session& session, const ops::SendReport& report, const std::optional<std::string>& redirected,
          bool dry_run);
void show(const Session& session, const ops::RetryReport& report, bool dry_run);

/// Shows entries as they come: a history may be as long as the school.
class HistoryView {
 public:
  explicit HistoryView(const Session& session);
  void add(const ops::HistoryEntry& entry);
  void finish();

 private:
  const Session& session_;
  bool first_ = true;
};

void show(const Session& session, const replica::Place& place, const ops::ReplicateReport& report, bool dry_run);
void show(const Session& session, const replica::Place& place, const replica::Comparison& comparison);
/// `opened`: of account open; else of account attach.
void show(const Session& session, const Login& login, const ops::AttachReport& report, bool opened, bool dry_run);
void show_detached(const Session& session, const Login& login, std::int64_t codes, bool dry_run);
/// What an account sees.
void show(const Session& session, const Login& login, const std::vector<ops::VisibleChild>& children);

/// Shows messages of the spool as they come.
class MessageList {
 public:
  explicit MessageList(const Session& session);
  void add(const store::MessageRow& row);
  void finish();

 private:
  const Session& session_;
  Table table_;
  bool first_ = true;
};

/// Shows accounts as they come.
class AccountList {
 public:
  explicit AccountList(const Session& session);
  void add(const replica::AccountRow& row);
  void finish();

 private:
  const Session& session_;
  Table table_;
  bool first_ = true;
};

}  // namespace scts::cli
