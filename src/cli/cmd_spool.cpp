#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/interruption.hpp"
#include "cli/progress.hpp"
#include "cli/show/spool.hpp"
#include "scts/error.hpp"
#include "scts/model/mailbox.hpp"
#include "scts/ops/telling/retry.hpp"
#include "scts/ops/telling/sending.hpp"

namespace scts::cli {

namespace {

struct States {
  std::vector<MessageState> states;
};

struct Send {
  std::optional<std::string> limit;
  std::optional<std::string> batch;
  std::optional<std::string> redirect_to;
  std::optional<std::string> timeout;
  bool dry_run = false;
};

struct Retry {
  std::vector<std::string> files;
  bool unknown = false;
  bool failed = false;
  bool dry_run = false;
};

int list(const States& arguments, const Session& session) {
  const auto store = session.open_store();
  auto messages = message_list(session);
  const store::Read read(store);
  store::for_each_message(read, {arguments.states.begin(), arguments.states.end()},
                          [&](const store::MessageRow& row) { add(messages, row); });
  finish(session, messages, ops::evidence(read).files);
  return kDone;
}

ops::SendRequest send_request(const Send& arguments) {
  ops::SendRequest request;
  if (arguments.limit) request.limit = parse_count("--limit", *arguments.limit);
  if (arguments.batch) {
    request.batch = BatchId::parse(*arguments.batch);
    if (!request.batch)
      throw Error(Fault::usage, fmt::format("--batch: \"{}\" is not a batch's number", *arguments.batch));
  }
  if (arguments.redirect_to && !is_mailbox(*arguments.redirect_to)) {
    throw Error(Fault::usage, fmt::format("--redirect-to: \"{}\" is not an e-mail address", *arguments.redirect_to));
  }
  request.redirect_to = arguments.redirect_to;
  if (arguments.timeout) {
    const auto seconds = parse_count("--timeout", *arguments.timeout);
    if (seconds < 1 || seconds > 3600) {
      throw Error(Fault::usage, fmt::format("--timeout: \"{}\" is not a number from 1 to 3600", *arguments.timeout));
    }
    request.patience = std::chrono::seconds(seconds);
  }
  return request;
}

int status_of(const ops::SendReport& report) {
  if (report.failed + report.unknown > 0) return kPartly;
  return report.deferred > 0 && report.sent == 0 ? kLater : kDone;
}

int send(const Send& arguments, const Session& session) {
  session.no_csv();
  Progress progress("messages");
  auto request = send_request(arguments);
  request.progress = [&](std::int64_t done, std::int64_t of) { progress(done, of); };
  const auto store = session.open_store();
  const auto run = session.start(store, arguments.dry_run, ops::Run::Hold::by_turns);
  const Interruption interruption;
  request.stop = [] { return Interruption::signal() != 0; };
  const auto report = ops::send(run, request);
  show(session, run, report, request.redirect_to);
  return request.stop() ? Interruption::status() : status_of(report);
}

int retry(const Retry& arguments, const Session& session) {
  session.no_csv();
  ops::RetryRequest request{
      .failed = arguments.failed, .unknown = arguments.unknown, .files = arguments.files, .confirm = {}};
  request.confirm = [&](std::int64_t unknown) {
    return session.confirm(fmt::format("Queue {} again that may have arrived already?", counted(unknown, "message")));
  };
  const auto store = session.open_store();
  const auto run = session.start(store, arguments.dry_run,
                                 [&](const ops::Run& rehearsal) { static_cast<void>(ops::retry(rehearsal, request)); });
  show(session, run, ops::retry(run, request));
  return kDone;
}

}  // namespace

Action declare_spool_list(Options& options) {
  const auto arguments = std::make_shared<States>();
  options.choices("--state", arguments->states, "STATE", "messages of this state only", named(kMessageStates));
  return [arguments](const Session& session) { return list(*arguments, session); };
}

Action declare_spool_send(Options& options) {
  const auto arguments = std::make_shared<Send>();
  options.value("--limit", arguments->limit, "COUNT", "at most so many, 0: all (the setting mail.per_run)");
  options.value("--batch", arguments->batch, "BATCH", "what this batch made only");
  options.value("--redirect-to", arguments->redirect_to, "ADDRESS",
                "a rehearsal: send all to this address, change no state");
  options.value("--timeout", arguments->timeout, "SECONDS", "how long the mailer may take for one message (60)");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would be sent, send nothing");
  return [arguments](const Session& session) { return send(*arguments, session); };
}

Action declare_spool_retry(Options& options) {
  const auto arguments = std::make_shared<Retry>();
  options.arguments(arguments->files, "FILE", "these, as 'scts spool list' shows them");
  options.flag("--failed", arguments->failed, "those that failed");
  options.flag("--unknown", arguments->unknown, "those that are unknown, after a question");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would be queued, change nothing");
  return [arguments](const Session& session) { return retry(*arguments, session); };
}

}  // namespace scts::cli
