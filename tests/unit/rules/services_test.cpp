#include "scts/rules/services.hpp"

#include <doctest/doctest.h>

using namespace scts;

namespace {

Service after(Service service, LaidDown::Decision decision) {
  std::vector<Service> all{std::move(service)};
  rules::lay_down({"file", {{"lpc", decision}}}, all);
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("what the rector laid down holds, and of two that contradict each other the one of the file") {
  CHECK(after({.name = "lpc"}, {.mandatory = true}).mandatory);
  CHECK(after({.name = "lpc", .eligible = false}, {.mandatory = true}).eligible);
  CHECK_FALSE(after({.name = "lpc", .mandatory = true}, {.eligible = false}).mandatory);
  CHECK_FALSE(after({.name = "lpc", .mandatory = true}, {.mandatory = false}).mandatory);
  CHECK(after({.name = "lpc", .eligible = false}, {.eligible = true}).eligible);
  CHECK(after({.name = "lpc"}, {}).laid_down);
}

TEST_CASE("a service that the school has not added is owed all the same") {
  std::vector<Service> all{{.name = "notes", .title = "notes"}};
  rules::lay_down({"file", {{"orientation", {.mandatory = true}}}}, all);
  REQUIRE(all.size() == 2);
  CHECK(all[1].title.empty());
  CHECK(rules::owed(all[1]));
  CHECK_FALSE(rules::owed(all[0]));
}

TEST_CASE("an open service that the school may not open is barred") {
  CHECK(rules::barred(after({.name = "lpc", .open = true}, {.eligible = false})));
  CHECK_FALSE(rules::barred(after({.name = "lpc", .open = true}, {.mandatory = true})));
}

TEST_CASE("the name and the title of a service have a form") {
  for (const char* good : {"orientation", "conseil-2", "a"}) CHECK(is_service_name(good));
  for (const char* bad : {"", "Orientation", "2nd", "a-", "a--b", "a b", "été", "abcdefghijabcdefghijabcdefghija"})
    CHECK_FALSE(is_service_name(bad));
  CHECK(fault_of_title("vœux d’orientation").empty());
  for (const char* bad : {"", " x", "two\nlines", "\xFF"}) CHECK_FALSE(fault_of_title(bad).empty());
  CHECK_FALSE(fault_of_title(std::string(81, 'x')).empty());
}
