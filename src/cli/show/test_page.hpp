#pragma once

#include "cli/session.hpp"
#include "scts/ops/telling/test_page.hpp"

/// How it is told where the test page lies.
namespace scts::cli {

void show_test_page(const Session& session, const std::filesystem::path& page);

}  // namespace scts::cli
