#pragma once

#include <optional>
#include <string>

namespace scts::cli {

/// What the configuration files say; the user's wins over the system's.
struct Config {
  std::optional<std::string> store;
  std::optional<std::string> replica;      ///< a file or a URL
  std::optional<std::string> replica_key;  ///< its key file
};

/// Reads `file`, or else $XDG_CONFIG_HOME/scts/config.toml over the system's scts/config.toml.
/// Throws Error(usage): a named file that is missing, a file that is no TOML, a key that is not known.
[[nodiscard]] Config read_config(const std::optional<std::string>& file);

}  // namespace scts::cli
