#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/model/service.hpp"
#include "scts/ops/run.hpp"
#include "scts/ops/telling/evidence.hpp"
#include "scts/store/store.hpp"

/// Looks for damage: whether the store is whole, its key opens every code, and letters and messages lie where it says.
namespace scts::ops {

/// `info`: nothing is wrong. `warning`: out of order, and --repair mends it. `error`: damaged or lost.
enum class Severity { info, warning, error };

struct Finding {
  enum class What {
    // the store
    store_damaged,    ///< `said`: by SQLite
    schema_altered,   ///< `said`: what is missing or other than it was made
    journal_cut,      ///< `count` rows are gone that are never deleted
    old_version,      ///< `count` migrations are still to come
    setting_invalid,  ///< `said`: its name and why
    // what the rector decided
    service_owed,    ///< `service`: mandatory, and closed
    service_barred,  ///< `service`: open, and not eligible
    // the key
    key_missing,
    key_unusable,  ///< `said`, `hint`
    key_of_another_store,
    // codes
    code_altered,            ///< `code` of `owners`: cannot be decrypted
    code_hash_altered,       ///< `code` of `owners`: cannot be found by its value
    several_valid_codes,     ///< of `owners`
    notified_without_trace,  ///< the valid code of `owners`
    // letters and messages
    batch_unfinished,  ///< `said`: why it could not be mended
    staging_left,
    open_to_everybody,
    belongs_to_another,  ///< than the store: to `said`; to be given to `hint`
    open_to_a_group,     ///< that may not do as much with the store
    file_never_placed,   ///< `count` valid codes in it, whose owners were not told since
    unreadable,          ///< `said`: why
    message_lost,        ///< of `owners`
    message_altered,
    spool_gone,  ///< with `count` messages that were to be sent
    letters_altered,
    letters_gone,    ///< `count` files are no longer where they were put
    unknown_batch,   ///< `unknown`: of a batch that the store does not know
    accepted_batch,  ///< the same; a notification went on in spite of it
  };
  What what;
  std::filesystem::path path{};
  std::optional<BatchId> batch{};
  std::optional<CodeId> code{};
  std::vector<Owner> owners{};
  std::int64_t count = 0;
  bool valid_code = false;  ///< the `code` is valid
  std::string said{};
  std::string hint{};
  std::optional<Service> service{};
  std::optional<UnknownFiles> unknown{};
  bool repaired = false;
};
[[nodiscard]] Severity severity(Finding::What what);
/// Whether --repair mends it.
[[nodiscard]] bool mendable(Finding::What what);

struct CheckRequest {
  Date today;
  std::filesystem::path store;
  std::filesystem::path key_file;
  /// Given: what can be mended safely is mended. Opens the run that finishes or undoes batches; it is called once the
  /// store's modes are in order.
  std::function<Run(const store::Store&)> repair{};
  std::function<void(const Finding&)> found;
  std::function<void(std::int64_t done, std::int64_t of)> progress;  ///< codes
  LaidDown laid_down{};
};
struct CheckReport {
  std::int64_t codes = 0;  ///< that were opened
  std::int64_t files = 0;  ///< letter files and messages that were read
};
/// Throws Error if the store cannot be opened at all. Keeps nobody waiting for long.
[[nodiscard]] CheckReport check(const CheckRequest& request);

}  // namespace scts::ops
