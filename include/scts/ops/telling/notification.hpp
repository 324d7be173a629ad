#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/code.hpp"
#include "scts/model/handing.hpp"
#include "scts/model/id.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/owner.hpp"
#include "scts/model/selection.hpp"
#include "scts/model/withdrawal.hpp"
#include "scts/ops/telling/evidence.hpp"
#include "scts/store/codes/entries.hpp"

/// A notification: what is asked for, what it is going to do, and what came of it.
namespace scts::ops {

/// What a notification is going to do, before anything is written.
struct NotifyPlan {
  std::int64_t emails = 0;  ///< codes
  std::int64_t letters = 0;
  std::int64_t messages = 0;  ///< fewer than codes where one is for several children
  std::int64_t sheets = 0;
};

struct NotifyRequest {
  Selection selection;
  std::vector<Channel> channels;  ///< in order of preference
  bool again = false;             ///< codes that were told already, of named individuals (guide, 4.3.3)
  std::filesystem::path output;   ///< where letters go
  std::filesystem::path spool;    ///< the Maildir where messages go
  std::function<bool(const NotifyPlan&)> confirm;
  std::function<void(std::int64_t done, std::int64_t of)> progress;
  /// Letters and messages that the store does not know: whoever holds them may be told twice.
  std::function<bool(const std::vector<UnknownFiles>&)> confirm_unknown = {};
  LetterOrder order = LetterOrder::division;
  bool duplex = false;  ///< the back of each sheet is blank
  CodeKind kind = CodeKind::car;
  Per per = Per::bond;
  bool slips = false;                   ///< of students' codes: slips to cut, not letters
  Handing handing = Handing::in_class;  ///< of students' letters
  /// With `again`, in bulk: a reminder of codes that were told so long ago and never used.
  std::optional<std::chrono::days> unused_for = {};
  bool retry_returned = false;        ///< try what came back once more, to the same address
  store::Entries::Wish entries = {};  ///< who is told, and who cannot be
};

struct UnreachableOwner {
  Owner owner;
  std::string student;   ///< SURNAME First
  std::string guardian;  ///< empty: the student's own code
  Unreachable reason;
  bool first_time = false;  ///< no earlier run listed it
};
struct LetterSet {
  std::filesystem::path path;
  int count = 0;  ///< of letters or slips
};
struct NotifyReport {
  Paper paper = Paper::letters;
  std::optional<BatchId> batch;  ///< nothing if nobody was told
  std::int64_t emails = 0;       ///< codes told by e-mail
  std::int64_t letters = 0;      ///< codes told by letter
  std::int64_t messages = 0;
  std::int64_t sheets = 0;  ///< letters or slips
  std::int64_t already_notified = 0;
  std::int64_t being_told = 0;   ///< by a batch that waits for its disk: left out
  std::int64_t used = 0;         ///< in use: left out
  std::int64_t told_lately = 0;  ///< of a reminder: left out, and so are the next
  std::int64_t never_told = 0;
  WithdrawalCounts withdrawn;  ///< of the selection: they have no code to be told
  std::vector<UnreachableOwner> unreachable;
  std::vector<LetterSet> files;
  std::filesystem::path manifest;     ///< page ↔ owners; empty without letters
  std::filesystem::path summary;      ///< how many letters lie in which file; empty without letters
  std::filesystem::path spool;        ///< empty without messages
  std::vector<std::string> unset;     ///< settings that the letters and messages miss
  std::vector<UnknownFiles> unknown;  ///< of batches that the store does not know: some may be told twice
};

}  // namespace scts::ops
