#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>

#include "ops/school.hpp"
#include "scts/deliver/file_name.hpp"
#include "scts/ops/telling/sending.hpp"
#include "scts/store/telling/messages.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

/// Messages of Claire's, or of a student's, sent on 2026-09-04 unless a mailer says otherwise.
class Post : public SmallSchool {
 public:
  explicit Post(const ops::NotifyRequest& wish = {}, const std::string& script = "cat >/dev/null") {
    if (wish.kind == CodeKind::cae) {
      write("more.csv", "student_id;email\n101;lea@example.org\n");
      static_cast<void>(import({"more.csv"}));
      static_cast<void>(ops::generate_codes(run(), keyring(), {tests::all(), false, CodeKind::cae}));
    }
    static_cast<void>(generate(tests::all()));
    auto request = to_tell(tests::all(), {Channel::email});
    request.kind = wish.kind;
    request.per = wish.per;
    static_cast<void>(notify(request, "2026-09-03"));
    write("mailer", "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(directory / "mailer", std::filesystem::perms::owner_all);
    static_cast<void>(ops::set_setting(run(), "mail.sendmail", (directory / "mailer").native()));
    static_cast<void>(ops::send(run("2026-09-04"), {}));
  }
  /// A report of that day on the newest or on another message.
  [[nodiscard]] ops::ImportReport report(const std::string& action, const std::string& address,
                                         const std::string& day = "5 Sep 2026", std::size_t back = 0) const {
    std::vector<std::string> files;
    store::for_each_message(store::Read(*store), {}, [&](const store::MessageRow& row) { files.push_back(row.file); });
    write("report",
          fmt::format("From: mailer-daemon@example.net\nDate: {} 12:00:00 +0000\n"
                      "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\n"
                      "Final-Recipient: rfc822; {}\nAction: {}\nStatus: 5.1.1\n\n"
                      "--x\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{}@another.example>\n--x--\n",
                      day, address, action, deliver::message_id(files.at(files.size() - 1 - back))));
    return import({"report"}, {}, "2026-09-06");
  }
  [[nodiscard]] ops::HistoryCode code(int student, std::optional<int> guardian) const {
    Selection selection;
    if (guardian) {
      selection.bonds = {{StudentId(student), GuardianId(*guardian)}};
      selection.bonds_given = true;
      return history(selection).at(0).codes.at(0);
    }
    return history(tests::student(std::to_string(student))).back().codes.at(0);
  }
};

ops::NotifyRequest wish(CodeKind kind, Per per) {
  ops::NotifyRequest request;
  request.kind = kind;
  request.per = per;
  return request;
}

}  // namespace

TEST_CASE("a failure is a return, once, however often it is reported") {
  const Post post;
  CHECK(post.report("failed", "Claire@example.ORG").returned == 1);
  const auto again = post.report("failed", "claire@example.org", "6 Sep 2026");
  CHECK(again.returned == 0);
  CHECK(again.known_returns == 1);
  CHECK_FALSE(again.changed);
  const auto code = post.code(101, 201);
  REQUIRE(code.notices.size() == 1);
  CHECK(code.notices[0].returned_on->iso() == "2026-09-05");
  CHECK(code.notices[0].reason == "5.1.1");
  CHECK_FALSE(code.row.notified_on);
}

TEST_CASE("a delay changes nothing but what history shows; what fails after it is a return") {
  const Post post;
  CHECK(post.report("delayed", "claire@example.org").delayed == 1);
  CHECK(post.report("delayed", "claire@example.org", "6 Sep 2026").known_delays == 1);
  auto code = post.code(101, 201);
  CHECK(code.row.notified_on);
  CHECK(code.notices.at(0).delayed_on->iso() == "2026-09-05");
  CHECK(post.report("failed", "claire@example.org", "6 Sep 2026").returned == 1);
  CHECK(post.report("delayed", "claire@example.org").known_delays == 1);
  code = post.code(101, 201);
  CHECK(code.notices.at(0).delayed_on->iso() == "2026-09-05");
  CHECK(code.notices.at(0).returned_on->iso() == "2026-09-06");
}

TEST_CASE("no message comes back before it went, nor tomorrow") {
  const Post post;
  CHECK(post.report("failed", "claire@example.org", "1 Jan 2099").returned == 1);
  CHECK(post.code(101, 201).notices.at(0).returned_on->iso() == "2026-09-06");
  CHECK(post.report("failed", "claire@example.org", "1 Jan 2020", 1).returned == 1);
  CHECK(post.code(102, 201).notices.at(0).returned_on->iso() == "2026-09-03");
}

TEST_CASE("only what was sent comes back, and only from where it was sent to") {
  const Post post;
  CHECK(post.report("failed", "luc@example.org").reports == 0);
  CHECK(post.report("relayed", "claire@example.org").reports == 0);
  const Post queued({}, "cat >/dev/null; exit 75");
  CHECK(queued.report("failed", "claire@example.org").reports == 0);
  const Post unknown({}, "kill -9 $$");
  CHECK(unknown.report("failed", "claire@example.org", "5 Sep 2026", 1).returned == 1);
}

TEST_CASE("the address is the one that the message was written to, and a new one is tried") {
  const Post post;
  post.write("moved.csv", "guardian_id;email\n201;claire@école.example\n");
  static_cast<void>(post.import({"moved.csv"}, {}, "2026-09-05"));
  CHECK(post.report("failed", "claire@xn--cole-9oa.example").reports == 0);
  CHECK(post.report("failed", "claire@example.org").returned == 1);
  const auto told = post.notify(post.to_tell(tests::all()), "2026-09-07");
  CHECK(told.emails == 1);
  const auto sent = ops::send(post.run("2026-09-07"), {});
  CHECK(sent.sent == 1);
  CHECK(sent.failed == 0);
  CHECK(post.report("failed", "claire@xn--cole-9oa.example", "7 Sep 2026").returned == 1);
}

TEST_CASE("one message to a guardian brings all its codes back") {
  const Post post(wish(CodeKind::car, Per::guardian));
  CHECK(post.report("failed", "claire@example.org").returned == 1);
  for (const int student : {101, 102}) CHECK_FALSE(post.code(student, 201).row.notified_on);
}

TEST_CASE("a student's own message comes back, too, and his letter is handed out") {
  const Post post(wish(CodeKind::cae, Per::bond));
  CHECK(post.report("failed", "lea@example.org").returned == 1);
  CHECK_FALSE(post.code(101, {}).row.notified_on);
  auto request = post.to_tell(tests::student("101"));
  request.kind = CodeKind::cae;
  CHECK(post.notify(request, "2026-09-07").letters == 1);
}

TEST_CASE("a student's new address is tried") {
  const Post post(wish(CodeKind::cae, Per::bond));
  CHECK(post.report("failed", "lea@example.org").returned == 1);
  post.write("moved.csv", "student_id;email\n101;lea@example.net\n");
  static_cast<void>(post.import({"moved.csv"}, {}, "2026-09-06"));
  auto request = post.to_tell(tests::student("101"));
  request.kind = CodeKind::cae;
  CHECK(post.notify(request, "2026-09-07").emails == 1);
}
