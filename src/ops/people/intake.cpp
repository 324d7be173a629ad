#include "ops/people/intake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <filesystem>
#include <utility>
#include <variant>

#include "scts/error.hpp"
#include "scts/ops/codes/open_keyring.hpp"

namespace scts::ops {

/// Takes the records of one file.
class Intake::Sink final : public exchange::RecordSink {
 public:
  Sink(Intake& intake, std::size_t number, const std::string& path)
      : to_(intake), number_(static_cast<int>(number)), path_(path) {}

  void begin(const exchange::RosterHeader& header) override {
    if (to_.rejects_) to_.rejects_->begin(header.columns);
    to_.roster_.file(number_, exchange::name(header.kind), std::filesystem::path(path_).filename().string(),
                     header.uai ? store::Teller::siecle : store::Teller::list);
    const bool codes = header.kind == exchange::RosterKind::usage;
    if (codes && !to_.keyring_) to_.keyring_.emplace(open_keyring(to_.store_, to_.write_));
  }

  void take(exchange::Record&& record, long line) override {
    try {
      std::visit([&](const auto& told) { stage(told, {number_, line}); }, record);
    } catch (const Error& error) {
      throw Error(error.fault(), fmt::format("{}:{}: {}", path_, line, error.what()), error.hint());
    }
  }

  [[nodiscard]] Match<Student> find(const StudentLead& lead) override { return to_.finder_.student(lead); }
  [[nodiscard]] Match<Guardian> find(const GuardianLead& lead) override { return to_.finder_.guardian(lead); }

  [[nodiscard]] std::optional<DivisionCode> find(const DivisionCode& told) override {
    return to_.spelling(told, to_.divisions_);
  }
  [[nodiscard]] std::optional<MefCode> find(const MefCode& told) override { return to_.spelling(told, to_.mefs_); }
  [[nodiscard]] bool sets_aside() const override { return to_.may_reject_; }

  void reject(std::span<const std::string> row, long line, const std::string& why) override {
    ++to_.report_.rejected;
    if (to_.first_rejected_.empty()) to_.first_rejected_ = fmt::format("{}:{}: {}", path_, line, why);
    if (!to_.may_reject_) return;
    if (to_.rejects_) to_.rejects_->add(row, line, why);
    warn(line, "", why + ": the row is left out");
  }

  void warn(long line, const std::string& id, const std::string& message) override {
    to_.odd_.push_back({number_, line});
    warnings_.add({path_, line, id, message});
  }

  [[nodiscard]] ImportWarnings& warnings() { return warnings_; }

 private:
  void stage(const exchange::StudentRecord& told, store::Origin at) {
    to_.roster_.student(told.student, told.address, at);
  }
  void stage(const exchange::GuardianRecord& told, store::Origin at) {
    to_.roster_.guardian(told.guardian, told.address, at);
  }
  void stage(const exchange::AddressRecord& told, store::Origin at) { to_.roster_.address(told.id, told.address, at); }
  void stage(const exchange::BondRecord& told, store::Origin at) {
    to_.roster_.bond(told.bond, told.responsibility, at);
  }
  void stage(const exchange::MembershipRecord& told, store::Origin at) {
    const auto first = to_.roster_.membership(told.student, told.division);
    if (first == told.division) return;
    warn(at.line, fmt::format("ELEVE_ID {}", told.student.value()),
         fmt::format("stands in two divisions, \"{}\" and \"{}\": the first counts", first.text(),
                     told.division.text()));
  }
  void stage(const exchange::DivisionRecord& told, store::Origin) {
    to_.divisions_.insert(told.code);
    to_.mefs_.insert(told.mefs.begin(), told.mefs.end());
    to_.roster_.division(told.code, told.label, told.mefs);
  }
  void stage(const exchange::MefRecord& told, store::Origin) {
    to_.mefs_.insert(told.code);
    to_.roster_.mef(told.code, told.label);
  }
  void stage(const Test& test, store::Origin at) { to_.life_.test(test, at); }
  void stage(const exchange::MarkRecord& told, store::Origin at) {
    to_.life_.mark(told.test, told.student, told.mark, at);
  }
  void stage(const Absence& absence, store::Origin at) { to_.life_.absence(absence, at); }
  void stage(const exchange::UseRecord& told, store::Origin at) {
    to_.uses_.add(to_.keyring_.value().hash(told.code), told.used_on, at);
  }
  void stage(const exchange::ReturnRecord& told, store::Origin at) {
    to_.returned_.push_back({told.bond, told.channel, told.returned_on, at});
  }
  void stage(const DeliveryReport& told, store::Origin) { to_.reports_.take(told); }
  void stage(const exchange::LanguageRecord& told, store::Origin at) {
    to_.languages_.add(told.guardian, told.language, at);
  }
  void stage(const exchange::DueDateRecord& told, store::Origin at) { to_.due_dates_.push_back({told, at}); }
  void stage(const exchange::SchoolRecord& told, store::Origin at) { to_.school_.emplace(told, at); }
  void stage(const Skimmed& record, store::Origin at) { to_.words_->hear(record, at); }

