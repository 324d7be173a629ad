#pragma once

#include <filesystem>
#include <string>
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
  enum class End {
    finished,  ///< its files are in place
    undone,    ///< nobody was told
    waiting    ///< as it was: the disk does not let it end, and `why`; its codes are told by nothing else meanwhile
  };
  BatchId batch;
  End end;
  std::vector<LostFile> lost{};
  std::string why{};
};

}  // namespace scts::ops
