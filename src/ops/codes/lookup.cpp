#include "scts/ops/codes/lookup.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "scts/replica/accounts.hpp"
#include "scts/rules/attempts.hpp"
#include "scts/store/codes/folds.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/people/people.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

struct Found {
  std::vector<store::IssuedCode> codes;
  bool probable = false;
};

/// Codes that look like what was typed; if there is none, those that would after one character is put right. Codes are
/// so sparse that a second one so near has a chance of some 10^-11, even among 100,000.
Found find(const store::Read& read, const secret::Keyring& keyring, const Reading& reading) {
  const auto find = [&](const std::vector<Fold>& folds) {
    std::vector<Hash> hashes;
    hashes.reserve(folds.size());
    for (const auto& fold : folds) hashes.push_back(keyring.fold(fold));
    return store::find_alike(read, hashes);
  };
  if (reading.fold) {
    if (auto codes = find({*reading.fold}); !codes.empty()) return {std::move(codes), false};
  }
  return {find(near(reading.characters)), true};
}

/// Wrong tries that still count.
Attempts lately(OpenReplica& replica, const Fold& code, const Now& now) {
  const auto attempts = replica::attempts_of(replica::Read(replica.replica), replica.key.hash(code));
  return attempts.failed_at < now.instant - rules::kForgotten ? Attempts{} : attempts;
}

FoundCode describe(const store::Read& read, const secret::Keyring& keyring, OpenReplica* replica,
                   const Reading& reading, const store::IssuedCode& found, bool probable, const Now& now) {
  const auto today = now.today;
  const auto owner = store::history_of(read, found.owner);
  const auto own = std::find_if(owner.codes.begin(), owner.codes.end(),
                                [&](const store::CodeRow& row) { return row.id == found.id; });
  const auto code = keyring.open(own->sealed, own->id, found.owner);
  const auto attempts = replica ? std::optional(lately(*replica, code, now)) : std::nullopt;
  const auto valid =
      std::find_if(owner.codes.begin(), owner.codes.end(), [](const store::CodeRow& row) { return !row.ended_on; });
  const auto services = store::services(read);
  const bool left = owner.student.left_on && *owner.student.left_on <= today;
  const auto obstacles =
      rules::obstacles({.valid = !own->ended_on,
                        .student_left = left,
                        .used = own->used_on.has_value(),
                        .locked = attempts && rules::is_locked(*attempts, now.instant),
                        .usable_from = own->created_on.next(),
                        .replicated = store::replicated(read, own->id),
                        .joined = store::school(read).joined_on.has_value(),
                        .any_service_open = std::any_of(services.begin(), services.end(),
                                                        [](const Service& service) { return service.open; })},
                       today);
  return {code.masked(), probable, misreadings(reading.characters, code),
          owner,         *own,     valid == owner.codes.end() || valid == own ? std::nullopt : std::optional(*valid),
          attempts,      obstacles};
}

}  // namespace

LookupReport lookup(const store::Read& read, const secret::Keyring& keyring, OpenReplica* replica,
                    std::string_view typed, const Now& now) {
  const auto reading = read_misread(typed);
  LookupReport report{reading.misfit, reading.letters(), {}, store::last_replication(read)};
  const auto found = find(read, keyring, reading);
  for (const auto& code : found.codes) {
    report.codes.push_back(describe(read, keyring, replica, reading, code, found.probable, now));
  }
  std::stable_sort(report.codes.begin(), report.codes.end(),
                   [](const FoundCode& a, const FoundCode& b) { return a.misread.size() < b.misread.size(); });
  return report;
}

void record_lookup(const Run& run, const secret::Keyring& keyring, std::string_view typed) {
  auto write = run.write();
  const auto found = find(write, keyring, read_misread(typed)).codes;
  if (found.empty()) return;
  const auto batch = run.begin(write);
  store::Journal journal(write, batch);
  for (const auto& code : found) journal.code("code-shown", code.owner, code.id, "masked");
  run.commit(write, batch);
}

}  // namespace scts::ops
