#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>

#include "ops/school.hpp"
#include "scts/error.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

/// A small school with two tests, three marks and two absences.
class LivelySchool : public SmallSchool {
 public:
  LivelySchool() {
    write("tests.csv", kTests);
    write("marks.csv", kMarks);
    write("absences.csv", kAbsences);
    report = import({"marks.csv", "absences.csv", "tests.csv"});
  }
  static constexpr const char* kTests =
      "test_id;division;title;published_on;out_of\n1;6A;Fractions;2026-09-02;20\n2;6A;Dictée;;10\n";
  static constexpr const char* kMarks = "test_id;student_id;mark\n1;101;14,5\n1;103;absent\n2;101;7\n";
  static constexpr const char* kAbsences =
      "absence_id;student_id;from;to\n1;101;2026-09-02;\n2;102;2026-09-02 08:30;2026-09-02 10:00\n";

  ops::ImportReport part(const std::vector<std::string>& names) const {
    ops::ImportRequest request;
    request.partial = true;
    for (const auto& name : names) request.files.push_back(directory / name);
    return ops::import(run(), request);
  }
  [[nodiscard]] std::vector<std::string> rows(const std::string& sql) const {
    const SQLite::Database database((directory / "school.db").native());
    SQLite::Statement row(database, sql);
    std::vector<std::string> all;
    while (row.executeStep()) {
      std::string line;
      for (int i = 0; i < row.getColumnCount(); ++i) line += (i ? "|" : "") + row.getColumn(i).getString();
      all.push_back(line);
    }
    return all;
  }
  [[nodiscard]] std::vector<std::string> marks() const {
    return rows("SELECT test_id, student_id, mark, changed_by FROM mark ORDER BY 1, 2");
  }
  enum class Tells { all, news };
  [[nodiscard]] std::string error(const std::vector<std::string>& names, Tells tells = Tells::all) const {
    try {
      static_cast<void>(tells == Tells::news ? part(names) : import(names));
    } catch (const Error& e) {
      const std::string message = e.what();
      const auto name = message.find(directory.path().native() + "/");
      return name == 0 ? message.substr(directory.path().native().size() + 1) : message;
    }
    return "no error";
  }

  ops::ImportReport report;
};

