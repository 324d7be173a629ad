#include "scts/ops/telling/places.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>
#include <utility>
#include <vector>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/store/upkeep/check.hpp"

using namespace scts;
using tests::SmallSchool;

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> places(const fs::path& store) {
  std::vector<fs::path> all;
  for (const auto& [channel, directory] : store::destinations(store::Read(store::Store(store)))) {
    all.push_back(directory);
  }
  return all;
}

std::size_t files_in(const fs::path& directory) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("what lies beside the store is remembered relative to it") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::all()));
  CHECK(places(school.directory / "school.db") ==
        std::vector<fs::path>{school.directory / "spool", school.directory / "letters"});
  const tests::Directory elsewhere;
  fs::copy_file(school.directory / "school.db", elsewhere / "school.db");
  CHECK(places(elsewhere / "school.db") == std::vector<fs::path>{elsewhere / "spool", elsewhere / "letters"});
}

TEST_CASE("what does not is remembered as it is, until somebody says where it lies now") {
  const SmallSchool school;
  const tests::Directory share;
  static_cast<void>(school.generate(tests::all()));
  auto request = school.to_tell(tests::all());
  request.output = share / "old" / "letters";
  static_cast<void>(school.notify(request, "2026-09-03"));
  CHECK_THROWS_AS(static_cast<void>(ops::move_places(school.run(), share / "old", share / "new")), Error);
  CHECK_THROWS_AS(static_cast<void>(ops::move_places(school.run(), share / "ol", share / "old")), Error);
  fs::rename(share / "old", share / "new");
  CHECK(ops::move_places(school.run("2026-09-04", tests::kDryRun), share / "old", share / "new").places == 1);
  CHECK(places(school.directory / "school.db").back() == share / "old" / "letters");
  CHECK(ops::move_places(school.run(), share / "old", share / "new").places == 1);
  CHECK(places(school.directory / "school.db").back() == share / "new" / "letters");
}

TEST_CASE("a copy of the store leaves alone what the store is making") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  auto request = school.to_tell(tests::all());
  bool copied = false;
  request.progress = [&](std::int64_t, std::int64_t) {
    if (std::exchange(copied, true)) return;
    fs::copy_file(school.directory / "school.db", school.directory / "copy.db");
    const store::Store copy(school.directory / "copy.db");
    const ops::Run run(copy, {"check", "test", std::chrono::milliseconds(0)}, tests::day("2026-09-03"));
    REQUIRE(run.recovered().size() == 1);
    CHECK(run.recovered().front().end == ops::Recovered::End::undone);
  };
  const auto report = school.notify(request, "2026-09-03");
  CHECK(copied);
  CHECK(report.emails + report.letters == 3);
  CHECK(files_in(school.directory / "spool" / "new") == 2);
  CHECK(files_in(school.directory / "letters") == 4);  // the mark among them
}
