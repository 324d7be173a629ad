#pragma once

#include <memory>
#include <optional>

#include "scts/model/withdrawal.hpp"
#include "scts/store/people/chosen.hpp"
#include "scts/store/store.hpp"

/// Whose access was taken away: why, when and by whom.
namespace scts::store {

class Withdrawals {
 public:
  explicit Withdrawals(const Read& read);
  ~Withdrawals();
  [[nodiscard]] std::optional<Withdrawal> of(const Owner& owner);

 private:
  struct Statement;
  std::unique_ptr<Statement> statement_;
};

/// Takes access away and gives it back, each with its event in the journal.
class AccessBook {
 public:
  AccessBook(const Write& write, BatchId batch, Date today);
  ~AccessBook();
  /// The owner's valid code must have ended. What stood there is replaced.
  void take(const Owner& owner, Reason reason);
  void give_back(const Owner& owner);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

struct AccessCounts {
  WithdrawalCounts withdrawn;
  std::int64_t inferred = 0;  ///< of them, read from their last code when the store learnt to keep decisions
};
/// Of students who are here.
[[nodiscard]] AccessCounts count_withdrawals(const Read& read, CodeKind kind, Date today);
/// Of those chosen who are here.
[[nodiscard]] WithdrawalCounts count_withdrawals(const Read& read, CodeKind kind, const Chosen& chosen, Date today);

}  // namespace scts::store
