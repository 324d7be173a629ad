#include "scts/ops/codes/lookup.hpp"

#include <algorithm>

#include "scts/replica/accounts.hpp"
#include "scts/rules/attempts.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/people/people.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

std::vector<std::pair<std::size_t, store::IssuedCode>> find(const store::Read& read, const secret::Keyring& keyring,
                                                            const std::vector<Code>& codes) {
  std::vector<Hash> hashes;
  hashes.reserve(codes.size());
  for (const auto& code : codes) hashes.push_back(keyring.hash(code));
  return store::find_codes(read, hashes);
}

/// Wrong tries that still count.
Attempts lately(OpenReplica& replica, const Code& code, const Now& now) {
  const auto attempts = replica::attempts_of(replica::Read(replica.replica), replica.key.hash(code));
  return attempts.failed_at < now.instant - rules::kForgotten ? Attempts{} : attempts;
}

FoundCode describe(const store::Read& read, const Readings& readings, std::size_t place, const store::IssuedCode& found,
                   const std::optional<Attempts>& attempts, const Now& now) {
  const auto today = now.today;
  const auto& code = readings.codes[place];
  const auto owner = store::history_of(read, found.owner);
  const auto own = std::find_if(owner.codes.begin(), owner.codes.end(),
                                [&](const store::CodeRow& row) { return row.id == found.id; });
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
  return {code.masked(),
          misreadings(readings.characters, code),
          owner,
          *own,
          valid == owner.codes.end() || valid == own ? std::nullopt : std::optional(*valid),
          attempts,
          obstacles};
}

}  // namespace

LookupReport lookup(const store::Read& read, const secret::Keyring& keyring, OpenReplica* replica,
                    std::string_view typed, const Now& now) {
  const auto readings = read_misread(typed);
  LookupReport report{readings.misfit, readings.characters.size(), {}, store::last_replication(read)};
  for (const auto& [place, code] : find(read, keyring, readings.codes)) {
    std::optional<Attempts> attempts;
    if (replica) attempts = lately(*replica, readings.codes[place], now);
    report.codes.push_back(describe(read, readings, place, code, attempts, now));
  }
  std::stable_sort(report.codes.begin(), report.codes.end(),
                   [](const FoundCode& a, const FoundCode& b) { return a.misread.size() < b.misread.size(); });
  return report;
}

void record_lookup(const Run& run, const secret::Keyring& keyring, std::string_view typed) {
  auto write = run.write();
  const auto found = find(write, keyring, read_misread(typed).codes);
  if (found.empty()) return;
  const auto batch = run.begin(write);
  store::Journal journal(write, batch);
  for (const auto& [place, code] : found) journal.code("code-shown", code.owner, code.id, "masked");
  run.commit(write, batch);
}

}  // namespace scts::ops
