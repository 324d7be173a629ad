#include "scts/files/failure.hpp"

#include <cerrno>

#include "scts/error.hpp"
#include "scts/files/ownership.hpp"

namespace scts::files {

void fail(const std::filesystem::path& path, int error) {
  throw Error(Fault::failed, path.native() + ": " + reason(error));
}

bool is_missing_call(int error) {
  return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

}  // namespace scts::files
