#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/model/wording.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/store.hpp"

/// The school's own wordings, and the languages in which guardians are told.
namespace scts::store {

/// A text of the school's own.
struct StoredWording {
  WordingText wording;
  BatchId batch;
  std::string changed_at;  ///< UTC
};
/// Those that count, by kind, then language.
[[nodiscard]] std::vector<StoredWording> wordings(const Read& read);

/// From this batch on; without a text the one that ships counts again, or none. The journal gets an event.
void set_wording(const Write& write, BatchId batch, WordingKind kind, const Language& language,
                 const std::optional<std::string>& text);

/// How many present guardians have which language.
[[nodiscard]] std::map<Language, std::int64_t> count_languages(const Read& read);

/// In which language guardians are told, as a file tells: held in a temporary table until all files are read. Whom the
/// files do not name stays as he is.
class GuardianLanguages {
 public:
  explicit GuardianLanguages(const Write& write);
  ~GuardianLanguages();

  /// Throws Error(failed) if the guardian came before with another language; its message begins with the id.
  void add(GuardianId guardian, const std::optional<Language>& language, Origin origin);
  /// Drops the rows of guardians whom the store does not know, and tells of each.
  [[nodiscard]] std::int64_t drop_unknown(const std::function<void(GuardianId, Origin)>& f);
  struct Changes {
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;
  };
  /// Writes down what differs, with an event for each.
  [[nodiscard]] Changes apply(BatchId batch);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace scts::store
