#include "scts/ops/telling/retry.hpp"

#include <fmt/format.h>

#include <set>

#include "ops/decision.hpp"
#include "scts/error.hpp"
#include "scts/store/telling/messages.hpp"

namespace scts::ops {

namespace {

class Choice {
 public:
  /// `sending`: somebody is at it, and what is in that state is in his hands.
  Choice(const store::Read& read, const RetryRequest& request, bool sending)
      : read_(read), request_(request), sending_(sending) {}

  std::vector<store::MessageRow> operator()() {
    if (!request_.failed && !request_.unknown && request_.files.empty()) {
      throw Error(Fault::usage, "which messages?", "--failed, --unknown, or names from 'scts spool list'");
    }
    store::for_each_message(read_, {}, [&](const store::MessageRow& message) {
      if ((request_.failed && message.state == MessageState::failed) || (request_.unknown && in_doubt(message))) {
        choose(message);
      }
    });
    for (const auto& file : request_.files) choose(named(file));
    return chosen_;
  }

  /// What a killed run left in `sending` is unknown, and is asked for by that name.
  [[nodiscard]] bool in_doubt(const store::MessageRow& message) const {
    return message.state == MessageState::unknown || (message.state == MessageState::sending && !sending_);
  }

 private:
  void choose(const store::MessageRow& message) {
    if (message.state != MessageState::queued && ids_.insert(message.id).second) chosen_.push_back(message);
  }

  [[nodiscard]] store::MessageRow named(const std::string& file) const {
    const auto message = store::find_message(read_, file);
    if (!message) {
      throw Error(Fault::usage, fmt::format("no message \"{}\"", file), "'scts spool list' shows them all");
    }
    if (message->state == MessageState::sent) {
      throw Error(Fault::refused, fmt::format("{} was sent", file),
                  "to tell the code once more: scts notify --again --by email, for the couple");
    }
    if (message->state == MessageState::sending && sending_) {
      throw Error(Fault::busy, fmt::format("{} is being sent just now", file), "wait for what comes of it");
    }
    return *message;
  }

  const store::Read& read_;
  const RetryRequest& request_;
  bool sending_;
  std::vector<store::MessageRow> chosen_;
  std::set<FileId> ids_;
};

}  // namespace

RetryReport retry(const Run& run, const RetryRequest& request) {
  auto write = run.write();
  Choice choice(write, request, store::is_sending(run.store().file()));
  const auto chosen = choice();
  RetryReport report;
  report.queued = static_cast<std::int64_t>(chosen.size());
  for (const auto& message : chosen) report.unknown += choice.in_doubt(message) ? 1 : 0;
  Decision decision(run, "cancelled: nothing was queued");
  for (const auto& message : chosen) decision.plan(fmt::format("{} {}", message.file, name(message.state)));
  if (report.unknown > 0) decision.ask(request.confirm, report.unknown);
  if (!decision.taken() || chosen.empty()) return report;
  const auto batch = run.begin(write);
  const store::Postbook book(write, batch, run.now());
  for (const auto& message : chosen) {
    if (message.state == MessageState::sending) {
      book.ended(message.id, MessageState::unknown, Trouble{Trouble::Kind::interrupted}, {});
    }
    book.queue(message.id);
  }
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
