#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/codes/codes.hpp"
#include "scts/store/people/chosen.hpp"
#include "scts/store/store.hpp"

/// What the store knows of batches that tell codes. A batch goes prepared → committed → published; `prepared` reserves
/// its codes, `committed` is the point of no return: its codes are notified.
namespace scts::store {

/// A valid code of a student who is here, its owner, and what was told so far.
struct Candidate {
  Student student;
  std::optional<Guardian> guardian;  ///< nothing: the student's own
  std::optional<Rank> rank;
  CodeRow code;
  bool known_unreachable = false;  ///< an earlier run listed its owner already
  bool own = false;                ///< to be told as his own guardian
  struct Earlier {
    Date told_on;
    bool came_back = false;
  };
  std::optional<Earlier> earlier{};  ///< when this code was told last

  [[nodiscard]] Owner owner() const { return {student.id, guardian ? std::optional(guardian->id) : std::nullopt}; }
};
/// In the order of lists: division, student, rank; or by postcode first: France, then each other country; or, `per`
/// guardian, by the first of each guardian's children, those first who were not told yet.
void for_each_candidate(const Read& read, CodeKind kind, const Chosen& chosen, LetterOrder order, Date today, Per per,
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

/// Codes that unfinished batches are to tell, or have told in files that are not in place yet.
[[nodiscard]] std::set<CodeId> being_told(const Read& read);

struct PlannedFile {
  FileId id;
  Channel channel;
  std::string name;
  int notices;
  FileId original;             ///< whose letters it holds: itself, or, of a copy, the first one
  std::optional<Hash> sha256;  ///< of that first one: a copy must have it, too
};

/// Writes down what a batch will do, before any file exists.
class Plan {
 public:
  Plan(const Write& write, BatchId batch);
  ~Plan();
  /// From its first place on the batch is `prepared`.
  void place(const Place& place);
  /// A file that is to be made; `notices` is what it will hold (0: the manifest, the summary).
  [[nodiscard]] FileId file(Channel channel, const std::string& name, int notices);
  void set_notices(FileId file, int notices);
  /// A file of an earlier batch, to be made again: the same name, the same letters.
  void copy(const PlannedFile& original);
  /// Reserves a code: until the batch ends no other batch can tell it.
  void message(const Candidate& candidate, const Telling& telling, FileId file);
  /// The same, and what the letter shows: it is made from that alone, and can be made again whatever becomes of people.
  void letter(const Candidate& candidate, const Telling& telling, FileId file, int page,
              const std::vector<std::string>& address);
  void unreachable(CodeId code, Unreachable reason);
  /// Once all are planned: which of how many letters or messages each guardian gets.
  void count_parts();

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

/// In the order they were planned.
void for_each_file(const Read& read, BatchId batch, Channel channel, const std::function<void(const PlannedFile&)>& f);
/// Those of letters, the manifest and the summary among them: they are few.
[[nodiscard]] std::vector<PlannedFile> letter_files(const Read& read, BatchId batch);

/// What a letter or message is made from. Of a letter's people only what it shows is there, as it was when the letter
/// was planned.
struct PlannedNotice {
  int page;
  CodeId code;
  Sealed sealed;
  Student student;
  std::optional<Guardian> guardian;
  std::vector<std::string> address;  ///< of a letter: the lines in the envelope's window
  bool own = false;                  ///< the guardian is the student
  Telling telling{};

  [[nodiscard]] Owner owner() const { return {student.id, guardian ? std::optional(guardian->id) : std::nullopt}; }
};
/// Reads what the files of batches hold; asked once for each file, so its query is prepared once.
class PlannedNotices {
 public:
  explicit PlannedNotices(const Read& read);
  ~PlannedNotices();
  /// Of one file, by page.
  void for_each(FileId file, Channel channel, const std::function<void(const PlannedNotice&)>& f);
  /// Only whose codes it tells, by page.
  void for_each_owner(FileId file, const std::function<void(int page, const Owner&)>& f);
  /// How many of each division, in the order of their first pages.
  void for_each_division(FileId file, const std::function<void(const DivisionCode&, std::int64_t)>& f);
  /// 0 for a file that holds no codes.
  [[nodiscard]] int last_page(FileId file);

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
/// All files are in place, or listed as damaged; from now on the messages among them can be sent.
void publish_batch(const Write& write, BatchId batch, const std::vector<FileId>& damaged);

}  // namespace scts::store
