#pragma once

#include <memory>
#include <optional>
#include <string>

#include "scts/model/date.hpp"
#include "scts/model/delivery_report.hpp"
#include "scts/model/id.hpp"
#include "scts/store/store.hpp"

/// What mail systems report of messages, written down.
namespace scts::store {

/// A message that a mailer took, or may have taken.
struct TakenMessage {
  FileId id;
  std::string address;  ///< that it was written to, as the school wrote it then
  Date told_on;
};

class DeliveryReports {
 public:
  DeliveryReports(const Write& write, BatchId batch);
  ~DeliveryReports();
  /// By its name in the spool.
  [[nodiscard]] std::optional<TakenMessage> find(const std::string& file);
  /// A failure takes the message for returned: its codes count as told by the latest notice that was not. False if all
  /// that is known: the first report of a kind counts.
  [[nodiscard]] bool add(const TakenMessage& message, Fate fate, Date on, const std::string& reason);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace scts::store
