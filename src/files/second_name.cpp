#include "scts/files/second_name.hpp"

#include <unistd.h>

#include <cerrno>

#include "scts/files/failure.hpp"
#include "scts/files/new_file.hpp"
#include "scts/files/reading.hpp"
#include "scts/files/sync.hpp"

namespace scts::files {

namespace fs = std::filesystem;

void give_second_name(const fs::path& file, const fs::path& name) {
  if (::link(file.c_str(), name.c_str()) == 0) return sync_directory(name.parent_path());
  const int error = errno;
  std::error_code none;
  if (error == EEXIST && fs::equivalent(file, name, none)) return;
  if (!is_missing_call(error) && error != EPERM && error != EMLINK) fail(name, error);
  NewFile copy(name, 0600);
  read_pieces(file, [&](std::string_view bytes) { copy.write(bytes); });
  copy.publish();
}

}  // namespace scts::files
