#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "deliver/wording_sections.hpp"
#include "scts/deliver/message.hpp"
#include "scts/deliver/pdf_module.hpp"
#include "scts/deliver/wording_check.hpp"
#include "scts/deliver/wording_text.hpp"
#include "scts/error.hpp"

namespace scts::deliver {

namespace {

const Date kDay = *Date::parse("2026-11-23");

/// What a school with much to say puts on its letters.
Letterhead full_letterhead() {
  Letterhead head;
  head.uai = "0771234A";
  head.school_name = "Lycée général et technologique Marguerite-Yourcenar";
  head.school_address = {"Cité scolaire Pierre-de-Coubertin", "128 boulevard du Général Jacques", "BP 12345",
                         "77100 MEAUX CEDEX 12"};
  head.phone = "01 60 00 00 00";
  head.email = "ce.0771234a@ac-creteil.fr";
  head.site_url = "https://teleservices.ac-orleans-tours.fr";
  head.signatory = "La principale, Mme Marie-Christine VANDEN-BERGHE";
  head.sender = "ce.0771234a@ac-creteil.fr";
  head.services = {"consultation des notes", "consultation des absences", "livret personnel de compétences"};
  return head;
}

std::string file(const std::string& name) {
  std::ifstream in(std::filesystem::path(SCTS_SOURCE) / name);
  REQUIRE_MESSAGE(in.good(), name);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const Language kEnglish = *Language::parse("en");
WordingText english(WordingKind kind) {
  return {kind, kEnglish, file("src/deliver/wording/" + std::string(name(kind)) + ".en.txt")};
}

/// "12: what; 13: …"
std::string told(const std::vector<WordingFault>& faults) {
  std::string all;
  for (const auto& fault : faults) {
    CHECK(!fault.advice.empty());
    all += (all.empty() ? "" : "; ") + std::to_string(fault.line) + ": " + fault.what;
  }
  return all;
}

/// The shipped text with each `from` made `to`.
WordingText changed(WordingKind kind, const std::string& from, const std::string& to) {
  auto text = shipped_text(kind);
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.text.find(from, at)) != std::string::npos; at += to.size(), ++count) {
    text.text.replace(at, from.size(), to);
  }
  REQUIRE(count > 0);
  return text;
}

std::string faults_after(WordingKind kind, const std::string& from, const std::string& to) {
  return told(faults_of(changed(kind, from, to), full_letterhead()));
}

int line_of(const WordingText& text, const std::string& words) {
  const auto at = text.text.find(words);
  REQUIRE(at != std::string::npos);
  return 1 + static_cast<int>(std::count(text.text.begin(), text.text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

Notice notice(const std::optional<Language>& language, std::int64_t number = 1) {
  Guardian guardian{GuardianId(31000 + number), "MME", "MARTIN", "", "Nadia", "nadia@example.org", "", {}};
  guardian.language = language;
  return {{StudentId(700100 + number), "", "MARTIN", "", "Léa", kDay, {}, DivisionCode("3 A"), "", {}, {}},
          guardian,
          Code(static_cast<std::uint64_t>(number))};
}

}  // namespace

TEST_CASE("the texts that ship, and the examples, have no fault with the fullest letterhead") {
  auto head = full_letterhead();
  for (const bool qr : {false, true}) {
    head.qr = qr;
    for (const auto kind : kWordingKinds) {
      CHECK_MESSAGE(told(faults_of(shipped_text(kind), head)) == "", name(kind));
    }
    CHECK(told(faults_of(english(WordingKind::car_letter), head)) == "");
    CHECK(told(faults_of(english(WordingKind::car_message), head)) == "");
  }
}

TEST_CASE("every kind ships whole in French and in English") {
  for (const auto kind : kWordingKinds) {
    for (const auto& language : {Language(), kEnglish}) {
      const auto text = shipped_text(kind, language);
      REQUIRE_MESSAGE(text, name(kind));
      CHECK_MESSAGE(told(faults_of(*text, full_letterhead())) == "", name(*text));
      CHECK_MESSAGE(lacking(*text).empty(), name(*text));
    }
    CHECK_FALSE(shipped_text(kind, *Language::parse("pt")));
  }
}

TEST_CASE("a text from before goes on, and is told what it is without") {
  auto text = changed(WordingKind::cae_slip, "[reminder]\nRappel du {told_on}\n", "");
  CHECK(told(faults_of_text(text)) == "");
  CHECK(lacking(text) == std::vector<std::string>{"reminder"});
}

TEST_CASE("every field and section that the rules know can be used") {
  for (const auto kind : kWordingKinds) {
    WordingText text{kind, {}, {}};
    for (const auto& rule : sections_of(kind)) {
      text.text += "[" + std::string(rule.name) + "]\n";
      std::string line;
      for (const auto& field : rule.fields) {
        const auto written = "{" + std::string(field.name) + "}";
        if (field.listed == Listed::none || field.listed == Listed::children) {
          line += written + " ";
        } else {
          text.text += written + "\n";
        }
      }
      text.text += line.empty() && rule.form == SectionRule::Form::line ? "x\n" : line + "\n";
    }
    CHECK_MESSAGE(told(faults_of_text(text)) == "", name(kind));
  }
}

TEST_CASE("the manual tells every section and field") {
  const auto manual = file("man/scts-template.1");
  for (const auto kind : kWordingKinds) {
    for (const auto& rule : sections_of(kind)) {
      const auto row = "\n.It Li " + std::string(rule.name) + " Ta ";
      CHECK_MESSAGE(manual.find(row, manual.find(".Ss Sections")) != std::string::npos, rule.name);
      for (const auto& field : rule.fields) {
        const auto cell = "\n.It Li " + std::string(field.name) + " Ta ";
        CHECK_MESSAGE(manual.find(cell) < manual.find(".Ss Sections"), field.name);
      }
    }
  }
}

TEST_CASE("sections and fields are told by their lines") {
  const auto letter = WordingKind::car_letter;
  const auto message = WordingKind::car_message;
  const auto renamed = changed(letter, "[qr]", "[code_qr]");
  CHECK(told(faults_of_text(renamed)) ==
        std::to_string(line_of(renamed, "[code_qr]")) + ": no section [code_qr] in car-letter; " +
            std::to_string(line_of(renamed, "Signature :")) + ": the section [qr] is missing");
  CHECK(faults_after(letter, "[date]\n", "[date]\nBonjour\n").find("a second line in [date]") != std::string::npos);
  CHECK(faults_after(letter, "[date]\n", "[date]\n- ").find("a mark in [date]") != std::string::npos);
  CHECK(faults_after(letter, "Le {date}\n", "\n").find("[date] is empty") != std::string::npos);
  CHECK(faults_after(letter, "Le {date}\n", "Le {date}\n[date]\n").find("stands twice") != std::string::npos);
  CHECK(faults_after(letter, "Le {date", "Le {date\n{").find("a { without its }") != std::string::npos);
  CHECK(faults_after(letter, "Le {date}", "Le {date} {code}").find("no field {code} in [date]") != std::string::npos);
  CHECK(faults_after(letter, "{reference}", "{student}").find("no line with {reference} in [slip_reference]") !=
        std::string::npos);
  CHECK(faults_after(letter, "[child]\n{student}", "[child]\n{reference}").find("in [child]") != std::string::npos);
  CHECK(faults_after(message, "- {student} : {code}", "- {student}\n- {code}").find("{student}, {code}") !=
        std::string::npos);
  for (const char* field : {"{birth_date}", "{date_de_naissance}"}) {
    const auto faults = faults_of_text(changed(message, "{signatory}", field));
    REQUIRE(faults.size() == 3);
    CHECK(faults.front().advice == "the date of birth is never told: it protects the code");
  }
}

TEST_CASE("a subject tells neither code nor name, nor can it break the header") {
  for (const char* field : {"{code}", "{student}", "{students}", "{guardian}", "{reference}", "{division}"}) {
    const auto text = changed(WordingKind::car_message, "[subject]\n", std::string("[subject]\n") + field + " ");
    const auto faults = faults_of_text(text);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().line == line_of(text, "[subject]") + 1);
  }
  auto head = full_letterhead();
  head.wordings = {changed(WordingKind::car_message, "Ouverture", "Ouverture\rBcc: x@example.org\v")};
  CHECK(told(faults_of_text(head.wordings.front())).find("a control character (U+000D)") != std::string::npos);
  const auto message = make_message(head, notice({}), "7f3a-12-000001", {std::chrono::sys_seconds{}, kDay});
  CHECK(message.substr(0, message.find("\n\n")).find("\nBcc") == std::string::npos);
}

TEST_CASE("bytes that no text has") {
  auto text = shipped_text(WordingKind::cae_slip);
  text.text += "\n# caf\xE9\n# \x01\n# \x7F\n# \xC2\x85\n# tab\there\n# \xE2\x80\n# crlf\r\n";
  const int last = line_of(text, "# tab");
  CHECK(told(faults_of_text(text)) ==
        std::to_string(last - 4) + ": not UTF-8; " + std::to_string(last - 3) + ": a control character (U+0001); " +
            std::to_string(last - 2) + ": a control character (U+007F); " + std::to_string(last - 1) +
            ": a control character (U+0085); " + std::to_string(last + 1) + ": not UTF-8");
}

TEST_CASE("text that does not fit is told by its first line") {
  const auto kind = WordingKind::car_letter;
  const std::string more(1500, 'x');
  const auto told_line = [&](const WordingText& text, const Letterhead& head = full_letterhead()) {
    const auto faults = faults_of(text, head);
    REQUIRE(!faults.empty());
    CHECK(faults.front().what.find("does not fit") != std::string::npos);
    return faults.front().line;
  };
  SUBCASE("the page") {
    const std::string words = "Si vous avez déjà un compte, ajoutez-y";
    auto text = changed(kind, words, words + ' ' + more);
    CHECK(told_line(text) == line_of(text, words));
    const std::string end = "Veuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.\n\n[expl";
    text = changed(kind, end, "Fin.\n\nFin.\n\nFin.\n\nFin.\n\nFin.\n\nFin.\n\nFin.\n\n" + end);
    CHECK(told_line(text) > line_of(text, "Si vous avez déjà un compte, ajoutez-y"));
    CHECK(told_line(text) <= line_of(text, "[explanations_several]") - 2);
  }
  SUBCASE("the opening") {
    const auto text = changed(kind, "[opening]\n", "[opening]\n" + more + more + more + "\n");
    CHECK(told_line(text) == line_of(text, "[opening]") + 1);
  }
  SUBCASE("the letterhead") {
    auto head = full_letterhead();
    head.school_address.resize(18, "une ligne");
    const auto text = shipped_text(kind);
    CHECK(told_line(text, head) == line_of(text, "{school_address}"));
    head.school_address.resize(1);
    head.school_name = more;
    CHECK(told_line(text, head) == line_of(text, "{school_address}"));
  }
  SUBCASE("the slip") {
    const auto text = changed(kind, "[slip]\n", "[slip]\nUne ligne.\nUne ligne.\n");
    CHECK(told_line(text) == line_of(text, "[slip]") + 3);
  }
  SUBCASE("one line") {
    const auto text = changed(kind, "[code]\nVotre code d’activation", "[code]\nVotre code d’activation personnel");
    CHECK(told_line(text) == line_of(text, "[code]") + 1);
  }
  SUBCASE("a letter for a family") {
    const auto text = changed(kind, "[opening_several]\n", "[opening_several]\n" + more + more + "\n");
    CHECK(told_line(text) > line_of(text, "[opening_several]"));
  }
  SUBCASE("a student's letter, a slip to cut") {
    auto text = changed(WordingKind::cae_letter, "Avec tous", more + more + "\n\nAvec tous");
    CHECK(told_line(text) == line_of(text, more));
    text = changed(WordingKind::cae_slip, "3. Choisissez", "Encore.\nEncore.\n3. Choisissez");
    CHECK(told_line(text) > line_of(text, "[steps]"));
  }
}

TEST_CASE("the printer refuses such a text before it prints, naming its line; so with a character without a glyph") {
  auto head = full_letterhead();
  head.wordings = {english(WordingKind::car_letter)};
  CHECK(open_printer(head) != nullptr);
  head.wordings.front().text.replace(head.wordings.front().text.find("Yours"), 5, "敬具");
  const auto line = line_of(head.wordings.front(), "敬具");
  try {
    static_cast<void>(open_printer(head));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    CHECK(std::string(error.what()) == "car-letter.en:" + std::to_string(line) + ": no font has \"敬\"");
  }
}

TEST_CASE("a guardian is told in his language where the school has words in it, else in French") {
  auto head = full_letterhead();
  const Now now{std::chrono::sys_seconds{}, kDay};
  const auto language = [&](const std::optional<Language>& of) {
    const auto message = make_message(head, notice(of), "7f3a-12-000001", now);
    const auto at = message.find("Content-Language: ") + 18;
    return message.substr(at, message.find('\n', at) - at);
  };
  CHECK(language(kEnglish) == "fr");
  head.wordings = {english(WordingKind::car_message)};
  CHECK(language(kEnglish) == "en");
  CHECK(language(Language::parse("pt")) == "fr");
  CHECK(language({}) == "fr");
  head.wordings.push_back(changed(WordingKind::car_message, "Madame, Monsieur", "Chers parents"));
  CHECK(make_message(head, notice({}), "7f3a-12-000001", now).find("Chers parents") != std::string::npos);
  CHECK(language(kEnglish) == "en");
}

TEST_CASE("French typography is for French texts only") {
  auto head = full_letterhead();
  auto text = english(WordingKind::car_message);
  text.text.replace(text.text.find("Yours"), 5, "A : b");
  head.wordings = {text};
  const auto message = make_message(head, notice(kEnglish), "7f3a-12-000001", {std::chrono::sys_seconds{}, kDay});
  CHECK(message.find("A : b") != std::string::npos);
  CHECK(message.find("=C2=A0") == std::string::npos);
}

TEST_CASE("one file holds letters of several languages, and the same letters give the same bytes in any order of use") {
  auto head = full_letterhead();
  head.wordings = {english(WordingKind::car_letter)};
  const std::vector<std::string> address{"MME Nadia MARTIN", "78230 LE PECQ"};
  const auto printer = open_printer(head, Paper::family_letters);
  const auto print = [&](const std::vector<Notice>& notices) {
    const auto letters = printer->open("x", kDay);
    for (const auto& one : notices) {
      REQUIRE(printer->can_print(one, address));
      letters->add(static_cast<int>(letters->pages()) + 1, one, address);
    }
    return letters->finish();
  };
  auto family = notice(kEnglish, 3);
  family.others.push_back({notice({}, 4).student, Code(4)});
  const auto mixed = print({notice({}, 1), notice(kEnglish, 2), family});
  const auto french = print({notice({}, 1)});
  CHECK(print({notice({}, 1), notice(kEnglish, 2), family}) == mixed);
  CHECK(print({notice({}, 1)}) == french);
  const auto count = [](const std::string& pdf, const std::string& what) {
    int times = 0;
    for (std::size_t at = 0; (at = pdf.find(what, at)) != std::string::npos; at += what.size()) ++times;
    return times;
  };
  CHECK(count(mixed, "/Lang(en)") == 4);  // of two pages each
  CHECK(count(mixed, "/Lang(fr-FR)") == 1);
  CHECK(count(french, "/Lang(en)") == 0);
  // A file in French alone carries nothing of the English letters.
  CHECK(2 * count(french, "/Subtype/Form") < count(mixed, "/Subtype/Form"));
}

}  // namespace scts::deliver
