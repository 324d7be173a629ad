#include "scts/files/time_zone.hpp"

#include <doctest/doctest.h>

#include <ctime>

#include "scts/error.hpp"
#include "scts/model/date.hpp"

using namespace scts;

TEST_CASE("a zone is known by its rules") {
  CHECK(files::knows_zone("Europe/Paris"));
  CHECK(files::knows_zone("Indian/Reunion"));
  for (const char* bad : {"", "Mars/Olympus", "/usr/share/zoneinfo/Europe/Paris", "../../../etc/passwd", "Europe",
                          "zone.tab", "Europe/Paris\n"})
    CHECK_FALSE(files::knows_zone(bad));
}

TEST_CASE(
    "local time is that of the zone that is followed; an unknown one is refused by its name, and changes nothing") {
  const std::time_t evening = 1782858600;  // 2026-06-30T22:30Z
  const auto day = [&] {
    std::tm local{};
    ::localtime_r(&evening, &local);
    return local.tm_mday;
  };
  files::follow_zone("Europe/Paris");
  CHECK(day() == 1);
  CHECK(Date(files::local_day(std::chrono::sys_seconds(std::chrono::seconds(evening)))).iso() == "2026-07-01");
  files::follow_zone("America/Guadeloupe");
  CHECK(day() == 30);
  try {
    files::follow_zone("Mars/Olympus");
    FAIL("it was followed");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    CHECK(std::string(error.what()) == "this machine knows no time zone \"Mars/Olympus\"");
  }
  CHECK(day() == 30);
  files::follow_zone("Europe/Paris");
}
