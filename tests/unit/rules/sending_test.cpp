#include "scts/rules/sending.hpp"

#include <doctest/doctest.h>

using namespace scts;
using namespace std::chrono_literals;

namespace {

enum class Read { all, half };

rules::Verdict exited(int status, Read read = Read::all, int attempts = 1) {
  return rules::judge({Ending::Kind::exited, status, read == Read::all}, attempts);
}

}  // namespace

TEST_CASE("sent is only what the mailer read to its end and took with 0") {
  CHECK(exited(0).state == MessageState::sent);
  CHECK_FALSE(exited(0).trouble);
  CHECK(exited(0, Read::half).state == MessageState::unknown);
  CHECK(exited(0, Read::half).trouble == Trouble{Trouble::Kind::half_read});
  for (int status = 1; status < 256; ++status) CHECK(exited(status).state != MessageState::sent);
}

TEST_CASE("a mailer that did not end by itself leaves the message unknown, whatever it read") {
  for (const bool read_all : {false, true}) {
    const auto killed = rules::judge({Ending::Kind::killed, 9, read_all}, 1);
    CHECK(killed.state == MessageState::unknown);
    CHECK(killed.trouble == Trouble{Trouble::Kind::signal, 9});
    const auto late = rules::judge({Ending::Kind::timed_out, 60, read_all}, 1);
    CHECK(late.state == MessageState::unknown);
    CHECK(late.trouble == Trouble{Trouble::Kind::time_out, 60});
  }
}

TEST_CASE("75 is put off with growing delays, five times") {
  auto before = 0min;
  for (int attempts = 1; attempts <= 5; ++attempts) {
    const auto verdict = exited(75, Read::all, attempts);
    CHECK(verdict.state == MessageState::deferred);
    REQUIRE(verdict.delay);
    CHECK(*verdict.delay > before);
    before = *verdict.delay;
  }
  CHECK(before == 24h);
  CHECK(exited(75, Read::all, 6).state == MessageState::failed);
  CHECK(exited(75, Read::all, 6).trouble == Trouble{Trouble::Kind::exit, 75});
  CHECK_FALSE(rules::delay_after(0));
}

TEST_CASE("every other status fails at once: mailers do not agree on what they mean") {
  for (const int status : {1, 64, 65, 67, 68, 69, 71, 74, 76, 77, 126, 127, 255}) {
    CHECK(exited(status).state == MessageState::failed);
    CHECK(exited(status).trouble == Trouble{Trouble::Kind::exit, status});
    CHECK_FALSE(exited(status).delay);
  }
}

TEST_CASE("states and troubles have names that can be read back") {
  for (const auto state : kMessageStates) CHECK(parse_message_state(name(state)) == state);
  CHECK_FALSE(parse_message_state("lost"));
  for (int kind = 0; kind <= static_cast<int>(Trouble::Kind::invalid_code); ++kind) {
    CHECK(parse_trouble(name(static_cast<Trouble::Kind>(kind))) == static_cast<Trouble::Kind>(kind));
  }
  CHECK_FALSE(parse_trouble(""));
}
