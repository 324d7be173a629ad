#include "scts/ops/school/services.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/status.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

const LaidDown kRector{
    "/etc/scts/config.toml",
    {{"lpc", {.mandatory = true}}, {"absences", {.eligible = false}}, {"bourses", {.mandatory = true}}}};

ops::ServiceRequest request(const std::string& name) {
  ops::ServiceRequest request;
  request.services = {name};
  request.laid_down = kRector;
  return request;
}

ops::ServiceRequest titled(const std::string& name, const std::string& title) {
  auto one = request(name);
  one.title = title;
  return one;
}

std::optional<Fault> fault(const std::function<void()>& f) {
  try {
    f();
  } catch (const Error& error) {
    return error.fault();
  }
  return std::nullopt;
}

std::optional<Fault> fault_of(const SmallSchool& school, const ops::ServiceRequest& wish) {
  return fault([&] { static_cast<void>(ops::open_services(school.run(), wish)); });
}

Service state(const SmallSchool& school, const std::string& name) {
  const auto report = ops::status(store::Read(*school.store), tests::day("2026-09-02"), kRector);
  const auto it = std::find_if(report.services.begin(), report.services.end(),
                               [&](const ops::ServiceStatus& one) { return one.service.name == name; });
  REQUIRE(it != report.services.end());
  return it->service;
}

}  // namespace

TEST_CASE("a service that is added is opened, renamed and closed as the others") {
  const SmallSchool school;
  CHECK(fault_of(school, request("orientation")) == Fault::usage);
  CHECK(ops::open_services(school.run(), titled("orientation", "vœux")).changed ==
        std::vector<std::string>{"orientation"});
  CHECK(state(school, "orientation").open);
  CHECK(ops::open_services(school.run(), titled("orientation", "vœux")).already.size() == 1);
  CHECK(ops::open_services(school.run(), titled("orientation", "vœux d’orientation")).changed.size() == 1);
  CHECK(ops::close_services(school.run(), {"orientation"}).changed.size() == 1);
  CHECK(state(school, "orientation").title == "vœux d’orientation");
  CHECK_FALSE(state(school, "orientation").open);
  CHECK(ops::open_services(school.run(), request("orientation")).changed.size() == 1);
}

TEST_CASE("a title is of one service, which does not ship") {
  const SmallSchool school;
  auto two = titled("orientation", "x");
  two.services.emplace_back("cantine");
  for (const auto& wish :
       {two, titled("notes", "x"), titled("Cantine", "x"), titled("cantine", ""), titled("cantine", " x")})
    CHECK(fault_of(school, wish) == Fault::usage);
}

TEST_CASE("what the rector laid down no school lifts") {
  const SmallSchool school;
  CHECK(state(school, "lpc").mandatory);
  CHECK(fault_of(school, request("absences")) == Fault::refused);
  auto lift = request("lpc");
  lift.mandatory = false;
  CHECK(fault_of(school, lift) == Fault::refused);
  auto bar = request("lpc");
  bar.eligible = false;
  CHECK(fault_of(school, bar) == Fault::refused);
  auto allow = request("absences");
  allow.eligible = true;
  CHECK(fault_of(school, allow) == Fault::refused);
  CHECK(ops::open_services(school.run(), request("lpc")).changed.size() == 1);
  CHECK(fault([&] { static_cast<void>(ops::close_services(school.run(), {"lpc"}, kRector)); }) == Fault::refused);
  CHECK(state(school, "bourses").title.empty());
  CHECK(ops::open_services(school.run(), titled("bourses", "bourses")).changed.size() == 1);
  CHECK(state(school, "bourses").open);
}

TEST_CASE("a school that was told before that it may not open what is mandatory may") {
  const SmallSchool school;
  ops::ServiceRequest before{{"lpc"}, false, {}};
  static_cast<void>(ops::open_services(school.run(), before));
  CHECK(ops::open_services(school.run(), request("lpc")).changed.size() == 1);
}

TEST_CASE("mandatory and not eligible is refused, in one go and in two") {
  const SmallSchool school;
  CHECK(fault_of(school, {{"lpc"}, false, true}) == Fault::refused);
  static_cast<void>(ops::open_services(school.run(), {{"lpc"}, {}, true}));
  CHECK(fault_of(school, {{"lpc"}, false, {}}) == Fault::refused);
  static_cast<void>(ops::open_services(school.run(), {{"lpc"}, false, false}));
  CHECK(fault_of(school, {{"lpc"}, {}, true}) == Fault::refused);
}
