#pragma once

#include <functional>
#include <vector>

#include "scts/deliver/letter.hpp"
#include "scts/model/notice.hpp"
#include "scts/ops/run.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/notices.hpp"

/// The protocol that makes a code notified if and only if its letter or message is safely on disk:
///
///   T1  commit: batch prepared, codes reserved        killed before T2: the next run undoes it, nobody could see the
///   files S   files staged and synced T2  commit: batch committed, codes notified       the point of no return P files
///   renamed into place, directories synced  killed after T2: the next run goes on from here T3  commit: batch
///   published, staging removed
///
/// T1 belongs to the caller (its plan); the rest is here.
namespace scts::ops {

/// What the files of a batch are made with.
struct Workshop {
  const secret::Keyring& keyring;
  const Letterhead& letterhead;
  deliver::Printer* printer;  ///< null when nothing goes on paper
  std::string title;          ///< of the letter files
};

/// From S to T3, for a batch that T1 committed. If staging fails the batch is undone and the error goes on.
void deliver_batch(const Run& run, BatchId batch, const std::vector<store::Place>& places, const Workshop& workshop,
                   const std::function<void(int done)>& progress);

/// The same for files that `make` makes in the staging directories, as hashes tell.
void deliver_batch(const Run& run, BatchId batch, const std::vector<store::Place>& places,
                   const std::function<std::vector<store::FileHash>()>& make);

/// S: makes some files of a batch in a staging directory, from what `read` shows; `made` is when the batch was made.
[[nodiscard]] std::vector<store::FileHash> make_files(const store::Read& read, BatchId batch, const Now& made,
                                                      const std::filesystem::path& staging,
                                                      const std::vector<store::PlannedFile>& files,
                                                      const Workshop& workshop,
                                                      const std::function<void(int done)>& progress);

/// Finishes or undoes what a crash left, as the stored states say.
[[nodiscard]] std::vector<Recovered> recover(const store::Store& store, const store::Lock& lock);

}  // namespace scts::ops
