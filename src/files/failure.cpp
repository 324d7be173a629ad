#include "scts/files/failure.hpp"

#include <cstring>

#include "scts/error.hpp"

namespace scts::files {

void fail(const std::filesystem::path& path, int error) {
  throw Error(Fault::failed, path.native() + ": " + std::strerror(error));
}

}  // namespace scts::files
