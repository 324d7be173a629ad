#include "scts/ops/upkeep/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "ops/telling/mark.hpp"
#include "scts/deliver/file_name.hpp"
#include "scts/deliver/maildir.hpp"
#include "scts/error.hpp"
#include "scts/files/belonging.hpp"
#include "scts/files/lock.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/reading.hpp"
#include "scts/files/rights.hpp"
#include "scts/files/staging.hpp"
#include "scts/ops/school/settings.hpp"
#include "scts/rules/services.hpp"
#include "scts/secret/digest.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/lock.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/notices.hpp"
#include "scts/store/telling/places.hpp"
#include "scts/store/upkeep/check.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

using What = Finding::What;
constexpr int kPortion = 5'000;  // rows that are read at a time

class Checker {
 public:
  explicit Checker(const CheckRequest& request) : request_(request) {}

  CheckReport operator()() {
    for (const char* ending : {"", "-journal", "-wal", "-shm", ".lock", ".sending"}) {
      rights(request_.store.native() + ending);
    }
    rights(request_.key_file);
    if (request_.repair) mend();
    store_.emplace(store::Store::as_it_is(request_.store));
    if (!readable()) return report_;
    const bool current = version();
    codes();
    if (!current) return report_;
    state();
    places();
    files();
    unknown();
    return report_;
  }

 private:
  void found(const Finding& finding) { request_.found(finding); }

  /// Whether something in the store's keeping is the store's owner's. To give it back is root's to do, and only after a
  /// look at it.
  bool ours(const fs::path& path) {
    if (files::absence(request_.store)) return false;  // whoever opens it says so
    if (!belonging_) belonging_.emplace(request_.store);
    const auto stranger = belonging_->stranger(path);
    if (stranger.empty()) return true;
    found({.what = What::belongs_to_another, .path = path, .said = stranger, .hint = belonging_->text()});
    return false;
  }

  void rights(const fs::path& path) {
    if (!ours(path)) return;
    const bool everybody = files::open_to_everybody(path);
    if (!everybody && !belonging_->wider(path)) return;
    found({.what = everybody ? What::open_to_everybody : What::open_to_a_group,
           .path = path,
           .repaired = request_.repair && belonging_->narrow(path)});
  }

  /// Under the lock: finishes or undoes batches, as every command that changes something does, and clears away staging
  /// directories that no batch needs any more.
  void mend() {
    const store::Store store(request_.store);
    const auto run = request_.repair(store);
    for (const auto& batch : run.recovered()) {
      if (batch.end == Recovered::End::waiting) {
        waiting_.emplace(batch.batch, batch.why);
        continue;
      }
      found({.what = What::batch_unfinished, .batch = batch.batch, .repaired = true});
    }
    for (const auto& [batch, path] : staging_left(store)) {
      files::discard(path);
      found({.what = What::staging_left, .path = path, .batch = batch, .repaired = true});
    }
  }

  /// Staging directories of batches that are at their end. First the directories, then the batches: one that goes to
  /// its end meanwhile has removed its own.
  static std::vector<std::pair<BatchId, fs::path>> staging_left(const store::Store& store) {
    std::vector<std::pair<BatchId, fs::path>> there;
    {
      const store::Read read(store);
      const auto id = store::school(read).store_id;
      std::set<fs::path> looked;
      for (const auto& [channel, directory] : store::destinations(read)) {
        if (!looked.insert(directory).second) continue;
        for (auto& staging : deliver::staging_in(directory, id)) there.push_back(std::move(staging));
      }
    }
    const auto unfinished = store::unfinished_batches(store::Read(store));
    std::vector<std::pair<BatchId, fs::path>> left;
    for (const auto& [batch, path] : there) {
      const auto same = [id = batch](const store::UnfinishedBatch& one) { return one.id == id; };
      if (std::none_of(unfinished.begin(), unfinished.end(), same) && fs::exists(path) && !files::is_locked(path)) {
        left.emplace_back(batch, path);
      }
    }
    return left;
  }

  /// False if what SQLite says makes everything else doubtful; it may be too damaged to say much.
  bool readable() {
    try {
      return database();
    } catch (const std::exception& error) {
      const auto explained = store::explain(error);
      if (!explained || explained->fault() != Fault::failed) throw;
      found({.what = What::store_damaged, .path = request_.store, .said = explained->what()});
      return false;
    }
  }

