#include "intake.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/ops/codes.hpp"

namespace scts::ops {

namespace {
constexpr std::int64_t kWarningsKept = 1000;
}

template <class Put>
void Intake::at(long line, Put&& put) const {
  try {
    put(store::Origin{file(), line});
  } catch (const Error& error) {
    throw Error(error.fault(), fmt::format("{}:{}: {}", paths_.back(), line, error.what()), error.hint());
  }
}

void Intake::begin(const exchange::RosterHeader& header) {
  paths_.push_back(header.path);
  if (rejects_) rejects_->begin(header.columns);
  if (header.kind == exchange::RosterKind::usage && !keyring_) keyring_.emplace(open_keyring(store_, write_));
}

void Intake::student(const Student& student, std::optional<AddressId> address, long line) {
  at(line, [&](store::Origin origin) { people_.student(student, address, origin.file, origin.line); });
}
void Intake::guardian(const Guardian& guardian, std::optional<AddressId> address, long line) {
  at(line, [&](store::Origin origin) { people_.guardian(guardian, address, origin.file, origin.line); });
}
void Intake::address(AddressId id, const Address& address, long line) {
  at(line, [&](store::Origin origin) { people_.address(id, address, origin.file); });
}
void Intake::bond(const Bond& bond, const Responsibility& responsibility, long line) {
  at(line, [&](store::Origin origin) { people_.bond(bond, responsibility, origin.file, origin.line); });
}
void Intake::membership(StudentId student, const DivisionCode& division, long line) {
  const auto first = people_.membership(student, division);
  if (first == division) return;
  warning(line, fmt::format("ELEVE_ID {}", student.value()),
          fmt::format("stands in two divisions, \"{}\" and \"{}\": the first counts", first.text(), division.text()));
}
void Intake::division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs, long) {
  people_.division(division, label, mefs);
}
void Intake::mef(const MefCode& mef, const std::string& label, long) {
  people_.mef(mef, label);
}

void Intake::test(const Test& test, long line) {
  at(line, [&](store::Origin origin) { life_.test(test, origin); });
}
void Intake::mark(TestId test, StudentId student, const Mark& mark, long line) {
  at(line, [&](store::Origin origin) { life_.mark(test, student, mark, origin); });
}
void Intake::absence(const Absence& absence, long line) {
  at(line, [&](store::Origin origin) { life_.absence(absence, origin); });
}
void Intake::used(Code code, Date used_on, long line) {
  uses_.add(keyring_.value().hash(code), used_on, {file(), line});
}
void Intake::returned(const Bond& bond, Channel channel, Date returned_on, long line) {
  returned_.push_back({bond, channel, returned_on, {file(), line}});
}

void Intake::language(GuardianId guardian, const std::optional<Language>& language, long line) {
  at(line, [&](store::Origin origin) { languages_.add(guardian, language, origin); });
}

void Intake::reject(std::span<const std::string> row, long line, const std::string& why) {
  ++report_.rejected;
  if (first_rejected_.empty()) first_rejected_ = fmt::format("{}:{}: {}", paths_.back(), line, why);
  if (!may_reject_) return;
  if (rejects_) rejects_->add(row, line, why);
  warn({file(), line}, "", why + ": the row is left out");
}

void Intake::check_rejected() const {
  if (may_reject_ || report_.rejected == 0) return;
  const auto others = report_.rejected - 1;
  throw Error(Fault::failed,
              others == 0 ? first_rejected_
                          : fmt::format("{} (and {} other row{})", first_rejected_, others, others == 1 ? "" : "s"),
              "correct the list; or take the other rows and write these to a file with --rejects FILE");
}

void Intake::warning(long line, const std::string& id, const std::string& message) {
  warn({file(), line}, id, message);
}

void Intake::warn(store::Origin origin, const std::string& id, const std::string& message) {
  if (++report_.warning_count <= kWarningsKept) {
    report_.warnings.push_back({path(origin.file), origin.line, id, message});
  }
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

std::string couple(StudentId student, GuardianId guardian) {
  return fmt::format("ELEVE_ID {}, PERSONNE_ID {}", student.value(), guardian.value());
}

}  // namespace scts::ops
