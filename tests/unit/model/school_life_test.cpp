#include "scts/model/school_life.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace scts;

TEST_CASE("points are written in one way only") {
  const std::pair<const char*, const char*> all[] = {{"14.5", "14.5"},   {"14,50", "14.5"}, {"20", "20"},
                                                     {"020,000", "20"},  {"0", "0"},        {"0,25", "0.25"},
                                                     {"0.005", "0.005"}, {"10", "10"},      {"1000000", "1000000"}};
  for (const auto& [text, canonical] : all) CHECK(Points::parse(text).value().text() == canonical);
  CHECK(Points::parse("9.5") < Points::parse("10"));
  CHECK(Points::parse("0.000").value().none());
  CHECK(Points::one().text() == "1");
  for (const char* bad : {"", "-1", "+1", "1e3", "12x", ".5", "5.", "1.2345", "1 000", "1000000.001", "1000001",
                          "1.2.3", "99999999999999999999", "½", "12/20"}) {
    CAPTURE(bad);
    CHECK_FALSE(Points::parse(bad));
  }
}

TEST_CASE("a mark is points or a word without digits") {
  CHECK(Mark::parse("14,50").value().text() == "14.5");
  CHECK(Mark::parse("14,50").value().points() == Points::parse("14.5"));
  for (const char* word : {"absent", "dispensé", "non noté", "-", "Abs."}) {
    CHECK(Mark::parse(word).value().text() == word);
    CHECK_FALSE(Mark::parse(word).value().points());
  }
  CHECK(Mark::parse("  non   noté ").value().text() == "non noté");
  CHECK(Mark::parse(std::string(20, 'x') + std::string(20, 'y')));
  CHECK(Mark::parse("éééééééééééééééééééééééééééééééééééééééé"));  // 40 characters, 80 bytes
  CHECK_FALSE(Mark::parse(std::string(41, 'x')));
  for (const char* bad : {"", " ", "12x", "-3", "absent2", "1000001", "1.2345"}) CHECK_FALSE(Mark::parse(bad));
}

TEST_CASE("a moment is a day, or a minute of it") {
  const std::pair<const char*, const char*> all[] = {{"2026-11-23", "2026-11-23"},
                                                     {"23/11/2026", "2026-11-23"},
                                                     {"2026-11-23T08:30", "2026-11-23T08:30"},
                                                     {"2026-11-23 08:30", "2026-11-23T08:30"},
                                                     {"23/11/2026 00:00", "2026-11-23T00:00"},
                                                     {"23/11/2026 23:59", "2026-11-23T23:59"}};
  for (const auto& [text, iso] : all) CHECK(Moment::parse(text).value().iso() == iso);
  for (const char* bad : {"", "08:30", "31/02/2026", "31/02/2026 08:30", "2026-11-23T", "2026-11-23T8:30",
                          "2026-11-23T24:00", "2026-11-23T08:60", "2026-11-23T08:30:00", "2026-11-23x08:30"}) {
    CAPTURE(bad);
    CHECK_FALSE(Moment::parse(bad));
  }
}

TEST_CASE("a day lasts until its end") {
  const auto before = [](const char* a, const char* b) { return Moment::parse(a)->before(*Moment::parse(b)); };
  CHECK(before("2026-11-22", "2026-11-23"));
  CHECK(before("2026-11-22T18:00", "2026-11-23"));
  CHECK(before("2026-11-23T08:00", "2026-11-23T08:30"));
  CHECK_FALSE(before("2026-11-23", "2026-11-23"));
  CHECK_FALSE(before("2026-11-23", "2026-11-23T08:30"));
  CHECK_FALSE(before("2026-11-23T08:30", "2026-11-23"));
  CHECK_FALSE(before("2026-11-23T08:30", "2026-11-23T08:30"));
  CHECK_FALSE(before("2026-11-24", "2026-11-23"));
}
