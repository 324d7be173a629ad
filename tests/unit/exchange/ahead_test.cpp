#include "exchange/ahead.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <latch>
#include <thread>
#include <utility>
#include <vector>

#include "reading.hpp"
#include "scts/error.hpp"

namespace scts::exchange {

namespace {

constexpr int kMany = 5000;  // more than fit between the threads

void give(RecordSink& sink, int count) {
  for (int i = 1; i <= count; ++i) sink.take(MefRecord{MefCode(fmt::format("M{}", i)), "label"}, i);
}

/// Refuses the third record.
struct Refusing : Seen {
  std::latch refused{1};
  void take(Record&& record, long line) override {
    if (line == 3) {
      refused.count_down();
      throw Error(Fault::failed, "the third");
    }
    Seen::take(std::move(record), line);
  }
};

}  // namespace

TEST_CASE("records read ahead come in the file's order, on the caller's thread") {
  const auto reading = std::this_thread::get_id();
  bool elsewhere = false;
  Seen seen;
  read_ahead(std::vector<Ahead>{{[&](RecordSink& sink) {
                                   elsewhere = std::this_thread::get_id() != reading;
                                   give(sink, kMany);
                                   sink.warn(kMany + 1, "id", "odd");
                                 },
                                 seen}});
  CHECK(elsewhere);
  REQUIRE(seen.lines.size() == kMany);
  CHECK(seen.lines.front() == "1 mef M1|label");
  CHECK(seen.lines.back() == fmt::format("{0} mef M{0}|label", kMany));
  CHECK(seen.warnings == std::vector<std::string>{fmt::format("{}: id: odd", kMany + 1)});
}

TEST_CASE("readings are taken by turns, each by its sink") {
  // Each waits for the other to have been taken in part: one after the other, they would never end.
  std::latch halves(2);
  const auto half = [&](RecordSink& sink) {
    give(sink, kMany);
    halves.arrive_and_wait();
    give(sink, 1);
  };
  Seen first;
  Seen second;
  read_ahead(std::vector<Ahead>{{half, first}, {half, second}});
  CHECK(first.lines.size() == kMany + 1);
  CHECK(second.lines == first.lines);
}

TEST_CASE("a fault of the file is told after what stood before it") {
  Seen seen;
  const std::vector<Ahead> faulty{{[](RecordSink& sink) {
                                     give(sink, 700);
                                     throw Error(Fault::failed, "line 701");
                                   },
                                   seen}};
  CHECK_THROWS_WITH_AS(read_ahead(faulty), "line 701", Error);
  CHECK(seen.lines.size() == 700);
}

TEST_CASE("of two faults, the first file's is told, though it comes later") {
  Seen first;
  const auto fail_after = [&](std::latch& other) {
    return [&](RecordSink& sink) {
      other.wait();
      give(sink, kMany);
      throw Error(Fault::failed, "the first file's");
    };
  };
  SUBCASE("a fault of the reading") {
    std::latch failed(1);
    Seen second;
    const auto early = [&](RecordSink& sink) {
      give(sink, 1);
      failed.count_down();
      throw Error(Fault::failed, "the second file's");
    };
    const std::vector<Ahead> readings{{fail_after(failed), first}, {early, second}};
    CHECK_THROWS_WITH_AS(read_ahead(readings), "the first file's", Error);
  }
  SUBCASE("a sink that refuses") {
    Refusing second;
    const auto endless = [&](RecordSink& sink) {
      while (true) give(sink, kMany);
    };
    const std::vector<Ahead> readings{{fail_after(second.refused), first}, {endless, second}};
    CHECK_THROWS_WITH_AS(read_ahead(readings), "the first file's", Error);
  }
  CHECK(first.lines.size() == kMany);
}

TEST_CASE("a sink that refuses ends the reading") {
  Refusing sink;
  bool finished = false;
  const std::vector<Ahead> refused{{[&](RecordSink& to) {
                                      give(to, 100 * kMany);
                                      finished = true;
                                    },
                                    sink}};
  CHECK_THROWS_WITH_AS(read_ahead(refused), "the third", Error);
  CHECK_FALSE(finished);
  CHECK(sink.lines.size() == 2);
}

namespace {

constexpr int kRecords = 9000;  // of which an export has more than 1 MB: it is worth a thread

/// An export of so many records of that element, the one of that line with another tag at its end.
std::string large(std::string_view root, std::string_view list, std::string_view element, int bad_line = 0) {
  std::string data = fmt::format("<{}>\n", list);
  for (int i = 1; i <= kRecords; ++i) {
    const auto end = i + 3 == bad_line ? std::string_view("NO") : element;
    data += fmt::format(
        "<{0} {0}_ID=\"{1}\"><NOM>N?M{1}</NOM><DATE_NAISS>14/02/2012</DATE_NAISS><PRENOM>P</PRENOM>"
        "<MEL>n{1}@example.org</MEL></{2}>\n",
        element, i, end);
  }
  return siecle(root, data + fmt::format("</{}>", list));
}

}  // namespace

TEST_CASE("exports that tell of different things go together") {
  const Folder folder;
  RosterFile students(folder.file(large("BEE_ELEVES", "ELEVES", "ELEVE"), "students"), {});
  RosterFile guardians(folder.file(large("BEE_RESPONSABLES", "PERSONNES", "PERSONNE"), "guardians"), {});
  RosterFile more(folder.file(large("BEE_ELEVES", "ELEVES", "ELEVE"), "more"), {});
  RosterFile list(folder.file("student_id;guardian_id;rank\n", "list"), {});
  CHECK(students.goes_with(guardians));
  CHECK_FALSE(students.goes_with(more));
  CHECK_FALSE(students.goes_with(list));
  CHECK_FALSE(list.goes_with(students));

  Seen alone;
  RosterFile(folder.path() / "guardians", {}).read(alone);
  Seen first;
  Seen second;
  std::vector<Reading> readings{{students, first}, {guardians, second}};
  read_together(readings);
  CHECK(readings[0].count == kRecords);
  CHECK(readings[1].count == kRecords);
  CHECK(first.lines.size() == kRecords + 1);
  CHECK(second.lines == alone.lines);
  CHECK(second.warnings == alone.warnings);
  CHECK(second.warnings.size() == kRecords);
}

TEST_CASE("of files that are read together, the first one's fault is told") {
  const Folder folder;
  RosterFile students(folder.file(large("BEE_ELEVES", "ELEVES", "ELEVE", 9000), "students"), {});
  RosterFile guardians(folder.file(large("BEE_RESPONSABLES", "PERSONNES", "PERSONNE", 5), "guardians"), {});
  Seen first;
  Seen second;
  std::vector<Reading> readings{{students, first}, {guardians, second}};
  CHECK(contains(error_of([&] { read_together(readings); }), "students:9000: not well-formed XML"));
}

}  // namespace scts::exchange
