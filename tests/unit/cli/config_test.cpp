#include "cli/config.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "scts/error.hpp"
#include "support/temporary.hpp"

using scts::Error;
using scts::cli::read_config;

namespace {

/// A system's file and a named one, which the user has in his hands.
struct Files {
  scts::tests::Directory directory;
  std::filesystem::path system = directory / "system.toml";
  std::filesystem::path own = directory / "own.toml";

  void write(const std::filesystem::path& file, const std::string& text) const { std::ofstream(file) << text; }
  [[nodiscard]] scts::cli::Config read() const { return read_config(own.native(), system); }
  [[nodiscard]] std::string refusal() const {
    try {
      static_cast<void>(read());
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
};

}  // namespace

TEST_CASE("what the rector laid down holds whichever file the user names; nothing else of the system's does") {
  const Files files;
  files.write(files.system,
              "store = \"/srv/a.db\"\n[services.lpc]\nmandatory = true\n[services.absences]\neligible = false\n");
  files.write(files.own, "replica = \"/srv/r.db\"\n");
  const auto config = files.read();
  CHECK_FALSE(config.store);
  CHECK(config.replica == "/srv/r.db");
  CHECK(config.laid_down.file == files.system.native());
  CHECK(config.laid_down.services.at("lpc").mandatory == true);
  CHECK_FALSE(config.laid_down.services.at("lpc").eligible.has_value());
  CHECK(config.laid_down.services.at("absences").eligible == false);
}

TEST_CASE("decisions that contradict each other, or stand elsewhere, are refused by file and line") {
  const Files files;
  files.write(files.own, "");
  files.write(files.system, "[services.lpc]\nmandatory = true\neligible = false\n");
  CHECK(files.refusal().starts_with(files.system.native() + ":1: lpc is mandatory and not eligible"));
  files.write(files.system, "[services.lpc]\nmandatory = \"yes\"\n");
  CHECK(files.refusal() == files.system.native() + ":2: mandatory of the service lpc must be true or false");
  files.write(files.system, "[services.lpc]\nwanted = true\n");
  CHECK(files.refusal() == files.system.native() + ":2: unknown key \"wanted\" of the service lpc");
  files.write(files.system, "[services.\"Les notes\"]\nmandatory = true\n");
  CHECK(files.refusal().find("\"Les notes\" is not a service") != std::string::npos);
  files.write(files.system, "");
  files.write(files.own, "[services.lpc]\nmandatory = false\n");
  CHECK(files.refusal().starts_with(files.own.native() + ":1: what the rector decides"));
}
