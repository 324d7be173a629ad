#include "ops/telling/delivery.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ops/telling/ending.hpp"
#include "ops/telling/mark.hpp"
#include "scts/deliver/file_name.hpp"
#include "scts/deliver/letter.hpp"
#include "scts/deliver/maildir.hpp"
#include "scts/deliver/message.hpp"
#include "scts/deliver/pdf_module.hpp"
#include "scts/deliver/salt.hpp"
#include "scts/error.hpp"
#include "scts/files/directory.hpp"
#include "scts/files/rehearsal.hpp"
#include "scts/files/staging.hpp"
#include "scts/secret/digest.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/printing.hpp"

namespace scts::ops {

namespace {

using Role = deliver::FileRole;

Role role_of(const store::PlannedFile& file) {
  return deliver::role_of(file.channel, file.name, file.notices);
}
bool is_manifest(const store::PlannedFile& file) {
  return role_of(file) == Role::manifest;
}

/// Makes the files of one batch in its staging directories.
class Stager {
 public:
  Stager(const Run& run, BatchId batch, const Workshop& workshop, const std::function<void(int)>& progress)
      : read_(run.store()), batch_(batch), workshop_(workshop), now_(run.now()), progress_(progress) {}

  void stage(const store::Place& place, files::Staging& staging) {
    if (place.channel == Channel::paper) open_printer();
    staging_ = &staging;
    store::for_each_file(read_, batch_, place.channel, [&](const store::PlannedFile& file) { make(file); });
    staging.sync();
  }

  /// Makes letter files, and writes none.
  void rehearse(const std::vector<store::PlannedFile>& files) {
    open_printer();
    for (const auto& file : files) make(file);
  }

  [[nodiscard]] const std::vector<store::FileHash>& files() const { return files_; }

 private:
  void make(const store::PlannedFile& file) {
    switch (role_of(file)) {
      case Role::letters:
        return letters(file);
      case Role::manifest:
        return manifest(file);
      case Role::summary:
        return summary(file);
      case Role::message:
        return message(file);
    }
  }

  /// The same printer for the first time as ever after: it knows what the store kept, and nothing else.
  void open_printer() {
    printing_ = store::printing_of(read_, batch_).value();
    printer_ = deliver::open_printer(printing_->letterhead, printing_->paper);
    printer_->learn(printing_->characters);
  }

  [[nodiscard]] Code open(const store::PlannedNotice& notice) {
    progress_(++done_);
    return workshop_.keyring.open(notice.sealed, notice.code, notice.owner());
  }

  using Address = std::vector<std::string>;
  /// A guardian's codes on one page are one letter; a page of slips has one for each student.
  void for_each_notice(const store::PlannedFile& file,
                       const std::function<void(int page, const Notice&, const Address&)>& f) {
    std::optional<Notice> notice;
    Address address;
    int at = 0;
    notices_.for_each(file.original, file.channel, [&](const store::PlannedNotice& planned) {
      if (notice && planned.page == at && planned.guardian) {
        notice->others.push_back({planned.student, open(planned)});
        return;
      }
      if (notice) f(at, *notice, address);
      notice.emplace(Notice{planned.student, planned.guardian, open(planned), {}, planned.own, planned.telling});
      address = planned.address;
      at = planned.page;
    });
    if (notice) f(at, *notice, address);
  }

  void made(const store::PlannedFile& file, const Hash& sha256) {
    if (file.sha256 && *file.sha256 != sha256) {
      throw Error(Fault::failed,
                  fmt::format("{}: made again it would differ from what batch {} made on {}; nothing was written",
                              file.name, printing_->batch.value(), printing_->date.iso()),
                  "another version of scts, its libraries or the fonts made it; " +
                      tell_once_more(store::letter_files(read_, printing_->batch)));
    }
    files_.push_back({file.id, sha256});
  }

  void put(const store::PlannedFile& file, std::string bytes) {
    const bool older = file.sha256 && *file.sha256 == secret::sha256(bytes);  // from before files were salted
    if (!older) bytes = deliver::salted(std::move(bytes), workshop_.keyring.salt(file.name));
    made(file, secret::sha256(bytes));
    if (staging_) staging_->write(file.name, bytes);
  }

  void message(const store::PlannedFile& file) {
    for_each_notice(file, [&](int, const Notice& notice, const Address&) {
      put(file, deliver::make_message(workshop_.letterhead, notice, deliver::message_id(file.name), now_));
    });
  }

  void letters(const store::PlannedFile& file) {
    const auto pdf = printer_->open(printing_->title, printing_->date);
    for_each_notice(file,
                    [&](int page, const Notice& notice, const Address& address) { pdf->add(page, notice, address); });
    if (printing_->duplex) pdf->end_sheet();
    put(file, pdf->finish());
  }

