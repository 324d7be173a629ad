#include "scts/deliver/salt.hpp"

#include <doctest/doctest.h>

#include <string>

#include "scts/error.hpp"

using namespace scts;

namespace {

const std::string kSalt(32, 'A');

}  // namespace

TEST_CASE("a message is salted in its headers, and nowhere else") {
  CHECK(deliver::salted("To: a@b.org\nSubject: x\n\nBody\n\nEnd\n", kSalt) ==
        "To: a@b.org\nSubject: x\nX-Scts-Salt: " + kSalt + "\n\nBody\n\nEnd\n");
}

TEST_CASE("a PDF is salted in its second identifier: nothing in it moves") {
  const std::string id(32, '0');
  const std::string head = "%PDF-1.4\n<</A <1>><2>>\ntrailer\n<</Size 1/ID[<" + id + "><";
  const std::string tail = ">]>>\nstartxref\n9\n%%EOF\n";
  CHECK(deliver::salted(head + id + tail, kSalt) == head + kSalt + tail);
  CHECK_THROWS_AS(static_cast<void>(deliver::salted("%PDF-1.4\n%%EOF\n", kSalt)), Error);
}
