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

/// The value of a key, in the configuration; null if there is no such key.
std::optional<std::string>* find(Config& config, std::string_view key) {
  if (key == "store") return &config.store;
  if (key == "replica") return &config.replica;
  if (key == "replica_key") return &config.replica_key;
  return nullptr;
}

void read(const fs::path& path, Config& config) {
  try {
    for (const auto& [key, value] : toml::parse_file(path.native())) {
      auto* const place = find(config, key.str());
      if (!place) {
        throw Error(Fault::usage, fmt::format("{}: unknown key \"{}\"", path.native(), key.str()),
                    "the keys are: store, replica, replica_key");
      }
      const auto text = value.value<std::string>();
      if (!text) {
        throw Error(Fault::usage, fmt::format("{}: {} must be a text between quotes", path.native(), key.str()));
      }
      // Relative to the file that names it.
      *place = text->find("://") == std::string::npos ? (path.parent_path() / *text).native() : *text;
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
