#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/model/owner.hpp"
#include "scts/model/printing.hpp"
#include "scts/store/store.hpp"
#include "scts/store/telling/notices.hpp"

/// How the letters of a batch were printed, so that they can be printed again.
namespace scts::store {

/// Once the letters are planned.
void record_printing(const Write& write, const Printing& printing);
/// How the batch's letters are made; of a batch that makes files of an earlier one again, how theirs were. Nothing if
/// it has none, or if it is from before the store kept that.
[[nodiscard]] std::optional<Printing> printing_of(const Read& read, BatchId batch);

/// A code in a letter that is no longer valid.
struct InvalidCode {
  std::string file;
  int page;
  Owner owner;
};
/// The letter files of a batch that told codes, and what goes with them.
struct MadeLetters {
  std::filesystem::path destination;
  std::vector<PlannedFile> files;
};
/// Nothing if the batch made no files for paper. Throws Error(usage) if there is no such batch.
[[nodiscard]] std::optional<MadeLetters> letters_of(const Read& read, BatchId batch);
/// The batch whose files this one made again, if it did.
[[nodiscard]] std::optional<BatchId> original_of(const Read& read, BatchId batch);

/// Logs, in batch `batch`, that files of an earlier one are made again, and each code that they show. Returns how many.
std::int64_t record_reprint(const Write& write, BatchId batch, BatchId original, const std::vector<PlannedFile>& files);
[[nodiscard]] std::vector<InvalidCode> invalid_codes(const Read& read, const std::vector<PlannedFile>& files);

}  // namespace scts::store
