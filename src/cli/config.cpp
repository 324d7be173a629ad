#include "cli/config.hpp"

#include <fmt/format.h>

#define TOML_HEADER_ONLY 0
#include <toml++/toml.h>

#include <cstdlib>

#include "scts/error.hpp"

namespace scts::cli {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& path, const toml::node& at, const std::string& what,
                         const std::string& hint = {}) {
  throw Error(Fault::usage, fmt::format("{}:{}: {}", path.native(), at.source().begin.line, what), hint);
}

/// The value of a key, in the configuration; null if there is no such key.
std::optional<std::string>* find(Config& config, std::string_view key) {
  if (key == "store") return &config.store;
  if (key == "replica") return &config.replica;
  if (key == "replica_key") return &config.replica_key;
  if (key == "replica_timezone") return &config.replica_timezone;
  return nullptr;
}

LaidDown::Decision decision(const fs::path& path, std::string_view service, const toml::node& node) {
  const auto* const table = node.as_table();
  if (!is_service_name(service) || !table)
    refuse(path, node, fmt::format("\"{}\" is not a service that is decided about", service),
           "write [services.lpc], then mandatory = true");
  LaidDown::Decision decision;
  for (const auto& [key, value] : *table) {
    auto* const place = key.str() == "eligible"    ? &decision.eligible
                        : key.str() == "mandatory" ? &decision.mandatory
                                                   : nullptr;
    if (!place)
      refuse(path, value, fmt::format("unknown key \"{}\" of the service {}", key.str(), service),
             "the keys are: eligible, mandatory");
    *place = value.value_exact<bool>();
    if (!*place) refuse(path, value, fmt::format("{} of the service {} must be true or false", key.str(), service));
  }
  if (decision.mandatory.value_or(false) && !decision.eligible.value_or(true)) {
    refuse(path, node, fmt::format("{} is mandatory and not eligible: no school could do as it says", service),
           "take one of the two out of the file");
  }
  return decision;
}

void read(const fs::path& path, const fs::path& system, Config& config) {
  try {
    const auto file = toml::parse_file(path.native());
    for (const auto& [key, value] : file) {
      if (key.str() == "services") {
        if (path != system)
          refuse(path, value, "what the rector decides about services stands in the system's configuration only",
                 system.native());
        const auto* const services = value.as_table();
        if (!services) refuse(path, value, "services must be a table", "write [services.lpc], then mandatory = true");
        config.laid_down.file = path.native();
        for (const auto& [name, node] : *services)
          config.laid_down.services.emplace(name.str(), decision(path, name.str(), node));
        continue;
      }
      auto* const place = find(config, key.str());
      if (!place) {
        throw Error(Fault::usage, fmt::format("{}: unknown key \"{}\"", path.native(), key.str()),
                    "the keys are: store, replica, replica_key, replica_timezone, and the system's services");
      }
      const auto text = value.value<std::string>();
      if (!text) {
        throw Error(Fault::usage, fmt::format("{}: {} must be a text between quotes", path.native(), key.str()));
      }
      // Paths are relative to the file that names them.
      const bool path_given = key.str() != "replica_timezone" && text->find("://") == std::string::npos;
      *place = path_given ? (path.parent_path() / *text).native() : *text;
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

fs::path system_config() {
  return fs::path(SCTS_SYSCONFDIR) / "scts" / "config.toml";
}

Config read_config(const std::optional<std::string>& file, const fs::path& system) {
  Config config;
  std::error_code ignored;  // a directory that cannot be entered holds no configuration for this user
  if (fs::exists(system, ignored)) read(system, system, config);
  if (file) {
    if (!fs::exists(*file)) throw Error(Fault::usage, fmt::format("{}: no such configuration file", *file));
    Config named{{}, {}, {}, {}, std::move(config.laid_down)};
    read(*file, system, named);
    return named;
  }
  if (const auto user = user_file(); user && fs::exists(*user, ignored)) read(*user, system, config);
  return config;
}

}  // namespace scts::cli
