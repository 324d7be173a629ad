#include "cli/config.hpp"

#include <fmt/format.h>

#define TOML_HEADER_ONLY 0
#include <toml++/toml.h>

#include <cstdlib>
#include <filesystem>

#include "scts/error.hpp"

namespace scts::cli {

namespace fs = std::filesystem;

namespace {

void read(const fs::path& path, Config& config) {
  try {
    for (const auto& [key, value] : toml::parse_file(path.native())) {
      if (key.str() != "store") {
        throw Error(Fault::usage, fmt::format("{}: unknown key \"{}\"", path.native(), key.str()),
                    "the keys are: store");
      }
      config.store = value.value<std::string>();
      if (config.store) config.store = path.parent_path() / *config.store;  // relative to the file that names it
      if (!config.store)
        throw Error(Fault::usage, fmt::format("{}: store must be a text between quotes", path.native()));
    }
  } catch (const toml::parse_error& error) {
    throw Error(Fault::usage, fmt::format("{}:{}: {}", path.native(), error.source().begin.line, error.description()));
  }
}

std::optional<fs::path> user_file() {
  if (const char* base = std::getenv("XDG_CONFIG_HOME"); base && *base) return fs::path(base) / "scts" / "config.toml";
  if (const char* home = std::getenv("HOME"); home && *home) return fs::path(home) / ".config" / "scts" / "config.toml";
  return std::nullopt;
}

}  // namespace

Config read_config(const std::optional<std::string>& file) {
  Config config;
  if (file) {
    if (!fs::exists(*file)) throw Error(Fault::usage, fmt::format("{}: no such configuration file", *file));
    read(*file, config);
    return config;
  }
  std::error_code ignored;  // a directory that cannot be entered holds no configuration for this user
  const fs::path system = fs::path(SCTS_SYSCONFDIR) / "scts" / "config.toml";
  if (fs::exists(system, ignored)) read(system, config);
  if (const auto user = user_file(); user && fs::exists(*user, ignored)) read(*user, config);
  return config;
}

}  // namespace scts::cli
