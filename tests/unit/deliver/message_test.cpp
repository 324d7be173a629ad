#include "scts/deliver/message.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <vector>

#include "scts/error.hpp"

namespace scts::deliver {

namespace {

Letterhead letterhead() {
  Letterhead head;
  head.uai = "0771234A";
  head.school_name = "Collège Jean-Moulin";
  head.school_address = {"12 avenue des Tilleuls", "77100 MEAUX"};
  head.phone = "01 60 00 00 00";
  head.site_url = "https://teleservices.ac-creteil.fr";
  head.sender = "ce.0771234a@ac-creteil.fr";
  head.services = {"consultation des notes"};
  return head;
}

Notice notice() {
  return {{StudentId(700101), "", "MARTIN", "", "Léa", *Date::parse("1998-02-14"), {}, DivisionCode("3 A"), "", {}, {}},
          Guardian{GuardianId(31001), "MME", "LEFÈVRE", "", "Lúdia", "l.lefevre@example.org", "", {}},
          *Code::parse("07UY-87W-7V7-S61")};
}

Now now() {
  const auto day = *Date::parse("2026-11-23");
  return {
      std::chrono::sys_seconds(day.days()) + std::chrono::hours(21) + std::chrono::minutes(4) + std::chrono::seconds(5),
      day};
}

std::string message(const Letterhead& head = letterhead(), const Notice& what = notice()) {
  return make_message(head, what, "7f3a-12-000001", now());
}

std::string header_part(const std::string& text) {
  return text.substr(0, text.find("\n\n") + 1);
}

/// What a reader sees of the body.
std::string decoded_body(const std::string& text) {
  const std::string body = text.substr(text.find("\n\n") + 2);
  std::string out;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i] != '=') {
      out += body[i];
    } else if (body[i + 1] == '\n') {
      ++i;
    } else {
      out += static_cast<char>(std::stoi(body.substr(i + 1, 2), nullptr, 16));
      i += 2;
    }
  }
  return out;
}

std::size_t longest_line(const std::string& text) {
  std::istringstream in(text);
  std::size_t longest = 0;
  for (std::string line; std::getline(in, line);) longest = std::max(longest, line.size());
  return longest;
}

bool contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("the headers of a message") {
  const std::string headers = header_part(message());
  CHECK(headers ==
        "Date: Mon, 23 Nov 2026 21:04:05 +0000\n"
        "From: =?utf-8?Q?Coll=C3=A8ge_Jean-Moulin?= <ce.0771234a@ac-creteil.fr>\n"
        "Reply-To: =?utf-8?Q?Coll=C3=A8ge_Jean-Moulin?= <ce.0771234a@ac-creteil.fr>\n"
        "To: =?utf-8?Q?L=C3=BAdia_LEF=C3=88VRE?= <l.lefevre@example.org>\n"
        "Subject: =?utf-8?Q?Ouverture_des_t=C3=A9l=C3=A9-services_=3A_votre_code_?=\n"
        " =?utf-8?Q?d=E2=80=99activation?=\n"
        "Message-ID: <7f3a-12-000001@ac-creteil.fr>\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=utf-8\n"
        "Content-Transfer-Encoding: quoted-printable\n"
        "Content-Language: fr\n"
        "Auto-Submitted: auto-generated\n");
}

TEST_CASE("no header tells the code, the student or the division") {
  const std::string headers = header_part(message());
  for (const char* secret : {"07UY", "S61", "L=C3=A9a", "MARTIN", "3 A", "700101", "31001"})
    CHECK_FALSE(contains(headers, secret));
}

TEST_CASE("the text tells the code, the student, the site, the services and the reference, never the date of birth") {
  const std::string text = decoded_body(message());
  for (const char* part :
       {"07UY-87W-7V7-S61", "Léa MARTIN (3 A)", "Mme Lúdia LEFÈVRE", "https://teleservices.ac-creteil.fr",
        "- consultation des notes", "700101-31001", "Tél. 01 60 00 00 00", "1. Rendez-vous"}) {
    CHECK_MESSAGE(contains(text, part), part);
  }
  for (const char* birth : {"1998", "14/02", "02-14"}) CHECK_FALSE(contains(text, birth));
}

