#include "support/letters.hpp"

#include <algorithm>

namespace scts::deliver {

namespace {

/// What a scanner reads on the first page.
std::string scanned(const std::string& pdf) {
  return ask(pdf, "pdftoppm -r 300 -gray -f 1 -l 1", "| zbarimg -q --nodbus - | sort");
}

}  // namespace

TEST_CASE("scanners read a link with the code, and the slip's reference") {
  auto head = letterhead();
  CHECK(scanned(print(head, {notice()})) == "CODE-128:700101-31001\n");
  head.qr = true;
  const auto link = "QR-Code:https://teleservices.ac-creteil.fr#code=";
  CHECK(scanned(print(head, {notice()})) == "CODE-128:700101-31001\n" + (link + notice().code.text()) + "\n");
  auto widest = notice();
  widest.student.id = StudentId(99999999);
  widest.guardian->id = GuardianId(99999999);
  CHECK(scanned(print(head, {widest})).find("CODE-128:99999999-99999999\n") != std::string::npos);
  head.edition = 1;
  CHECK(scanned(print(head, {notice()})) == "QR-Code:" + notice().code.text() + "\n" + head.site_url + "\n");
}

TEST_CASE("a family has a QR code for each child, a slip has its own") {
  auto head = letterhead();
  head.qr = true;
  auto family = notice();
  family.others.push_back({notice(2).student, notice(2).code});
  const auto print_as = [&](Paper paper, const Notice& what) {
    const auto printer = open_printer(head, paper);
    const auto file = printer->open("x", kDay);
    REQUIRE(printer->can_print(what, kAddress));
    file->add(1, what, kAddress);
    return file->finish();
  };
  const auto link = [](int number) {
    return "QR-Code:https://teleservices.ac-creteil.fr#code=" + notice(number).code.text() + "\n";
  };
  auto both = std::vector{link(1), link(2)};
  std::sort(both.begin(), both.end());
  CHECK(scanned(print_as(Paper::family_letters, family)) == both[0] + both[1]);
  auto own = notice();
  own.guardian.reset();
  CHECK(scanned(print_as(Paper::student_slips, own)) == link(1));
  head.edition = 1;
  CHECK(scanned(print_as(Paper::student_slips, own)) == "");
}

}  // namespace scts::deliver
