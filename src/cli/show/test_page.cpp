#include "cli/show/test_page.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"

namespace scts::cli {

void show_test_page(const Session& session, const std::filesystem::path& page) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.test-page/1"}, {"path", page.native()}}));
  } else {
    session.say(fmt::format("{} (to hold against an envelope)", page.native()));
  }
}

}  // namespace scts::cli
