#include "scts/ops/telling/test_page.hpp"

#include "ops/telling/letterhead.hpp"
#include "scts/deliver/letter.hpp"
#include "scts/deliver/pdf_module.hpp"
#include "scts/error.hpp"
#include "scts/files/directory.hpp"
#include "scts/files/placing.hpp"
#include "scts/files/staging.hpp"

namespace scts::ops {

std::filesystem::path write_test_page(const store::Read& read, const std::filesystem::path& directory, const Now& now) {
  const std::string name = "test-page.pdf";
  const auto corner = window_corner(read);
  const auto page = deliver::make_test_page(corner.x, corner.y, now.today);
  const auto staging_place = directory / "scts-staging-test-page";
  files::make_directory(directory);
  files::discard(staging_place);  // of a run that was killed
  files::Staging staging(staging_place);
  staging.write(name, page);
  staging.sync();
  std::filesystem::remove(directory / name);
  files::Placing placing(staging_place, directory);
  if (!placing.put(name)) {
    throw Error(Fault::failed, (directory / name).native() + ": the file vanished while it was put in place");
  }
  placing.sync();
  files::discard(staging_place);
  return directory / name;
}

}  // namespace scts::ops
