#include "scts/deliver/pdf_module.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <sstream>

#include "scts/deliver/wording_text.hpp"
#include "scts/error.hpp"
#include "support/letters.hpp"

namespace scts::deliver {

namespace {

std::vector<std::string> pages_of(const std::string& pdf) {
  std::vector<std::string> pages;
  std::istringstream in(ask(pdf, "pdftotext -raw"));
  for (std::string page; std::getline(in, page, '\f');) pages.push_back(page);
  return pages;
}

/// The first page of each letter: the second is not of one reader.
std::vector<std::string> fronts_of(const std::string& pdf) {
  std::vector<std::string> fronts;
  const auto pages = pages_of(pdf);
  for (std::size_t i = 0; i < pages.size(); i += 2) fronts.push_back(pages[i]);
  return fronts;
}

struct Word {
  std::string text;
  double left, top, right, bottom;  // mm
};

std::vector<Word> words_of(const std::string& pdf) {
  const std::string boxes = ask(pdf, "pdftotext -l 1 -bbox");
  const std::regex word(R"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>)re");
  std::vector<Word> words;
  for (std::sregex_iterator it(boxes.begin(), boxes.end(), word), end; it != end; ++it) {
    const auto mm = [&](std::size_t i) { return std::stod((*it)[i]) * 25.4 / 72; };
    words.push_back({(*it)[5], mm(1), mm(2), mm(3), mm(4)});
  }
  return words;
}

std::string words_in(const std::vector<Word>& words, double left, double top, double right, double bottom) {
  std::string out;
  for (const auto& word : words) {
    if (word.left < right && word.right > left && word.top < bottom && word.bottom > top) out += word.text + ' ';
  }
  return out;
}

Fault fault_of(const Letterhead& head) {
  try {
    (void)open_printer(head);
  } catch (const Error& error) {  // thrown in the module, caught here
    CHECK(std::string(error.what()).size() > 10);
    return error.fault();
  }
  return Fault::failed;
}

bool contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("each page holds its own code and reference, and nobody else's; the birth date stands nowhere") {
  std::vector<Notice> notices;
  for (std::int64_t i = 1; i <= 130; ++i) notices.push_back(notice(i));  // three leaves of the page tree
  const std::string pdf = print(letterhead(), notices);
  const auto pages = fronts_of(pdf);
  REQUIRE(pages.size() == notices.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto& page = pages[i];
    CHECK(contains(page, notices[i].code.text()));
    CHECK(contains(page, std::to_string(notices[i].student.id.value()) + "-31001"));
    for (std::size_t other = 0; other < pages.size(); ++other) {
      if (other != i) CHECK_FALSE(contains(page, notices[other].code.text()));
    }
    for (const char* birth : {"1998", "14/02", "14 février"}) CHECK_FALSE(contains(page, birth));
  }
  CHECK(contains(ask(pdf, "qpdf --check", ""), "No syntax or stream encoding errors"));
  const std::string info = ask(pdf, "pdfinfo", "");
  CHECK(contains(info, "Lettres – 3 A"));
  CHECK(contains(info, "Pages:           260"));
}

TEST_CASE("a tree of three levels") {
  const std::string pdf = print(letterhead(), std::vector<Notice>(64 * 64 + 1, notice()));
  CHECK(ask(pdf, "qpdf --show-npages", "") == "8194\n");
}

TEST_CASE("the letter reads in order, and the slip does not tell the code") {
  const std::string page = fronts_of(print(letterhead(), {notice()}))[0];
  std::size_t at = 0;
  for (const char* part :
       {"Collège Jean-Moulin", "77100 MEAUX", "MME Nadia FENÊTRE", "78230 LE PECQ", "23 novembre 2026", "Objet",
        "Madame, Monsieur", "livret personnel de compétences", "Votre code d’activation", "Mme Nadia MARTIN",
        "Léa MARTIN (3 A)", "https://teleservices.ac-creteil.fr", "date de naissance", "DUFOUR", "Coupon",
        "Je soussigné(e)", "700101-31001", "Signature"}) {
    const std::size_t found = page.find(part, at);
    CHECK_MESSAGE(found != std::string::npos, part);
    if (found != std::string::npos) at = found;
  }
  CHECK(page.find(notice().code.text()) < page.find("Coupon"));
  CHECK(page.find(notice().code.text()) == page.rfind(notice().code.text()));
}

TEST_CASE("screen readers are told what each part is, in the order in which one reads") {
  auto head = letterhead();
  head.qr = true;
  const std::string tags = ask(print(head, {notice()}), "pdfinfo -struct-text", "");
  std::size_t at = 0;
  for (const char* part :
       {"Document", "Sect", "Collège Jean-Moulin 12 avenue des Tilleuls 77100 MEAUX", "MME Nadia FENÊTRE 2 avenue",
        "H1", "Objet", "Madame, Monsieur", "Figure", "Responsable : Mme Nadia MARTIN", "H2", "Pour ouvrir", "DUFOUR",
        "H2", "Coupon", "Je soussigné(e)", "Référence : 700101-31001 Date : Signature :"}) {
    const std::size_t found = tags.find(part, at);
    CHECK_MESSAGE(found != std::string::npos, part);
    if (found != std::string::npos) at = found;
  }
  CHECK(contains(tags, "Votre code d’activation " + notice().code.text()));
}

TEST_CASE("a QR code has its room beside the names, however long, and its text in words") {
  auto head = letterhead();
  CHECK_FALSE(contains(fronts_of(print(head, {notice()}))[0], "Site :"));
  head.qr = true;
  CHECK(contains(fronts_of(print(head, {notice()}))[0], "Site : https://teleservices.ac-creteil.fr"));
  auto what = notice();
  what.guardian->family_name = "Abracadabrantesque-de-la-Tour-du-Pin-Chambly-de-La-Charce-X";
  what.student.family_name = "Wagner de la Tour du Pin Chambly de La Charce Montmorency Ab";
  bool found = false;
  for (const auto& word : words_of(print(head, {what}))) {
    if (word.text != "Responsable") continue;
    found = true;
    CHECK(words_in(words_of(print(head, {what})), 160, word.top - 8, 190, word.top + 20) == "");
  }
  CHECK(found);
  head.site_url = "https://example.org/" + std::string(400, 'x');
  CHECK(fault_of(head) == Fault::usage);
}

TEST_CASE("on a duplex printer each letter begins a sheet, and its second page is the back") {
  const auto brief = [] {
    auto head = letterhead();
    auto text = shipped_text(WordingKind::car_letter);
    for (const char* section : {"[more]", "[more_self]", "[data]"}) {
      const auto at = text.text.find(std::string("\n") + section);
      text.text.erase(at, text.text.find("\n[", at + 2) - at);
    }
    head.wordings = {text};
    return head;
  };
  for (const bool long_one : {true, false}) {
    for (const bool duplex : {true, false}) {
      CAPTURE(long_one);
      CAPTURE(duplex);
      const auto printer = open_printer(long_one ? letterhead() : brief());
      REQUIRE(printer->pages() == (long_one ? 2 : 1));
      const auto file = printer->open("x", kDay);
      int last = 0;
      for (const int number : {1, 2, 3}) {
        last = page_of(number - 1, Paper::letters, duplex, printer->pages());
        file->add(last, notice(number), kAddress);
      }
      if (duplex) file->end_sheet();
      const auto apart = pages_apart(printer->pages(), duplex);
      const auto pages = pages_of(file->finish());
      REQUIRE(pages.size() == static_cast<std::size_t>(last - 1 + apart));
      CHECK(sheets(last, duplex, printer->pages()) == (duplex || !long_one ? 3 : 6));
      for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool front = i % static_cast<std::size_t>(apart) == 0;
        for (const int number : {1, 2, 3}) {
          const bool here = front && i / static_cast<std::size_t>(apart) == static_cast<std::size_t>(number - 1);
          CHECK(contains(pages[i], notice(number).code.text()) == here);
        }
        if (!front) CHECK(contains(pages[i], "CNIL") == long_one);
      }
    }
  }
}

TEST_CASE("no page is printed on twice") {
  const auto printer = open_printer(letterhead());
  const auto file = printer->open("x", kDay);
  file->add(1, notice(1), kAddress);
  file->end_sheet();
  file->end_sheet();  // it has ended already
  CHECK(file->pages() == 2);
  CHECK_THROWS_AS(file->add(2, notice(3), kAddress), Error);
}

TEST_CASE("a letter that is not the first says so, and one of several which it is") {
  auto again = notice();
  again.telling = {Date::parse("2026-11-24"), Date::parse("2026-10-01"), false, 1, 2};
  auto page = fronts_of(print(letterhead(), {again})).front();
  for (const char* part : {"Objet : rappel", "Rappel de notre envoi du 1er octobre 2026.", "Lettre 1 sur 2",
                           "Utilisable à partir du 24 novembre 2026"}) {
    CHECK_MESSAGE(contains(page, part), part);
  }
  again.telling = {{}, Date::parse("2026-10-01"), true, 1, 1};
  page = fronts_of(print(letterhead(), {again})).front();
  CHECK(contains(page, "Objet : second envoi"));
  CHECK(contains(page, "notre envoi du 1er octobre 2026 nous est revenu"));
  for (const char* part : {"Lettre 1", "Utilisable", "appel"}) CHECK_FALSE(contains(page, part));
  page = fronts_of(print(letterhead(), {notice()})).front();
  for (const char* part : {"appel", "second envoi", "Utilisable"}) CHECK_FALSE(contains(page, part));
}

TEST_CASE("what is not set leaves no line on the second page") {
  auto head = letterhead();
  CHECK_FALSE(contains(pages_of(print(head, {notice()})).at(1), "Délégué"));
  head.dpo = "dpd@ac-creteil.fr";
  head.help_phone = "09 00 00 00 00";
  head.service_from = {{*Date::parse("2026-12-01"), "consultation des notes"}};
  const auto page = pages_of(print(head, {notice()})).at(1);
  for (const char* part : {"Délégué à la protection des données : dpd@ac-creteil.fr", "Par téléphone : 09 00 00 00 00",
                           "au plus tôt : consultation des notes (1er décembre 2026)"}) {
    CHECK_MESSAGE(contains(page, part), part);
  }
  CHECK_FALSE(contains(page, "Sur internet"));
}

TEST_CASE("a summary counts, over as many pages as it takes") {
  Summary summary{12,
                  LetterOrder::division,
                  true,
                  5000,
                  "car-pages.csv",
                  {{"", "car-sans-division.pdf", 3}},
                  summary_wording(Paper::letters)};
  for (int i = 1; i <= 99; ++i)
    summary.rows.push_back({"D" + std::to_string(i), "car-D" + std::to_string(i) + ".pdf", i});
  const auto pages = pages_of(open_printer(letterhead())->summary(summary, kDay));
  CHECK(pages.size() == 3);
  CHECK(contains(pages[0], "Lettres : 4953"));
  CHECK(contains(pages[0], "Feuilles à imprimer : 5000"));
  CHECK(contains(pages[0], "Recto verso"));
  CHECK(contains(pages[0], "sans division"));
  CHECK_FALSE(contains(pages[0], "Total"));
  CHECK(contains(pages[2], "D99 car-D99.pdf 99"));
  CHECK(contains(pages[2], "Total 4953"));
}

TEST_CASE("a test page shows the longest address where it is set") {
  const auto words = words_of(make_test_page(105, 60, kDay));
  CHECK(contains(words_in(words, 105, 60, 186, 88), "MME MARIE-CHRISTINE"));
  CHECK(contains(words_in(words, 105, 84, 186, 88), "BELGIQUE"));
  for (const auto& word : words) {
    if (word.text == "WEIL") CHECK(word.right == doctest::Approx(105 + 80.4).epsilon(0.01));
  }
}

TEST_CASE("an envelope's window shows the address and nothing else") {
  const std::string address = "MME Nadia FENÊTRE 2 avenue Bonafant 78230 LE PECQ ";
  auto head = letterhead();
  head.school_name =
      "Lycée général et technologique Marguerite-Yourcenar – section internationale de Meaux et de Melun";
  head.school_address = {"Cité scolaire Pierre-de-Coubertin", "Bâtiment administratif", "12 avenue des Tilleuls",
                         "77100 MEAUX"};
  SUBCASE("where French envelopes have it") {
    const auto words = words_of(print(head, {notice()}));
    CHECK(words_in(words, 90, 44, 200, 90) == address);
    CHECK(words_in(words, 110, 55, 190.4, 79) == address);
  }
  SUBCASE("on the left") {
    head.window_x = 20;
    head.window_y = 50;
    const auto words = words_of(print(head, {notice()}));
    CHECK(words_in(words, 0, 39, 110, 85) == address);
    CHECK(words_in(words, 20, 50, 100.4, 74) == address);
  }
}

TEST_CASE("38 characters fill the window's width, 7 lines its height") {
  const Address full(7, std::string(38, 'W'));
  const auto words = words_of(print(letterhead(), {notice()}, full));
  int count = 0;
  for (const auto& word : words) {
    if (word.text != full[0]) continue;
    ++count;
    CHECK(word.left == doctest::Approx(110).epsilon(0.001));
    CHECK(word.right <= 190.45);
    CHECK(word.bottom <= 55 + 7 * 4 + 0.5);
  }
  CHECK(count == 7);
}

TEST_CASE("the same letters give the same bytes, on any day and from any printer") {
  CHECK(print(letterhead(), {notice(1), notice(2)}) == print(letterhead(), {notice(1), notice(2)}));
  CHECK(print(letterhead(), {notice(1)}) != print(letterhead(), {notice(2)}));
  const auto printer = open_printer(letterhead());
  const auto letter = [&] {
    const auto file = printer->open("x", kDay);
    file->add(1, notice(), kAddress);
    return file->finish();
  };
  const auto before = letter();
  static_cast<void>(printer->summary(
      {1, LetterOrder::postcode, true, 1, "ß", {{"Ω", "ł", 1}}, summary_wording(Paper::letters)}, kDay));
  CHECK(letter() == before);
}

TEST_CASE("a file's bytes do not depend on the files before it") {
  const auto august = *Date::parse("2027-08-31");
  const auto print_one = [&](deliver::Printer& printer, const Notice& one) {
    const auto file = printer.open("x", august);
    file->add(1, one, kAddress);
    return file->finish();
  };
  auto polish = notice();
  polish.student.first_name = "Łukasz";
  const auto first = open_printer(letterhead());
  CHECK(first->can_print(polish, kAddress));
  const auto met = first->characters();
  const std::vector<std::string> files{print_one(*first, notice()), print_one(*first, polish),
                                       print_one(*first, notice(2))};
  const auto again = open_printer(letterhead());
  again->learn(met);
  CHECK(print_one(*again, notice(2)) == files[2]);
  CHECK(print_one(*again, notice()) == files[0]);
  const auto ignorant = open_printer(letterhead());
  const auto before = print_one(*ignorant, notice(2));
  CHECK(before != files[2]);
  static_cast<void>(print_one(*ignorant, polish));
  CHECK(print_one(*ignorant, notice(2)) == before);
}

TEST_CASE("names of many alphabets print, and can be copied from the page") {
  auto what = notice();
  what.student.first_name = "Łukasz Çağla";
  what.student.family_name = "Şahin-Ștefănescu";
  what.guardian->first_name = "Доминика";
  what.guardian->family_name = "Ελένη Սարգսյան ế";
  const Address address{"Доминика ŁĞȘ ქართული", "78230 LE PECQ"};
  const std::string page = fronts_of(print(letterhead(), {what}, address))[0];
  for (const char* part : {"Łukasz Çağla ŞAHIN-ȘTEFĂNESCU", "Доминика ΕΛΈΝΗ ՍԱՐԳՍՅԱՆ Ế", "Доминика ŁĞȘ ქართული"}) {
    CHECK_MESSAGE(contains(page, part), part);
  }
}

TEST_CASE("what no font can show well is told, not left blank") {
  const auto printer = open_printer(letterhead());
  for (const char* name : {"李明", "أحمد", "משה", "😀", "नमस्ते"}) {
    auto what = notice();
    what.student.first_name = name;
    CHECK_FALSE(printer->can_print(what, kAddress));
    CHECK_FALSE(printer->can_print(notice(), {name, "78230 LE PECQ"}));
    const auto file = printer->open("x", kDay);
    CHECK_THROWS_AS(file->add(1, what, kAddress), Error);
  }
  CHECK(printer->can_print(notice(), kAddress));
}

TEST_CASE("long names wrap and move the text down; they never leave the page nor meet the slip") {
  auto what = notice();
  what.guardian->family_name = "Abracadabrantesque-de-la-Tour-du-Pin-Chambly-de-La-Charce-X";
  what.student.family_name = "Wagner de la Tour du Pin Chambly de La Charce Montmorency Ab";
  const auto words = words_of(print(letterhead(), {what}));
  double cut = 0;
  double end_of_text = 0;
  for (const auto& word : words) {
    CHECK(word.left >= 21.9);
    CHECK(word.right <= 190.5);
    CHECK(word.bottom <= 297 - 8);
    if (word.text == "Coupon") cut = word.top;
    if (word.text == "DUFOUR") end_of_text = word.bottom;
  }
  CHECK(end_of_text + 5 < cut);

  const auto printer = open_printer(letterhead());
  what.student.family_name = std::string(1000, 'W');
  CHECK_FALSE(printer->can_print(what, kAddress));
  const auto file = printer->open("x", kDay);
  CHECK_THROWS_AS(file->add(1, what, kAddress), Error);
  CHECK_THROWS_AS(file->add(1, notice(), {}), Error);
  CHECK_THROWS_AS(file->add(1, notice(), Address(8, "x")), Error);
  CHECK_FALSE(printer->can_print(notice(), {std::string(45, 'x'), "78230 LE PECQ"}));
  CHECK(file->pages() == 0);
}

TEST_CASE("settings that are empty leave no trace") {
  auto head = letterhead();
  head.phone = head.email = head.signatory = "";
  const std::string page = fronts_of(print(head, {notice()}))[0];
  CHECK_FALSE(contains(page, "Tél"));
  CHECK_FALSE(contains(page, "@"));
  CHECK(contains(page, "considération distinguée.\nCoupon"));
}

TEST_CASE("settings that leave no room are the caller's fault") {
  auto head = letterhead();
  head.services = std::vector<std::string>(12, "un service");
  CHECK(fault_of(head) == Fault::usage);
  head = letterhead();
  head.school_address = std::vector<std::string>(20, "une ligne");
  CHECK(fault_of(head) == Fault::usage);
  head = letterhead();
  head.window_x = 150;
  CHECK(fault_of(head) == Fault::usage);
  head = letterhead();
  head.window_x = 65;
  CHECK(fault_of(head) == Fault::usage);
  head = letterhead();
  head.school_name = "Collège 李明";
  CHECK(fault_of(head) == Fault::usage);
}

TEST_CASE("who is his own guardian reads of himself, on the letter and on its slip") {
  auto own = notice(1);
  own.own = true;
  const auto page = fronts_of(print(letterhead(), {own, notice(2)})).front();
  for (const char* word : {"enfant", "autre responsable", "Responsable :", "responsable de l’élève"})
    CHECK(page.find(word) == std::string::npos);
  CHECK(page.find("votre date de naissance") != std::string::npos);
  CHECK(page.find("Référence : 700101-31001") != std::string::npos);
  // Those of the others are as they were.
  CHECK(fronts_of(print(letterhead(), {notice(2), own})).front() ==
        fronts_of(print(letterhead(), {notice(2)})).front());
}

TEST_CASE("an accent without a letter of its own is reported, a soft hyphen is not seen") {
  const auto printer = open_printer(letterhead());
  auto address = kAddress;
  address[0] = "MME ADẸ\u0301 MARTIN";
  CHECK_FALSE(printer->can_print(notice(1), address));
  auto student = notice(1);
  student.student.first_name = "Ẹ\u0301bùn";
  CHECK_FALSE(printer->can_print(student, kAddress));
  student.student.first_name = "Marie\u00ADClaude";
  address[0] = "MME MARIE\u00ADCLAUDE MARTIN";
  REQUIRE(printer->can_print(student, address));
  const auto page = fronts_of(print(letterhead(), {student}, address)).front();
  CHECK(page.find("MME MARIECLAUDE MARTIN") != std::string::npos);
  CHECK(page.find("MarieClaude MARTIN") != std::string::npos);
}

}  // namespace scts::deliver
