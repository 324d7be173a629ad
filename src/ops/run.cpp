#include "scts/ops/run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "ops/telling/ending.hpp"
#include "scts/error.hpp"
#include "scts/rules/clock.hpp"
#include "scts/store/journal.hpp"

namespace scts::ops {

namespace {

/// In a batch of its own: what the command does itself can be undone by its batch's number, and this cannot.
Departed end_departed(const store::Write& write, const std::string& actor, const Now& now) {
  const auto batch = store::begin_batch(write, "departures", actor, now);
  return {batch, store::end_departed(write, batch, now.today)};
}

std::string minute(std::chrono::sys_seconds instant) {
  return Now{instant, Date({})}.iso().substr(0, 16).replace(10, 1, " ") + " UTC";
}

Agreed plans_of(const std::vector<Question>& questions) {
  Agreed plans;
  for (const auto& question : questions) plans.push_back(question.plan);
  return plans;
}

Agreed answered(const std::vector<Question>& questions) {
  for (const auto& question : questions) {
    if (!question.ask()) throw Error(Fault::failed, question.cancelled);
  }
  return plans_of(questions);
}

Now never() {
  return {{}, Date({})};
}

}  // namespace

void demand_clock(const store::Read& read, const Now& now) {
  const auto last = store::last_written(read);
  const auto doubt = rules::doubt_clock(now.instant, last);
  if (doubt == rules::ClockDoubt::none) return;
  constexpr const char* hint = "set the clock; if it is right, run the command once with --accept-clock";
  const auto it_is = fmt::format("by the clock it is {}", minute(now.instant));
  if (!last.batch) throw Error(Fault::refused, it_is + ": that is too early for anything", "set the clock");
  if (doubt == rules::ClockDoubt::ahead) {
    throw Error(Fault::refused,
                fmt::format("{}, but nothing was written to the store since {}", it_is, minute(*last.anything)), hint);
  }
  throw Error(Fault::refused, fmt::format("{}, but the store's newest batch is of {}", it_is, minute(*last.batch)),
              hint);
}

Run::Run(const store::Store& store, Who who, bool rehearsal)
    : store_(store), who_(std::move(who)), rehearsal_(rehearsal), now_(never()) {}

Run::Run(const store::Store& store, Who who, const Clock& clock, Hold hold) : Run(store, std::move(who), false) {
  start(clock);
  if (hold == Hold::by_turns) lock_.reset();
}

Run::Run(const store::Store& store, Who who, const Clock& clock, Agreed agreed) : Run(store, std::move(who), false) {
  agreed_ = std::move(agreed);
  start(clock);
}

Run Run::rehearsal(const store::Store& store, Who who, const Clock& clock) {
  Run run(store, std::move(who), true);
  run.start(clock);
  return run;
}

void Run::start(const Clock& clock) {
  if (!changes_nothing()) lock_.emplace(store_.file(), taker());
  now_ = clock();
  if (!who_.dry_run && !who_.accept_clock) demand_clock(store::Read(store_), now_);
  if (changes_nothing()) return;
  recovered_ = recover(store_, *lock_);
  if (!store::departures_due(store::Read(store_), now_.today)) return;
  store::Write write(store_, *lock_);
  departed_ = end_departed(write, who_.actor, now_);
  write.commit();
}

store::Taker Run::taker() const {
  return {fmt::format("'scts {}' (process {}, {})", who_.command, ::getpid(), who_.actor), who_.wait, who_.on_wait};
}

store::Write Run::write() const {
  if (!changes_nothing())
    return lock_ ? store::Write(store_, *lock_) : store::Write(store_, store::Lock(store_.file(), taker()));
  auto write = store::Write::rehearsal(store_, taker());
  for (const auto& batch : store::unfinished_batches(write)) {
    if (batch.state == store::BatchState::prepared) store::abort_batch(write, batch.id);
  }
  if (store::departures_due(write, now_.today)) static_cast<void>(end_departed(write, who_.actor, now_));
  return write;
}

BatchId Run::begin(const store::Write& write) const {
  return store::begin_batch(write, who_.command, who_.actor, now_);
}

std::optional<BatchId> Run::commit(store::Write& write, BatchId batch) const {
  if (changes_nothing()) return std::nullopt;
  write.commit();
  done(batch);
  return batch;
}

void Run::done(BatchId batch) const {
  if (who_.on_done) who_.on_done(batch);
}

bool Run::goes_on(std::vector<Question> questions) const {
  if (rehearsal_) {
    questions_ = std::move(questions);
    return false;
  }
  if (dry_run()) return true;
  if (!agreed_) {
    static_cast<void>(answered(questions));
  } else if (plans_of(questions) != *agreed_) {
    refuse_changed();
  }
  return true;
}

Agreed Run::ask() const {
  return answered(questions_);
}

void refuse_changed() {
  throw Error(Fault::busy, "what you were asked about has changed meanwhile: nothing was done", "run it again");
}

}  // namespace scts::ops
