#include "intake.hpp"

#include <fmt/format.h>

#include <utility>

#include "scts/error.hpp"
#include "scts/ops/keyring.hpp"

namespace scts::ops {

void ImportWarnings::add(ImportWarning warning) {
  constexpr std::int64_t kept = 1000;
  if (++count <= kept) first.push_back(std::move(warning));
}

void ImportWarnings::add(ImportWarnings others) {
  const auto cut = others.count - static_cast<std::int64_t>(others.first.size());
  for (auto& warning : others.first) add(std::move(warning));
  count += cut;
}

template <class Put>
void Intake::File::at(long line, Put&& put) const {
  try {
    put(store::Origin{number_, line});
  } catch (const Error& error) {
    throw Error(error.fault(), fmt::format("{}:{}: {}", path_, line, error.what()), error.hint());
  }
}

void Intake::File::begin(const exchange::RosterHeader& header) {
  if (to_.rejects_) to_.rejects_->begin(header.columns);
  const bool codes = header.kind == exchange::RosterKind::usage;
  if (codes && !to_.keyring_) to_.keyring_.emplace(open_keyring(to_.store_, to_.write_));
}

void Intake::File::student(const Student& student, std::optional<AddressId> address, long line) {
  at(line, [&](store::Origin origin) { to_.people_.student(student, address, origin.file, origin.line); });
}
void Intake::File::guardian(const Guardian& guardian, std::optional<AddressId> address, long line) {
  at(line, [&](store::Origin origin) { to_.people_.guardian(guardian, address, origin.file, origin.line); });
}
void Intake::File::address(AddressId id, const Address& address, long line) {
  at(line, [&](store::Origin origin) { to_.people_.address(id, address, origin.file); });
}
void Intake::File::bond(const Bond& bond, const Responsibility& responsibility, long line) {
  at(line, [&](store::Origin origin) { to_.people_.bond(bond, responsibility, origin.file, origin.line); });
}
void Intake::File::membership(StudentId student, const DivisionCode& division, long line) {
  const auto first = to_.people_.membership(student, division);
  if (first == division) return;
  warning(line, fmt::format("ELEVE_ID {}", student.value()),
          fmt::format("stands in two divisions, \"{}\" and \"{}\": the first counts", first.text(), division.text()));
}
void Intake::File::division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs,
                            long) {
  to_.people_.division(division, label, mefs);
}
void Intake::File::mef(const MefCode& mef, const std::string& label, long) {
  to_.people_.mef(mef, label);
}

void Intake::File::test(const Test& test, long line) {
  at(line, [&](store::Origin origin) { to_.life_.test(test, origin); });
}
void Intake::File::mark(TestId test, StudentId student, const Mark& mark, long line) {
  at(line, [&](store::Origin origin) { to_.life_.mark(test, student, mark, origin); });
}
void Intake::File::absence(const Absence& absence, long line) {
  at(line, [&](store::Origin origin) { to_.life_.absence(absence, origin); });
}
void Intake::File::used(Code code, Date used_on, long line) {
  to_.uses_.add(to_.keyring_.value().hash(code), used_on, {number_, line});
}
void Intake::File::returned(const Bond& bond, Channel channel, Date returned_on, long line) {
  to_.returned_.push_back({bond, channel, returned_on, {number_, line}});
}

void Intake::File::language(GuardianId guardian, const std::optional<Language>& language, long line) {
  at(line, [&](store::Origin origin) { to_.languages_.add(guardian, language, origin); });
}

void Intake::File::reject(std::span<const std::string> row, long line, const std::string& why) {
  ++to_.report_.rejected;
  if (to_.first_rejected_.empty()) to_.first_rejected_ = fmt::format("{}:{}: {}", path_, line, why);
  if (!to_.may_reject_) return;
  if (to_.rejects_) to_.rejects_->add(row, line, why);
  warning(line, "", why + ": the row is left out");
}

void Intake::File::warning(long line, const std::string& id, const std::string& message) {
  warnings_.add({path_, line, id, message});
}

exchange::RosterSink& Intake::next_file(const std::string& path) {
  return files_.emplace_back(*this, static_cast<int>(files_.size()), path);
}

void Intake::tell_warnings() {
  for (auto& file : files_) report_.warnings.add(std::exchange(file.warnings_, {}));
}

const std::string& Intake::path(int file) const {
  return files_.at(static_cast<std::size_t>(file)).path_;
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
  report_.warnings.add({path(origin.file), origin.line, id, message});
}

void Intake::fail(store::Origin origin, const std::string& message, const std::string& hint) const {
  throw Error(Fault::failed, fmt::format("{}:{}: {}", path(origin.file), origin.line, message), hint);
}

void take_languages(BatchId batch, Intake& intake, ImportReport& report) {
  report.stray_languages = intake.languages().drop_unknown([&](GuardianId guardian, store::Origin origin) {
    intake.warn(origin, fmt::format("PERSONNE_ID {}", guardian.value()), "no such guardian: the row is left out");
  });
  report.languages = intake.languages().apply(batch);
}

std::string bond_id(StudentId student, GuardianId guardian) {
  return fmt::format("ELEVE_ID {}, PERSONNE_ID {}", student.value(), guardian.value());
}

}  // namespace scts::ops
