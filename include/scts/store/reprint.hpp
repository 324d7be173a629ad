#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/notices.hpp"

namespace scts::store {

/// A file of letters (or what goes with them: no notices) as a batch made it.
struct MadeFile {
  PlannedFile file;
  Hash sha256;
  std::int64_t codes = 0;          ///< in it
  std::int64_t invalid_codes = 0;  ///< of these, no longer valid
};
/// A batch that told codes by letter.
struct MadeLetters {
  Date told_on;
  std::filesystem::path destination;
  std::string characters;  ///< that their fonts hold
  std::vector<MadeFile> files;
};
/// Nothing if the batch told nobody by letter.
[[nodiscard]] std::optional<MadeLetters> letters_of(const Read& read, BatchId batch);

/// Logs, in batch `batch`, that files of an earlier one are made again, and each code that they show.
void record_reprint(const Write& write, BatchId batch, BatchId original, const std::vector<FileId>& files);

}  // namespace scts::store
