#include "exchange/mail/report.hpp"

#include <doctest/doctest.h>

#include "exchange/reading.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange::mail {

namespace {

constexpr const char* kHeader =
    "Return-Path: <>\nFrom: MAILER-DAEMON@example.net (Mail Delivery System)\n"
    "Date: Tue, 3 Nov 2026 10:15:00 +0100 (CET)\n";

std::string read(const std::string& message) {
  const auto report = read_report(message);
  return report ? text(*report) : "none";
}

std::string multipart(const std::string& status, const std::string& returned,
                      const std::string& type = "multipart/report; report-type=delivery-status") {
  return kHeader + ("Content-Type: " + type + ";\n\tboundary=\"=_x; y\"\n\npreamble\n--=_x; y\n\nSorry.\n--=_x; y\n") +
         status + "\n--=_x; y\n" + returned + "\n--=_x; y--\n";
}

constexpr const char* kStatus =
    "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.net\n\n"
    "Final-Recipient: rfc822; claire@example.org\nOriginal-Recipient: rfc822;<Claire@example.org>\n"
    "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <claire@example.org>:\n User unknown\n";
constexpr const char* kReturned =
    "Content-Type: message/rfc822\n\nSubject: x\nMessage-Id:\n <a-B1P1-b@example.org>\n\nbody\n";
constexpr const char* kRead =
    "report on a-B1P1-b@example.org; failed claire@example.org Claire@example.org: 550 5.1.1 User unknown; "
    "2026-11-03T09:15:00Z";

std::string crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

}  // namespace

TEST_CASE("a delivery status notification") {
  CHECK(read(multipart(kStatus, kReturned)) == kRead);
  CHECK(read(crlf(multipart(kStatus, kReturned))) == kRead);
  CHECK(read(multipart(kStatus, kReturned, "Multipart/Report; charset=x; Report-Type=\"delivery-status\"")) == kRead);
  CHECK(read(multipart(kStatus, kReturned, "multipart/mixed")) == kRead);  // what a scanner wrapped
  CHECK(read(multipart(kStatus, kReturned, "multipart/report; report-type=feedback-report")) == "none");
  CHECK(read(multipart(kStatus, kReturned, "multipart/report; report-type=disposition-notification")) == "none");
}

TEST_CASE("a status that is encoded, in another alphabet, or wrong") {
  const std::string status = "Content-Type: message/global-delivery-status\nContent-Transfer-Encoding: ";
  CHECK(read(multipart(status + "base64\n\nRmluYWwtUmVjaXBpZW50OiB1dGYtODsgYUBiLmZyCkFjdGlvbjogZGVsYXllZAo=\n",
                       kReturned)) == "report on a-B1P1-b@example.org; delayed a@b.fr: ; 2026-11-03T09:15:00Z");
  CHECK(read(multipart(status + "quoted-printable\n\nFinal-Recipient: rfc822; a=40b.fr=20\nAct=\nion: failed\n",
                       kReturned)) == "report on a-B1P1-b@example.org; failed a@b.fr: ; 2026-11-03T09:15:00Z");
  CHECK(read(multipart(status + "base64\n\n!!\n", kReturned)) == "none");
}

TEST_CASE("what was delivered, relayed or expanded is no failure; a status without an action tells it") {
  const auto with = [](const std::string& lines) {
    return read(
        multipart("Content-Type: message/delivery-status\n\n\nFinal-Recipient: rfc822; a@b.fr\n" + lines, kReturned));
  };
  for (const char* action : {"delivered", "relayed", "expanded", "?"})
    CHECK(with(std::string("Status: 5.0.0\nAction: ") + action + '\n') == "none");
  CHECK(with("Status: 5.4.1 (no answer)\n").find("; failed a@b.fr: 5.4.1") != std::string::npos);
  CHECK(with("Status: 4.4.7\n").find("; delayed a@b.fr: 4.4.7") != std::string::npos);
  CHECK(with("Status: 2.0.0\n") == "none");
}

TEST_CASE("a message that only quotes a report is none") {
  const std::string mixed = "From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\n";
  CHECK(read(mixed + kStatus + "\n--x\n" + kReturned + "\n--x--\n") == "none");
}

