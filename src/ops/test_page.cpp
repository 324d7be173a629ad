#include "scts/ops/test_page.hpp"

#include "ops/letterhead.hpp"
#include "scts/deliver/pdf_module.hpp"
#include "scts/deliver/staging.hpp"
#include "scts/error.hpp"

namespace scts::ops {

std::filesystem::path write_test_page(const store::Read& read, const std::filesystem::path& directory, const Now& now) {
  const std::string name = "test-page.pdf";
  const auto corner = window_corner(read);
  const auto page = deliver::make_test_page(corner.x, corner.y, now.today);
  const auto staging_place = directory / "scts-staging-test-page";
  deliver::make_directory(directory);
  deliver::discard(staging_place);  // of a run that was killed
  deliver::Staging staging(staging_place);
  staging.write(name, page);
  staging.sync();
  std::filesystem::remove(directory / name);
  deliver::Publisher publisher(staging_place, directory, deliver::Layout::plain);
  if (!publisher.put(name)) {
    throw Error(Fault::failed, (directory / name).native() + ": the file vanished while it was put in place");
  }
  publisher.sync();
  deliver::discard(staging_place);
  return directory / name;
}

}  // namespace scts::ops