  bool database() {
    const store::Read read(*store_);
    const auto lines = store::damage(read);
    for (const auto& line : lines) found({.what = What::store_damaged, .path = request_.store, .said = line});
    if (!lines.empty()) return false;
    for (const auto& name : store::altered_schema(read)) {
      found({.what = What::schema_altered, .path = request_.store, .said = name});
    }
    if (const auto gone = store::lost_from_journal(read); gone > 0) {
      found({.what = What::journal_cut, .path = request_.store, .count = gone});
    }
    return true;
  }

  bool version() {
    const auto version = store::version(store::Read(*store_));
    if (version.has == version.known) return true;
    found({.what = What::old_version, .path = request_.store, .count = version.known - version.has});
    return false;
  }

  std::optional<secret::Keyring> keyring() {
    if (!fs::exists(request_.key_file)) {
      found({.what = What::key_missing, .path = request_.key_file});
      return std::nullopt;
    }
    try {
      if (files::open_to_everybody(request_.key_file)) return std::nullopt;  // said already, and it would be refused
      secret::Keyring keyring(request_.key_file);
      if (keyring.fingerprint() == store::school(store::Read(*store_)).key_fingerprint) return keyring;
      found({.what = What::key_of_another_store, .path = request_.key_file});
    } catch (const Error& error) {
      found({.what = What::key_unusable, .path = request_.key_file, .said = error.what(), .hint = error.hint()});
    }
    return std::nullopt;
  }

  void codes() {
    const auto key = keyring();
    if (!key) return;
    const auto of = store::last_code(store::Read(*store_)).value();
    CodeId last(0);
    for (bool more = true; more;) {
      const auto portion = store::codes_after(store::Read(*store_), last, kPortion, request_.today);
      for (const auto& row : portion) code(*key, row);
      more = !portion.empty();
      if (more) last = portion.back().id;
      request_.progress(last.value(), of);
    }
  }

  void code(const secret::Keyring& key, const store::StoredCode& row) {
    ++report_.codes;
    auto what = What::code_altered;
    try {
      const auto opened = key.open(row.sealed, row.id, row.owner);
      if (row.hash == key.hash(opened) && (!row.fold || row.fold == key.fold(opened))) return;
      what = What::code_hash_altered;
    } catch (const Error&) {
    }
    found({.what = what, .path = request_.store, .code = row.id, .owners = {row.owner}, .valid_code = row.valid});
  }

  /// What the store says of itself.
  void state() {
    const store::Read read(*store_);
    for (const auto& owner : store::owners_of_several(read)) {
      found({.what = What::several_valid_codes, .path = request_.store, .owners = {owner}});
    }
    for (const auto& owner : store::notified_without_notice(read, request_.today)) {
      found({.what = What::notified_without_trace, .path = request_.store, .owners = {owner}});
    }
    for (const auto& file : store::owed_files(read, request_.today)) {
      found({.what = What::file_never_placed, .path = file.path, .batch = file.batch, .count = file.codes});
    }
    auto services = store::services(read);
    rules::lay_down(request_.laid_down, services);
    for (const auto& service : services) {
      if (rules::owed(service)) found({.what = What::service_owed, .path = request_.store, .service = service});
      if (rules::barred(service)) found({.what = What::service_barred, .path = request_.store, .service = service});
    }
    for (const auto& kind : kSettings) {
      const auto value = store::setting(read, kind.name).value_or("");
      const auto fault = value.empty() ? std::string() : fault_of_setting(kind, value);
      if (!fault.empty()) {
        found({.what = What::setting_invalid,
               .path = request_.store,
               .said = fmt::format("{}: \"{}\": {}", kind.name, value, fault)});
      }
    }
  }

  /// A batch is left over if it was unfinished before and after a moment when nobody was at work.
  void unfinished() {
    const auto before = store::unfinished_batches(store::Read(*store_));
    if (before.empty() || store::is_locked(request_.store)) return;
    for (const auto& batch : store::unfinished_batches(store::Read(*store_))) {
      const auto same = [&](const store::UnfinishedBatch& one) { return one.id == batch.id; };
      if (std::none_of(before.begin(), before.end(), same)) continue;
      const auto why = waiting_.find(batch.id);
      found({.what = What::batch_unfinished,
             .batch = batch.id,
             .said = why == waiting_.end() ? std::string() : why->second});
    }
  }

  void places() {
    unfinished();
    for (const auto& [batch, path] : staging_left(*store_)) {
      found({.what = What::staging_left, .path = path, .batch = batch});
    }
    const store::Read read(*store_);
    const auto id = store::school(read).store_id;
    std::set<fs::path> looked_at;
    for (const auto& [channel, directory] : store::destinations(read)) {
      if (looked_at.insert(directory).second) rights(directory);
      for (const auto& [batch, staging] : deliver::staging_in(directory, id)) ours(staging);
      if (channel == Channel::paper) continue;
      for (const char* part : {"tmp", "new", "cur"}) rights(directory / part);
    }
    for (const auto& directory : store::marked_places(read)) {
      for (const auto& name : {deliver::mark_name(id), deliver::probe_name(id)}) ours(directory / name);
    }
  }

