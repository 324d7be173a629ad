#include "scts/ops/upkeep/restore.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "scts/deliver/maildir.hpp"
#include "scts/error.hpp"
#include "scts/files/destination.hpp"
#include "scts/files/directory.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/new_file.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/private_file.hpp"
#include "scts/files/reading.hpp"
#include "scts/files/rename.hpp"
#include "scts/files/second_name.hpp"
#include "scts/ops/run.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/telling/messages.hpp"
#include "scts/store/telling/notices.hpp"
#include "scts/store/upkeep/check.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

using Standing = RestorePlan::Standing;

constexpr const char* kAnother = "is there another backup?";

/// What SQLite would apply to whatever file has the name.
constexpr std::array kBeside{"-journal", "-wal", "-shm"};

fs::path with(const fs::path& file, std::string_view ending) {
  return file.native() + std::string(ending);
}

/// What has the name is, for all that can be told, the store itself: a killed run gave it this one too.
fs::path free_name(const fs::path& store, Date today) {
  for (int n = 1;; ++n) {
    auto name = with(store, fmt::format(".before-{}{}", today.iso(), n == 1 ? "" : fmt::format("_{}", n)));
    std::error_code none;
    if (!files::present(name) || fs::equivalent(name, store, none)) return name;
  }
}

store::Identity identify(const RestoreRequest& request) {
  const auto& file = request.backup;
  if (const auto why = files::absence(file)) {
    throw Error(Fault::usage, fmt::format("{}: no backup: {}", file.native(), *why), "is its disk mounted?");
  }
  std::error_code none;
  if (fs::equivalent(file, request.store, none)) {
    throw Error(Fault::usage, fmt::format("{}: this is the store itself", file.native()), "name a copy of it");
  }
  static_cast<void>(files::open_to_read(file));
  try {
    static_cast<void>(store::Store::as_it_is(file));
  } catch (const std::exception& error) {
    const auto explained = store::explain(error);
    if (!explained || explained->fault() != Fault::failed) throw;
    throw Error(Fault::failed, fmt::format("{}: {}", file.native(), explained->what()), kAnother);
  }
  if (auto identity = store::identity_of(file)) return *std::move(identity);
  throw Error(Fault::failed, fmt::format("{}: not a whole copy of a store", file.native()), kAnother);
}

/// The key that the store has, or is to get.
void demand_key(const RestoreRequest& request, const Hash& fingerprint) {
  const auto own = store::Store::key_file(request.store);
  const auto fits = [&](const fs::path& key) {
    if (secret::Keyring(key).fingerprint() == fingerprint) return;
    throw Error(Fault::usage,
                fmt::format("{}: this is not the key of the store in {}", key.native(), request.backup.native()),
                "bring that store's key file from where its copy is kept");
  };
  if (request.key) fits(*request.key);
  if (files::present(own)) return fits(own);
  if (request.key) return;
  throw Error(Fault::usage, fmt::format("{}: no key file: without it no code can be read", own.native()),
              "name a copy of the store's key: --key FILE");
}

/// A batch that is half done is ended first, or its letters would be nobody's.
void demand_nothing_unfinished(const store::Store& standing) {
  const store::Read read(standing);
  const auto version = store::version(read);
  if (version.has != version.known) return;
  const auto unfinished = store::unfinished_batches(read);
  if (unfinished.empty()) return;
  throw Error(Fault::refused,
              fmt::format("{}: batch {} was interrupted and is not ended", standing.file().native(),
                          unfinished.front().id.value()),
              "end it: scts check --repair; where that cannot be, move the store away first");
}

void look_at_standing(const RestoreRequest& request, RestorePlan& plan) {
  plan.standing = Standing::unreadable;
  try {
    const auto standing = store::Store::as_it_is(request.store);
    const auto identity = store::identity_of(request.store);
    if (!identity) return;
    demand_nothing_unfinished(standing);
    plan.standing_batch = identity->last_batch;
    plan.standing = identity->store_id != plan.backup.store_id      ? Standing::other
                    : identity->last_batch > plan.backup.last_batch ? Standing::newer
                                                                    : Standing::older;
  } catch (const Error& error) {
    if (error.fault() == Fault::refused || error.fault() == Fault::busy) throw;
  } catch (const std::exception& error) {
    const auto explained = store::explain(error);
    if (!explained || explained->fault() != Fault::failed) throw;
  }
}

/// Only what the copy replaces without loss goes without being told so.
void demand_replaceable(const RestoreRequest& request, const RestorePlan& plan) {
  if (request.replace || plan.standing == Standing::none || plan.standing == Standing::older) return;
  const auto what = plan.standing == Standing::newer
                        ? fmt::format("its batch {} is newer than the copy's last, {} of {}", plan.standing_batch,
                                      plan.backup.last_batch, plan.backup.day)
                    : plan.standing == Standing::other ? std::string("it is another store, not the one that was copied")
                                                       : std::string("what stands there cannot be read as a store");
  throw Error(Fault::failed, fmt::format("{}: {}: it is not replaced", request.store.native(), what),
              "to put the copy in its place all the same: --force; what stands there is kept under another name");
}

