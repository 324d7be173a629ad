#include "scts/deliver/file_name.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "support/temporary.hpp"

using namespace scts;
using deliver::FileRole;
using deliver::PaperNames;
namespace fs = std::filesystem;

namespace {

const auto kUai = Uai::parse("0754321P").value();
constexpr BatchId kBatch(12);
constexpr std::string_view kStore = "0123456789abcdef";

}  // namespace

TEST_CASE("what a name says is what it was made for") {
  const tests::Directory directory;
  for (const auto paper : {Paper::letters, Paper::family_letters, Paper::student_letters, Paper::student_slips}) {
    PaperNames names(paper, kUai, kBatch, directory.path());
    CHECK(deliver::role_of(Channel::paper, names.letters(DivisionCode("301")), 30) == FileRole::letters);
    CHECK(deliver::role_of(Channel::paper, names.letters(DivisionCode("summary")), 30) == FileRole::letters);
    CHECK(deliver::role_of(Channel::paper, names.letters_by_postcode(), 30) == FileRole::letters);
    CHECK(deliver::role_of(Channel::paper, names.summary(), 0) == FileRole::summary);
    const auto manifest = names.manifest();
    CHECK(deliver::role_of(Channel::paper, manifest, 0) == FileRole::manifest);
    CHECK(deliver::is_of_students(manifest) == (paper == Paper::student_letters || paper == Paper::student_slips));
  }
  CHECK(deliver::role_of(Channel::email, deliver::message_name({}, kBatch, 1, kStore), 1) == FileRole::message);
}

TEST_CASE("no name is given twice, nor one that is taken") {
  const tests::Directory directory;
  std::ofstream(directory / "car-0754321P-000012-1-ES1_2.pdf") << "somebody's";
  PaperNames names(Paper::letters, kUai, kBatch, directory.path());
  CHECK(names.letters(DivisionCode("1 ES1")) == "car-0754321P-000012-1-ES1.pdf");
  CHECK(names.letters(DivisionCode("1-ES1")) == "car-0754321P-000012-1-ES1_3.pdf");
  CHECK(names.letters(DivisionCode("")) == "car-0754321P-000012-sans-division.pdf");
  CHECK(names.manifest() == "car-0754321P-000012-pages.csv");
}

TEST_CASE("a message's name holds its batch, and its Message-ID no dot") {
  const auto name = deliver::message_name(std::chrono::sys_seconds(std::chrono::seconds(1000)), kBatch, 7, kStore);
  CHECK(name == "1000.B12P7.01234567");
  const auto id = deliver::message_id(name);
  CHECK(id == "1000-B12P7-01234567");
  CHECK(deliver::name_of_message(id + "@example.org", kStore) == name);
  CHECK_FALSE(deliver::name_of_message(id + "@example.org", "76543210"));
  for (const char* other : {"", "@", "a@b", "1000-B12P7", "1000-BxP7-01234567@example.org"})
    CHECK_FALSE(deliver::name_of_message(other, kStore));
}

TEST_CASE("a store's staging directories are found, and no other's") {
  const tests::Directory directory;
  const auto own = deliver::staging_directory(directory.path(), kStore, kBatch);
  fs::create_directory(own);
  fs::create_directory(deliver::staging_directory(directory.path(), "another-store", kBatch));
  fs::create_directory(directory / "scts-staging-test-page");
  const auto found = deliver::staging_in(directory.path(), kStore);
  REQUIRE(found.size() == 1);
  CHECK(found.front() == std::pair(kBatch, own));
  CHECK(deliver::staging_in(directory / "nowhere", kStore).empty());
}

TEST_CASE("a file's batch is read from its name, whatever a store knows of it") {
  const tests::Directory directory;
  for (const auto paper : {Paper::letters, Paper::family_letters, Paper::student_letters, Paper::student_slips}) {
    PaperNames names(paper, kUai, kBatch, directory.path());
    CHECK(deliver::batch_of_paper(names.letters(DivisionCode("301")), kUai) == kBatch);
    CHECK(deliver::batch_of_paper(names.summary(), kUai) == kBatch);
    CHECK(deliver::batch_of_paper(names.manifest(), kUai) == kBatch);
    CHECK_FALSE(deliver::batch_of_paper(names.summary(), Uai::parse("0940117S").value()));
  }
  CHECK_FALSE(deliver::batch_of_paper("car-0754321P-.pdf", kUai));
  CHECK_FALSE(deliver::batch_of_paper("car-0754321P-000000-301.pdf", kUai));
  CHECK_FALSE(deliver::batch_of_paper("car-0754321P-000012-301.pdf.part", kUai));
  const auto name = deliver::message_name(std::chrono::sys_seconds{}, kBatch, 3, kStore);
  CHECK(deliver::batch_of_message(name, kStore) == kBatch);
  CHECK_FALSE(deliver::batch_of_message(name, "fedcba9876543210"));
  CHECK_FALSE(deliver::batch_of_message(name + ".more", kStore));
  CHECK_FALSE(deliver::batch_of_message("1795420800.host", kStore));
}