  /// Page ↔ owners, in ids: what lies on which page, and a count that must agree with the paper.
  void manifest(const store::PlannedFile& manifest) {
    secret::Digest digest;
    if (staging_) staging_->write(manifest.name, "");
    std::string rows = "file;page;student_id;guardian_id\n";
    const auto flush = [&] {
      if (staging_) staging_->append(manifest.name, rows);
      digest.add(rows);
      rows.clear();
    };
    for (const auto& file : store::letter_files(read_, printing_->batch)) {
      notices_.for_each_owner(file.id, [&](int page, const Owner& owner) {
        rows += fmt::format("{};{};{};{}\n", file.name, page, owner.student.value(),
                            owner.guardian ? std::to_string(owner.guardian->value()) : "");
      });
      flush();
    }
    made(manifest, digest.finish());
  }

  /// The same letters, counted.
  void summary(const store::PlannedFile& sheet) {
    deliver::Summary summary{printing_->batch.value(),   printing_->order, printing_->duplex, 0, {}, {},
                             printing_->summary_wording, printer_->pages()};
    for (const auto& file : store::letter_files(read_, printing_->batch)) {
      if (is_manifest(file)) summary.manifest = file.name;
      summary.sheets += sheets(notices_.last_page(file.id), printing_->duplex, summary.pages);
      notices_.for_each_division(file.id, [&](const DivisionCode& division, std::int64_t letters) {
        summary.rows.push_back({division.text(), file.name, letters});
      });
    }
    put(sheet, printer_->summary(summary, printing_->date));
  }

  store::Read read_;
  store::PlannedNotices notices_{read_};
  BatchId batch_;
  const Workshop& workshop_;
  files::Staging* staging_ = nullptr;  ///< null: of what is made nothing is written
  std::optional<Printing> printing_;   ///< of the batch that made the letters first
  std::unique_ptr<deliver::Printer> printer_;
  const Now& now_;
  const std::function<void(int)>& progress_;
  int done_ = 0;
  std::vector<store::FileHash> files_;
};

/// Kept until the files are in place.
using Held = std::vector<files::Staging>;

std::vector<store::FileHash> stage(const Run& run, BatchId batch, const std::vector<store::Place>& places,
                                   const Workshop& workshop, const std::function<void(int)>& progress, Held& held) {
  Stager stager(run, batch, workshop, progress);
  held.reserve(places.size());
  for (const auto& place : places) stager.stage(place, held.emplace_back(place.staging));
  return stager.files();
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
  auto write = run.write();
  store::commit_batch(write, batch, files, run.now().today);
  write.commit();
}

/// S and T2; if that fails the batch is undone and the error goes on. While the store cannot be read nothing is known:
/// then nothing is undone.
void make_and_commit(const Run& run, BatchId batch, const std::vector<store::Place>& places, const Workshop& workshop,
                     const std::function<void(int)>& progress, Held& held) {
  try {
    commit_notified(run, batch, stage(run, batch, places, workshop, progress, held));
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

std::string tell_once_more(const std::vector<store::PlannedFile>& files) {
  const auto manifest = std::find_if(files.begin(), files.end(), is_manifest);
  if (manifest == files.end() || deliver::is_of_students(manifest->name)) {
    return "tell the students once more: scts notify --cae --again --student ID";
  }
  return fmt::format("tell the couples once more: scts notify --by paper --again --pairs {}", manifest->name);
}

std::filesystem::path staging_directory(const store::Read& read, const std::filesystem::path& destination,
                                        BatchId batch) {
  return deliver::staging_directory(destination, store::school(read).store_id, batch);
}

void prepare(const store::Write& write, const std::vector<store::Place>& places) {
  for (const auto& [channel, directory, staging] : places) {
    try {
      demand_in_reach(write, directory);
      const auto probe = probe_in(write, directory);
      if (channel == Channel::email) {
        deliver::make_maildir(directory);
        deliver::rehearse(directory, probe);
      } else {
        files::make_directory(directory);
        files::rehearse(probe, {directory});
      }
      mark(write, directory);
    } catch (const Error& error) {
      rethrow(error, kNobodyMarked);
    }
  }
}

void deliver_batch(const Run& run, BatchId batch, const std::vector<store::Place>& places, const Workshop& workshop,
                   const std::function<void(int)>& progress) {
  Held held;
  make_and_commit(run, batch, places, workshop, progress, held);
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

void rehearse(const Run& run, BatchId batch, const std::vector<store::PlannedFile>& files, const Workshop& workshop,
              const std::function<void(int)>& progress) {
  Stager(run, batch, workshop, progress).rehearse(files);
}

}  // namespace scts::ops
