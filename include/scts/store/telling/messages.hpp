#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/message.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/store.hpp"

/// What the store knows of the sending of messages: queued → sending → sent | deferred | failed | unknown.
namespace scts::store {

struct MessageRow {
  FileId id;
  std::string file;  ///< its name in the spool
  BatchId batch;     ///< that made it
  MessageState state;
  int attempts;
  std::string next_try;  ///< UTC; empty unless it is deferred
  std::optional<Trouble> trouble;
};
/// In the order in which they were made; all states if none is named.
void for_each_message(const Read& read, const std::set<MessageState>& states,
                      const std::function<void(const MessageRow&)>& f);
[[nodiscard]] std::optional<MessageRow> find_message(const Read& read, const std::string& file);

/// A message whose turn it is.
struct DueMessage {
  FileId id;
  std::string file;
  std::filesystem::path maildir;
  Hash sha256;
  int attempts;
  bool code_valid;      ///< the code in it was not taken back since
  std::string address;  ///< the e-mail that its owner has now
};
/// The oldest come first. Throws Error(usage) for a batch that made no message.
[[nodiscard]] std::vector<DueMessage> due_messages(const Read& read, const Now& now,
                                                   const std::optional<BatchId>& batch);
/// The same one later, if it still is its turn.
[[nodiscard]] std::optional<DueMessage> still_due(const Read& read, const Now& now, FileId id);

/// What one run of the sender writes down; the journal names the codes, by their ids.
class Postbook {
 public:
  Postbook(const Write& write, BatchId batch, const Now& now);
  /// From queued or deferred; counts an attempt.
  void sending(FileId id) const;
  /// The mailer did not start: as before.
  void not_started(FileId id) const;
  /// What came of it. `next_try` is for a deferred message.
  void ended(FileId id, MessageState state, const std::optional<Trouble>& trouble,
             const std::optional<std::chrono::sys_seconds>& next_try) const;
  /// It must not be sent any more: its codes count as not told by it.
  void untold(FileId id) const;
  /// A human wants it sent (again).
  void queue(FileId id) const;
  /// Its codes are shown to somebody else: a rehearsal.
  void redirected(FileId id) const;

 private:
  void event(FileId id, std::string_view what, const std::string& detail = {}) const;
  const Write& write_;
  BatchId batch_;
  Now now_;
};

/// By state, in the order of kMessageStates.
using MessageCounts = std::array<std::int64_t, kMessageStates.size()>;
[[nodiscard]] MessageCounts count_messages(const Read& read);

}  // namespace scts::store
