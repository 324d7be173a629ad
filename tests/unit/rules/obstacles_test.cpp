#include "scts/rules/obstacles.hpp"

#include <doctest/doctest.h>

using namespace scts;
using namespace scts::rules;

TEST_CASE("what keeps a code from working") {
  const Date today = *Date::parse("2026-11-24");
  const auto all = [&](auto change) {
    CodeFacts code{.valid = true, .usable_from = today, .replicated = true, .joined = true, .any_service_open = true};
    change(code);
    return obstacles(code, today);
  };
  using List = std::vector<Obstacle>;
  CHECK(all([](CodeFacts&) {}).empty());
  CHECK(all([](CodeFacts& c) { c.replicated.reset(); }).empty());
  CHECK(all([](CodeFacts& c) { c.valid = c.joined = false; }) == List{Obstacle::invalid});
  CHECK(all([](CodeFacts& c) { c.usable_from = c.usable_from.next(); }) == List{Obstacle::not_before});
  CHECK(all([](CodeFacts& c) { c.replicated = false; }) == List{Obstacle::not_replicated});
  CHECK(all([](CodeFacts& c) {
          c.used = true;
          c.replicated = false;
        }) == List{Obstacle::used});
  CHECK(all([](CodeFacts& c) { c.locked = true; }) == List{Obstacle::locked});
  CHECK(all([](CodeFacts& c) { c.locked = c.used = true; }) == List{Obstacle::used});
  CHECK(all([](CodeFacts& c) { c.student_left = true; }) == List{Obstacle::student_left});
  CHECK(all([](CodeFacts& c) { c.any_service_open = c.joined = false; }) == List{Obstacle::teleservices_closed});
  CHECK(all([](CodeFacts& c) { c.any_service_open = false; }) == List{Obstacle::services_closed});
}
