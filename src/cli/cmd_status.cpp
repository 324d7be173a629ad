#include "cli/commands.hpp"
#include "cli/show/show.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  bool by_division = false;
};

int status(const Arguments& arguments, const Session& session) {
  const store::Store store(session.store_file());
  const store::Read read(store);
  if (arguments.by_division) {
    show(session, ops::by_division(read, session.now()));
  } else {
    show(session, ops::status(read, session.now()));
  }
  return kDone;
}

}  // namespace

Action declare_status(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.flag("--by-division", arguments->by_division, "how far each class is, and the school");
  return [arguments](const Session& session) { return status(*arguments, session); };
}

}  // namespace scts::cli
