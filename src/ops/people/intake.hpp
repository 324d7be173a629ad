#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ops/telling/delivery_reports.hpp"
#include "scts/exchange/rejects.hpp"
#include "scts/exchange/roster.hpp"
#include "scts/ops/people/import.hpp"
#include "scts/ops/people/import_report.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/codes/code_uses.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/people/finder.hpp"
#include "scts/store/people/last_words.hpp"
#include "scts/store/people/roster.hpp"
#include "scts/store/people/staged_roster.hpp"
#include "scts/store/school/known_structures.hpp"
#include "scts/store/school/staged_life.hpp"
#include "scts/store/telling/wordings.hpp"

namespace scts::ops {

/// Takes what the files of an import tell to the store's staging tables, and knows where each record stood.
class Intake {
 public:
  /// What goes with `request.rejects` is set aside, in `rejects` unless this is a dry run.
  Intake(const Run& run, const store::Write& write, BatchId batch, const ImportRequest& request,
         exchange::Rejects* rejects, ImportReport& report)
      : store_(run.store()),
        write_(write),
        roster_(write),
        life_(write),
        uses_(write),
        languages_(write),
        reports_(write, batch, run.now().today, report),
        finder_(write),
        may_reject_(request.rejects.has_value()),
        new_classes_(request.new_year),
        rejects_(rejects),
        report_(report) {}

  /// Before any is read: what exports of students and guardians say as they did last is passed over in them.
  void skim(std::vector<exchange::RosterFile>& files);
  [[nodiscard]] bool skimmed() const { return words_.has_value(); }
  /// Then nobody has gone.
  [[nodiscard]] bool passes_over() const { return passes_over_; }
  /// Those who were passed over are unchanged.
  void count_passed(store::RosterCounts& counts) const;
  /// After all: what the exports said is what SIECLE said last.
  void remember();
  /// Reads the run's files, and closes them. Those that go together may be read by turns; what is told of them comes in
  /// their order.
  void read(std::vector<exchange::RosterFile> files);

  void warn(store::Origin origin, const std::string& id, const std::string& message);
  void tell(const store::Overtaken& overtaken);
  /// Throws Error, refused or failed, `FILE:LINE: message`.
  [[noreturn]] void refuse(store::Origin origin, const std::string& message, const std::string& hint) const;
  [[noreturn]] void fail(store::Origin origin, const std::string& message, const std::string& hint) const;
  /// Throws Error(failed) if rows were not taken and have nowhere to go.
  void check_rejected() const;
  [[nodiscard]] store::CodeUses& uses() { return uses_; }
  [[nodiscard]] store::GuardianLanguages& languages() { return languages_; }

  struct Returned {
    Bond bond;
    Channel channel;
    Date on;
    store::Origin origin;
  };
  [[nodiscard]] const std::vector<Returned>& returned() const { return returned_; }
  struct DueDate {
    exchange::DueDateRecord told;
    store::Origin origin;
  };
  [[nodiscard]] const std::vector<DueDate>& due_dates() const { return due_dates_; }
  using School = std::pair<exchange::SchoolRecord, store::Origin>;
  [[nodiscard]] const std::optional<School>& school() const { return school_; }

 private:
  class Sink;
  void read_together(std::vector<exchange::RosterFile> files);
  [[nodiscard]] const std::string& path(int file) const;
  template <class Code>
  [[nodiscard]] std::optional<Code> spelling(const Code& told, const std::set<Code>& brought);

  const store::Store& store_;
  const store::Write& write_;
  store::StagedRoster roster_;
  std::optional<store::LastWords> words_;
  bool passes_over_ = false;
  std::vector<store::Origin> odd_;  ///< records that were warned of
  store::StagedLife life_;
  store::CodeUses uses_;
  store::GuardianLanguages languages_;
  std::optional<secret::Keyring> keyring_;  ///< once a file of used codes has begun
  std::vector<Returned> returned_;
  std::vector<DueDate> due_dates_;
  std::optional<School> school_;
  DeliveryReports reports_;
  store::Finder finder_;
  std::optional<store::KnownStructures> structures_;  ///< once a list asked
  std::set<DivisionCode> divisions_;                  ///< that the run's files brought
  std::set<MefCode> mefs_;
  bool may_reject_;
  bool new_classes_;  ///< those that the store has are last year's
  exchange::Rejects* rejects_;
  std::string first_rejected_;  ///< `FILE:LINE: why`
  ImportReport& report_;        ///< its files have the numbers of origins
};

/// `ELEVE_ID 700101, PERSONNE_ID 900201`, as warnings name a bond.
[[nodiscard]] std::string bond_id(StudentId student, GuardianId guardian);

}  // namespace scts::ops
