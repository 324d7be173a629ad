#include <doctest/doctest.h>

#include "exchange/reading.hpp"

namespace scts::exchange {

namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="ISO-8859-15"?>
<BEE_ELEVES VERSION="3.0"><PARAMETRES><UAJ>0754321P</UAJ><HORODATAGE>07/09/2026 08:15:00</HORODATAGE></PARAMETRES>
<DONNEES><ELEVES>
)";
constexpr std::string_view kAnna =
    R"(<ELEVE ELEVE_ID="7"><NOM>DIA</NOM><PRENOM>Anna</PRENOM><DATE_NAISS>14/02/2013</DATE_NAISS>
<ADRESSE_ID>55</ADRESSE_ID></ELEVE>
)";
constexpr std::string_view kBea =
    R"(<ELEVE ELEVE_ID="8"><NOM>DIA</NOM><PRENOM>Bea</PRENOM><DATE_NAISS>15/02/2013</DATE_NAISS><ADRESSE_ID/></ELEVE>
)";
constexpr std::string_view kFoot = R"(</ELEVES>
<STRUCTURES><STRUCTURES_ELEVE ELEVE_ID="8"><STRUCTURE><CODE_STRUCTURE>6A</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE></STRUCTURES>
<ADRESSES><ADRESSE ADRESSE_ID="55"><LIGNE1_ADRESSE>1 RUE DU PORT</LIGNE1_ADRESSE></ADRESSE></ADRESSES></DONNEES></BEE_ELEVES>
)";

std::string text(std::string_view a, std::string_view b, std::string_view c = {}, std::string_view d = {}) {
  return std::string(a).append(b).append(c).append(d);
}

/// The digests of the records, in their order; none if the file is not plain.
std::vector<std::int64_t> digests(const std::string& bytes) {
  struct Sink : Seen {
    std::vector<std::int64_t> digests;
    void take(Record&& record, long) override { digests.push_back(std::get<Skimmed>(record).digest); }
  } sink;
  const Folder folder;
  RosterFile file(folder.file(bytes), {});
  return file.skim(sink).plain ? sink.digests : std::vector<std::int64_t>();
}

}  // namespace

TEST_CASE("A skimmed export tells whose its records are and where they end") {
  const Folder folder;
  RosterFile file(folder.file(text(kHead, kAnna, kBea, kFoot)), {});
  Seen seen;
  CHECK(file.skim(seen).plain);
  CHECK(seen.lines == std::vector<std::string>{"4 skimmed student 7 55, to 5", "6 skimmed student 8 0, to 6",
                                               "8 skimmed membership 8 0, to 8",
                                               "9 skimmed student_address 55 0, to 9"});
}

TEST_CASE("What is passed over counts, and the others stand where they stand") {
  const Folder folder;
  RosterFile file(folder.file(text(kHead, kAnna, kBea, kFoot)), {});
  Seen skimmed;
  REQUIRE(file.skim(skimmed).plain);
  file.pass_over([](Skimmed::Kind, std::int64_t id) { return id == 8; });
  Seen seen;
  CHECK(file.read(seen) == 2);
  REQUIRE(seen.lines.size() == 3);
  CHECK(seen.lines[0].starts_with("students 0754321P"));
  CHECK(seen.lines[1].starts_with("6 "));
  CHECK(seen.lines[1].find("Bea") != std::string::npos);
  CHECK(seen.lines[2].starts_with("8 "));
}

TEST_CASE("After a skim with nothing to pass over all is read") {
  const Folder folder;
  RosterFile file(folder.file(text(kHead, kAnna, kBea, kFoot)), {});
  Seen skimmed;
  REQUIRE(file.skim(skimmed).plain);
  file.pass_over({});
  Seen seen;
  CHECK(file.read(seen) == 2);
  CHECK(seen.lines.size() == 5);
}

TEST_CASE("Where nothing is new nothing is read") {
  const Folder folder;
  RosterFile file(folder.file(text(kHead, kAnna, kBea, kFoot)), {});
  Seen skimmed;
  const auto skim = file.skim(skimmed);
  CHECK(skim.persons == 2);
  file.pass_over_all(skim);
  Seen seen;
  CHECK(file.read(seen) == 2);
  CHECK(seen.lines.size() == 1);
}

TEST_CASE("A digest is of the record, and of what decides how it is read") {
  const auto all = text(kHead, kAnna, kBea, kFoot);
  const auto before = digests(all);
  REQUIRE(before.size() == 4);
  const auto with = [&](std::string_view what, std::string_view instead) {
    auto other = all;
    return digests(other.replace(other.find(what), what.size(), instead));
  };
  const auto same = [&](const std::vector<std::int64_t>& now) {
    std::string found;
    for (std::size_t i = 0; i < before.size(); ++i) found += i < now.size() && now[i] == before[i] ? '=' : '/';
    return found;
  };
  CHECK(same(with("07/09/2026", "08/09/2026")) == "====");
  CHECK(same(with("Bea",
                  "B\xE9"
                  "a")) == "=/==");
  CHECK(same(with("1 RUE", "2 RUE")) == "===/");
  CHECK(same(with("ISO-8859-15", "ISO-8859-1")) == "////");
  CHECK(same(with("VERSION=\"3.0\"", "VERSION=\"3.1\"")) == "////");
  CHECK(same(digests(text(kHead, kBea, kAnna, kFoot))) == "//==");
}

TEST_CASE("A file is not plain if it is not sure whose a record is") {
  for (const std::string_view student :
       {"<ELEVE ELEVE_ID=\"7&#48;\"><NOM>DIA</NOM></ELEVE>", "<ELEVE ELEVE_ID=\"\"><NOM>DIA</NOM></ELEVE>",
        "<ELEVE><NOM>DIA</NOM></ELEVE>",
        "<ELEVE ELEVE_ID=\"7\"><ADRESSE_ID>5</ADRESSE_ID><X><ADRESSE_ID>6</ADRESSE_ID></X></ELEVE>",
        "<ELEVE ELEVE_ID=\"7\"><ADRESSE_ID>5 6</ADRESSE_ID></ELEVE>"}) {
    INFO(student);
    CHECK(digests(text(kHead, student, kBea, kFoot)).empty());
  }
  CHECK(digests(text(kHead, kAnna, kBea, kFoot)).size() == 4);
}

TEST_CASE("What is not as SIECLE writes it is not skimmed") {
  for (const std::string_view odd : {"<!-- <ELEVE> -->", "<![CDATA[<ELEVE>]]>", "<?page 1?>", "<ELEVE ELEVE_ID=\"7\"/>",
                                     "<ELEVE ELEVE_ID=\"7\"><ELEVE ELEVE_ID=\"9\"></ELEVE></ELEVE>"}) {
    INFO(odd);
    CHECK(digests(text(kHead, kAnna, odd, text(kBea, kFoot))).empty());
  }
}

TEST_CASE("A file that is cut short is not plain, wherever it is cut") {
  const auto all = text(kHead, kAnna, kBea, kFoot);
  for (std::size_t size = kHead.size(); size + 2 < all.size(); ++size) {
    INFO(size);
    REQUIRE(digests(all.substr(0, size)).empty());
  }
}

TEST_CASE("A skim meets every cut of a buffer") {
  const auto before = digests(text(kHead, kAnna, kBea, kFoot));
  for (std::size_t blanks = (1 << 17) - text(kHead, kAnna).size() - 60; blanks < (1 << 17); blanks += 3) {
    const auto now = digests(text(kHead, kAnna, std::string(blanks, ' '), text(kBea, kFoot)));
    REQUIRE(now == before);
  }
}

}  // namespace scts::exchange
