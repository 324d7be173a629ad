#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/model/owner.hpp"
#include "scts/ops/run.hpp"
#include "scts/secret/keyring.hpp"

/// The letters of an earlier batch are made again, byte for byte.
namespace scts::ops {

struct ReprintRequest {
  BatchId batch;                                ///< one that told codes by letter
  std::optional<std::filesystem::path> output;  ///< else where the batch put them
  std::function<void(std::int64_t done, std::int64_t of)> progress;
};

struct ReprintedFile {
  std::filesystem::path path;
  int letters = 0;    ///< or slips; 0: the manifest, the summary
  bool made = false;  ///< false: it lay there, and is the batch's own
};
/// A code that is no longer valid, on a page that was made again.
struct InvalidPage {
  std::filesystem::path path;
  int page;
  Owner owner;
};
struct ReprintReport {
  Paper paper = Paper::letters;
  std::optional<BatchId> batch;  ///< nothing if all files lay there
  std::vector<ReprintedFile> files;
  std::int64_t codes = 0;  ///< in the files that were made
  std::vector<InvalidPage> invalid;
};

/// Makes the letter files of a batch again, byte for byte (a printer jammed, a file was lost); nobody counts as told by
/// it. Each code that is shown so is logged. Throws Error: usage if the batch made no letters; failed, and nothing was
/// written, if another file has the name, if the bytes would not be the same, or if the store does not know any more
/// what they were made from.
[[nodiscard]] ReprintReport reprint(const Run& run, const secret::Keyring& keyring, const ReprintRequest& request);

}  // namespace scts::ops
