#include "scts/ops/codes/invalidate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ops/codes/demand_about.hpp"
#include "ops/codes/naming.hpp"
#include "scts/error.hpp"
#include "scts/store/codes/codes.hpp"
#include "scts/store/people/chosen.hpp"
#include "scts/store/people/finder.hpp"

namespace scts::ops {

namespace {

struct Ended {
  CodeId code;
  Owner owner;
  Reason reason;
};

using ReasonByOwner = std::map<Owner, Reason>;

/// The bonds of the list, each with its own reason perhaps.
Selection listed(const store::Read& read, const InvalidateRequest& request, ReasonByOwner& reasons) {
  Selection selection;
  selection.bonds_given = true;
  selection.bonds_file = request.list_file;
  store::Finder finder(read);
  for (const auto& row : request.list) {
    const auto found = finder.bond(row.bond);
    if (!found.bond) {
      throw Error(Fault::usage, fmt::format("{}: {}", row.bond.place, found.why),
                  "correct the list, or name the couple by student_id and guardian_id");
    }
    selection.bonds.emplace_back(*found.bond);
    selection.bond_lines.push_back(row.line);
    reasons.emplace(*found.bond, row.reason.value_or(request.reason));
  }
  return selection;
}

/// Decides code by code, and keeps count.
class Choice {
 public:
  Choice(const InvalidateRequest& request, ReasonByOwner reasons, bool individual, InvalidateReport& report)
      : request_(request), reasons_(std::move(reasons)), individual_(individual), report_(report) {}

  void take(CodeId code, const Owner& owner, bool notified, bool used) {
    if (!individual_ && (notified || used)) {
      ++(notified ? report_.skipped_notified : report_.skipped_used);
      return;
    }
    ending_.add(notified, used);
    const auto own = reasons_.find(owner);
    ended_.push_back({code, owner, own == reasons_.end() ? request_.reason : own->second});
  }
  /// One that may be invalid by now.
  void take(const store::IssuedCode& code) {
    if (code.valid) {
      take(code.id, code.owner, code.notified, code.used);
    } else {
      ++report_.skipped_already_invalid;
    }
  }
  [[nodiscard]] const std::vector<Ended>& ended() const { return ended_; }
  [[nodiscard]] const rules::Ending& ending() const { return ending_; }

 private:
  const InvalidateRequest& request_;
  ReasonByOwner reasons_;
  bool individual_;
  InvalidateReport& report_;
  std::vector<Ended> ended_;
  rules::Ending ending_;
};

void take_code(const store::Read& read, const Hash& hash, Choice& choice) {
  const auto code = store::find_code(read, hash);
  if (!code)
    throw Error(Fault::usage, "this code was never issued by this store",
                "was it misread? 'scts lookup' takes O for 0, I for 1, S for 5");
  choice.take(*code);
}

/// True if a batch is named that created codes: then those are meant, and no others of the same owners.
bool created_by_batch(const store::Read& read, const Selection& selection, CodeKind kind) {
  if (!selection.batch) return false;
  const auto kinds = store::created_kinds(read, *selection.batch);
  if (kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) return !kinds.empty();
  const bool students = kinds.front() == CodeKind::cae;
  throw Error(
      Fault::usage,
      fmt::format("batch {} created codes of {}", selection.batch->value(), students ? "students" : "guardians"),
      students ? "add --cae" : "leave --cae out");
}

void take_selected(const store::Read& read, const Selection& selection, const InvalidateRequest& request, Date today,
                   Choice& choice, InvalidateReport& report) {
  demand_about(request.kind, selection);
  const store::Chosen chosen(
      read, selection, selection.individual() ? store::Chosen::Names::must_be_one : store::Chosen::Names::may_be_many);
  if (created_by_batch(read, selection, request.kind)) {
    store::for_each_created(read, request.kind, *selection.batch, chosen,
                            [&](const store::IssuedCode& code) { choice.take(code); });
    return;
  }
  store::for_each_owner(read, request.kind, chosen, today, [&](const store::OwnerState& state) {
    if (state.code) {
      choice.take(*state.code, state.owner, state.notified_on.has_value(), state.used);
    } else {
      ++report.skipped_no_code;
    }
  });
}

}  // namespace

InvalidateReport invalidate(const Run& run, const secret::Keyring& keyring, const InvalidateRequest& request) {
  store::Write write(run.store(), run.lock());
  InvalidateReport report;
  ReasonByOwner reasons;
  const auto list = request.selection ? Selection() : listed(write, request, reasons);
  const auto& selection = request.selection ? *request.selection : list;
  const bool individual = request.code || selection.individual();
  Choice choice(request, std::move(reasons), individual, report);
  if (request.code) {
    take_code(write, keyring.hash(*request.code), choice);
  } else {
    take_selected(write, selection, request, run.now().today, choice, report);
  }
  const auto& ended = choice.ended();
  report.invalidated = static_cast<std::int64_t>(ended.size());
  if (ended.empty()) return report;
  const bool recorded = !request.code && !request.selection;  // families said so, on their slips
  const bool ask = !recorded && (!individual || rules::must_ask(choice.ending(), naming(selection)));
  if (ask && !run.dry_run() && request.confirm && !request.confirm(choice.ending()))
    throw Error(Fault::failed, "cancelled: nothing was invalidated");

  const auto batch = run.begin(write);
  store::CodeBook book(write, batch, run.now().today);
  for (const auto& code : ended) book.end(code.code, code.owner, code.reason);
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
