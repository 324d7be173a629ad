#include "exchange/encoding.hpp"

#include <doctest/doctest.h>
#include <iconv.h>

#include "reading.hpp"

namespace scts::exchange {

namespace {

std::string encoded(std::string text, const char* name) {
  const auto converter = ::iconv_open(name, "UTF-8");
  std::string out(4 * text.size() + 8, '\0');
  char* from = text.data();
  char* to = out.data();
  std::size_t left = text.size();
  std::size_t room = out.size();
  REQUIRE(::iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1));
  ::iconv_close(converter);
  out.resize(out.size() - room);
  return out;
}

constexpr auto kList =
    "guardian_id;family_name;first_name;line1;city\n"
    "1;MARTEAU;Zoé;5 allée des Prés;Évry\n"
    "2;NOËL;François;3 rue de l'Église;Saint-Étienne\n"
    "3;LEFÈVRE;Anaïs;;Nîmes\n";

/// What a list is taken for that says this.
std::string taken_for(const std::string& bytes) {
  const auto seen = read(bytes);
  return seen.warnings.empty() ? "" : seen.warnings.front();
}

}  // namespace

TEST_CASE("an encoding is told by what the list says") {
  const auto plain = read(kList).lines;
  const auto check = [&](const char* name, const std::string& words) {
    CAPTURE(name);
    const auto seen = read(encoded(kList, name));
    CHECK(seen.lines == plain);
    CHECK(seen.warnings == std::vector<std::string>{"0: : not UTF-8: read as " + words});
  };
  check("WINDOWS-1252", "Windows-1252");
  check("MACINTOSH", "Mac OS Roman");
  check("CP850", "MS-DOS (cp850)");
  check("UTF-16", "UTF-16");
  check("UTF-16LE", "UTF-16");
  check("UTF-16BE", "UTF-16");
  check("UTF-32", "UTF-32");
  check("UTF-32LE", "UTF-32");
  check("UTF-32BE", "UTF-32");
}

TEST_CASE("one name may be enough to tell it") {
  const auto list = [](const std::string& name, const char* encoding) {
    return encoded("guardian_id;family_name;first_name\n1;MARTIN;" + name + "\n", encoding);
  };
  for (const auto* name : {"Zoé", "NOËL", "Hélène", "François", "Jérôme", "Anaïs", "Éva"}) {
    CAPTURE(name);
    CHECK(contains(taken_for(list(name, "WINDOWS-1252")), "Windows-1252"));
    CHECK(contains(taken_for(list(name, "MACINTOSH")), "Mac OS Roman"));
    CHECK(contains(taken_for(list(name, "CP850")), "MS-DOS"));
  }
  for (const auto* name : {"D’ARCY", "Muñoz", "João", "Šimon", "Ömer", "10 €", "N° 3", "« Les Prés »"}) {
    CAPTURE(name);
    CHECK(contains(taken_for(list(name, "WINDOWS-1252")), "Windows-1252"));
  }
}

TEST_CASE("what cannot be told is an error about the encoding, and so is a header that lost letters") {
  CHECK(failure("guardian_id;family_name\n1;D\x81\xAA\xB2\n") ==
        "file: neither UTF-8 nor Windows-1252, Mac OS Roman or MS-DOS text");
  CHECK(failure("guardian_id;family_name;Pr\xEF\xBF\xBDnom\n") ==
        "file:1: the column Pr\xEF\xBF\xBDnom has lost letters: the encoding was wrong when the list was saved");
  CHECK(contains(failure("Pr?nom;nom\n"), "the column Pr?nom has lost letters"));
  CHECK(read("guardian_id;family_name;Connu ?\n").warnings ==
        std::vector<std::string>{"1: : unknown columns: Connu ?"});
}

TEST_CASE("--encoding takes what iconv knows") {
  for (const auto* name : {"cp437", "cp850", "macintosh", "utf-16", "iso-8859-15", "UTF8"}) {
    CAPTURE(name);
    CHECK(read(encoded("guardian_id;family_name\n1;Zoé\n", name), {.encoding = name}).lines[1] ==
          "2 guardian 1||Zoé|||||+++/ /");
  }
  for (const auto* name : {"", "klingon", "utf-8//IGNORE"}) {
    CHECK(failure("guardian_id;family_name\n1;A\n", {.encoding = name}) ==
          fmt::format("the encoding \"{}\" is not known", name));
  }
  CHECK(failure("guardian_id;family_name\n1;A\n2;\x81\n", {.encoding = "windows-1252"}) ==
        "file:3: not in the encoding that it is said to be");
  CHECK(failure(std::string("\xFF\xFEg\0", 4) + "\xDC", {}).ends_with("not UTF-16 throughout"));
}

}  // namespace scts::exchange
