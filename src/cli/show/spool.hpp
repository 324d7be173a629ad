#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/telling/evidence.hpp"
#include "scts/ops/telling/retry.hpp"
#include "scts/ops/telling/sending.hpp"
#include "scts/store/telling/messages.hpp"

/// How the messages of the spool are shown, and what became of them.
namespace scts::cli {

/// `redirected`: of a rehearsal, where everything went.
void show(const Session& session, const ops::Run& run, const ops::SendReport& report,
          const std::optional<std::string>& redirected);
void show(const Session& session, const ops::Run& run, const ops::RetryReport& report);

[[nodiscard]] List message_list(const Session& session);
void add(List& list, const store::MessageRow& row);
/// Messages that lie in the spool, and that the store does not know, are none of the list: they are never sent.
void finish(const Session& session, List& list, std::vector<ops::UnknownFiles> seen);

}  // namespace scts::cli
