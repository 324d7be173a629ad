#include "scts/ops/telling/retry.hpp"

#include <fmt/format.h>

#include <set>

#include "scts/error.hpp"
#include "scts/store/telling/messages.hpp"

namespace scts::ops {

namespace {

/// What a killed run left in `sending` is unknown, and is asked for by that name.
bool in_doubt(const store::MessageRow& message) {
  return message.state == MessageState::unknown || message.state == MessageState::sending;
}

store::MessageRow named(const store::Read& read, const std::string& file) {
  const auto message = store::find_message(read, file);
  if (!message) {
    throw Error(Fault::usage, fmt::format("no message \"{}\"", file), "'scts spool list' shows them all");
  }
  if (message->state == MessageState::sent) {
    throw Error(Fault::refused, fmt::format("{} was sent", file),
                "to tell the code once more: scts notify --again --by email, for the couple");
  }
  return *message;
}

std::vector<store::MessageRow> choose(const store::Read& read, const RetryRequest& request) {
  if (!request.failed && !request.unknown && request.files.empty()) {
    throw Error(Fault::usage, "which messages?", "--failed, --unknown, or names from 'scts spool list'");
  }
  std::vector<store::MessageRow> chosen;
  std::set<FileId> ids;
  const auto choose_one = [&](const store::MessageRow& message) {
    if (message.state != MessageState::queued && ids.insert(message.id).second) chosen.push_back(message);
  };
  store::for_each_message(read, {}, [&](const store::MessageRow& message) {
    if ((request.failed && message.state == MessageState::failed) || (request.unknown && in_doubt(message))) {
      choose_one(message);
    }
  });
  for (const auto& file : request.files) choose_one(named(read, file));
  return chosen;
}

}  // namespace

RetryReport retry(const Run& run, const RetryRequest& request) {
  store::Write write(run.store(), run.lock());
  const auto chosen = choose(write, request);
  RetryReport report;
  report.queued = static_cast<std::int64_t>(chosen.size());
  for (const auto& message : chosen) report.unknown += in_doubt(message) ? 1 : 0;
  if (chosen.empty()) return report;
  if (report.unknown > 0 && !run.dry_run() && request.confirm && !request.confirm(report.unknown)) {
    throw Error(Fault::failed, "cancelled: nothing was queued");
  }
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
