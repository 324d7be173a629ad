#include "scts/secret/replica_key.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <string>

#include "scts/error.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/secret/password.hpp"
#include "support/temporary.hpp"

using namespace scts;
using secret::ReplicaKey;

namespace {

constexpr const char* kMagic = "scts replica key 1\n";
constexpr const char* kHex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n";

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path) << text;
  ::chmod(path.c_str(), 0600);
}

std::string hex(const Hash& hash) {
  std::string out;
  for (const auto byte : hash) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

Date day(const char* iso) {
  return Date::parse(iso).value();
}

}  // namespace

// Computed with Python's hmac, as scts-replica(5) tells it.
TEST_CASE("hash, proof and fingerprint are what the manual says") {
  const tests::Directory directory;
  write(directory / "key", std::string(kMagic) + kHex);
  const ReplicaKey key(directory / "key");
  const auto code = Code::parse("07UY-87W-7V7-S61").value();
  CHECK(hex(key.hash(code)) == "07a17e1c09087430fc1c7a47cbbef78d6c10e5eae510bb552baa1852d24e624e");
  CHECK(hex(key.proof(code, day("2013-02-14"))) == "f9ccc9efe60f85bf61e5becd075094a26d11ed543510d9aa4822d9a7cab6ce43");
  CHECK(hex(key.proof(code, day("1969-12-31"))) == "1bab71f857e206cd4627683e29afbcd4bf303c9003fe4cc073a82b82a8ebb06c");
  CHECK(hex(key.fingerprint()) == "c8bb187bf74071d6b97614d67150b10ddf709905fa02589282aa888f19647db5");
}

TEST_CASE("a misread code has the same hash and proof; as it is written it has the hash that it had before") {
  const tests::Directory directory;
  write(directory / "key", std::string(kMagic) + kHex);
  const ReplicaKey key(directory / "key");
  const auto code = Code::parse("07UY-87W-7V7-S61").value();
  const auto misread = Code::parse("07UY-B7W-7V7-56I").value();
  CHECK(key.hash(code) == key.hash(misread));
  CHECK(key.proof(code, day("2013-02-14")) == key.proof(misread, day("2013-02-14")));
  CHECK(hex(key.hash_as_written(code)) == "af31d996f41ca9060fc96991da161608ea9220073342911c60cc6ad2c31b7e91");
}

TEST_CASE("another key, code or date gives another hash and proof") {
  const tests::Directory directory;
  ReplicaKey::make(directory / "a");
  ReplicaKey::make(directory / "b");
  const ReplicaKey a(directory / "a");
  const ReplicaKey b(directory / "b");
  const auto born = day("2013-02-14");
  CHECK(a.hash(Code(5)) == ReplicaKey(directory / "a").hash(Code(5)));
  CHECK(a.hash(Code(5)) != a.hash(Code(6)));
  CHECK(a.hash(Code(5)) != b.hash(Code(5)));
  CHECK(a.proof(Code(5), born) == ReplicaKey(directory / "a").proof(Code(5), born));
  CHECK(a.proof(Code(5), born) != a.proof(Code(6), born));
  CHECK(a.proof(Code(5), born) != a.proof(Code(5), born.next()));
  CHECK(a.proof(Code(5), born) != b.proof(Code(5), born));
  CHECK(a.fingerprint() != b.fingerprint());
  CHECK(a.fingerprint() != a.hash(Code(5)));
}

TEST_CASE("a replica's key file is not a store's, is never overwritten, and is its owner's only") {
  const tests::Directory directory;
  ReplicaKey::make(directory / "replica");
  REQUIRE(secret::Keyring::make(directory / "store"));
  struct stat status {};
  REQUIRE(::stat((directory / "replica").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  const auto fingerprint = ReplicaKey(directory / "replica").fingerprint();
  ReplicaKey::make(directory / "replica");
  CHECK(ReplicaKey(directory / "replica").fingerprint() == fingerprint);
  CHECK_THROWS_AS(ReplicaKey(directory / "store"), Error);
  CHECK_THROWS_AS(secret::Keyring(directory / "replica"), Error);
  CHECK_THROWS_AS(ReplicaKey(directory / "nowhere"), Error);
  ::chmod((directory / "replica").c_str(), 0640);
  CHECK_NOTHROW(ReplicaKey(directory / "replica"));
  ::chmod((directory / "replica").c_str(), 0604);
  CHECK_THROWS_AS(ReplicaKey(directory / "replica"), Error);
}

TEST_CASE("a damaged key file of a replica is refused") {
  const tests::Directory directory;
  for (const auto& text : {std::string(), std::string(kMagic), std::string("scts replica key 2\n") + kHex,
                           std::string(kMagic) + "zz\n", std::string(kMagic) + "00112233\n"}) {
    write(directory / "key", text);
    CHECK_THROWS_AS(ReplicaKey(directory / "key"), Error);
  }
}

TEST_CASE("a password is kept in the PHC string format, with a salt of its own") {
  const auto one = secret::hash_password("a sentence is long");
  const auto two = secret::hash_password("a sentence is long");
  CHECK(one != two);
  const std::string start = "$scrypt$ln=15,r=8,p=3$";
  for (const auto& text : {one, two}) {
    REQUIRE(text.starts_with(start));
    const auto rest = text.substr(start.size());
    const auto dollar = rest.find('$');
    REQUIRE(dollar != std::string::npos);
    CHECK(dollar == 22);                // 16 bytes in base64, without padding
    CHECK(rest.size() - dollar == 44);  // 32 bytes
    CHECK(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/$=,") ==
          std::string::npos);
    CHECK(text.find('=', start.size()) == std::string::npos);
  }
}
