#include "scts/secret/keyring.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "scts/error.hpp"
#include "scts/secret/digest.hpp"
#include "scts/secret/random.hpp"
#include "support/temporary.hpp"

using namespace scts;
using secret::Keyring;

namespace {

const Bond kBond{StudentId(7), GuardianId(9)};

}  // namespace

TEST_CASE("what is sealed opens again, in its own row only") {
  const tests::Directory directory;
  REQUIRE(Keyring::make(directory / "key"));
  const Keyring keyring(directory / "key");
  const Code code(0xFEDCBA9876543210);
  const auto sealed = keyring.seal(code, CodeId(1), kBond);
  CHECK(keyring.open(sealed, CodeId(1), kBond) == code);
  CHECK_THROWS_AS(static_cast<void>(keyring.open(sealed, CodeId(2), kBond)), Error);
  CHECK_THROWS_AS(static_cast<void>(keyring.open(sealed, CodeId(1), {StudentId(8), GuardianId(9)})), Error);
  auto altered = sealed;
  altered[20] ^= 1;
  CHECK_THROWS_AS(static_cast<void>(keyring.open(altered, CodeId(1), kBond)), Error);
}

TEST_CASE("sealing twice gives two texts, hashing twice gives one") {
  const tests::Directory directory;
  REQUIRE(Keyring::make(directory / "key"));
  const Keyring keyring(directory / "key");
  CHECK(keyring.seal(Code(5), CodeId(1), kBond) != keyring.seal(Code(5), CodeId(1), kBond));
  CHECK(keyring.hash(Code(5)) == keyring.hash(Code(5)));
  CHECK(keyring.hash(Code(5)) != keyring.hash(Code(6)));
}

TEST_CASE("codes that look alike have one fold, and another with another key; it is no code's hash") {
  const tests::Directory directory;
  REQUIRE(Keyring::make(directory / "a"));
  REQUIRE(Keyring::make(directory / "b"));
  const Keyring keyring(directory / "a");
  const auto code = *Code::parse("07UY-87W-7V7-S61");
  CHECK(keyring.fold(code) == keyring.fold(*Code::parse("07UY-B7W-7V7-56I")));
  CHECK(keyring.fold(code) != keyring.fold(*Code::parse("07UY-87W-7V7-T61")));
  CHECK(keyring.fold(code) != Keyring(directory / "b").fold(code));
  CHECK(keyring.fold(Code(5)) != keyring.hash(Code(5)));
}

TEST_CASE("another key opens nothing and hashes otherwise") {
  const tests::Directory directory;
  REQUIRE(Keyring::make(directory / "a"));
  REQUIRE(Keyring::make(directory / "b"));
  const Keyring a(directory / "a");
  const Keyring b(directory / "b");
  CHECK_THROWS_AS(static_cast<void>(b.open(a.seal(Code(5), CodeId(1), kBond), CodeId(1), kBond)), Error);
  CHECK(a.hash(Code(5)) != b.hash(Code(5)));
  CHECK(a.fingerprint() != b.fingerprint());
  CHECK(a.fingerprint() == Keyring(directory / "a").fingerprint());
}

TEST_CASE("a salt is the file's, and the key's") {
  const tests::Directory directory;
  REQUIRE(Keyring::make(directory / "a"));
  REQUIRE(Keyring::make(directory / "b"));
  const Keyring a(directory / "a");
  CHECK(a.salt("one").size() == 32);
  CHECK(a.salt("one") == Keyring(directory / "a").salt("one"));
  CHECK(a.salt("one") != a.salt("two"));
  CHECK(a.salt("one") != Keyring(directory / "b").salt("one"));
}

TEST_CASE("a key file is never overwritten, and is its owner's only") {
  const tests::Directory directory;
  REQUIRE(Keyring::make(directory / "key"));
  struct stat status {};
  REQUIRE(::stat((directory / "key").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK_FALSE(Keyring::make(directory / "key"));
  ::chmod((directory / "key").c_str(), 0604);
  CHECK_THROWS_AS(Keyring(directory / "key"), Error);
}

TEST_CASE("an empty key file is what a crash left: it becomes one") {
  const tests::Directory directory;
  std::ofstream(directory / "key").close();
  ::chmod((directory / "key").c_str(), 0600);
  REQUIRE(Keyring::make(directory / "key"));
  CHECK(Keyring(directory / "key").fingerprint() == Keyring(directory / "key").fingerprint());
  CHECK_FALSE(Keyring::make(directory / "key"));
}

TEST_CASE("a damaged key file is refused") {
  const tests::Directory directory;
  for (const char* text : {"", "scts key 1\n", "scts key 1\nzz\n",
                           "scts key 2\n00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\n",
                           "scts key 1\n00112233445566778899aabbccddeeff\n"}) {
    std::ofstream(directory / "key") << text;
    ::chmod((directory / "key").c_str(), 0600);
    CHECK_THROWS_AS(Keyring(directory / "key"), Error);
  }
}

TEST_CASE("codes differ, and fill their 64 bits") {
  secret::CodeSource source;
  std::set<std::uint64_t> seen;
  std::uint64_t any = 0;
  std::uint64_t all = ~std::uint64_t{0};
  for (int i = 0; i < 2000; ++i) {
    const auto value = source.next().value();
    seen.insert(value);
    any |= value;
    all &= value;
  }
  CHECK(seen.size() == 2000);
  CHECK(any == ~std::uint64_t{0});
  CHECK(all == 0);
}

TEST_CASE("SHA-256 of the empty text and of abc") {
  const auto first = [](std::string_view text) {
    secret::Digest digest;
    digest.add(text);
    return digest.finish()[0];
  };
  CHECK(first("") == 0xe3);
  CHECK(first("abc") == 0xba);
}
