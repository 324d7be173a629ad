#include "scts/deliver/maildir.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "support/temporary.hpp"

using namespace scts;
using deliver::MessageFinder;
namespace fs = std::filesystem;

TEST_CASE("a Maildir is its owner's only") {
  const tests::Directory directory;
  deliver::make_maildir(directory / "spool");
  for (const char* part : {"", "tmp", "new", "cur"}) {
    CHECK(static_cast<unsigned>(fs::status(directory / "spool" / part).permissions()) == 0700);
  }
}

TEST_CASE("a message is found wherever a reader moved it, and leaves new/ once it was sent") {
  const tests::Directory directory;
  const auto spool = directory / "spool";
  deliver::make_maildir(spool);
  const auto message = deliver::outgoing(spool) / "1.B1P1.abc";
  const auto find = [&](const std::string& name) { return MessageFinder(spool).find(name); };
  std::ofstream(message) << "hello";
  CHECK(find("1.B1P1.abc") == message);
  CHECK(deliver::mark_sent(message) == 0);
  CHECK(find("1.B1P1.abc") == spool / "cur" / "1.B1P1.abc:2,S");
  fs::rename(spool / "cur" / "1.B1P1.abc:2,S", spool / "cur" / "1.B1P1.abc:2,FS");
  CHECK(find("1.B1P1.abc") == spool / "cur" / "1.B1P1.abc:2,FS");
  CHECK_FALSE(find("1.B1P1.ab"));
  CHECK_FALSE(MessageFinder(directory / "nowhere").find("1.B1P1.abc"));
}
