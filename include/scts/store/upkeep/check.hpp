#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/owner.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/store.hpp"

/// What a check of the store asks. Long lists come in portions, a Read for each, so that nobody who writes has to wait
/// for the whole check.
namespace scts::store {

/// The migrations that the store has had, and those that this program knows.
struct Version {
  std::int64_t has;
  std::int64_t known;
};
[[nodiscard]] Version version(const Read& read);

/// What SQLite finds wrong with the file, a line each; not all of it where there is much. Without any, also rows that
/// name rows that are not there.
[[nodiscard]] std::vector<std::string> damage(const Read& read);
/// "trigger event_is_kept": what is missing, or not what the migrations of this version made.
[[nodiscard]] std::vector<std::string> altered_schema(const Read& read);
/// Rows that a journal which only grows would have: batches and events are numbered without gaps.
[[nodiscard]] std::int64_t lost_from_journal(const Read& read);

struct StoredCode {
  CodeId id;
  Sealed sealed;
  Hash hash;
  std::optional<Hash> fold;  ///< nothing: from before it was kept, and nobody has opened the key since
  Owner owner;
  bool valid;
};
[[nodiscard]] std::vector<StoredCode> codes_after(const Read& read, CodeId after, int limit, Date today);
[[nodiscard]] CodeId last_code(const Read& read);
/// Who has more than one valid code.
[[nodiscard]] std::vector<Owner> owners_of_several(const Read& read);
/// Valid codes that count as notified although the store knows no letter or message of them.
[[nodiscard]] std::vector<Owner> notified_without_notice(const Read& read, Date today);

/// A letter file that was put in place, or a message that is still to be sent and whose code is valid.
struct DeliveredFile {
  FileId id;
  BatchId batch;
  Channel channel;
  std::filesystem::path directory;
  std::string name;
  Hash sha256;
};
[[nodiscard]] std::vector<DeliveredFile> delivered_after(const Read& read, FileId after, int limit, Date today);
/// Files that were lost before they could be put in place, while somebody whose valid code was in one was not told
/// since.
struct OwedFile {
  std::filesystem::path path;
  BatchId batch;
  std::int64_t codes;
};
[[nodiscard]] std::vector<OwedFile> owed_files(const Read& read, Date today);
/// Where letters and messages were ever put.
[[nodiscard]] std::vector<std::pair<Channel, std::filesystem::path>> destinations(const Read& read);

}  // namespace scts::store