  Intake& to_;
  int number_;
  std::string path_;
  ImportWarnings warnings_;
};

void Intake::skim(std::vector<exchange::RosterFile>& files) {
  words_.emplace(write_);
  std::deque<Sink> sinks;
  std::vector<exchange::Reading> readings;
  std::vector<Skimmed::Kind> persons;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto kind = files[i].kind();
    if (kind != exchange::RosterKind::students && kind != exchange::RosterKind::guardians) continue;
    readings.push_back({files[i], sinks.emplace_back(*this, i, files[i].header().path)});
    persons.push_back(kind == exchange::RosterKind::students ? Skimmed::Kind::student : Skimmed::Kind::guardian);
  }
  exchange::skim_together(readings);
  const bool plain =
      std::all_of(readings.begin(), readings.end(), [](const auto& reading) { return reading.skim.plain; });
  passes_over_ = plain && words_->compare(persons);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const auto& skim = readings[i].skim;
    if (passes_over_ && !words_->any_wanted(persons[i])) {
      readings[i].file.pass_over_all(skim);
    } else if (passes_over_) {
      readings[i].file.pass_over([this](Skimmed::Kind kind, std::int64_t id) { return words_->wanted(kind, id); });
    } else {
      readings[i].file.pass_over({});
    }
  }
}

void Intake::count_passed(store::RosterCounts& counts) const {
  if (!passes_over_) return;
  counts.students.unchanged += words_->unchanged(Skimmed::Kind::student);
  counts.guardians.unchanged += words_->unchanged(Skimmed::Kind::guardian);
  counts.bonds.unchanged += words_->unchanged(Skimmed::Kind::bond);
}

void Intake::remember() {
  if (words_) words_->remember(odd_);
}

void Intake::read(std::vector<exchange::RosterFile> files) {
  std::vector<exchange::RosterFile> together;
  for (auto& file : files) {
    const auto goes_along = [&](const exchange::RosterFile& other) { return file.goes_with(other); };
    if (!std::all_of(together.begin(), together.end(), goes_along)) read_together(std::exchange(together, {}));
    together.push_back(std::move(file));
  }
  read_together(std::move(together));
}

void Intake::read_together(std::vector<exchange::RosterFile> files) {
  std::deque<Sink> sinks;
  std::vector<exchange::Reading> readings;
  readings.reserve(files.size());
  for (auto& file : files) {
    readings.push_back({file, sinks.emplace_back(*this, report_.files.size() + sinks.size(), file.header().path)});
  }
  exchange::read_together(readings);
  for (const auto& reading : readings) {
    const auto& header = reading.file.header();
    report_.files.push_back({header.path, header.kind, reading.count, header.assumed});
  }
  for (auto& sink : sinks) report_.warnings.add(std::move(sink.warnings()));
}

template <class Code>
std::optional<Code> Intake::spelling(const Code& told, const std::set<Code>& brought) {
  if (new_classes_ || brought.contains(told)) return told;
  if (!structures_) structures_.emplace(write_);
  return structures_->find(told);
}

const std::string& Intake::path(int file) const {
  return report_.files.at(static_cast<std::size_t>(file)).path;
}

void Intake::check_rejected() const {
  if (may_reject_ || report_.rejected == 0) return;
  const auto others = report_.rejected - 1;
  throw Error(Fault::failed,
              others == 0 ? first_rejected_
                          : fmt::format("{} (and {} other row{})", first_rejected_, others, others == 1 ? "" : "s"),
              "correct the list; or take the other rows and write these to a file with --rejects FILE");
}

void Intake::warn(store::Origin origin, const std::string& id, const std::string& message) {
  odd_.push_back(origin);
  report_.warnings.add({path(origin.file), origin.line, id, message});
}

void Intake::tell(const store::Overtaken& overtaken) {
  report_.overtaken.add({overtaken.correction, {path(overtaken.origin.file), overtaken.origin.line}});
}

void Intake::refuse(store::Origin origin, const std::string& message, const std::string& hint) const {
  throw Error(Fault::refused, fmt::format("{}:{}: {}", path(origin.file), origin.line, message), hint);
}

void Intake::fail(store::Origin origin, const std::string& message, const std::string& hint) const {
  throw Error(Fault::failed, fmt::format("{}:{}: {}", path(origin.file), origin.line, message), hint);
}

std::string bond_id(StudentId student, GuardianId guardian) {
  return fmt::format("ELEVE_ID {}, PERSONNE_ID {}", student.value(), guardian.value());
}

}  // namespace scts::ops
