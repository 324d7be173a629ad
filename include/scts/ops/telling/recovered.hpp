#pragma once

#include <filesystem>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/model/owner.hpp"

/// What became of batches that a crash had left unfinished.
namespace scts::ops {

/// A file of a finished batch that is lost, and whose codes were in it: they count as notified all the same.
struct LostFile {
  std::filesystem::path path;
  std::vector<Owner> owners;
};
/// What became of a batch that a crash had left unfinished.
struct Recovered {
  BatchId batch;
  bool finished;  ///< true: its files are in place; false: undone, nobody was told
  std::vector<LostFile> lost;
};

}  // namespace scts::ops
