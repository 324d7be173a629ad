#include "store/disk_failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include "scts/files/writing.hpp"

namespace scts::store {

std::string disk_failure(const SQLite::Exception& fault) {
  const auto limit = files::size_limit();
  const int code = fault.getExtendedErrorCode();  // a copy has only the primary one
  if (!limit || code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ) return fault.getErrorStr();
  return fmt::format("file too large: no more than {} bytes are allowed, see ulimit -f", *limit);
}

}  // namespace scts::store
