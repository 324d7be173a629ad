#include "scts/ops/codes/generate.hpp"

#include <algorithm>
#include <vector>

#include "ops/codes/demand_about.hpp"
#include "ops/codes/naming.hpp"
#include "scts/error.hpp"
#include "scts/rules/codes.hpp"
#include "scts/secret/random.hpp"
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
  };
  constexpr std::size_t kBlock = 50'000;
  secret::CodeSource source;
  std::vector<Fresh> fresh;
  const auto draw = [&] {
    const auto code = source.next();
    return Fresh{code, keyring.hash(code)};
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
      while (!book.add(id, task.owner, keyring.seal(fresh[i].code, id, task.owner), fresh[i].hash)) fresh[i] = draw();
    }
  }
}

}  // namespace

GenerateReport generate_codes(const Run& run, const secret::Keyring& keyring, const GenerateRequest& request) {
  store::Write write(run.store(), run.lock());
  if (!store::school(write).joined_on) {
    throw Error(Fault::refused, "the school has not opened the télé-services", "open them first: scts open-service");
  }
  demand_about(request.kind, request.selection);
  const rules::CodeWish wish{.renew = request.renew, .individual = request.selection.individual()};
  const store::Chosen chosen(
      write, request.selection,
      wish.renew && wish.individual ? store::Chosen::Names::must_be_one : store::Chosen::Names::may_be_many);
  GenerateReport report;
  report.kind = request.kind;
  std::vector<Task> tasks;
  rules::Ending renewed;
  store::for_each_owner(write, request.kind, chosen, run.now().today, [&](const store::OwnerState& state) {
    switch (rules::plan_code({.kind = request.kind,
                              .rank = state.rank,
                              .student_left = state.left,
                              .has_code = state.code.has_value(),
                              .notified = state.notified_on.has_value(),
                              .used = state.used},
                             wish)) {
      case rules::CodeAction::create:
        ++report.created;
        tasks.push_back({state.owner, std::nullopt});
        break;
      case rules::CodeAction::renew:
        ++report.renewed;
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
    }
  });
  if (tasks.empty()) return report;
  const bool ask = !run.dry_run() && request.confirm && rules::must_ask(renewed, naming(request.selection));
  if (ask && !request.confirm(renewed)) throw Error(Fault::failed, "cancelled: no code was created");
  const auto batch = run.begin(write);
  store::CodeBook book(write, batch, run.now().today);
  write_codes(book, keyring, tasks);
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
