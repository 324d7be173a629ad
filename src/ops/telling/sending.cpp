#include "scts/ops/telling/sending.hpp"

#include <fmt/format.h>

#include <cstring>
#include <thread>

#include "ops/telling/mark.hpp"
#include "scts/deliver/maildir.hpp"
#include "scts/deliver/mailer.hpp"
#include "scts/deliver/message.hpp"
#include "scts/error.hpp"
#include "scts/files/folder.hpp"
#include "scts/files/reading.hpp"
#include "scts/model/mailbox.hpp"
#include "scts/ops/school/settings.hpp"
#include "scts/rules/sending.hpp"
#include "scts/secret/digest.hpp"
#include "scts/store/telling/messages.hpp"

namespace scts::ops {

namespace {

constexpr std::chrono::minutes kInsistence{5};
constexpr std::chrono::milliseconds kPause{100};

bool is_busy(const std::exception& error) {
  const auto* own = dynamic_cast<const Error*>(&error);
  const auto explained = own ? std::optional(*own) : store::explain(error);
  return explained && explained->fault() == Fault::busy;
}

deliver::Mailer mailer_of(const store::Read& read, const SendRequest& request) {
  const auto sender = get_setting(read, "mail.sender").value;
  if (sender.empty()) {
    throw Error(Fault::usage, "the setting mail.sender is missing", "scts config set mail.sender ce.0750001U@ac-….fr");
  }
  return {get_setting(read, "mail.sendmail").value, sender, request.patience};
}

/// What is out of reach is not lost.
void demand_maildir(const store::Read& read, const std::filesystem::path& maildir) {
  demand_in_reach(read, maildir);
  if (files::is_maildir(maildir)) return;
  throw Error(Fault::busy, fmt::format("{}: the spool is not there", maildir.native()),
              "mount it, then run the command again; if it is gone for good, make its new/ and cur/ anew");
}

struct Found {
  std::filesystem::path path;
  std::string bytes;
};
/// Nothing: it is lost. Throws Error(busy) if that cannot be told.
std::optional<Found> find(const store::Read& read, const store::DueMessage& message) {
  try {
    if (const auto path = deliver::MessageFinder(message.maildir).find(message.file)) {
      return Found{*path, files::read_whole(*path)};
    }
  } catch (const Error& error) {
    throw Error(Fault::busy, error.what(), "the messages stay in the queue: mend that, then run the command again");
  }
  demand_maildir(read, message.maildir);
  return std::nullopt;
}

/// At most as many as one run may send; returns how many are left.
std::int64_t limit(std::vector<store::DueMessage>& due, const store::Read& read, const SendRequest& request) {
  const auto most = request.limit ? *request.limit : std::stoll(get_setting(read, "mail.per_run").value);
  const auto all = static_cast<std::int64_t>(due.size());
  if (most == 0 || all <= most) return 0;
  due.erase(due.begin() + most, due.end());
  return all - most;
}

/// What must not be sent, whatever the mailer would say.
std::optional<Trouble> unfit(const store::DueMessage& message, const std::optional<Found>& found) {
  using Kind = Trouble::Kind;
  if (!found) return Trouble{Kind::lost};
  if (secret::sha256(found->bytes) != message.sha256) return Trouble{Kind::altered};
  if (!message.code_valid) return Trouble{Kind::invalid_code};
  if (deliver::recipient(found->bytes) != mail_address(message.address)) return Trouble{Kind::readdressed};
  return std::nullopt;
}

/// The store's lock is held while something is written down, never while the mailer runs; what was read before may have
/// changed by then.
class Sender {
 public:
  Sender(const Run& run, const SendRequest& request) : run_(run), request_(request) {}

  SendReport operator()() {
    std::optional<store::Outbox> outbox;
    if (!run_.dry_run()) outbox.emplace(run_.store().file(), run_.taker());
    std::vector<store::DueMessage> due;
    std::vector<store::MessageRow> interrupted;
    std::optional<deliver::Mailer> mailer;
    {
      const store::Read read(run_.store());
      mailer = mailer_of(read, request_);
      due = store::due_messages(read, run_.now(), request_.batch);
      report_.left = limit(due, read, request_);
      store::for_each_message(read, {MessageState::sending},
                              [&](const store::MessageRow& row) { interrupted.push_back(row); });
    }
    const bool sole = outbox || !store::is_sending(run_.store().file());
    if (sole && !request_.redirect_to) find_interrupted(interrupted);
    if (request_.redirect_to) announce(due);
    for (std::size_t i = 0; i < due.size(); ++i) {
      if (report_.stopped || stopped()) {
        report_.left += static_cast<std::int64_t>(due.size() - i);
        break;
      }
      if (request_.progress) request_.progress(static_cast<std::int64_t>(i), static_cast<std::int64_t>(due.size()));
      one(due[i], *mailer);
    }
    return std::move(report_);
  }

 private:
  [[nodiscard]] bool stopped() const { return request_.stop && request_.stop(); }

