#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "scts/deliver/message.hpp"
#include "scts/deliver/pdf_module.hpp"
#include "scts/deliver/wording_text.hpp"
#include "scts/error.hpp"
#include "support/temporary.hpp"

/// Letters, slips and messages for others than one guardian of one child: for families, and for students.
namespace scts::deliver {

namespace {

const Date kDay = *Date::parse("2026-11-23");
const std::vector<std::string> kAddress{"MME Nadia MARTIN", "2 avenue Bonafant", "78230 LE PECQ"};

Letterhead letterhead() {
  Letterhead head;
  head.school_name = "Collège Jean-Moulin";
  head.school_address = {"12 avenue des Tilleuls", "77100 MEAUX"};
  head.site_url = "https://teleservices.ac-creteil.fr";
  head.signatory = "La principale, Mme Claire DUFOUR";
  head.sender = "ce.0771234a@ac-creteil.fr";
  head.services = {"consultation des notes", "consultation des absences", "livret personnel de compétences"};
  return head;
}

Student student(std::int64_t number, const std::string& first_name, const std::string& name = "Martin") {
  return {StudentId(700100 + number),
          "",
          name,
          "",
          first_name,
          *Date::parse("1998-02-14"),
          {},
          DivisionCode("3 A"),
          first_name == "Léa" ? "lea@example.org" : "",
          {},
          {}};
}

Code code(std::int64_t number) {
  return Code(static_cast<std::uint64_t>(number) * 0x9E3779B97F4A7C15U);
}

Notice own(std::int64_t number, const std::string& first_name, const std::string& name = "Martin") {
  return {student(number, first_name, name), std::nullopt, code(number)};
}

Notice family(std::int64_t children) {
  Notice notice{student(1, "Léa"),
                Guardian{GuardianId(31001), "MME", "MARTIN", "", "Nadia", "nadia@example.org", "", {}}, code(1)};
  for (std::int64_t i = 2; i <= children; ++i)
    notice.others.push_back({student(i, "Enfant" + std::to_string(i)), code(i)});
  return notice;
}

std::vector<std::string> pages_of(const std::string& pdf) {
  const tests::Directory directory;
  const auto path = directory / "letters.pdf";
  std::ofstream(path, std::ios::binary) << pdf;
  std::string text;
  FILE* pipe = popen(("pdftotext -raw " + path.native() + " -").c_str(), "r");
  REQUIRE(pipe != nullptr);
  char buffer[4096];
  while (const std::size_t n = fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, n);
  REQUIRE(pclose(pipe) == 0);
  std::vector<std::string> pages;
  std::istringstream in(text);
  for (std::string page; std::getline(in, page, '\f');) pages.push_back(page);
  return pages;
}

/// The first page of each letter, and all of slips.
std::vector<std::string> print(Paper paper, const std::vector<Notice>& notices) {
  const auto printer = open_printer(letterhead(), paper);
  const auto file = printer->open("Lettres", kDay);
  int before = 0;
  for (const auto& notice : notices) {
    REQUIRE(printer->can_print(notice, kAddress));
    file->add(page_of(before++, paper, false, printer->pages()), notice, kAddress);
  }
  const auto count = file->pages();
  auto pages = pages_of(file->finish());
  CHECK(pages.size() == count);
  std::vector<std::string> fronts;
  for (std::size_t i = 0; i < pages.size(); i += static_cast<std::size_t>(printer->pages())) fronts.push_back(pages[i]);
  return fronts;
}

bool contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

/// The text without the breaks of its lines.
std::string joined(std::string text) {
  for (auto& c : text) c = c == '\n' ? ' ' : c;
  return text;
}

}  // namespace

TEST_CASE("a family's letter holds each child's name beside his code, and all references on the slip") {
  const auto notice = family(3);
  const auto page = print(Paper::family_letters, {notice}).at(0);
  for (const char* part : {"Vos codes d’activation", "Responsable : Mme Nadia MARTIN", "Léa MARTIN (3 A)",
                           "Enfant2 MARTIN (3 A)", "Enfant3 MARTIN (3 A)"}) {
    CHECK_MESSAGE(contains(page, part), part);
  }
  CHECK(contains(page, notice.code.text() + " Léa MARTIN"));
  CHECK(contains(page, notice.others[1].code.text() + " Enfant3 MARTIN"));
  const auto slip = joined(page.substr(page.find("Coupon")));
  for (const char* reference : {"[700101-31001]", "[700102-31001]", "[700103-31001]"}) CHECK(contains(slip, reference));
  CHECK_FALSE(contains(slip, notice.code.text()));
  CHECK_FALSE(contains(page, "1998"));
}

TEST_CASE("a guardian of one child gets the usual letter, in the same file") {
  const auto pages = print(Paper::family_letters, {family(1), family(2)});
  CHECK(pages.at(0) == print(Paper::letters, {family(1)}).at(0));
  CHECK(contains(pages.at(0), "Votre code d’activation"));
  CHECK(contains(pages.at(1), "Vos codes d’activation"));
}

TEST_CASE("a page holds at least four children, and more than it holds are refused") {
  const auto printer = open_printer(letterhead(), Paper::family_letters);
  CHECK(printer->can_print(family(4), kAddress));
  CHECK_FALSE(printer->can_print(family(30), kAddress));
  const auto file = printer->open("x", kDay);
  CHECK_THROWS_AS(file->add(1, family(30), kAddress), Error);
}

TEST_CASE("a student's letter is his own: no guardian, no slip to return") {
  const auto page = print(Paper::student_letters, {own(1, "Léa")}).at(0);
  for (const char* part : {"Léa MARTIN (3 A)", "Chère élève", "teleservices.ac-creteil.fr"})
    CHECK(contains(page, part));
  CHECK(contains(page, code(1).text()));
  for (const char* part : {"Coupon", "Madame", "1998", "Responsable :"}) CHECK_FALSE(contains(page, part));
}

TEST_CASE("slips: eight to a page, each with its name and code") {
  std::vector<Notice> class_of_ten;
  for (std::int64_t i = 1; i <= 10; ++i) class_of_ten.push_back(own(i, "Enfant" + std::to_string(i)));
  class_of_ten[3] = own(4, "Доминика", "Łuczak");
  class_of_ten[5] = own(6, "Anne-Gaëlle", "Abracadabrantesque-de-la-Tour-du-Pin-Chambly-de-La-Charce-X");
  const auto pages = print(Paper::student_slips, class_of_ten);
  REQUIRE(pages.size() == 2);
  for (std::size_t i = 0; i < class_of_ten.size(); ++i) {
    CHECK(contains(pages[i / 8], class_of_ten[i].code.text()));
    CHECK_FALSE(contains(pages[1 - i / 8], class_of_ten[i].code.text()));
  }
  CHECK(contains(pages[0], "Доминика ŁUCZAK (3 A)"));
  CHECK(contains(pages[0], "CHARCE-X (3 A)"));
  CHECK_FALSE(contains(pages[0], "1998"));
}

TEST_CASE("the back of a slip is blank on a duplex printer, whose slips they are") {
  for (const bool duplex : {true, false}) {
    for (const int count : {1, 7, 8, 9, 16, 17}) {
      CAPTURE(duplex);
      CAPTURE(count);
      const auto printer = open_printer(letterhead(), Paper::student_slips);
      const auto file = printer->open("x", kDay);
      int last = 0;
      for (int number = 0; number < count; ++number) {
        last = page_of(number, Paper::student_slips, duplex);
        file->add(last, own(number, "Léa"), {});
      }
      if (duplex) file->end_sheet();
      const auto pages = pages_of(file->finish());
      CHECK(pages.size() == static_cast<std::size_t>(duplex ? last + 1 : last));
      CHECK(sheets(last, duplex) == (count + 7) / 8);
      for (int number = 0; number < count; ++number) {
        const auto page = static_cast<std::size_t>(page_of(number, Paper::student_slips, duplex));
        CHECK(contains(pages.at(page - 1), code(number).text()));
        if (duplex) CHECK(pages.at(page).empty());
      }
    }
  }
}

TEST_CASE("a summary of slips speaks of slips, and of the side that must stay blank") {
  const Summary summary{12,
                        LetterOrder::division,
                        false,
                        3,
                        "cae-pages.csv",
                        {{"3 A", "cae-3-A.pdf", 22}},
                        summary_wording(Paper::student_slips)};
  const auto page = pages_of(open_printer(letterhead(), Paper::student_slips)->summary(summary, kDay)).at(0);
  CHECK(contains(page, "Coupons : 22"));
  CHECK(contains(page, "Feuilles à imprimer : 3"));
  CHECK(contains(page, "recto seul"));
  CHECK_FALSE(contains(page, "sous pli"));
}

TEST_CASE("a slip that would overflow or show a gap is told") {
  const auto printer = open_printer(letterhead(), Paper::student_slips);
  CHECK_FALSE(printer->can_print(own(1, "李明"), {}));
  CHECK_FALSE(printer->can_print(own(1, std::string(400, 'W')), {}));
  auto head = letterhead();
  head.school_name = std::string(400, 'W');
  CHECK_THROWS_AS(static_cast<void>(open_printer(head, Paper::student_slips)), Error);
}

TEST_CASE("a message for a family has a line for each child; one for a student goes to himself") {
  const Now now{std::chrono::sys_seconds(kDay.days()), kDay};
  const auto notice = family(3);
  const auto several = make_message(letterhead(), notice, "7f3a-12-000001", now);
  CHECK(contains(several, "To: Nadia MARTIN <nadia@example.org>"));
  for (const auto& other : notice.others) CHECK(contains(several, other.code.text()));
  CHECK(contains(several, notice.code.text()));
  CHECK_FALSE(contains(several.substr(0, several.find("\n\n")), "Enfant2"));
  const auto student = make_message(letterhead(), own(1, "Léa"), "7f3a-12-000002", now);
  CHECK(contains(student, "<lea@example.org>"));
  CHECK_THROWS_AS(static_cast<void>(make_message(letterhead(), own(2, "Hugo"), "7f3a-12-000003", now)), Error);
}

}  // namespace scts::deliver
