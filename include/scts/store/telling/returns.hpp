#pragma once

#include <map>
#include <memory>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/notice.hpp"
#include "scts/store/store.hpp"

/// Letters and messages that came back undelivered.
namespace scts::store {

/// A letter or message that told a code.
struct ToldNotice {
  BatchId batch;
  Channel channel;
  Date told_on;
  std::optional<Date> returned_on;  ///< it came back undelivered
  std::optional<Date> delayed_on;   ///< the mail system still tried then
  std::string reason;               ///< that the mail system gave for either
};
/// Reads what was told of codes; asked once for each code, so its query is prepared once.
class ToldNotices {
 public:
  explicit ToldNotices(const Read& read);
  ~ToldNotices();
  /// The earliest first.
  [[nodiscard]] std::vector<ToldNotice> of(CodeId code);

 private:
  struct Statement;
  std::unique_ptr<Statement> statement_;
};

/// What a returned letter or message comes to.
enum class Return { recorded, known, no_bond, no_valid_code, not_told, told_later };

/// Writes down what came back: the code counts as told by the latest notice that did not, or as not told.
class Returns {
 public:
  Returns(const Write& write, BatchId batch);
  ~Returns();
  [[nodiscard]] Return add(const Bond& owner, Channel channel, Date returned_on);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

/// Channels that failed for valid codes: the latest letter or message came back, and it went to the address that the
/// owner still has.
[[nodiscard]] std::multimap<CodeId, Channel> failed_channels(const Read& read);

}  // namespace scts::store
