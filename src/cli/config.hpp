#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "scts/model/service.hpp"

namespace scts::cli {

/// What the configuration files say; the user's wins over the system's, but for what the rector laid down there.
struct Config {
  std::optional<std::string> store;
  std::optional<std::string> replica;           ///< a file or a URL
  std::optional<std::string> replica_key;       ///< its key file
  std::optional<std::string> replica_timezone;  ///< that the days of accounts are of, which belong to no school
  LaidDown laid_down;                           ///< by the system's file, whichever other one is named
};

/// The file for all users of this machine.
[[nodiscard]] std::filesystem::path system_config();

/// Reads `file`, or else $XDG_CONFIG_HOME/scts/config.toml over `system`. Throws Error(usage): a named file that is
/// missing, a file that is no TOML, a key that is not known, decisions about services in any file but `system` or that
/// contradict each other.
[[nodiscard]] Config read_config(const std::optional<std::string>& file,
                                 const std::filesystem::path& system = system_config());

}  // namespace scts::cli
