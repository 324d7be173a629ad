#include <fmt/format.h>

#include <map>

#include "scts/error.hpp"
#include "scts/ops/codes.hpp"
#include "scts/store/finder.hpp"
#include "scts/store/journal.hpp"

namespace scts::ops {

namespace {

struct Ended {
  CodeId code;
  Owner owner;
  Reason reason;
};

using Reasons = std::map<Owner, Reason>;

Selection pairs_of(const store::Read& read, const InvalidateRequest& request, Reasons& reasons) {
  Selection selection;
  selection.pairs_given = true;
  store::Finder finder(read);
  for (const auto& [lead, reason] : request.list) {
    const auto found = finder.couple(lead);
    if (!found.bond) {
      throw Error(Fault::usage, fmt::format("{}: {}", lead.place, found.why),
                  "correct the list, or name the couple by student_id and guardian_id");
    }
    selection.pairs.emplace_back(*found.bond);
    reasons.emplace(*found.bond, reason.value_or(request.reason));
  }
  return selection;
}

}  // namespace

InvalidateReport invalidate(const Run& run, const secret::Keyring& keyring, const InvalidateRequest& request) {
  store::Write write(run.store(), run.lock());
  InvalidateReport report;
  std::vector<Ended> ended;

  if (request.code) {
    const auto owner = store::find_code(write, keyring.hash(*request.code));
    if (!owner)
      throw Error(Fault::usage, "this code was never issued by this store",
                  "look for a misread letter: O and 0, I and 1, S and 5");
    if (owner->valid) {
      ended.push_back({owner->id, owner->owner, request.reason});
    } else {
      ++report.skipped_already_invalid;
    }
  } else {
    Reasons reasons;
    const auto selection = request.selection ? *request.selection : pairs_of(write, request, reasons);
    demand_about(request.kind, selection);
    const bool individual = selection.individual();
    const store::Chosen chosen(write, selection,
                               individual ? store::Chosen::Names::must_be_one : store::Chosen::Names::may_be_many);
    store::for_each_owner(write, request.kind, chosen, run.now().today, [&](const store::OwnerState& state) {
      if (!state.code) {
        ++report.skipped_no_code;
      } else if (state.notified_on && !individual) {
        ++report.skipped_notified;
      } else {
        const auto own = reasons.find(state.owner);
        ended.push_back({*state.code, state.owner, own == reasons.end() ? request.reason : own->second});
      }
    });
    if (!individual && !ended.empty() && !run.dry_run() && request.confirm &&
        !request.confirm(static_cast<std::int64_t>(ended.size()))) {
      throw Error(Fault::failed, "cancelled: nothing was invalidated");
    }
  }

  report.invalidated = static_cast<std::int64_t>(ended.size());
  if (ended.empty()) return report;
  const auto batch = run.begin(write);
  store::CodeBook book(write, batch, run.now().today);
  for (const auto& code : ended) book.end(code.code, code.owner, code.reason);
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
