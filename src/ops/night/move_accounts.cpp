#include "scts/ops/night/move_accounts.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/files/destination.hpp"
#include "scts/files/new_file.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/reading.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

using Missing = replica::Replica::Missing;

replica::Moved fill(OpenReplica& source, const fs::path& file, Missing missing, const ExportRequest& request) {
  replica::Replica target(replica::Place(file.native()), missing, request.wait);
  replica::Write to(target, source.key.fingerprint());
  const replica::Read from(source.replica);
  const auto moved = replica::move_accounts(from, to, request.school);
  to.commit();
  return moved;
}

}  // namespace

replica::Moved export_accounts(OpenReplica& source, const ExportRequest& request) {
  const auto destination = files::destination(request.file);
  if (files::present(destination)) {
    throw Error(Fault::failed, fmt::format("{}: there is a file already", request.file.native()),
                "name another file, or remove that one");
  }
  if (request.dry_run) return fill(source, destination, Missing::pretend, request);
  constexpr unsigned private_mode = 0600;
  const auto partial = destination.parent_path() / fmt::format(".{}.partial", destination.filename().native());
  files::NewFile file(partial, private_mode, request.wait);
  fs::remove(partial.native() + "-journal");  // of a run that was killed
  const auto moved = fill(source, file.partial(), Missing::create, request);
  file.publish(destination, files::NewFile::Existing::keep);
  return moved;
}

replica::Moved import_accounts(const ImportAccounts& request) {
  if (const auto why = files::absence(request.file)) {
    throw Error(Fault::usage, fmt::format("{}: {}", request.file.native(), *why), "make it with 'scts account export'");
  }
  static_cast<void>(files::open_to_read(request.file));
  replica::Replica source(replica::Place(request.file.native()), Missing::error, request.wait);
  const replica::Read from(source);
  const auto key = open_key(request.to, request.key).fingerprint();
  if (!replica::has_key(from, key)) {
    throw Error(Fault::usage,
                fmt::format("{}: the used codes in it are hashed under another key", request.file.native()),
                "accounts move only between replicas of one key: give the new one the old one's key file");
  }
  replica::Replica target(request.to, request.dry_run ? Missing::pretend : Missing::create, request.wait);
  replica::Write to(target, key);
  const auto moved = replica::move_accounts(from, to, {});
  if (!request.dry_run) to.commit();
  return moved;
}

}  // namespace scts::ops
