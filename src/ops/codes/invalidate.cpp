#include "scts/ops/codes/invalidate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "ops/codes/deeds.hpp"
#include "ops/codes/demand_about.hpp"
#include "ops/codes/naming.hpp"
#include "scts/error.hpp"
#include "scts/rules/access.hpp"
#include "scts/store/codes/access.hpp"
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
struct Taken {
  Owner owner;
  Reason reason;
};

using ReasonByOwner = std::map<Owner, std::optional<Reason>>;

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
    reasons.emplace(*found.bond, row.reason ? row.reason : request.reason);
  }
  return selection;
}

/// Decides owner by owner, and keeps count.
class Choice {
 public:
  /// `undoing`: a batch stands for the codes that it made, not for a decision about their owners.
  Choice(const InvalidateRequest& request, ReasonByOwner reasons, bool individual, bool undoing, Deeds& deeds,
         InvalidateReport& report)
      : request_(request),
        reasons_(std::move(reasons)),
        individual_(individual),
        decides_(individual && !undoing),
        deeds_(deeds),
        report_(report) {}

  void take(CodeId code, const Owner& owner, bool notified, bool used) {
    if (!individual_ && (notified || used)) {
      ++(notified ? report_.skipped_notified : report_.skipped_used);
      return;
    }
    ending_.add(notified, used);
    const auto access = access_of(owner, {});
    const bool withdraws = rules::takes_access(access);
    ended_.push_back({code, owner, access.reason});
    if (withdraws) taken_.push_back({owner, access.reason});
    deeds_.add({owner, withdraws ? Deed::invalidate_withdraw : Deed::invalidate, name(access.reason)}, code);
  }
  /// False if there is nothing to decide about an owner without a valid code.
  bool take_access(const Owner& owner, const std::optional<Reason>& standing) {
    const auto access = access_of(owner, standing);
    if (!decides_ || !rules::is_decision(access.reason)) return false;
    if (rules::takes_access(access)) {
      taken_.push_back({owner, access.reason});
      deeds_.add({owner, Deed::withdraw, name(access.reason)});
    } else {
      ++report_.skipped_already_withdrawn;
    }
    return true;
  }
  /// A reason was said, and it is about the owner, not about a code.
  [[nodiscard]] bool was_decided(const Owner& owner) const {
    const auto said = reason_of(owner);
    return said && rules::is_decision(*said);
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
  [[nodiscard]] const std::vector<Taken>& taken() const { return taken_; }

 private:
  [[nodiscard]] std::optional<Reason> reason_of(const Owner& owner) const {
    const auto own = reasons_.find(owner);
    return own == reasons_.end() ? request_.reason : own->second;
  }
  [[nodiscard]] rules::AccessCase access_of(const Owner& owner, const std::optional<Reason>& standing) const {
    const auto said = reason_of(owner);
    return {said.value_or(Reason::request), said.has_value(), decides_, standing};
  }

  const InvalidateRequest& request_;
  ReasonByOwner reasons_;
  bool individual_;
  bool decides_;
  Deeds& deeds_;
  InvalidateReport& report_;
  std::vector<Ended> ended_;
  std::vector<Taken> taken_;
  rules::Ending ending_;
};

/// Why access is away already.
std::optional<Reason> standing(const store::Read& read, const Owner& owner) {
  const auto withdrawal = store::Withdrawals(read).of(owner);
  return withdrawal ? std::optional(withdrawal->reason) : std::nullopt;
}

/// A slip may carry a code that a newer one has replaced: a reason that was said is about its owner, and ends that too.
void take_code(const store::Read& read, const Hash& hash, Choice& choice, InvalidateReport& report) {
  const auto code = store::find_code(read, hash);
  if (!code)
    throw Error(Fault::usage, "this code was never issued by this store",
                "was it misread? 'scts lookup' takes O for 0, I for 1, S for 5");
  const auto valid = store::valid_code(read, code->owner);
  if (valid && (code->valid || choice.was_decided(code->owner))) {
    choice.take(*valid);
  } else if (valid || !choice.take_access(code->owner, standing(read, code->owner))) {
    ++report.skipped_already_invalid;
  }
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
      read, selection, today,
      selection.individual() ? store::Chosen::Names::must_be_one : store::Chosen::Names::may_be_many);
  if (created_by_batch(read, selection, request.kind)) {
    store::for_each_created(read, request.kind, *selection.batch, chosen,
                            [&](const store::IssuedCode& code) { choice.take(code); });
    return;
  }
  std::set<Owner> met;
  store::for_each_owner(read, request.kind, chosen, today, [&](const store::OwnerState& state) {
    if (!selection.bonds.empty()) met.insert(state.owner);
    if (state.code) {
      choice.take(*state.code, state.owner, state.notified_on.has_value(), state.used);
      return;
    }
    // Who is only one of a student's contacts has no access to lose, unless he himself is named.
    const bool concerned = state.rank || request.kind == CodeKind::cae || selection.about_guardians();
    if (!concerned || !choice.take_access(state.owner, state.withdrawn)) ++report.skipped_no_code;
  });
  // Former couples have a history and no bond: what was said of them holds if the bond comes back.
  for (const auto& owner : selection.bonds) {
    if (met.insert(owner).second && !choice.take_access(owner, standing(read, owner))) ++report.skipped_no_code;
  }
}

}  // namespace

InvalidateReport invalidate(const Run& run, const secret::Keyring& keyring, const InvalidateRequest& request) {
  auto write = run.write();
  InvalidateReport report;
  ReasonByOwner reasons;
  const auto list = request.selection ? Selection() : listed(write, request, reasons);
  const auto& selection = request.selection ? *request.selection : list;
  const bool individual = request.code || selection.individual();
  Deeds deeds(run, write, request.entries, "cancelled: nothing was invalidated");
  Choice choice(request, std::move(reasons), individual, selection.batch.has_value(), deeds, report);
  if (request.code) {
    take_code(write, keyring.hash(*request.code), choice, report);
  } else {
    take_selected(write, selection, request, run.now().today, choice, report);
  }
  const auto& ended = choice.ended();
  const auto& taken = choice.taken();
  report.invalidated = static_cast<std::int64_t>(ended.size());
  report.access_withdrawn = static_cast<std::int64_t>(taken.size());
  const bool recorded = !request.code && !request.selection;  // families said so, on their slips
  const bool any = !ended.empty() || !taken.empty();
  if (any && !recorded && (!individual || rules::must_ask(choice.ending(), naming(selection)))) {
    deeds.ask(request.confirm, choice.ending());
  }
  if (!deeds.decided()) return report;

  const auto batch = run.begin(write);
  store::CodeBook book(write, batch, run.now().today);
  for (const auto& code : ended) book.end(code.code, code.owner, code.reason);
  store::AccessBook access(write, batch, run.now().today);
  for (const auto& [owner, reason] : taken) access.take(owner, reason);
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