/// What the copy takes for unsent, though it lies where only what was sent is put: it may have arrived.
std::int64_t set_aside_sent(const store::Write& write, BatchId batch, const Now& now) {
  std::set<std::string> away;
  for (const auto& [channel, directory] : store::destinations(write)) {
    if (channel != Channel::email) continue;
    deliver::for_each_message(directory, [&](const std::string& name, bool still_outgoing) {
      if (!still_outgoing) away.insert(name);
    });
  }
  std::vector<FileId> found;
  store::for_each_message(write, {MessageState::queued, MessageState::deferred}, [&](const store::MessageRow& row) {
    if (away.contains(row.file)) found.push_back(row.id);
  });
  const store::Postbook book(write, batch, now);
  for (const auto id : found) {
    book.sending(id);
    book.ended(id, MessageState::unknown, Trouble{Trouble::Kind::restored}, {});
  }
  return static_cast<std::int64_t>(found.size());
}

/// The copy, beside the store, as it will stand.
void make(const RestoreRequest& request, const fs::path& draft_file, const store::Lock& lock, const Now& now,
          RestoreReport& report) {
  for (const auto* ending : kBeside) fs::remove(with(draft_file, ending));  // of a run that was killed
  static_cast<void>(store::copy(store::Store::as_it_is(request.backup), draft_file, kAnother));
  if (store::identity_of(draft_file) != report.plan.backup) refuse_changed();
  const store::Store draft(draft_file);
  store::Write write(draft, lock);
  if (!request.accept_clock) demand_clock(write, now);
  report.evidence = evidence(write);
  auto behind = report.evidence;
  if (report.plan.standing == Standing::newer) {
    behind.newest = std::max(behind.newest, BatchId(report.plan.standing_batch));
  }
  count_on_behind(write, behind, request.actor, now);
  report.batch = store::begin_batch(write, "restore", request.actor, now);
  store::Journal(write, report.batch).school("store-restored", std::to_string(report.plan.backup.last_batch));
  report.messages_away = set_aside_sent(write, report.batch, now);
  write.commit();
}

void move(const fs::path& from, const fs::path& to) {
  if (const int error = files::rename_to_nothing(from, to); error != 0) files::fail(from, error);
}

/// Gives what stands there its other name; nobody else writes to it until the copy stands.
void keep(const fs::path& store, const fs::path& kept) {
  const bool there = files::present(store);
  const bool half_written = std::any_of(kBeside.begin(), kBeside.end(),
                                        [&](const char* ending) { return files::present(with(store, ending)); });
  if (there && !half_written) return files::give_second_name(store, kept);
  // A journal that cannot be applied stays with its file, and meets no other one.
  if (there) move(store, kept);
  for (const auto* ending : kBeside) {
    if (files::present(with(store, ending))) move(with(store, ending), with(kept, ending));
  }
}

void take_place(const RestoreRequest& request, const RestorePlan& plan, files::NewFile& file) {
  std::optional<store::Store> standing;
  std::optional<store::Write> held;
  if (plan.standing != Standing::none && plan.standing != Standing::unreadable) {
    standing.emplace(store::Store::as_it_is(request.store));
    held.emplace(store::Write::rehearsal(*standing, request.taker));
  }
  keep(request.store, plan.kept.empty() ? with(request.store, ".before") : plan.kept);
  file.publish(request.store, files::NewFile::Existing::replace);
}

}  // namespace

RestorePlan check_restore(const RestoreRequest& request, const Now& now) {
  RestorePlan plan{identify(request)};
  demand_key(request, plan.backup.key_fingerprint);
  if (files::present(request.store)) {
    static_cast<void>(files::destination(request.store));
    look_at_standing(request, plan);
    plan.kept = free_name(request.store, now.today);
  }
  demand_replaceable(request, plan);
  return plan;
}

RestoreReport restore(const RestoreRequest& request, const Now& now) {
  RestoreReport report{check_restore(request, now)};
  const auto& plan = report.plan;
  if (plan.standing != Standing::none && request.confirm && !request.confirm(plan)) {
    throw Error(Fault::failed, "cancelled: nothing was restored");
  }
  files::make_directory(request.store.parent_path());
  const store::Outbox nobody_sends(request.store, request.taker);
  const store::Lock lock(request.store, request.taker);
  if (check_restore(request, now) != plan) refuse_changed();
  if (request.key)
    static_cast<void>(files::fill(store::Store::key_file(request.store), files::read_whole(*request.key)));
  constexpr unsigned private_mode = 0600;
  files::NewFile file(request.store.parent_path() / fmt::format(".{}.restored", request.store.filename().native()),
                      private_mode, request.taker.wait);
  make(request, file.partial(), lock, now, report);
  take_place(request, plan, file);
  return report;
}

}  // namespace scts::ops
