#include "scts/ops/codes/history.hpp"

#include "scts/error.hpp"
#include "scts/store/people/chosen.hpp"

namespace scts::ops {

namespace {

Selection owner_of(const store::Read& read, const Hash& hash) {
  const auto owner = store::find_code(read, hash);
  if (!owner)
    throw Error(Fault::usage, "this code was never issued by this store",
                "was it misread? 'scts lookup' takes O for 0, I for 1, S for 5");
  Selection selection;
  selection.bonds = {owner->owner};
  selection.bonds_given = true;
  return selection;
}

}  // namespace

Selection history_of(const store::Read& read, const secret::Keyring& keyring, const std::optional<Selection>& selection,
                     const std::optional<Code>& code) {
  return code ? owner_of(read, keyring.hash(*code)) : selection.value();
}

void record_history(const Run& run, const Selection& selection) {
  auto write = run.write();
  const store::Chosen chosen(write, selection, run.now().today);
  const auto batch = run.begin(write);
  if (store::record_shown(write, batch, chosen) > 0) run.commit(write, batch);
}

std::int64_t history(const store::Read& read, const secret::Keyring& keyring, const Selection& selection, Date today,
                     const std::function<void(const HistoryEntry&)>& f) {
  const store::Chosen chosen(read, selection, today);
  store::ToldNotices notices(read);
  store::CorrectionsOf corrections(read);
  std::int64_t count = 0;
  store::for_each_history(read, chosen, [&](store::OwnerHistory history) {
    HistoryEntry entry{std::move(history), {}, {}};
    const auto owner = entry.owner.owner();
    entry.corrections = corrections.of(owner);
    for (const auto& row : entry.owner.codes) {
      entry.codes.push_back({keyring.open(row.sealed, row.id, owner), row, notices.of(row.id)});
    }
    f(entry);
    ++count;
  });
  return count;
}

}  // namespace scts::ops
