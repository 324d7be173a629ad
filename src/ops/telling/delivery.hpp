#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/ops/run.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/telling/notices.hpp"

/// The protocol that makes a code notified if and only if its letter or message is safely on disk:
///
/// * R  rehearsal: a small file goes the way of P, and is removed. What fails here fails while nothing is written.
/// * T1 commit: batch prepared, codes reserved
/// * S  files staged and synced. Killed up to here: the next run undoes the batch; nobody could see the files.
/// * T2 commit: batch committed, codes notified; the point of no return
/// * P  files renamed into place, directories synced. Killed up to here: the next run goes on from P.
/// * T3 commit: batch published; staging removed
///
/// R and T1 belong to the caller (its plan), P and T3 to ending.hpp; the rest is here.
namespace scts::ops {

/// What the files of a batch are made with, beside what T1 wrote down.
struct Workshop {
  const secret::Keyring& keyring;
  const Letterhead& letterhead;  ///< of messages
};

/// Before T1: makes the places that are missing, and goes the way of the files once with one that tells nothing, so
/// that what P will lack is found while nobody is marked. Throws Error: busy if a place is out of reach.
void prepare(const store::Write& write, const std::vector<store::Place>& places);

/// From S to T3, for a batch that T1 committed. If staging fails, or if a file that is made again would not be the
/// same, the batch is undone and the error goes on.
void deliver_batch(const Run& run, BatchId batch, const std::vector<store::Place>& places, const Workshop& workshop,
                   const std::function<void(int done)>& progress);

/// Makes letter files of a batch that made them before, and writes none. Throws Error(failed) if one would not be the
/// same.
void rehearse(const Run& run, BatchId batch, const std::vector<store::PlannedFile>& files, const Workshop& workshop,
              const std::function<void(int done)>& progress);

/// What to do if these letter files cannot be made again.
[[nodiscard]] std::string tell_once_more(const std::vector<store::PlannedFile>& files);

/// Where the files of a batch are made, unseen.
[[nodiscard]] std::filesystem::path staging_directory(const store::Read& read, const std::filesystem::path& destination,
                                                      BatchId batch);

}  // namespace scts::ops