TEST_CASE("the same notice gives the same bytes") {
  CHECK(message() == message());
}

TEST_CASE("lines are short, whatever the names; line ends are LF") {
  auto head = letterhead();
  auto what = notice();
  for (int i = 0; i < 12; ++i) head.school_name += " Доминика é=?.";
  what.guardian->first_name = std::string(100, 'x');
  what.guardian->family_name = std::string(300, '=');
  what.student.family_name = std::string(998, 'W');
  head.site_url = "https://" + std::string(300, 'u') + ".fr";
  const std::string text = message(head, what);
  CHECK(longest_line(text) <= 76);
  CHECK_FALSE(contains(text, "\r"));
  CHECK(contains(decoded_body(text), head.site_url));  // not wrapped: it can be clicked
}

TEST_CASE("nobody injects a header") {
  auto head = letterhead();
  auto what = notice();
  what.guardian->first_name = "Eve\r\nBcc: all@example.org\r\n\r\nBonjour";
  what.guardian->family_name = "X\nSubject: y";
  head.school_name = "Collège\nX-Evil: 1\x01\x7F";
  const std::string headers = header_part(message(head, what));
  CHECK_FALSE(contains(headers, "\nBcc"));
  CHECK_FALSE(contains(headers, "\nX-Evil"));
  CHECK_FALSE(contains(headers, "=0A"));
  CHECK_FALSE(contains(headers, "=0D"));
  CHECK_FALSE(contains(headers, "=01"));
  CHECK(contains(headers, "Auto-Submitted"));  // the headers did not end early
}

TEST_CASE("a mailbox is never taken on trust") {
  auto what = notice();
  what.guardian->email = "a@example.org\nBcc: b@example.org";
  CHECK_THROWS_AS((void)message(letterhead(), what), Error);
  auto head = letterhead();
  head.sender = "somebody";
  try {
    (void)message(head);
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
  }
  CHECK_THROWS_AS((void)make_message(letterhead(), notice(), "a b", now()), Error);
  CHECK_THROWS_AS((void)make_message(letterhead(), notice(), "", now()), Error);
}

TEST_CASE("replies go where the school wants; without a name the address stands alone") {
  auto head = letterhead();
  head.reply_to = "secretariat@ac-creteil.fr";
  head.school_name.clear();
  const std::string headers = header_part(message(head));
  CHECK(contains(headers, "\nFrom: ce.0771234a@ac-creteil.fr\n"));
  CHECK(contains(headers, "\nReply-To: secretariat@ac-creteil.fr\n"));
}

TEST_CASE("what old mail programs would take for their own is encoded") {
  auto head = letterhead();
  head.signatory = "From the head";
  head.school_address = {".", "=3D fin "};
  const std::string text = message(head);
  CHECK(contains(text, "\n=46rom the head\n"));
  CHECK(contains(text, "\n=2E\n"));
  CHECK(contains(text, "\n=3D3D fin=20\n"));
}

TEST_CASE("an international domain stands in the headers as its A-labels") {
  auto head = letterhead();
  head.sender = "secrétariat@école.example";
  CHECK_THROWS_AS((void)message(head), Error);
  head.sender = "ce@école.example";
  head.reply_to = "direction@école.example";
  const auto text = header_part(message(head));
  CHECK(contains(text, "<ce@xn--cole-9oa.example>\n"));
  CHECK(contains(text, "<direction@xn--cole-9oa.example>\n"));
  CHECK(contains(text, "\nMessage-ID: <7f3a-12-000001@xn--cole-9oa.example>\n"));
}

