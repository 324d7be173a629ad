#include "exchange/mail/mailbox.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "exchange/reading.hpp"

namespace scts::exchange {

namespace {

std::string qmail(const std::string& id, const std::string& body = "") {
  return "From: MAILER-DAEMON@example.net\nDate: Tue, 3 Nov 2026 10:15:00 +0000\n\nI wasn't able to deliver your "
         "message to the following addresses.\n\n<a@b.fr>:\nNo.\n" +
         body + "\n--- Below this line is a copy of the message.\n\nMessage-ID: <" + id + ">\n";
}
std::string seen(const std::string& id, int place, const std::string& why = "No.") {
  return fmt::format("{} report on {}; failed a@b.fr: {}; 2026-11-03T10:15:00Z", place, id, why);
}

Seen read(const std::filesystem::path& path) {
  Seen seen;
  RosterFile file(path, {});
  seen.count = file.read(seen);
  return seen;
}

}  // namespace

TEST_CASE("an mbox is read message by message") {
  const Folder folder;
  const std::string from = "From MAILER-DAEMON Tue Nov  3 10:15:00 2026\n";
  const auto box = read(folder.file(from + qmail("one") + '\n' + from + "Subject: x\n\nhello\n\nFrom here on\n\n>" +
                                    from + "\n" + from + qmail("two", "From within 10:15 a paragraph\n")));
  CHECK(box.count == 3);
  CHECK(box.lines ==
        std::vector<std::string>{"messages - -", seen("one", 1), seen("two", 23, "No. From within 10:15 a paragraph")});
}

TEST_CASE("a file of one message, with either line end, and without the last one") {
  const Folder folder;
  CHECK(read(folder.file(qmail("one"))).lines.at(1) == seen("one", 1));
  std::string crlf;
  for (const char c : qmail("one")) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(read(folder.file(crlf)).lines.at(1) == seen("one", 1));
  auto open = qmail("one");
  open.pop_back();
  CHECK(read(folder.file(open)).lines.at(1) == seen("one", 1));
}

TEST_CASE("a list is no mail, whatever its columns are called") {
  for (const char* header : {"student_id;guardian_id", "from;to", "Date:;x", "From (name)", "Subject"})
    CHECK_FALSE(mail::is_mail(std::string(header) + "\n1;2\n"));
  for (const char* line : {"From a Tue Nov  3 10:15:00 2026", "Return-Path: <>", "Received: from a", "DATE: x"})
    CHECK(mail::is_mail(std::string(line) + '\n'));
}

TEST_CASE("a Maildir is read by age, and left as it is") {
  const Folder folder;
  const auto put = [&](const std::string& message, const char* name) { static_cast<void>(folder.file(message, name)); };
  for (const char* part : {"new", "cur", "new/4.directory"}) std::filesystem::create_directory(folder / part);
  put(qmail("one"), "cur/1.M1P1.host:2,RS");
  put("Subject: x\n\nhello\n", "new/2.M2P1.host");
  put(qmail("three", std::string(100'000, 'x') + '\n'), "new/3.M3P1.host");
  put(qmail("hidden"), "new/.nfs1");
  REQUIRE(::symlink("nowhere", (folder / "new/5").c_str()) == 0);
  const auto box = read(folder.path());
  CHECK(box.count == 3);
  REQUIRE(box.lines.size() == 3);
  CHECK(box.lines[1] == seen("one", 1));
  CHECK(box.lines[2].starts_with("3 report on three"));
  CHECK(std::filesystem::exists(folder / "new/3.M3P1.host"));
}

}  // namespace scts::exchange