  /// Nobody else sends: whoever is said to be sending was killed.
  void find_interrupted(const std::vector<store::MessageRow>& interrupted) {
    constexpr Trouble trouble{Trouble::Kind::interrupted};
    for (const auto& message : interrupted) note(message.file, MessageState::unknown, trouble, {});
    if (interrupted.empty() || run_.dry_run()) return;
    change([&](const store::Write&, const store::Postbook& book) {
      for (const auto& message : interrupted) book.ended(message.id, MessageState::unknown, trouble, {});
    });
  }

  /// A rehearsal shows codes to somebody who does not own them: that is never done without a trace.
  void announce(const std::vector<store::DueMessage>& due) {
    if (due.empty() || run_.dry_run()) return;
    change([&](const store::Write&, const store::Postbook& book) {
      for (const auto& message : due) book.redirected(message.id);
    });
  }

  void one(const store::DueMessage& message, const deliver::Mailer& mailer) {
    const auto found = find(store::Read(run_.store()), message);
    if (!run_.dry_run() && !request_.redirect_to) return deliver_one(message, found, mailer);
    if (const auto trouble = unfit(message, found)) return note(message.file, MessageState::failed, *trouble, {});
    if (run_.dry_run()) {
      ++report_.sent;
    } else {
      const auto done = deliver::hand_over(mailer, deliver::dated(found->bytes, run_.now()), *request_.redirect_to);
      if (!done.ending) not_started(mailer, done);
      count(message, rules::judge(*done.ending, 1), done.said);
    }
  }

  void deliver_one(const store::DueMessage& listed, const std::optional<Found>& found, const deliver::Mailer& mailer) {
    const auto message = claim(listed, found);
    if (!message) return;
    const auto done = deliver::hand_over(mailer, deliver::dated(found->bytes, run_.now()), message->address);
    if (!done.ending) {
      change([&](const store::Write&, const store::Postbook& book) { book.not_started(message->id); });
      not_started(mailer, done);
    }
    const auto verdict = rules::judge(*done.ending, message->attempts + 1);
    std::optional<std::chrono::sys_seconds> next_try;
    if (verdict.delay) next_try = run_.now().instant + *verdict.delay;
    change([&](const store::Write&, const store::Postbook& book) {
      book.ended(message->id, verdict.state, verdict.trouble, next_try);
    });
    if (verdict.state == MessageState::sent) put_away(found->path);
    count(*message, verdict, done.said);
  }

  void put_away(const std::filesystem::path& message) {
    const int error = deliver::mark_sent(message);
    if (error == 0) return;
    ++report_.still_in_new;
    report_.why_in_new = std::strerror(error);
  }

  /// From here on it is being sent; nothing if it must not be, or if it is not its turn any more.
  std::optional<store::DueMessage> claim(const store::DueMessage& listed, const std::optional<Found>& found) {
    std::optional<store::DueMessage> message;
    std::optional<Trouble> trouble;
    change([&](const store::Write& write, const store::Postbook& book) {
      message = stopped() ? std::nullopt : store::still_due(write, run_.now(), listed.id);
      if (!message) return;
      trouble = unfit(*message, found);
      book.sending(message->id);
      if (!trouble) return;
      book.ended(message->id, MessageState::failed, trouble, {});
      if (trouble->kind == Trouble::Kind::readdressed) book.untold(message->id);
    });
    if (!message && stopped()) ++report_.left;
    if (!trouble) return message;
    note(listed.file, MessageState::failed, *trouble, {});
    return std::nullopt;
  }

  [[noreturn]] static void not_started(const deliver::Mailer& mailer, const deliver::HandOver& done) {
    throw Error(Fault::failed, fmt::format("{} cannot be run: {}", mailer.program.native(), done.said),
                "the messages stay in the queue; name the program: scts config set mail.sendmail /usr/sbin/sendmail");
  }

  void count(const store::DueMessage& message, const rules::Verdict& verdict, const std::string& said) {
    if (verdict.state == MessageState::sent) {
      ++report_.sent;
    } else {
      note(message.file, verdict.state, verdict.trouble.value(), said);
    }
    report_.stopped = verdict.state == MessageState::unknown;
  }

  void note(const std::string& file, MessageState state, const Trouble& trouble, const std::string& said) {
    ++(state == MessageState::deferred ? report_.deferred
       : state == MessageState::failed ? report_.failed
                                       : report_.unknown);
    report_.messages.push_back({file, state, trouble, said});
  }

  /// One commit; the first one opens the run's batch. Who holds the lock or reads the store for long must not make a
  /// message that was sent look as if nobody knew.
  template <class Change>
  void change(const Change& what) {
    const auto deadline = std::chrono::steady_clock::now() + kInsistence;
    for (;;) {
      try {
        auto write = run_.write();
        const auto batch = report_.batch ? *report_.batch : run_.begin(write);
        what(write, store::Postbook(write, batch, run_.now()));
        write.commit();
        report_.batch = batch;
        run_.done(batch);
        return;
      } catch (const std::exception& error) {
        if (!is_busy(error) || std::chrono::steady_clock::now() >= deadline) throw;
      }
      std::this_thread::sleep_for(kPause);
    }
  }

  const Run& run_;
  const SendRequest& request_;
  SendReport report_;
};

}  // namespace

SendReport send(const Run& run, const SendRequest& request) {
  return Sender(run, request)();
}

}  // namespace scts::ops
