#include "scts/ops/codes/lookup.hpp"

#include <algorithm>

#include "scts/store/journal.hpp"
#include "scts/store/people/people.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

using Found = std::vector<std::pair<std::size_t, store::IssuedCode>>;

Found find(const Run& run, const secret::Keyring& keyring, const std::vector<Code>& codes) {
  store::Write write(run.store(), run.lock());
  std::vector<Hash> hashes;
  hashes.reserve(codes.size());
  for (const auto& code : codes) hashes.push_back(keyring.hash(code));
  auto found = store::find_codes(write, hashes);
  if (found.empty()) return found;
  const auto batch = run.begin(write);
  store::Journal journal(write, batch);
  for (const auto& [place, code] : found) journal.code("code-shown", code.owner, code.id, "masked");
  run.commit(write, batch);
  return found;
}

FoundCode describe(const store::Read& read, const Readings& readings, std::size_t place, const store::IssuedCode& found,
                   Date today) {
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
          obstacles};
}

}  // namespace

LookupReport lookup(const Run& run, const secret::Keyring& keyring, std::string_view typed) {
  const auto readings = read_misread(typed);
  const auto found = find(run, keyring, readings.codes);
  const store::Read read(run.store());
  LookupReport report{readings.misfit, readings.characters.size(), {}, store::last_replication(read)};
  for (const auto& [place, code] : found)
    report.codes.push_back(describe(read, readings, place, code, run.now().today));
  std::stable_sort(report.codes.begin(), report.codes.end(),
                   [](const FoundCode& a, const FoundCode& b) { return a.misread.size() < b.misread.size(); });
  return report;
}

}  // namespace scts::ops
