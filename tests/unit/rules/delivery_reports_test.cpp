#include "scts/rules/delivery_reports.hpp"

#include <doctest/doctest.h>

using namespace scts;

namespace {

std::string said_on(const DeliveryReport& report, const std::string& address) {
  const auto* const found = rules::report_on(report, address);
  return found ? found->reason : "nothing";
}

}  // namespace

TEST_CASE("a report is on the addresses that it names") {
  const DeliveryReport report{{},
                              {{Fate::delayed, {"claire@example.org"}, "later"},
                               {Fate::failed, {"CLAIRE@example.org"}, "gone"},
                               {Fate::failed, {"elsewhere@example.com", "paul@xn--cole-9oa.example"}, "moved"}},
                              {}};
  CHECK(said_on(report, "claire@example.org") == "gone");
  CHECK(said_on(report, "paul@école.example") == "moved");
  CHECK(said_on(report, "zoe@example.net") == "nothing");
}

TEST_CASE("a report that names nobody is on whoever it was sent to") {
  CHECK(said_on({{}, {{Fate::failed, {}, "gone"}}, {}}, "zoe@example.net") == "gone");
}