TEST_CASE("letters of programs") {
  const std::string copy =
      "\nReturn-Path: <ce@example.org>\nMessage-ID: <a-B1P1-b@example.org>\nTo: other@example.org\n";
  const std::string qmail =
      "\nHi. This is the qmail-send program at mail.example.net.\nI'm afraid I wasn't able to deliver your message to "
      "the following addresses.\nThis is a permanent error; I've given up.\n\n<claire@example.org>:\nSorry, no mailbox "
      "here.\n\n--- Below this line is a copy of the message.\n";
  CHECK(read(kHeader + qmail + copy) ==
        "report on a-B1P1-b@example.org; failed claire@example.org: Sorry, no mailbox here.; 2026-11-03T09:15:00Z");
  CHECK(read("From: friend@example.org\n" + qmail + copy) == "none");

  const std::string exim =
      "\nA message that you sent could not be delivered to one or more of its\r\nrecipients. The following address(es) "
      "failed:\r\n\r\n  claire@example.org\r\n    host mx [192.0.2.1]: 550 no such user\r\n";
  const std::string failed = std::string(kHeader) + "X-Failed-Recipients: claire@example.org,\n paul@example.org\n";
  CHECK(read(failed + exim + "------ This is a copy of the message, including all the headers. ------\r\n" + copy) ==
        "report on a-B1P1-b@example.org; failed claire@example.org paul@example.org: 550 no such user; "
        "2026-11-03T09:15:00Z");
  CHECK(read(failed + "References: <r@x> <s@x>\nIn-Reply-To: <t@x>\n" + exim).starts_with("report on t@x r@x s@x;"));
}

TEST_CASE("a status that speaks of nobody leaves it to the words") {
  const std::string status = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.net\n";
  auto message = multipart(status, kReturned);
  CHECK(read(message) == "none");
  message.replace(message.find("Sorry."), 6,
                  "An error has occurred while attempting to deliver a message for\nthe following list of "
                  "recipients:\n\na@b.fr: 550 5.1.1 No\n");
  CHECK(read(message) == "report on a-B1P1-b@example.org; failed a@b.fr: 550 5.1.1 No; 2026-11-03T09:15:00Z");
}

TEST_CASE("a reason names nobody, and shows no code") {
  const auto why = [](const std::string& said) {
    const auto report = read_report(multipart(
        "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@b.fr\nAction: failed\nDiagnostic-Code: " +
            said + '\n',
        kReturned));
    return report ? report->recipients.at(0).reason : "none";
  };
  CHECK(why("smtp; 550 a@b.fr unknown <a@b.fr>") == "550 unknown");
  CHECK(why("smtp; host mx said: 452-4.2.2 Full") == "452-4.2.2 Full");
  CHECK(why("smtp; 554 Votre code 07UY-87W-7V7-S61 07UY87W7V7S61 refused") == "554 Votre code refused");
  CHECK(why("smtp; 554 code 07UY 87W 7V7 S61 refused") == "554 code refused");
  CHECK(why("X; bo\xeete pleine") == "bo?te pleine");
  CHECK(why("X; boîte\x1b[2J pleine") == "boîte [2J pleine");
  CHECK(characters(why("X; " + std::string(500, 'x'))) <= 121);
  CHECK(why("x@y z@t (").empty());
}

TEST_CASE("dates") {
  const auto date = [](const std::string& field) {
    const auto report = read_report("Date: " + field + '\n' + multipart(kStatus, kReturned));
    return report && report->written ? iso(*report->written) : "none";
  };
  CHECK(date("Tue, 03 Nov 2026 00:30:00 +0100") == "2026-11-02T23:30:00Z");
  CHECK(date("3 nov 26 10:15 GMT") == "2026-11-03T10:15:00Z");
  CHECK(date("Tue,3 Nov 2026 10:15:59 -0930") == "2026-11-03T19:45:59Z");
  for (const char* bad :
       {"", "soon", "31 Feb 2026 10:00:00 +0000", "3 Nov 2026", "3 Nov 1926 10:00 +0000", "3 Nov 2026 25:00 +0000"})
    CHECK(date(bad) == "none");
}

}  // namespace scts::exchange::mail
