#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/chosen.hpp"
#include "scts/store/codes.hpp"
#include "scts/store/store.hpp"

/// What the store knows of batches that tell codes. A batch goes prepared → committed → published; `prepared` reserves
/// its codes, `committed` is the point of no return: its codes are notified.
namespace scts::store {

/// A valid code of a student who is here, its owner, and what was told so far.
struct Candidate {
  Student student;
  Guardian guardian;
  std::optional<Rank> rank;
  CodeRow code;
  bool known_unreachable = false;  ///< an earlier run listed its owner already
};
/// In the order of lists: division, student, rank.
void for_each_candidate(const Read& read, const Chosen& chosen, Date today,
                        const std::function<void(const Candidate&)>& f);

/// Where one channel of a batch writes. The staging directory lies on the destination's file system.
struct Place {
  Channel channel;
  std::filesystem::path destination;
  std::filesystem::path staging;
};

enum class BatchState { prepared, committed };
struct UnfinishedBatch {
  BatchId id;
  BatchState state;
  std::vector<Place> places;
};
[[nodiscard]] std::vector<UnfinishedBatch> unfinished_batches(const Read& read);

/// Writes down what a batch will do, before any file exists.
class Plan {
 public:
  Plan(const Write& write, BatchId batch);
  ~Plan();
  /// From its first place on the batch is `prepared`.
  void place(const Place& place);
  /// What the fonts of the letter files hold, once their place is known.
  void characters(const std::string& characters);
  /// A file that is to be made; `notices` is what it will hold (0: the manifest).
  [[nodiscard]] FileId file(Channel channel, const std::string& name, int notices);
  void set_notices(FileId file, int notices);
  /// Reserves a code: until the batch ends no other batch can tell it.
  void notice(CodeId code, Channel channel, FileId file, int page);
  void unreachable(CodeId code, Unreachable reason);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

struct PlannedFile {
  FileId id;
  Channel channel;
  std::string name;
  int notices;
};
[[nodiscard]] std::vector<PlannedFile> files_of(const Read& read, BatchId batch, Channel channel);
/// Reads what the files of batches hold; asked once for each file, so its query is prepared once.
class PlannedNotices {
 public:
  explicit PlannedNotices(const Read& read);
  ~PlannedNotices();
  /// The candidates of one file, by page.
  void for_each(FileId file, const std::function<void(const Candidate&)>& f);
  /// Only whom it tells of, by page.
  void for_each_couple(FileId file, const std::function<void(const Bond&)>& f);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

struct FileHash {
  FileId id;
  Hash sha256;
};
/// The point of no return, within the caller's Write: the codes are notified, the files are known by their hashes.
void commit_batch(const Write& write, BatchId batch, const std::vector<FileHash>& files, Date today);
/// The unreachable that this batch met count as never met.
void forget_unreachable(const Write& write, BatchId batch);
/// Undoes a prepared batch: its codes are free again.
void abort_batch(const Write& write, BatchId batch);
/// All files are in place, or listed as damaged.
void publish_batch(const Write& write, BatchId batch, const std::vector<FileId>& damaged);

}  // namespace scts::store
