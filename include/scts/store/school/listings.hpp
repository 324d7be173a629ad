#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "scts/model/cell.hpp"
#include "scts/model/date.hpp"
#include "scts/model/selection.hpp"
#include "scts/store/codes/codes.hpp"
#include "scts/store/store.hpp"

/// Lists of what the store holds, as tables that leave it: their names and headers are a contract.
namespace scts::store {

/// `decimal` is a text that is a number; `code` needs the keyring.
enum class CellType { text, number, decimal, flag, code };

struct Column {
  std::string_view name;
  CellType type = CellType::text;
  std::string_view sql;  ///< the store's own
};

/// How a code is written that the store keeps sealed.
using CodeText = std::function<std::string(CodeId, const SealedCode&)>;

struct Query;
struct Listing {
  std::string_view name;
  std::string_view meaning;
  std::span<const Column> columns;
  const Query* query;                  ///< the store's own
  bool selectable = true;              ///< it is about students or bonds; every list can be narrowed to a batch
  const Listing* own_codes = nullptr;  ///< the same of students' own codes
};
[[nodiscard]] std::span<const Listing> listings();
[[nodiscard]] const Listing* find_listing(std::string_view name);

/// A listing narrowed to a selection.
class Rows {
 public:
  /// Throws Error(usage) if the listing asks for a selection and there is none, if the selection does not fit it, or if
  /// an option names nothing known.
  Rows(const Read& read, const Listing& listing, const Selection& selection, Date today);

  /// Calls f with each row; memory does not grow with their number. Returns how many.
  std::int64_t for_each(std::span<const Column> columns, const CodeText& code_text,
                        const std::function<void(std::span<const Cell>)>& f) const;
  /// Logs that the codes of these rows are going to be shown. Returns how many.
  std::int64_t record_shown(const Write& write, BatchId batch) const;

 private:
  const Read& read_;
  std::string from_;  ///< what follows FROM; ?1 is the day, ?2 the batch
  Date today_;
  std::optional<BatchId> batch_;
};

}  // namespace scts::store
