#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "scts/exchange/rejects.hpp"
#include "scts/exchange/roster.hpp"
#include "scts/ops/import.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/code_uses.hpp"
#include "scts/store/finder.hpp"
#include "scts/store/roster.hpp"
#include "scts/store/school_life.hpp"
#include "scts/store/wordings.hpp"

namespace scts::ops {

/// Takes the records of all files to the store's intakes.
class Intake {
 public:
  /// `may_reject`: rows that are not taken are set aside, in `rejects` unless this is a dry run.
  Intake(const store::Store& store, const store::Write& write, bool may_reject, exchange::Rejects* rejects,
         ImportReport& report)
      : store_(store),
        write_(write),
        people_(write),
        life_(write),
        uses_(write),
        languages_(write),
        finder_(write),
        may_reject_(may_reject),
        rejects_(rejects),
        report_(report) {}

  /// Takes what the next file tells. What it warns of comes into the report with `tell_warnings`: files may be read by
  /// turns, and what is told must not depend on that.
  [[nodiscard]] exchange::RosterSink& next_file(const std::string& path);
  void tell_warnings();

  void warn(store::Origin origin, const std::string& id, const std::string& message);
  /// Throws Error(failed), `FILE:LINE: message`.
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

 private:
  class File;
  [[nodiscard]] const std::string& path(int file) const;

  const store::Store& store_;
  const store::Write& write_;
  store::PeopleIntake people_;
  store::LifeIntake life_;
  store::CodeUses uses_;
  store::GuardianLanguages languages_;
  std::optional<secret::Keyring> keyring_;  ///< once a file of used codes has begun
  std::vector<Returned> returned_;
  store::Finder finder_;
  bool may_reject_;
  exchange::Rejects* rejects_;
  std::string first_rejected_;  ///< `FILE:LINE: why`
  ImportReport& report_;
  std::deque<File> files_;
};

/// Hands the records of one file on; knows where they stand.
class Intake::File : public exchange::RosterSink {
 public:
  File(Intake& intake, int number, std::string path) : to_(intake), number_(number), path_(std::move(path)) {}

  void begin(const exchange::RosterHeader& header) override;
  void student(const Student& student, std::optional<AddressId> address, long line) override;
  void guardian(const Guardian& guardian, std::optional<AddressId> address, long line) override;
  void address(AddressId id, const Address& address, long line) override;
  void bond(const Bond& bond, const Responsibility& responsibility, long line) override;
  void membership(StudentId student, const DivisionCode& division, long line) override;
  void division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs,
                long line) override;
  void mef(const MefCode& mef, const std::string& label, long line) override;
  void test(const Test& test, long line) override;
  void mark(TestId test, StudentId student, const Mark& mark, long line) override;
  void absence(const Absence& absence, long line) override;
  void used(Code code, Date used_on, long line) override;
  void returned(const Bond& bond, Channel channel, Date returned_on, long line) override;
  void language(GuardianId guardian, const std::optional<Language>& language, long line) override;
  [[nodiscard]] Match<Student> find(const StudentLead& lead) override { return to_.finder_.student(lead); }
  [[nodiscard]] Match<Guardian> find(const GuardianLead& lead) override { return to_.finder_.guardian(lead); }
  void reject(std::span<const std::string> row, long line, const std::string& why) override;
  void warning(long line, const std::string& id, const std::string& message) override;

 private:
  friend class Intake;
  template <class Put>
  void at(long line, Put&& put) const;

  Intake& to_;
  int number_;
  std::string path_;
  ImportWarnings warnings_;
};

[[nodiscard]] std::string bond_id(StudentId student, GuardianId guardian);

/// Brings the store to what the files said of tests, marks, absences and used codes, after its people.
void take_life(const store::Write& write, BatchId batch, const ImportRequest& request, Intake& intake,
               ImportReport& report);
/// Writes down what came back, after departures have taken their codes.
void take_returns(const store::Write& write, BatchId batch, Date today, Intake& intake, ImportReport& report);
/// Writes down in which language guardians are told, after all files of people.
void take_languages(BatchId batch, Intake& intake, ImportReport& report);

}  // namespace scts::ops
