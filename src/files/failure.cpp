#include "scts/files/failure.hpp"

#include <cerrno>
#include <cstring>

#include "scts/error.hpp"

namespace scts::files {

void fail(const std::filesystem::path& path, int error) {
  throw Error(Fault::failed, path.native() + ": " + std::strerror(error));
}

bool is_missing_call(int error) {
  return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

}  // namespace scts::files