  void files() {
    FileId last(0);
    for (bool more = true; more;) {
      const auto portion = store::delivered_after(store::Read(*store_), last, kPortion, request_.today);
      for (const auto& row : portion) file(row);
      more = !portion.empty();
      if (more) last = portion.back().id;
    }
    for (const auto& [directory, count] : gone_letters_) {
      found({.what = What::letters_gone, .path = directory, .count = count});
    }
    for (const auto& [directory, count] : gone_spools_) {
      found({.what = What::spool_gone, .path = directory, .count = count});
    }
  }

  /// Of a copy, which is checked under a key from elsewhere, everything since is unknown.
  void unknown() {
    if (request_.key_file != store::Store::key_file(request_.store)) return;
    for (const auto& files : evidence(store::Read(*store_)).files) {
      found({.what = files.accepted ? What::accepted_batch : What::unknown_batch,
             .path = files.directory,
             .batch = files.batch,
             .unknown = files});
    }
  }

  /// Where a file lies now, and what is in it.
  struct Seen {
    bool spool = true;  ///< of a message: there is one
    std::optional<fs::path> path{};
    Hash sha256{};
  };
  void look(const store::DeliveredFile& row, Seen& seen) {
    const bool message = row.channel == Channel::email;
    seen.spool = !message ||
                 (fs::is_directory(deliver::outgoing(row.directory)) && in_reach(store::Read(*store_), row.directory));
    if (!seen.spool) return;
    if (message) {
      seen.path = finders_.try_emplace(row.directory, row.directory).first->second.find(row.name);
    } else if (fs::exists(row.directory / row.name)) {
      seen.path = row.directory / row.name;
    }
    if (!seen.path) return;
    secret::Digest digest;
    files::read_pieces(*seen.path, [&](std::string_view bytes) { digest.add(bytes); });
    seen.sha256 = digest.finish();
  }

  void file(const store::DeliveredFile& row) {
    Seen seen;
    try {
      look(row, seen);
    } catch (const fs::filesystem_error& error) {
      return found({.what = What::unreadable, .path = error.path1(), .said = error.code().message()});
    } catch (const Error& error) {
      return found({.what = What::unreadable, .path = seen.path.value_or(row.directory), .said = error.what()});
    }
    const bool message = row.channel == Channel::email;
    if (!seen.spool) {
      ++gone_spools_[row.directory];
    } else if (!seen.path) {
      message ? lost(row) : static_cast<void>(++gone_letters_[row.directory]);
    } else {
      ++report_.files;
      rights(*seen.path);
      if (seen.sha256 == row.sha256) return;
      found({.what = message ? What::message_altered : What::letters_altered, .path = *seen.path, .batch = row.batch});
    }
  }

  void lost(const store::DeliveredFile& row) {
    Finding finding{
        .what = What::message_lost, .path = deliver::outgoing(row.directory) / row.name, .batch = row.batch};
    store::PlannedNotices(store::Read(*store_)).for_each_owner(row.id, [&](int, const Owner& owner) {
      finding.owners.push_back(owner);
    });
    found(finding);
  }

  const CheckRequest& request_;
  std::optional<store::Store> store_;
  std::optional<files::Belonging> belonging_;
  CheckReport report_;
  std::map<BatchId, std::string> waiting_;  ///< that could not be ended, and why
  std::map<fs::path, deliver::MessageFinder> finders_;
  std::map<fs::path, std::int64_t> gone_letters_;
  std::map<fs::path, std::int64_t> gone_spools_;
};

}  // namespace

Severity severity(Finding::What what) {
  switch (what) {
    case What::old_version:
    case What::letters_gone:
    case What::accepted_batch:
      return Severity::info;
    case What::batch_unfinished:
    case What::staging_left:
    case What::open_to_everybody:
    case What::belongs_to_another:
    case What::open_to_a_group:
    case What::setting_invalid:
    case What::service_owed:
    case What::service_barred:
    case What::unknown_batch:
      return Severity::warning;
    default:
      return Severity::error;
  }
}

bool mendable(Finding::What what) {
  return what == What::batch_unfinished || what == What::staging_left || what == What::open_to_everybody ||
         what == What::open_to_a_group;
}

CheckReport check(const CheckRequest& request) {
  return Checker(request)();
}

}  // namespace scts::ops
