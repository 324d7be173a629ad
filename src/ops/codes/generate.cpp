#include "scts/ops/codes/generate.hpp"

#include <algorithm>
#include <vector>

#include "ops/codes/deeds.hpp"
#include "ops/codes/demand_about.hpp"
#include "ops/codes/naming.hpp"
#include "scts/error.hpp"
#include "scts/rules/codes.hpp"
#include "scts/secret/random.hpp"
#include "scts/store/codes/access.hpp"
#include "scts/store/codes/codes.hpp"
#include "scts/store/people/chosen.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

struct Task {
  Owner owner;
  std::optional<CodeId> old;
};

/// Codes are made by blocks and written in the order of their hashes, which keeps the unique index quick. (Never in the
/// order of the codes: neighbouring rows would tell much of each other.)
void write_codes(store::CodeBook& book, const secret::Keyring& keyring, const std::vector<Task>& tasks) {
  struct Fresh {
    Code code;
    Hash hash;
    Hash fold;
  };
  constexpr std::size_t kBlock = 50'000;
  secret::CodeSource source;
  std::vector<Fresh> fresh;
  const auto draw = [&] {
    const auto code = source.next();
    return Fresh{code, keyring.hash(code), keyring.fold(code)};
  };
  for (std::size_t from = 0; from < tasks.size(); from += kBlock) {
    const auto count = std::min(kBlock, tasks.size() - from);
    fresh.clear();
    for (std::size_t i = 0; i < count; ++i) fresh.push_back(draw());
    std::sort(fresh.begin(), fresh.end(), [](const Fresh& a, const Fresh& b) { return a.hash < b.hash; });
    for (std::size_t i = 0; i < count; ++i) {
      const auto& task = tasks[from + i];
      if (task.old) book.end(*task.old, task.owner, Reason::renewed);
      const auto id = book.next_id();
      const auto add = [&](const Fresh& one) {
        return book.add(id, task.owner, keyring.seal(one.code, id, task.owner), one.hash, one.fold);
      };
      while (!add(fresh[i])) fresh[i] = draw();
    }
  }
}

/// One owner was named: a couple, or a student for his own code.
bool names_one(const Selection& selection, CodeKind kind) {
  const bool by_reference = selection.bonds.size() == 1 && selection.bonds_file.empty() && selection.students.empty() &&
                            selection.guardians.empty();
  return by_reference || (selection.students.size() == 1 && !selection.bonds_given &&
                          selection.guardians.size() == (kind == CodeKind::car ? 1U : 0U));
}

}  // namespace

GenerateReport generate_codes(const Run& run, const secret::Keyring& keyring, const GenerateRequest& request) {
  auto write = run.write();
  if (!store::school(write).joined_on) {
    throw Error(Fault::refused, "the school has not opened the télé-services", "open them first: scts open-service");
  }
  demand_about(request.kind, request.selection);
  const bool one = names_one(request.selection, request.kind);
  const rules::CodeWish wish{
      .renew = request.renew, .individual = request.selection.individual(), .give_back = one || request.give_back};
  const store::Chosen chosen(
      write, request.selection, run.now().today,
      wish.renew && wish.individual ? store::Chosen::Names::must_be_one : store::Chosen::Names::may_be_many);
  GenerateReport report;
  report.kind = request.kind;
  std::vector<Task> tasks;
  rules::Ending renewed;
  std::vector<Withdrawal> given_back;
  Deeds deeds(run, write, request.entries, "cancelled: no code was created");
  store::Withdrawals withdrawals(write);
  store::for_each_owner(write, request.kind, chosen, run.now().today, [&](const store::OwnerState& state) {
    switch (rules::plan_code({.kind = request.kind,
                              .rank = state.rank,
                              .student_left = state.left,
                              .has_code = state.code.has_value(),
                              .notified = state.notified_on.has_value(),
                              .used = state.used,
                              .withdrawn = state.withdrawn.has_value()},
                             wish)) {
      case rules::CodeAction::create:
        ++report.created;
        deeds.add({state.owner, Deed::create});
        tasks.push_back({state.owner, std::nullopt});
        break;
      case rules::CodeAction::renew:
        ++report.renewed;
        deeds.add({state.owner, Deed::renew}, state.code);
        renewed.add(state.notified_on.has_value(), state.used);
        tasks.push_back({state.owner, state.code});
        break;
      case rules::CodeAction::keep:
        ++report.kept;
        break;
      case rules::CodeAction::skip_notified:
        ++report.skipped_notified;
        break;
      case rules::CodeAction::skip_used:
        ++report.skipped_used;
        break;
      case rules::CodeAction::skip_no_rank:
        ++report.skipped_no_rank;
        break;
      case rules::CodeAction::skip_left:
        ++report.skipped_left;
        break;
      case rules::CodeAction::skip_withdrawn:
        report.skipped_withdrawn.add(*state.withdrawn);
        break;
      case rules::CodeAction::give_back:
        ++report.created;
        deeds.add({state.owner, Deed::give_back});
        given_back.push_back(withdrawals.of(state.owner).value());
        tasks.push_back({state.owner, std::nullopt});
        break;
    }
  });
  report.given_back = static_cast<std::int64_t>(given_back.size());
  if (one && given_back.size() > 1) {
    throw Error(Fault::usage, "the names fit several whose access was taken away", "name one by his id");
  }
  if (!given_back.empty()) deeds.ask(request.confirm_giving_back, given_back);
  if (rules::must_ask(renewed, naming(request.selection))) deeds.ask(request.confirm_renewal, renewed);
  if (!deeds.decided()) return report;
  const auto batch = run.begin(write);
  store::AccessBook access(write, batch, run.now().today);
  for (const auto& withdrawal : given_back) access.give_back(withdrawal.owner);
  store::CodeBook book(write, batch, run.now().today);
  write_codes(book, keyring, tasks);
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
