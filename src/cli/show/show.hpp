#pragma once

#include "cli/session.hpp"
#include "cli/show/table.hpp"
#include "scts/ops/account.hpp"
#include "scts/ops/backup.hpp"
#include "scts/ops/check.hpp"
#include "scts/ops/generate.hpp"
#include "scts/ops/history.hpp"
#include "scts/ops/import.hpp"
#include "scts/ops/invalidate.hpp"
#include "scts/ops/lookup.hpp"
#include "scts/ops/metrics.hpp"
#include "scts/ops/notification.hpp"
#include "scts/ops/publication.hpp"
#include "scts/ops/replicate.hpp"
#include "scts/ops/report.hpp"
#include "scts/ops/reprint.hpp"
#include "scts/ops/retry.hpp"
#include "scts/ops/sending.hpp"
#include "scts/ops/services.hpp"
#include "scts/ops/settings.hpp"
#include "scts/ops/status.hpp"
#include "scts/ops/wording.hpp"
#include "scts/store/doubts.hpp"
#include "scts/store/messages.hpp"
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
/// For Prometheus.
[[nodiscard]] std::string metrics_text(const ops::Metrics& metrics);
void show(const Session& session, const ops::GenerateReport& report, bool dry_run);
void show(const Session& session, const ops::NotifyReport& report, bool dry_run);
/// "student 101, guardian 201".
[[nodiscard]] std::string owner_text(const Owner& owner);
/// `original` is the batch whose files these are.
void show(const Session& session, BatchId original, const ops::ReprintReport& report, bool dry_run);
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

void show(const Session& session, const std::vector<ops::WordingEntry>& entries);
/// The text as it stands, to be edited.
void show(const Session& session, const WordingText& wording);
void show(const Session& session, const ops::WordingReport& report, bool dry_run);

/// Shows what is wrong with texts, text by text.
class FaultList {
 public:
  explicit FaultList(const Session& session);
  /// `file` names the text.
  void add(const std::string& file, const std::vector<WordingFault>& faults);
  /// How many there are.
  [[nodiscard]] std::int64_t finish();

 private:
  const Session& session_;
  std::int64_t texts_ = 0;
  std::int64_t faults_ = 0;
};

void show(const Session& session, const store::Store& store, const ops::BackupRequest& request,
          const ops::BackupReport& report);

/// `redirected`: of a rehearsal, where everything went.
void show(const Session& session, const ops::SendReport& report, const std::optional<std::string>& redirected,
          bool dry_run);
void show(const Session& session, const ops::RetryReport& report, bool dry_run);

/// Whose code was typed; masked.
void show(const Session& session, const ops::LookupReport& report);

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

/// Shows what a check finds as it comes.
class FindingList {
 public:
  FindingList(const Session& session, std::filesystem::path store);
  void add(const ops::Finding& finding);
  /// The exit status. Throws Error(failed) if something is wrong and nothing was mended.
  [[nodiscard]] int finish(const ops::CheckReport& report);

 private:
  [[nodiscard]] std::string separator();
  const Session& session_;
  std::filesystem::path store_;
  std::int64_t wrong_ = 0;
  std::int64_t mendable_ = 0;
  std::int64_t repaired_ = 0;
  bool first_ = true;
};

/// Shows doubts as they come.
class DoubtList {
 public:
  explicit DoubtList(const Session& session);
  void add(const DoubtRow& row);
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
