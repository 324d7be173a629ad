#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/owner.hpp"
#include "scts/model/person.hpp"
#include "scts/model/sealed.hpp"
#include "scts/model/withdrawal.hpp"
#include "scts/store/people/chosen.hpp"
#include "scts/store/store.hpp"

/// The activation codes of students and guardians: who owns them, and what became of them.
namespace scts::store {

/// A code's life as the store holds it.
struct CodeRow {
  CodeId id;
  Sealed sealed;
  Date created_on;
  std::optional<Date> notified_on;
  std::optional<Date> used_on;
  std::optional<Date> ended_on;  ///< nothing: valid
  std::optional<Reason> reason;  ///< of the end
};

/// Who may own a code of a kind, and his valid one: what bulk work on codes looks at.
struct OwnerState {
  Owner owner;
  std::optional<Rank> rank;
  bool left = false;           ///< the student has left the school
  std::optional<CodeId> code;  ///< the valid one
  std::optional<Date> notified_on;
  bool used = false;                ///< in an account
  std::optional<Reason> withdrawn;  ///< access was taken away
};
void for_each_owner(const Read& read, CodeKind kind, const Chosen& chosen, Date today,
                    const std::function<void(const OwnerState&)>& f);

/// A code that was issued at some time, and what became of it.
struct IssuedCode {
  CodeId id;
  Owner owner;
  bool valid = false;
  bool notified = false;
  bool used = false;
};
/// Those of the kind and of the chosen owners.
void for_each_created(const Read& read, CodeKind kind, BatchId batch, const Chosen& chosen,
                      const std::function<void(const IssuedCode&)>& f);
/// The kinds of codes that a batch created, perhaps none.
[[nodiscard]] std::vector<CodeKind> created_kinds(const Read& read, BatchId batch);

/// The code of this hash, valid or not.
[[nodiscard]] std::optional<IssuedCode> find_code(const Read& read, const Hash& hash);
/// The valid code of an owner.
[[nodiscard]] std::optional<IssuedCode> valid_code(const Read& read, const Owner& owner);

struct SealedCode {
  Sealed sealed;
  Owner owner;
};
[[nodiscard]] std::optional<SealedCode> find_code(const Read& read, CodeId id);

/// Creates and ends codes, each with its event in the journal.
class CodeBook {
 public:
  CodeBook(const Write& write, BatchId batch, Date today);
  ~CodeBook();
  /// The id that the next `add` must be given: a code is sealed for its row.
  [[nodiscard]] CodeId next_id() const;
  /// False if this code or one that looks like it was issued before (hash or fold are known): take another.
  [[nodiscard]] bool add(CodeId id, const Owner& owner, const Sealed& sealed, const Hash& hash, const Hash& fold);
  void end(CodeId id, const Owner& owner, Reason reason);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

/// One owner with all his codes, newest first (guide, 4.3.3 and 4.4.2).
struct OwnerHistory {
  Student student;
  std::string mef_label;
  std::optional<Guardian> guardian;  ///< nothing: the student's own codes
  std::optional<Rank> rank;
  std::vector<CodeRow> codes;
  std::optional<Withdrawal> withdrawn = {};  ///< access was taken away

  [[nodiscard]] Owner owner() const { return {student.id, guardian ? std::optional(guardian->id) : std::nullopt}; }
};
/// Bonds, with or without a code, and students who ever had one of their own.
void for_each_history(const Read& read, const Chosen& chosen, const std::function<void(OwnerHistory)>& f);

/// Logs that the codes of these owners are going to be shown. Returns how many.
std::int64_t record_shown(const Write& write, BatchId batch, const Chosen& chosen);

struct CodeCounts {
  std::int64_t valid = 0;
  std::int64_t notified = 0;
  std::int64_t used = 0;
  std::int64_t unreachable = 0;
};
/// Of students who are here: a code ends with the day of the departure, even before a command has ended it.
[[nodiscard]] CodeCounts count_codes(const Read& read, std::string_view kind, Date today);

}  // namespace scts::store
