#include "cli/commands.hpp"
#include "cli/show/show.hpp"

namespace scts::cli {

namespace {

int status(const Session& session) {
  const store::Store store(session.store_file());
  const store::Read read(store);
  show(session, ops::status(read, session.now()));
  return kDone;
}

}  // namespace

Action declare_status(Options&) {
  return status;
}

}  // namespace scts::cli
