#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/notice.hpp"
#include "scts/store/store.hpp"

/// What lies where letters and messages are put, though the store does not know it: it was restored from an older copy.
namespace scts::ops {

/// Files of one batch in one directory.
struct UnknownFiles {
  BatchId batch;
  Channel channel;
  std::filesystem::path directory;
  std::string first;       ///< the name of one of them
  std::int64_t files = 0;  ///< or messages
  bool accepted = false;   ///< somebody went on in spite of them
};
struct Evidence {
  std::vector<UnknownFiles> files;                  ///< by batch
  std::vector<std::filesystem::path> out_of_reach;  ///< where nobody could look
  BatchId newest{0};                                ///< the highest number that was seen; 0: none

  /// Those that nobody has accepted yet.
  [[nodiscard]] std::vector<UnknownFiles> open() const;
};

/// Looks in the directories that the store knows, in those of its own directory that carry its mark, and in these.
[[nodiscard]] Evidence evidence(const store::Read& read, const std::vector<std::filesystem::path>& also = {});

/// No number that was seen is given again.
void count_on_behind(const store::Write& write, const Evidence& evidence, const std::string& actor, const Now& now);
/// From now on nobody is asked about them any more.
void accept(const store::Write& write, BatchId batch, const std::vector<UnknownFiles>& files);

}  // namespace scts::ops
