#include "deliver/line_breaks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "deliver/embedded.hpp"
#include "deliver/letter_text.hpp"
#include "deliver/wording.hpp"
#include "support/letters.hpp"

namespace scts::deliver {

namespace {

/// Seen characters.
double width_of(std::string_view text) {
  const auto plain = without_marks(std::string(text));
  return static_cast<double>(std::count_if(plain.begin(), plain.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

using Lines = std::vector<std::string>;

/// Of a text with its marks.
Lines lines_of_marked(std::string_view text, double room) {
  Lines lines;
  for (const auto line : broken(text, room, width_of)) lines.push_back(without_marks(std::string(line)));
  return lines;
}
Lines lines_of(std::string_view text, double room) {
  return lines_of_marked(mark_breaks(text), room);
}

constexpr std::string_view kSite = "https://teleservices-familles.ac-orleans-tours.fr/parents";

Fields trying() {
  auto head = letterhead();
  head.site_url = kSite;
  head.help_url = "https://www.education.gouv.fr/aide-aux-familles";
  head.help_phone = "0 809 54 06 06";
  head.dpo = "dpd@ac-orleans-tours.fr";
  head.privacy_url = "https://www.ac-orleans-tours.fr/donnees-personnelles";
  head.service_from = {{kDay, "notes"}};
  const auto one = notice();
  Fields fields;
  set_school(fields, head, {});
  set_date(fields, kDay, {});
  set_people(fields, one);
  set_telling(fields, {kDay, kDay}, {});
  set_code(fields, one);
  for (const char* name : {"batch", "manifest", "letters", "sheets", "files", "x", "y", "code_font"}) {
    if (fields.find(name) == nullptr) fields.set(name, "1");
  }
  return fields;
}

/// What no line may end inside.
const Lines kWhole{"télé-services", "01 60 00 00 00", "0 809 54 06 06", "23 novembre 2026", "(3 A)",
                   "Mme Nadia",     "Mme Claire",     "700101-31001",   "77100 MEAUX",      "12 avenue"};

}  // namespace

TEST_CASE("What is read as one stays on a line") {
  CHECK(lines_of("élève Nour-Eddine BENALI (3 A)", 27) == Lines{"élève Nour-Eddine BENALI", "(3 A)"});
  CHECK(lines_of("Par téléphone, 01 23 45 67 89", 20) == Lines{"Par téléphone,", "01 23 45 67 89"});
  CHECK(lines_of("les télé-services de M. Martin", 22) == Lines{"les télé-services de", "M. Martin"});
  CHECK(lines_of("les télé-services", 10) == Lines{"les", "télé-servi", "ces"});
  CHECK(lines_of("Jean-Christophe", 10) == Lines{"Jean-", "Christophe"});
}

TEST_CASE("An address is broken where it may be, and only if a line is too short for it") {
  CHECK(lines_of("Allez sur " + std::string(kSite), 60) == Lines{"Allez sur", std::string(kSite)});
  CHECK(lines_of(kSite, 40) == Lines{"https://teleservices-familles", ".ac-orleans-tours.fr/parents"});
  CHECK(lines_of(kSite, 52) == Lines{"https://teleservices-familles.ac-orleans-tours.fr/", "parents"});
  CHECK(lines_of("ce.0754321p@ac-creteil.fr", 14) == Lines{"ce.0754321p", "@ac-creteil.fr"});
  CHECK(lines_of(kSite, 12).front() == "https://tele");
}

TEST_CASE("Nothing that is read as one is broken in any shipped text, at any width") {
  const auto fields = trying();
  REQUIRE(fields.edition() == kEdition);
  int met = 0;
  for (const auto& one : embedded()) {
    const Wording wording(std::string(one.name), one.text);
    for (const auto& entry : wording.sections()) {
      const auto& name = entry.first;
      std::vector<Line> lines;
      try {
        lines = wording.fill(name, fields);
      } catch (const std::exception&) {
        continue;  // fields of sheets that families never see
      }
      for (const auto& line : lines) {
        for (int room = 34; room < 100; ++room) {
          const auto set = lines_of_marked(line.text, room);
          for (const auto& part : set) CHECK(width_of(part) <= room);
          for (const auto& whole : kWhole) {
            if (without_marks(line.text).find(whole) == std::string::npos) continue;
            ++met;
            const auto has = [&](const std::string& part) { return part.find(whole) != std::string::npos; };
            CHECK_MESSAGE(std::any_of(set.begin(), set.end(), has), name, ": ", whole, " at ", room);
          }
        }
      }
    }
  }
  CHECK(met > 1000);
}

}  // namespace scts::deliver
