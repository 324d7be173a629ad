#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/person.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/chosen.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// A code's life as the store holds it.
struct CodeRow {
  CodeId id;
  Sealed sealed;
  Date created_on;
  std::optional<Date> notified_on;
  std::optional<Date> used_on;
  std::optional<Date> ended_on;  ///< nothing: valid
  std::string reason;            ///< of the end; empty while valid
};

/// A bond and its valid code: what bulk work on codes looks at.
struct BondState {
  Bond bond;
  std::optional<Rank> rank;
  bool left = false;           ///< the student has left the school
  std::optional<CodeId> code;  ///< the valid one
  std::optional<Date> notified_on;
};
void for_each_bond(const Read& read, const Chosen& chosen, Date today, const std::function<void(const BondState&)>& f);

/// Who owns the code of this hash, valid or not.
struct CodeOwner {
  CodeId id;
  Bond bond;
  bool valid = false;
};
[[nodiscard]] std::optional<CodeOwner> find_code(const Read& read, const Hash& hash);

struct SealedCode {
  Sealed sealed;
  Bond bond;
};
[[nodiscard]] std::optional<SealedCode> find_code(const Read& read, CodeId id);

/// Creates and ends codes, each with its event in the journal.
class CodeBook {
 public:
  CodeBook(const Write& write, BatchId batch, Date today);
  ~CodeBook();
  /// The id that the next `add` must be given: a code is sealed for its row.
  [[nodiscard]] CodeId next_id() const;
  /// False if this code was issued before (its hash is known): take another.
  [[nodiscard]] bool add(CodeId id, const Bond& bond, const Sealed& sealed, const Hash& hash);
  void end(CodeId id, const Bond& bond, Reason reason);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

/// One couple with all its codes, newest first (guide, 4.3.3).
struct CoupleHistory {
  Student student;
  std::string mef_label;
  Guardian guardian;
  std::optional<Rank> rank;
  std::vector<CodeRow> codes;
};
void for_each_couple(const Read& read, const Chosen& chosen, const std::function<void(CoupleHistory)>& f);

/// Logs that the codes of these couples are going to be shown. Returns how many.
std::int64_t record_shown(const Write& write, BatchId batch, const Chosen& chosen);

struct CodeCounts {
  std::int64_t valid = 0;
  std::int64_t notified = 0;
  std::int64_t used = 0;
  std::int64_t unreachable = 0;
};
[[nodiscard]] CodeCounts count_codes(const Read& read, std::string_view kind);

}  // namespace scts::store
