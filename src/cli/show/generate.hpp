#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "cli/show/entries.hpp"
#include "scts/model/withdrawal.hpp"
#include "scts/ops/codes/generate.hpp"

/// How it is told which codes were created.
namespace scts::cli {

/// Whether access is to be given back: who took it away, when and why.
[[nodiscard]] std::string question(const std::vector<Withdrawal>& given_back);
[[nodiscard]] EntryList generate_list(const Session& session, CodeKind kind, bool dry_run);
void show(const Session& session, const ops::Run& run, const ops::GenerateReport& report, EntryList& list);

}  // namespace scts::cli
