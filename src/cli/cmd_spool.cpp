#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/show/spool.hpp"
#include "scts/error.hpp"
#include "scts/model/person.hpp"
#include "scts/ops/retry.hpp"
#include "scts/ops/sending.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> words;
  std::vector<std::string> states;
  std::optional<std::string> limit;
  std::optional<std::string> batch;
  std::optional<std::string> redirect_to;
  std::optional<std::string> timeout;
  bool unknown = false;
  bool failed = false;
  bool dry_run = false;
};

/// An option of another action is a misunderstanding, and one of these could send what was not meant to be sent.
void demand(const std::string& action, const Arguments& arguments) {
  const bool of_list = !arguments.states.empty();
  const bool of_send = arguments.limit || arguments.batch || arguments.redirect_to || arguments.timeout;
  const bool of_retry = arguments.unknown || arguments.failed;
  const auto refuse = [&](bool given, const char* owner, const char* options) {
    if (given && action != owner) throw Error(Fault::usage, fmt::format("{} is for 'spool {}'", options, owner));
  };
  refuse(of_list, "list", "--state");
  refuse(of_send, "send", "--limit, --batch, --redirect-to or --timeout");
  refuse(of_retry, "retry", "--unknown or --failed");
  if (action == "list" && arguments.dry_run) throw Error(Fault::usage, "a list changes nothing: it has no --dry-run");
  if (action != "retry" && arguments.words.size() > 1) {
    throw Error(Fault::usage, fmt::format("unexpected argument \"{}\"", arguments.words[1]));
  }
}

int list(const Arguments& arguments, const Session& session) {
  std::set<MessageState> states;
  for (const auto& text : arguments.states) {
    const auto state = parse_message_state(text);
    if (!state) {
      throw Error(Fault::usage, fmt::format("--state: \"{}\" is no state", text),
                  "queued, sending, sent, deferred, failed or unknown");
    }
    states.insert(*state);
  }
  const store::Store store(session.store_file());
  auto messages = message_list(session);
  store::for_each_message(store::Read(store), states, [&](const store::MessageRow& row) { add(messages, row); });
  messages.finish();
  return kDone;
}

ops::SendRequest send_request(const Arguments& arguments) {
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

int send(const Arguments& arguments, const Session& session) {
  session.no_csv();
  Progress progress("messages");
  auto request = send_request(arguments);
  request.progress = [&](std::int64_t done, std::int64_t of) { progress(done, of); };
  const store::Store store(session.store_file());
  const auto run = session.start(store, "spool send", arguments.dry_run);
  const auto report = ops::send(run, request);
  show(session, run, report, request.redirect_to);
  return status_of(report);
}

int retry(const Arguments& arguments, const Session& session) {
  session.no_csv();
  ops::RetryRequest request{.failed = arguments.failed,
                            .unknown = arguments.unknown,
                            .files = {arguments.words.begin() + 1, arguments.words.end()},
                            .confirm = {}};
  request.confirm = [&](std::int64_t unknown) {
    return session.confirm(fmt::format("Queue {} again that may have arrived already?", counted(unknown, "message")));
  };
  const store::Store store(session.store_file());
  const auto run = session.start(store, "spool retry", arguments.dry_run);
  show(session, run, ops::retry(run, request));
  return kDone;
}

int spool(const Arguments& arguments, const Session& session) {
  const auto action = arguments.words.empty() ? "" : arguments.words.front();
  if (action != "list" && action != "send" && action != "retry") {
    throw Error(Fault::usage, "spool takes one of: list, send, retry", "scts help spool");
  }
  demand(action, arguments);
  if (action == "list") return list(arguments, session);
  return action == "send" ? send(arguments, session) : retry(arguments, session);
}

}  // namespace

Action declare_spool(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->words, "SPOOL-ACTION", "list | send | retry [FILE...]");
  options.values("--state", arguments->states, "STATE", "list messages of this state only");
  options.value("--limit", arguments->limit, "COUNT", "send at most so many, 0: all (the setting mail.per_run)");
  options.value("--batch", arguments->batch, "BATCH", "send what this batch made only");
  options.value("--redirect-to", arguments->redirect_to, "ADDRESS",
                "a rehearsal: send all to this address, change no state");
  options.value("--timeout", arguments->timeout, "SECONDS", "how long the mailer may take for one message (60)");
  options.flag("--unknown", arguments->unknown, "queue the unknown ones again, after a question");
  options.flag("--failed", arguments->failed, "queue the failed ones again");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would be done, do nothing");
  return [arguments](const Session& session) { return spool(*arguments, session); };
}

}  // namespace scts::cli
