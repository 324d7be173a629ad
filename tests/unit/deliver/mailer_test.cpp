#include "scts/deliver/mailer.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "scts/error.hpp"
#include "support/temporary.hpp"

using namespace scts;
namespace fs = std::filesystem;

namespace {

/// A message, and a shell script for a mailer.
class Post {
 public:
  [[nodiscard]] deliver::HandOver hand_over(const std::string& script, int seconds = 10) const {
    write(directory / "mailer", "#!/bin/sh\n" + script + "\n");
    fs::permissions(directory / "mailer", fs::perms::owner_all);
    return deliver::hand_over({directory / "mailer", "school@example.org", std::chrono::seconds(seconds)},
                              std::string(100'000, 'x'),  // more than a pipe holds
                              "claire@example.org");
  }
  static void write(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(directory / name).rdbuf();
    return text.str();
  }

  tests::Directory directory;
};

void check(const deliver::HandOver& done, Ending::Kind kind, int number) {
  REQUIRE(done.ending);
  CHECK(done.ending->kind == kind);
  CHECK(done.ending->number == number);
}

}  // namespace

TEST_CASE("the mailer gets the message, its sender and its one recipient") {
  const Post post;
  const auto done = post.hand_over("echo \"$@\" >\"${0%/*}/words\"; cat >\"${0%/*}/taken\"");
  check(done, Ending::Kind::exited, 0);
  CHECK(done.ending->read_all);
  CHECK(done.said.empty());
  CHECK(post.read("words") == "-i -f school@example.org -- claire@example.org\n");
  CHECK(post.read("taken") == std::string(100'000, 'x'));
}

TEST_CASE("how far the mailer read is seen, whatever it says") {
  const Post post;
  CHECK_FALSE(post.hand_over("exit 0").ending->read_all);
  CHECK_FALSE(post.hand_over("dd bs=99999 count=1 of=/dev/null 2>/dev/null").ending->read_all);
  CHECK(post.hand_over("cat >/dev/null").ending->read_all);
}

TEST_CASE("a status, a signal, and no end at all are told apart") {
  const Post post;
  check(post.hand_over("cat >/dev/null; exit 75"), Ending::Kind::exited, 75);
  check(post.hand_over("kill -9 $$"), Ending::Kind::killed, 9);
  check(post.hand_over("sleep 30 & wait", 1), Ending::Kind::timed_out, 1);
}

TEST_CASE("a mailer whose children go on with its output is not waited for beyond its end") {
  const Post post;
  check(post.hand_over("cat >/dev/null; sleep 3 & exit 0", 2), Ending::Kind::exited, 0);
}

TEST_CASE("only the first line of what it prints is kept, and as plain text") {
  const Post post;
  CHECK(post.hand_over("echo; printf 'refused:\\ta\\033[31mb\\nmore\\n' >&2").said == "refused: a [31mb");
  CHECK(post.hand_over("printf 'refus\\351'").said == "refus?");
  CHECK(post.hand_over("yes | head -c 300000").said == "y");
  CHECK(post.hand_over("printf '%0500d' 1").said == std::string(200, '0'));
}

TEST_CASE("what cannot be run is no ending") {
  const Post post;
  const auto done = deliver::hand_over({post.directory / "none", "school@example.org", std::chrono::seconds(1)}, "x",
                                       "claire@example.org");
  CHECK_FALSE(done.ending);
  CHECK(done.said == "No such file or directory");
}
