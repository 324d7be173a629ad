#include "ops/delivery.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/deliver/message.hpp"
#include "scts/deliver/staging.hpp"
#include "scts/error.hpp"
#include "scts/rules/address_block.hpp"
#include "scts/store/school.hpp"

namespace scts::ops {

namespace {

Hash sha256(std::string_view bytes) {
  secret::Digest digest;
  digest.add(bytes);
  return digest.finish();
}

/// A message's file name is unique in the world; so is its Message-ID.
std::string message_id(std::string file_name) {
  std::replace(file_name.begin(), file_name.end(), '.', '-');
  return file_name;
}

/// Makes files of one batch in staging directories.
class Stager {
 public:
  Stager(const store::Read& read, BatchId batch, const Workshop& workshop, const Now& now,
         const std::function<void(int)>& progress)
      : read_(read), batch_(batch), workshop_(workshop), now_(now), progress_(progress) {}

  void stage(const std::filesystem::path& directory, const std::vector<store::PlannedFile>& files) {
    deliver::Staging staging(directory);
    for (const auto& file : files) {
      if (file.notices == 0) {
        manifest(staging, file);
      } else if (file.channel == Channel::email) {
        message(staging, file);
      } else {
        letters(staging, file);
      }
    }
    staging.sync();
  }

  [[nodiscard]] const std::vector<store::FileHash>& files() const { return files_; }

 private:
  [[nodiscard]] Notice open(const store::Candidate& candidate) {
    progress_(++done_);
    const Bond bond{candidate.student.id, candidate.guardian.id};
    return {candidate.student, candidate.guardian,
            workshop_.keyring.open(candidate.code.sealed, candidate.code.id, bond)};
  }

  void put(deliver::Staging& staging, const store::PlannedFile& file, const std::string& bytes) {
    staging.write(file.name, bytes);
    files_.push_back({file.id, sha256(bytes)});
  }

  void message(deliver::Staging& staging, const store::PlannedFile& file) {
    notices_.for_each(file.id, [&](const store::Candidate& candidate) {
      put(staging, file, deliver::make_message(workshop_.letterhead, open(candidate), message_id(file.name), now_));
    });
  }

  void letters(deliver::Staging& staging, const store::PlannedFile& file) {
    const auto pdf = workshop_.printer->open(workshop_.title, now_.today);
    notices_.for_each(file.id, [&](const store::Candidate& candidate) {
      pdf->add(open(candidate), rules::address_block(candidate.guardian).lines);
    });
    put(staging, file, pdf->finish());
  }

  /// Page ↔ bond, in ids: what lies on which page, and a count that must agree with the paper.
  void manifest(deliver::Staging& staging, const store::PlannedFile& manifest) {
    secret::Digest digest;
    staging.write(manifest.name, "");
    std::string rows = "file;page;student_id;guardian_id\n";
    const auto flush = [&] {
      staging.append(manifest.name, rows);
      digest.add(rows);
      rows.clear();
    };
    for (const auto& file : store::files_of(read_, batch_, Channel::paper)) {
      int page = 0;
      notices_.for_each_couple(file.id, [&](const Bond& couple) {
        rows += fmt::format("{};{};{};{}\n", file.name, ++page, couple.student.value(), couple.guardian.value());
      });
      flush();
    }
    files_.push_back({manifest.id, digest.finish()});
  }

