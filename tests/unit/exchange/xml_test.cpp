#include <doctest/doctest.h>

#include "reading.hpp"

namespace scts::exchange {

namespace {

std::string named(std::string_view name, std::string_view encoding) {
  return student(fmt::format("<NOM>{}</NOM><DATE_NAISS>14/02/1998</DATE_NAISS>", name), encoding);
}
std::string as_read(std::string_view name, std::string_view encoding) {
  const auto line = read_one(named(name, encoding));
  const auto from = line.find("||") + 2;
  return line.substr(from, line.find('|', from) - from);
}

}  // namespace

TEST_CASE("the encodings of exports") {
  CHECK(as_read("\xA6\xA8\xB4\xB8\xBC\xBD\xBE\xC9\xA4", "ISO-8859-15") == "ŠšŽžŒœŸÉ€");
  CHECK(as_read("\xA6\xA8\xB4\xB8\xC9", "ISO-8859-1") == "¦¨´¸É");
  CHECK(as_read("\x8A\x9C\xC9", "windows-1252") == "ŠœÉ");
  CHECK(as_read("\xC3\x89\xC5\x81", "UTF-8") == "ÉŁ");
  CHECK(as_read("\xC3\x89\xC5\x81", "Utf-8") == "ÉŁ");
  CHECK(as_read("&#321;", "ISO-8859-15") == "Ł");
  CHECK(failure(named("A", "EBCDIC-FR")) == "file:1: the encoding \"EBCDIC-FR\" is not read");
  CHECK(contains(failure(named("\x81", "windows-1252")), "file:4: not well-formed XML"));
}

TEST_CASE("an editor has saved the file as UTF-8") {
  for (const auto* encoding : {"ISO-8859-15", "ISO-8859-1", "iso-8859-15", "windows-1252"}) {
    for (const auto* name : {"LÉA", "ZOË", "ŒUVRARD", "Œ", "«A»", "Hélène"}) {
      CHECK(failure(named(name, encoding)) == fmt::format("file:4: UTF-8 in a file that says it is {}", encoding));
    }
  }
  CHECK(as_read("JO\xC3O \xC5S\xC2"
                "E\xC3\xC9",
                "ISO-8859-15") == "JOÃO ÅSÂEÃÉ");
  // The two bytes may be in two buffers, whatever stands before them.
  for (const std::size_t filler : {65300U, 65301U, 65302U, 65303U, 65304U, 65305U}) {
    const auto xml =
        student(fmt::format("<!--{}-->\n<NOM>{}</NOM>", std::string(filler, 'x'), std::string(300, 'x') + "É"));
    CHECK(failure(xml) == "file:5: UTF-8 in a file that says it is ISO-8859-15");
  }
}

TEST_CASE("a file that is cut short") {
  const auto whole = student("<NOM>M</NOM><DATE_NAISS>14/02/1998</DATE_NAISS>");
  CHECK(read(whole).count == 1);
  for (std::size_t size = 2; size < whole.size() - 2; ++size) {
    const auto message = failure(whole.substr(0, size));
    INFO("cut after ", size, ": ", message);
    REQUIRE(contains(message, "file:"));
    REQUIRE(contains(message, ": the file is cut short"));
  }
}

TEST_CASE("what is no XML, or more than a file needs") {
  CHECK(contains(failure(student("<NOM>M</PRENOM>")), "file:4: not well-formed XML (mismatched tag)"));
  CHECK(contains(failure(student("<NOM>a & b</NOM>")), "file:4: not well-formed XML"));
  CHECK(contains(failure(student("<NOM>&bomb;</NOM>")), "file:4: not well-formed XML (undefined entity)"));
  CHECK(failure("<?xml version=\"1.0\"?>\n<!DOCTYPE BEE_ELEVES [<!ENTITY a \"b\">]><BEE_ELEVES/>") ==
        "file:2: a document type: no SIECLE export has one");
  CHECK(failure("<?xml version=\"1.0\"?>\n<!DOCTYPE BEE_ELEVES SYSTEM \"file:///etc/passwd\"><BEE_ELEVES/>") ==
        "file:2: a document type: no SIECLE export has one");
}

TEST_CASE("what would fill the memory") {
  CHECK(failure(student("<NOM>" + std::string(255, 'A') + "</NOM>")) ==
        "file:4: ELEVE_ID 700101: family name has more than 254 characters");
  CHECK(read(student("<NOM>" + std::string(254, 'A') + "</NOM><DATE_NAISS>14/02/1998</DATE_NAISS>")).count == 1);
  CHECK(failure(student("<NOM>" + std::string(65537, 'A') + "</NOM>")) == "file:4: NOM has more than 64 KiB");
  CHECK(failure(student("<AUTRE A=\"" + std::string(3 << 20, 'A') + "\"/>")) ==
        "file:4: a tag or comment has more than 1 MiB");
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "<A>";
  CHECK(failure(student(deep)) == "file:4: elements nested too deep");
  const auto label = siecle("BEE_STRUCTURES", "<DIVISIONS><DIVISION CODE_STRUCTURE=\"3A\"><LIBELLE_LONG>" +
                                                  std::string(300, 'A') + "</LIBELLE_LONG></DIVISION></DIVISIONS>");
  CHECK(read(label).count == 1);
}

}  // namespace scts::exchange
