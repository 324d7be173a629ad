#include "scts/ops/telling/test_page.hpp"

#include "ops/telling/letterhead.hpp"
#include "scts/deliver/letter.hpp"
#include "scts/deliver/pdf_module.hpp"
#include "scts/files/directory.hpp"
#include "scts/files/rehearsal.hpp"

namespace scts::ops {

std::filesystem::path write_test_page(const store::Read& read, const std::filesystem::path& directory, const Now& now) {
  const std::string name = "test-page.pdf";
  const auto corner = window_corner(read);
  const auto page = deliver::make_test_page(corner.x, corner.y, now.today);
  files::make_directory(directory);
  std::filesystem::remove(directory / name);
  files::put_one(directory / "scts-staging-test-page", directory, name, page);
  return directory / name;
}

}  // namespace scts::ops
