#include "scts/files/real_path.hpp"

#include <system_error>

namespace scts::files {

std::filesystem::path real_path(const std::filesystem::path& path) {
  const auto absolute = std::filesystem::absolute(path);
  std::error_code out_of_reach;  // whoever opens it says why
  auto real = std::filesystem::weakly_canonical(absolute, out_of_reach);
  return out_of_reach ? absolute : real;
}

}  // namespace scts::files