  const store::Read& read_;
  store::PlannedNotices notices_{read_};
  BatchId batch_;
  const Workshop& workshop_;
  const Now& now_;
  const std::function<void(int)>& progress_;
  int done_ = 0;
  std::vector<store::FileHash> files_;
};

std::vector<store::FileHash> stage(const Run& run, BatchId batch, const std::vector<store::Place>& places,
                                   const Workshop& workshop, const std::function<void(int)>& progress) {
  const store::Read read(run.store());
  Stager stager(read, batch, workshop, run.now(), progress);
  for (const auto& place : places) stager.stage(place.staging, store::files_of(read, batch, place.channel));
  return stager.files();
}

void undo(const store::Store& store, const store::Lock& lock, BatchId batch, const std::vector<store::Place>& places) {
  for (const auto& place : places) deliver::discard(place.staging);
  store::Write write(store, lock);
  store::abort_batch(write, batch);
  write.commit();
}

std::vector<Bond> couples_of(const store::Read& read, FileId file) {
  std::vector<Bond> couples;
  store::PlannedNotices(read).for_each_couple(file, [&](const Bond& couple) { couples.push_back(couple); });
  return couples;
}

/// P and T3. Returns the files that are lost.
std::vector<LostFile> publish(const store::Store& store, const store::Lock& lock, BatchId batch,
                              const std::vector<store::Place>& places) {
  std::vector<LostFile> lost;
  std::vector<FileId> damaged;
  for (const auto& place : places) {
    const store::Read read(store);
    const auto files = store::files_of(read, batch, place.channel);
    std::vector<std::string> names;
    for (const auto& file : files) names.push_back(file.name);
    const auto layout = place.channel == Channel::email ? deliver::Layout::maildir : deliver::Layout::plain;
    const auto missing = deliver::publish(place.staging, place.destination, layout, names);
    for (const auto& file : files) {
      if (std::find(missing.begin(), missing.end(), file.name) == missing.end()) continue;
      damaged.push_back(file.id);
      lost.push_back({place.destination / file.name, couples_of(read, file.id)});
    }
    deliver::discard(place.staging);
  }
  store::Write write(store, lock);
  store::publish_batch(write, batch, damaged);
  write.commit();
  return lost;
}

/// What the store's file says of a batch whose COMMIT reported an error: it may have happened all the same.
bool is_committed(const store::Store& store, BatchId batch) {
  const store::Store again(store.file());
  const store::Read read(again);
  for (const auto& unfinished : store::unfinished_batches(read)) {
    if (unfinished.id == batch) return unfinished.state == store::BatchState::committed;
  }
  return false;
}

constexpr const char* kNobodyMarked = "nobody was marked as notified: mend the cause, then run the command again";
constexpr const char* kNextRun =
    "mend the cause: the next command that changes something finishes this batch, or undoes it, as the store then says";
constexpr const char* kAllMarked =
    "the codes are notified and their letters and messages are safe on disk: mend the cause, and the next command that "
    "changes something puts them in place";

/// The same error, with what it means for those who were to be told.
[[noreturn]] void rethrow(const std::exception& error, const char* hint) {
  if (const auto explained = store::explain(error)) throw Error(explained->fault(), explained->what(), hint);
  const auto* own = dynamic_cast<const Error*>(&error);
  throw Error(own ? own->fault() : Fault::failed, error.what(), own && !own->hint().empty() ? own->hint() : hint);
}

void commit_notified(const Run& run, BatchId batch, const std::vector<store::FileHash>& files) {
  store::Write write(run.store(), run.lock());
  store::commit_batch(write, batch, files, run.now().today);
  write.commit();
}

/// S and T2; if that fails the batch is undone and the error goes on. While the store cannot be read nothing is known:
/// then nothing is undone.
void make_and_commit(const Run& run, BatchId batch, const std::vector<store::Place>& places,
                     const std::function<std::vector<store::FileHash>()>& make) {
  try {
    commit_notified(run, batch, make());
  } catch (const std::exception& error) {
    try {
      if (is_committed(run.store(), batch)) return;
      undo(run.store(), run.lock(), batch, places);
    } catch (const std::exception&) {
      rethrow(error, kNextRun);
    }
    rethrow(error, kNobodyMarked);
  }
}

}  // namespace

void deliver_batch(const Run& run, BatchId batch, const std::vector<store::Place>& places, const Workshop& workshop,
                   const std::function<void(int)>& progress) {
  deliver_batch(run, batch, places, [&] { return stage(run, batch, places, workshop, progress); });
}

void deliver_batch(const Run& run, BatchId batch, const std::vector<store::Place>& places,
                   const std::function<std::vector<store::FileHash>()>& make) {
  make_and_commit(run, batch, places, make);
  std::vector<LostFile> lost;
  try {
    lost = publish(run.store(), run.lock(), batch, places);
  } catch (const std::exception& error) {
    rethrow(error, kAllMarked);
  }
  if (!lost.empty())
    throw Error(Fault::failed,
                fmt::format("{}: the file vanished while it was put in place", lost.front().path.native()));
}

std::vector<store::FileHash> make_files(const store::Read& read, BatchId batch, const Now& made,
                                        const std::filesystem::path& staging,
                                        const std::vector<store::PlannedFile>& files, const Workshop& workshop,
                                        const std::function<void(int)>& progress) {
  Stager stager(read, batch, workshop, made, progress);
  stager.stage(staging, files);
  return stager.files();
}

std::vector<Recovered> recover(const store::Store& store, const store::Lock& lock) {
  std::vector<store::UnfinishedBatch> unfinished;
  {
    const store::Read read(store);
    unfinished = store::unfinished_batches(read);
  }
  std::vector<Recovered> all;
  for (const auto& batch : unfinished) {
    if (batch.state == store::BatchState::prepared) {
      undo(store, lock, batch.id, batch.places);
      all.push_back({batch.id, false, {}});
    } else {
      all.push_back({batch.id, true, publish(store, lock, batch.id, batch.places)});
      store::Write write(store, lock);
      store::forget_unreachable(write, batch.id);  // its report was never seen: the next run lists them as new
      write.commit();
    }
  }
  return all;
}

}  // namespace scts::ops