TEST_CASE("the recipient is read back from the message, however its header is folded") {
  auto what = notice();
  CHECK(recipient(message(letterhead(), what)) == "l.lefevre@example.org");
  what.guardian->first_name = "Ève-Angélique Désirée Zoé Ælfgifu";
  what.guardian->email = std::string(50, 'a') + "@example.org";
  CHECK(recipient(message(letterhead(), what)) == what.guardian->email);
  what.guardian->first_name = what.guardian->family_name = "<x@example.net>";
  CHECK(recipient(message(letterhead(), what)) == what.guardian->email);
  what.guardian->email = "paul@école.example";
  CHECK(recipient(message(letterhead(), what)) == "paul@xn--cole-9oa.example");
  CHECK_THROWS_AS((void)recipient("Subject: x\n\n\nTo: body@example.org\n"), Error);
  CHECK_THROWS_AS((void)recipient("From: y\nTo: -oQ/tmp@example.org\n\n"), Error);
}

TEST_CASE("who is his own guardian reads of himself, in French and in the languages that have words for it") {
  auto own = notice();
  own.own = true;
  const auto body = decoded_body(message(letterhead(), own));
  for (const char* word : {"enfant", "l’autre responsable", "Responsable :"})
    CHECK(body.find(word) == std::string::npos);
  CHECK(body.find("votre date de naissance") != std::string::npos);
  CHECK(body.find(own.code.text()) != std::string::npos);
  auto family = own;
  family.others.push_back({own.student, Code(2)});
  CHECK(decoded_body(message(letterhead(), family)).find("vos enfants") != std::string::npos);

  auto english = letterhead();
  std::ifstream file(std::string(SCTS_SOURCE) + "/src/deliver/wording/car-message.en.txt");
  std::ostringstream text;
  text << file.rdbuf();
  english.wordings.push_back({WordingKind::car_message, Language::parse("en").value(), text.str()});
  own.guardian->language = Language::parse("en");
  const auto read = decoded_body(message(english, own));
  for (const char* word : {"child", "other legal guardian", "enfant"}) CHECK(read.find(word) == std::string::npos);
  CHECK(read.find("your date of birth") != std::string::npos);
}

TEST_CASE("what is handed over is of that day, and the same but for it") {
  const auto before = message();
  const auto after = dated(before, {now().instant + std::chrono::days(5), *Date::parse("2026-11-28")});
  CHECK(after.starts_with("Date: Sat, 28 Nov 2026 "));
  CHECK(after.substr(after.find('\n')) == before.substr(before.find('\n')));
  CHECK(dated("From: x\nDate: y\n\nDate: z\n", now()) == "From: x\nDate: y\n\nDate: z\n");
}

TEST_CASE("a message that is not the first says so in its subject and first of all, and one of several which it is") {
  auto again = notice();
  again.telling = {Date::parse("2026-11-24"), Date::parse("2026-10-01"), false, 2, 3};
  auto made = message(letterhead(), again);
  CHECK(made.find("Subject: =?utf-8?Q?Rappel") != std::string::npos);
  CHECK(made.find("(2_sur_3)") == std::string::npos);
  CHECK(made.find("=282_sur_3=29") != std::string::npos);
  auto text = decoded_body(made);
  CHECK(text.starts_with("Rappel de notre envoi du 1er octobre 2026."));
  CHECK(text.find("Utilisable à partir du 24 novembre 2026") != std::string::npos);
  CHECK(text.find("CNIL") != std::string::npos);
  again.telling = {{}, Date::parse("2026-10-01"), true, 1, 1};
  made = message(letterhead(), again);
  CHECK(made.find("Second") != std::string::npos);
  CHECK(decoded_body(made).starts_with("Second envoi\u00A0: notre envoi du 1er octobre 2026"));
  made = message();
  CHECK(made.find("Rappel") == std::string::npos);
  CHECK(decoded_body(made).starts_with("Madame, Monsieur,"));
}

TEST_CASE("a text without words for who is his own guardian is read by him as by all") {
  auto head = letterhead();
  head.wordings.push_back({WordingKind::car_message, {}, "[subject]\nx\n[text]\nvotre enfant : {code}\n"});
  auto own = notice();
  own.own = true;
  CHECK(decoded_body(message(head, own)).find("votre enfant") != std::string::npos);
}

}  // namespace scts::deliver
