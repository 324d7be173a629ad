#include "scts/exchange/pairs.hpp"

#include <doctest/doctest.h>

#include "reading.hpp"

namespace scts::exchange {

namespace {

std::vector<Bond> pairs(std::string_view bytes) {
  const Folder folder;
  return read_pairs(folder.file(bytes), {});
}
std::vector<Refusal> refusals(std::string_view bytes) {
  const Folder folder;
  return read_refusals(folder.file(bytes), {});
}
std::string pairs_error(std::string_view bytes) {
  const auto message = error_of([&] { static_cast<void>(refusals(bytes)); });
  return message.substr(message.find("/file:") + 1);
}

}  // namespace

TEST_CASE("pairs of student and guardian") {
  const auto rows = refusals("guardian_id,student_id,reason,other\n31001,700101,refusal,x\n31002,700101,,\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].bond == Bond{StudentId(700101), GuardianId(31001)});
  CHECK(rows[0].reason == Reason::refusal);
  CHECK(rows[1].bond == Bond{StudentId(700101), GuardianId(31002)});
  CHECK_FALSE(rows[1].reason);
  CHECK(pairs("student_id;guardian_id\n").empty());
}

TEST_CASE("pairs come with any other columns, one called reason too") {
  CHECK(pairs("student_id;mef;guardian_id;reason\n700101;x;31001;no e-mail address\n") ==
        std::vector<Bond>{{StudentId(700101), GuardianId(31001)}});
}

TEST_CASE("what is no list of pairs") {
  CHECK(pairs_error("student_id;rank\n1;2\n") == "file:1: the column guardian_id is missing");
  CHECK(pairs_error("student_id;guardian_id\n1;x\n") ==
        "file:2: ELEVE_ID 1, PERSONNE_ID x: guardian id \"x\" is not a number");
  CHECK(pairs_error("student_id;guardian_id;reason\n1;2;mood\n") ==
        "file:2: ELEVE_ID 1, PERSONNE_ID 2: reason \"mood\" is not known");
  CHECK(pairs_error("") == "file: is empty");
}

}  // namespace scts::exchange