std::string counts(const store::LifeChanges& c) {
  return std::to_string(c.added) + "+ " + std::to_string(c.changed) + "~ " + std::to_string(c.gone) + "- " +
         std::to_string(c.unchanged) + "=";
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("tests, marks and absences go in, in any order of files") {
  const LivelySchool school;
  CHECK(counts(school.report.tests) == "2+ 0~ 0- 0=");
  CHECK(counts(school.report.marks) == "3+ 0~ 0- 0=");
  CHECK(counts(school.report.absences) == "2+ 0~ 0- 0=");
  const auto batch = std::to_string(school.report.batch.value().value());
  CHECK(school.marks() == Lines{"1|101|14.5|" + batch, "1|103|absent|" + batch, "2|101|7|" + batch});
  CHECK(school.rows("SELECT test_id, division, title, published_on, out_of, coefficient, gone FROM test") ==
        Lines{"1|6A|Fractions|2026-09-02|20|1|0", "2|6A|Dictée||10|1|0"});
  CHECK(school.rows("SELECT absence_id, student_id, from_at, to_at, justified, gone FROM absence") ==
        Lines{"1|101|2026-09-02|2026-09-02|0|0", "2|102|2026-09-02T08:30|2026-09-02T10:00|0|0"});
  CHECK(school.rows("SELECT what, detail FROM event WHERE batch_id = " + batch) ==
        Lines{"tests-imported|2 added, 0 changed, 0 gone", "marks-imported|3 added, 0 changed, 0 gone",
              "absences-imported|2 added, 0 changed, 0 gone"});
}

TEST_CASE("students, tests and marks of one run know each other") {
  const SmallSchool school;
  school.write("marks.csv", "test_id;student_id;mark\n9;999;3\n");
  school.write("tests.csv", "test_id;title;published_on;out_of\n9;T;;5\n");
  school.write("all.csv",
               "student_id;family_name;first_name;birth_date;division\n101;MARTIN;Léa;2013-02-14;6A\n"
               "102;MARTIN;Hugo;2011-05-01;3 A\n103;NOËL;Œdipe;2012-12-31;6A\n999;NEW;New;2013-02-14;6A\n");
  const auto report = school.import({"marks.csv", "tests.csv", "all.csv"});
  CHECK(report.marks.added == 1);
  CHECK(report.stray_marks == 0);
}

TEST_CASE("what is unchanged keeps its batch; nothing changed is no batch") {
  const LivelySchool school;
  const auto before = school.marks();
  const auto again = school.import({"tests.csv", "marks.csv", "absences.csv"});
  CHECK_FALSE(again.batch);
  CHECK(counts(again.marks) == "0+ 0~ 0- 3=");
  CHECK(school.marks() == before);

  school.write("marks.csv", "test_id;student_id;mark\n1;101;14.50\n1;103;12\n2;101;07\n");
  const auto changed = school.import({"marks.csv"});
  CHECK(counts(changed.marks) == "0+ 1~ 0- 2=");
  CHECK(school.marks()[0] == before[0]);
  CHECK(school.marks()[1] == "1|103|12|" + std::to_string(changed.batch.value().value()));
}

TEST_CASE("what the whole no longer tells is gone, and comes back") {
  const LivelySchool school;
  school.write("tests.csv", "test_id;division;title;published_on;out_of\n1;6A;Fractions;2026-09-02;20\n");
  school.write("marks.csv", "test_id;student_id;mark\n1;101;14.5\n1;103;\n2;101;7\n");
  school.write("absences.csv", "absence_id;student_id;from;to\n1;101;2026-09-02;\n");
  CHECK(school.error({"tests.csv"}) == "1 of 2 tests are in the store but not in the files: they would count as gone");
  CHECK(school.error({"marks.csv"}) == "1 of 3 marks are in the store but not in the files: they would count as gone");
  CHECK(school.error({"absences.csv"}) ==
        "1 of 2 absences are in the store but not in the files: they would count as gone");
  const auto gone = school.import({"tests.csv", "marks.csv", "absences.csv"}, 2);
  const auto batch = std::to_string(gone.batch.value().value());
  CHECK(counts(gone.tests) == "0+ 0~ 1- 1=");
  CHECK(counts(gone.marks) == "0+ 0~ 2- 1=");  // of a test that is gone: no such test
  CHECK(gone.stray_marks == 1);
  CHECK(counts(gone.absences) == "0+ 0~ 1- 1=");
  CHECK(school.marks()[1] == "1|103||" + batch);
  CHECK(school.rows("SELECT test_id, title, gone, changed_by FROM test WHERE gone") == Lines{"2|Dictée|1|" + batch});
  CHECK_FALSE(school.import({"tests.csv", "marks.csv", "absences.csv"}).batch);

  school.write("tests.csv", LivelySchool::kTests);
  school.write("marks.csv", LivelySchool::kMarks);
  school.write("absences.csv", LivelySchool::kAbsences);
  const auto back = school.import({"tests.csv", "marks.csv", "absences.csv"});
  CHECK(counts(back.tests) == "1+ 0~ 0- 1=");
  CHECK(counts(back.marks) == "2+ 0~ 0- 1=");
  CHECK(counts(back.absences) == "1+ 0~ 0- 1=");
  CHECK(school.rows("SELECT count(*) FROM test WHERE gone") == Lines{"0"});
}

TEST_CASE("a part tells only what is new") {
  const LivelySchool school;
  school.write("tests.csv", "test_id;title;published_on;out_of\n3;Poésie;;20\n");
  school.write("more.csv", "test_id;student_id;mark\n3;102;18\n");
  school.write("marks.csv", "test_id;student_id;mark\n1;101;15\n1;103;\n");
  school.write("absences.csv", "absence_id;student_id;from;to\n3;101;2026-09-03;\n");
  const auto report = school.part({"tests.csv", "more.csv", "marks.csv", "absences.csv"});
  CHECK(counts(report.tests) == "1+ 0~ 0- 0=");
  CHECK(counts(report.marks) == "1+ 1~ 0- 0=");
  CHECK(counts(report.absences) == "1+ 0~ 0- 0=");
  CHECK(school.rows("SELECT test_id, student_id, mark FROM mark ORDER BY 1, 2") ==
        Lines{"1|101|15", "1|103|absent", "2|101|7", "3|102|18"});
}

TEST_CASE("a part of the people: nobody leaves, and a rank is not guessed") {
  const SmallSchool school;
  school.write("students.csv", "student_id;family_name;first_name;birth_date\n999;NEW;New;2013-02-14\n");
  school.write("guardians.csv", "guardian_id;family_name\n299;NEW\n");
  school.write("bonds.csv", "student_id;guardian_id;rank\n999;299;1\n101;299;\n101;202;2\n");
  ops::ImportRequest request;
  request.partial = true;
  for (const char* name : {"students.csv", "guardians.csv", "bonds.csv"})
    request.files.push_back(school.directory / name);
  const auto report = ops::import(school.run(), request);
  CHECK(report.changes.students.added == 1);
  CHECK(report.changes.students.left == 0);
  CHECK(report.changes.guardians.left == 0);
  CHECK(report.changes.bonds.added == 2);
  CHECK(report.changes.bonds.removed == 0);
  CHECK(report.changes.bonds.unchanged == 1);

  school.write("bonds.csv", "student_id;guardian_id;rank\n101;299;1\n");
  request.files = {school.directory / "bonds.csv"};
  CHECK_THROWS_WITH_AS(static_cast<void>(ops::import(school.run(), request)),
                       doctest::Contains("bonds.csv:2: ELEVE_ID 101, PERSONNE_ID 299: légal 1 is PERSONNE_ID 201 in "
                                         "the store"),
                       Error);
  school.write("bonds.csv", "student_id;guardian_id;rank\n101;299;1\n101;201;\n");
  CHECK(ops::import(school.run(), request).changes.bonds.rank_changed == 2);
}

TEST_CASE("twice the same is once; twice with other data is refused") {
  const LivelySchool school;
  school.write("again.csv", "test_id;student_id;mark\n1;101;14.500\n1;101;\n");
  CHECK_FALSE(school.import({"marks.csv", "again.csv"}).changed);
  school.write("again.csv", "test_id;student_id;mark\n1;101;15\n");
  CHECK(school.error({"marks.csv", "again.csv"}) ==
        "again.csv:2: test_id 1, ELEVE_ID 101: stands twice, with different data");
  school.write("again.csv", "test_id;title;published_on;out_of\n1;Fractions;2026-09-02;20\n");
  CHECK(school.error({"again.csv", "tests.csv"}) == "tests.csv:2: test_id 1: stands twice, with different data");
  school.write("again.csv", "absence_id;student_id;from;to\n1;101;2026-09-02;2026-09-03\n");
  CHECK(school.error({"absences.csv", "again.csv"}) == "again.csv:2: absence_id 1: stands twice, with different data");
}

TEST_CASE("no mark is above what its test is out of, whatever comes first") {
  const LivelySchool school;
  const auto before = school.marks();
  school.write("marks.csv", "test_id;student_id;mark\n1;101;14.5\n1;103;absent\n2;101;10.5\n");
  CHECK(school.error({"marks.csv"}) ==
        "marks.csv:4: test_id 2, ELEVE_ID 101: mark 10.5 is above 10, what the test is out of");
  CHECK(school.error({"marks.csv"}, LivelySchool::Tells::news) ==
        "marks.csv:4: test_id 2, ELEVE_ID 101: mark 10.5 is above 10, what the test is out of");
  school.write("tests.csv",
               "test_id;division;title;published_on;out_of\n1;6A;Fractions;2026-09-02;20\n2;6A;Dictée;;10.5\n");
  CHECK(school.import({"marks.csv", "tests.csv"}).marks.changed == 1);

  school.write("tests.csv",
               "test_id;division;title;published_on;out_of\n1;6A;Fractions;2026-09-02;20\n2;6A;Dictée;;9\n");
  CHECK(school.error({"tests.csv"}) == "tests.csv:3: test_id 2: out_of 9 is below the mark 10.5 of ELEVE_ID 101");
  CHECK(school.error({"marks.csv", "tests.csv"}) ==
        "marks.csv:4: test_id 2, ELEVE_ID 101: mark 10.5 is above 9, what the test is out of");
  school.write("one.csv", "test_id;student_id;mark\n2;101;9\n");
  CHECK(school.part({"one.csv", "tests.csv"}).tests.changed == 1);
}

TEST_CASE("what belongs to nobody is left out and told") {
  const LivelySchool school;
  school.write("marks.csv", "test_id;student_id;mark\n1;101;14,5\n1;103;absent\n2;101;7\n1;777;12\n8;101;12\n");
  school.write("absences.csv",
               "absence_id;student_id;from;to\n1;101;2026-09-02;\n2;102;2026-09-02 08:30;2026-09-02 10:00\n"
               "3;777;2026-09-02;\n");
  school.write("tests.csv", std::string(LivelySchool::kTests) + "3;7Z;A;;20\n4;7Z;B;;20\n5;3 A;C;;20\n");
  const auto report = school.import({"tests.csv", "marks.csv", "absences.csv"});
  CHECK(report.tests.added == 3);
  CHECK_FALSE(report.marks.any());
  CHECK(report.stray_marks == 2);
  CHECK(report.stray_absences == 1);
  Lines warnings;
  for (const auto& w : report.warnings.first)
    warnings.push_back(std::to_string(w.line) + " " + w.id + ": " + w.message);
  CHECK(warnings == Lines{"4 test_id 3: the division \"7Z\" is not known",
                          "5 test_id 1, ELEVE_ID 777: no such student: the mark is left out",
                          "6 test_id 8, ELEVE_ID 101: no such test: the mark is left out",
                          "4 absence_id 3: no such student (ELEVE_ID 777): the absence is left out"});
}

TEST_CASE("a code was used on the first day that is told, and then for good") {
  const LivelySchool school;
  CHECK(school.generate(tests::all()).created == 4);
  const auto code = [&](const std::string& student) {
    return school.history(tests::student(student)).at(0).codes.at(0).code.text();
  };
  const auto used = [&] { return school.rows("SELECT used_on FROM code WHERE used_on IS NOT NULL ORDER BY code_id"); };
  school.write("usage.csv", "code;used_on\n" + code("102") + ";2026-09-05\n" + code("102") + ";2026-09-04\n" +
                                code("103") + ";2026-09-06\n0000-000-000-001;2026-09-06\n");
  const auto report = school.import({"usage.csv"});
  CHECK(report.codes_used == 2);
  CHECK(report.stray_codes == 1);
  REQUIRE(report.warnings.first.size() == 1);
  CHECK(report.warnings.first[0].line == 5);
  CHECK(report.warnings.first[0].message == "no such code: the row is left out");
  CHECK(used() == Lines{"2026-09-04", "2026-09-06"});
  CHECK(school.rows("SELECT student_id, guardian_id, detail FROM event WHERE what = 'code-used' ORDER BY code_id") ==
        Lines{"102|201|2026-09-04", "103|203|2026-09-06"});

  school.write("usage.csv", "code;used_on\n" + code("102") + ";2026-09-03\n");
  CHECK_FALSE(school.import({"usage.csv"}).changed);
  CHECK(used() == Lines{"2026-09-04", "2026-09-06"});
}

TEST_CASE("the key is asked for where codes are told, and nowhere else") {
  const LivelySchool school;
  std::filesystem::rename(school.directory / "school.db.key", school.directory / "elsewhere");
  CHECK_FALSE(school.import({"tests.csv", "marks.csv", "absences.csv"}).changed);
  school.write("usage.csv", "code;used_on\n0000-000-000-001;2026-09-06\n");
  CHECK_THROWS_AS(static_cast<void>(school.import({"usage.csv"})), Error);
}
