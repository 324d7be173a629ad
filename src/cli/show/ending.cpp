#include "cli/show/ending.hpp"

#include <fmt/format.h>

#include "cli/session.hpp"

namespace scts::cli {

std::string question(std::string_view verb, const rules::Ending& ending) {
  const bool held = ending.notified + ending.used > 0;
  return fmt::format("{} {}{}?", verb, counted(ending.codes, "code"),
                     held ? fmt::format(": {} notified, {} in use", ending.notified, ending.used) : "");
}

}  // namespace scts::cli
