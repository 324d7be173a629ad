#include "deliver/wording.hpp"

#include <doctest/doctest.h>

#include "deliver/embedded.hpp"
#include "deliver/letter_text.hpp"
#include "scts/error.hpp"

namespace scts::deliver {

namespace {

Fields fields() {
  Fields f;
  f.set("school", "Collège");
  f.set("phone", "");
  f.set("services", std::vector<std::string>{"notes", "absences"});
  return f;
}

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> out;
  for (const auto& line : lines) out.push_back((line.apart ? "|" : "") + line.mark + line.text);
  return out;
}

std::string complaint(const std::string& text, const std::string& section) {
  try {
    (void)Wording("essai", text).fill(section, fields());
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("lines, groups, lists, steps and comments") {
  const Wording wording(
      "essai",
      "# words only\n\n[a]\n= {school}\n\n\nUn.\nDeux.\n\n- {services}\n1. Trois\n# no\n12. Quatre\n[b]\nCinq");
  const auto lines = wording.fill("a", fields());
  CHECK(texts(lines) ==
        std::vector<std::string>{"Collège", "|Un.", "Deux.", "|•notes", "•absences", "1.Trois", "12.Quatre"});
  CHECK(lines[0].kind == Line::Kind::heading);
  CHECK(lines[1].kind == Line::Kind::plain);
  CHECK(lines[3].kind == Line::Kind::item);
  CHECK(wording.fill_line("b", fields()) == "Cinq");
}

TEST_CASE("a line whose field is empty is left out; the gap around it stays one gap") {
  const Wording wording("essai", "[a]\n{phone}\n\nUn\n\nTél. {phone}\n\n- {services} {phone}\nDeux");
  CHECK(texts(wording.fill("a", fields())) == std::vector<std::string>{"Un", "|Deux"});
  CHECK(Wording("essai", "[a]\n{phone}").fill_line("a", fields()).empty());
}

TEST_CASE("French no-break blanks") {
  const Wording wording("essai", "[a]\n{school} : « oui » ; non ? si ! a:b « {school} »");
  CHECK(wording.fill_line("a", fields()) ==
        "Collège\u00A0: «\u00A0oui\u00A0»\u00A0; non\u00A0? si\u00A0! a:b «\u00A0Collège\u00A0»");
}

TEST_CASE("a field's value is never read as a field") {
  Fields f;
  f.set("school", "{code} : x");
  CHECK(Wording("essai", "[a]\n{school}").fill_line("a", f) == "{code} : x");
}

TEST_CASE("errors name the line") {
  CHECK(complaint("[a]\n\n{code}", "a") == "essai:3: no field {code} in [a]");
  CHECK(complaint("[a]\nx", "b") == "essai: no section [b]");
  CHECK(complaint("[a]\nx {school", "a") == "essai:2: a { without its }");
  CHECK(complaint("x\n[a]", "a") == "essai:1: text before the first [section]");
}

TEST_CASE("dates and names as a letter has them") {
  CHECK(long_date(*Date::parse("2026-11-23")) == "23 novembre 2026");
  CHECK(long_date(*Date::parse("2027-02-01")) == "1er février 2027");
  Student student{StudentId(700101),   "", "Martin", "", "Léa", *Date::parse("1998-02-14"), {},
                  DivisionCode("3 A"), "", {},       {}};
  const Guardian guardian{GuardianId(31001), "MME", "Martin", "Lefèvre", "Nadia", "", "", {}};
  Fields f;
  set_people(f, {student, guardian, Code(1)});
  CHECK(f.find("student")->front() == "Léa MARTIN (3 A)");
  CHECK(f.find("guardian")->front() == "Mme Nadia LEFÈVRE");
  CHECK(f.find("reference")->front() == "700101-31001");
  CHECK(f.find("code") == nullptr);
  student.division = DivisionCode();
  set_people(f, {student, guardian, Code(1)});
  CHECK(f.find("student")->front() == "Léa MARTIN");
}

TEST_CASE("the shipped wordings: subjects tell no code and no student, nothing tells a date of birth") {
  for (const auto* name : {"car-letter", "car-message"}) {
    CHECK_FALSE(shipped_wording(name).fill_line("subject", fields()).empty());  // these fields hold neither
  }
  for (const auto& [name, text] : embedded()) CHECK(text.find("{birth") == std::string_view::npos);
}

}  // namespace scts::deliver
