#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/attempts.hpp"
#include "scts/model/misread.hpp"
#include "scts/ops/night/open_replica.hpp"
#include "scts/ops/run.hpp"
#include "scts/rules/obstacles.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/store/codes/lookup.hpp"

/// Whose code somebody typed from a letter, perhaps misread, and why it does not work.
namespace scts::ops {

struct FoundCode {
  std::string masked;
  bool probable = false;            ///< it looks like what was typed only with one character put right
  std::vector<Misreading> misread;  ///< where it is not what was typed
  store::OwnerHistory owner;
  store::CodeRow code;
  std::optional<store::CodeRow> valid;  ///< the owner's valid code, where that is another one
  std::optional<Attempts> attempts;     ///< wrong tries, as the replica counts them; nothing: not known
  std::vector<rules::Obstacle> obstacles;
};
struct LookupReport {
  Reading::Misfit misfit = Reading::Misfit::none;
  std::size_t characters = 0;                   ///< letters and digits that were typed
  std::vector<FoundCode> codes;                 ///< the fewest misreadings first
  std::optional<std::string> last_replication;  ///< UTC
};
/// Whose code it is that was typed from a letter, and what keeps it from working. `replica`: null if there is none yet,
/// or it is out of reach.
[[nodiscard]] LookupReport lookup(const store::Read& read, const secret::Keyring& keyring, OpenReplica* replica,
                                  std::string_view typed, const Now& now);
/// That it was asked for.
void record_lookup(const Run& run, const secret::Keyring& keyring, std::string_view typed);

}  // namespace scts::ops
