#include "scts/model/mailbox.hpp"

#include <doctest/doctest.h>

using namespace scts;

TEST_CASE("a mailbox is one plain address") {
  for (const char* good :
       {"a@b.fr", "claire.dupont+ecole@ac-creteil.fr", "o'neil@example.org", "a@b.c.fr", "a@1.2.fr", "a@x--y.fr"}) {
    CHECK(mail_address(good) == good);
  }
  for (const char* bad : {"",
                          "a",
                          "a@",
                          "@b.fr",
                          "a@b",
                          "a@@b.fr",
                          "a b@c.fr",
                          "a@b..fr",
                          "a@.b.fr",
                          "a@b.fr.",
                          ".a@b.fr",
                          "a.@b.fr",
                          "-a@b.fr",
                          "a@-b.fr",
                          "a@b-.fr",
                          "a@b.-c.fr",
                          "a@192.0.2.1",
                          "a@b_c.fr",
                          "a@b.fr\nBcc: x@y.fr",
                          "é@b.fr",
                          "a@b.fr,c@d.fr",
                          "<a@b.fr>",
                          "a@[192.0.2.1]"}) {
    CHECK_FALSE(is_mailbox(bad));
  }
}

TEST_CASE("what is too long for a server is no mailbox") {
  const auto label = [](std::size_t size) { return std::string(size, 'x'); };
  CHECK(is_mailbox(label(64) + "@b.fr"));
  CHECK_FALSE(is_mailbox(label(65) + "@b.fr"));
  CHECK(is_mailbox("a@" + label(63) + ".fr"));
  CHECK_FALSE(is_mailbox("a@" + label(64) + ".fr"));
  const auto domain = label(63) + '.' + label(63) + '.' + label(63) + '.';
  CHECK(is_mailbox("a@" + domain + label(254 - 2 - domain.size())));
  CHECK_FALSE(is_mailbox("a@" + domain + label(255 - 2 - domain.size())));
}

TEST_CASE("a domain in other letters is addressed by its A-labels") {
  CHECK(mail_address("Paul@école.example") == "Paul@xn--cole-9oa.example");
  CHECK(mail_address("paul@ÉCOLE.example") == "paul@xn--cole-9oa.example");
  CHECK(mail_address("paul@e\u0301cole.example") == "paul@xn--cole-9oa.example");  // not in normal form C
  CHECK(mail_address("a@straße.example") == "a@xn--strae-oqa.example");
  CHECK(mail_address("a@почта.рф") == "a@xn--80a1acny.xn--p1ai");
  std::string long_name;
  for (int i = 0; i < 60; ++i) long_name += "é";
  for (const auto& bad : {std::string("a@é"), std::string("é@école.fr"), std::string("a@é\xff.fr"),
                          std::string("a@é .fr"), std::string("a@-é.fr"), std::string("a@é..fr"),
                          "a@" + long_name + ".fr", std::string("a@é\nBcc: x@y.fr"), std::string("a@é\0.fr", 8)}) {
    CHECK_FALSE(is_mailbox(bad));
  }
}

TEST_CASE("two spellings of a mailbox are one") {
  CHECK(same_mailbox("Claire@Example.org", "claire@example.ORG"));
  CHECK(same_mailbox("paul@école.example", "paul@XN--COLE-9OA.example"));
  CHECK_FALSE(same_mailbox("paul@ecole.example", "paul@école.example"));
  CHECK_FALSE(same_mailbox("", ""));
}
