#include "scts/ops/telling/sending.hpp"

#include <doctest/doctest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/telling/retry.hpp"
#include "scts/store/telling/messages.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

/// Two messages of Claire's in the spool, and a mailer.
class Post : public SmallSchool {
 public:
  explicit Post(const std::string& script = "cat >/dev/null") {
    static_cast<void>(generate(tests::all()));
    static_cast<void>(notify(tests::all(), {Channel::email}));
    mailer(script);
    static_cast<void>(ops::set_setting(run(), "mail.sendmail", (directory / "mailer").native()));
  }
  void mailer(const std::string& script) const {
    write("mailer", "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(directory / "mailer", std::filesystem::perms::owner_all);
  }
  [[nodiscard]] ops::SendReport send(const std::string& iso = "2026-09-04",
                                     const ops::SendRequest& request = {}) const {
    return ops::send(run(iso), request);
  }
  [[nodiscard]] std::string states() const {
    std::string all;
    store::for_each_message(store::Read(*store), {}, [&](const store::MessageRow& row) {
      all += (all.empty() ? "" : " ") + std::string(name(row.state));
    });
    return all;
  }
  [[nodiscard]] SQLite::Database database() const {
    return SQLite::Database((directory / "school.db").native(), SQLite::OPEN_READWRITE);
  }
  [[nodiscard]] int events(const std::string& what) const {
    auto file = database();
    SQLite::Statement count(file, "SELECT count(*) FROM event WHERE what = ? AND code_id IS NOT NULL");
    count.bind(1, what);
    count.executeStep();
    return count.getColumn(0).getInt();
  }
};

}  // namespace

TEST_CASE("a message is queued when its batch is published, and sent once") {
  const Post post;
  CHECK(post.states() == "queued queued");
  const auto first = post.send();
  CHECK(first.sent == 2);
  CHECK(first.batch);
  CHECK(post.states() == "sent sent");
  CHECK(post.events("message-sent") == 2);
  const auto second = post.send();
  CHECK(second.sent == 0);
  CHECK_FALSE(second.batch);
}

TEST_CASE("the limit of a run, and what is left") {
  const Post post;
  ops::SendRequest request;
  request.limit = 1;
  const auto report = post.send("2026-09-04", request);
  CHECK(report.sent == 1);
  CHECK(report.left == 1);
  CHECK(post.states() == "sent queued");
}

TEST_CASE("a run stops at the first message whose fate is unknown, and the next one goes on with the rest") {
  const Post post("kill -9 $$");
  const auto report = post.send();
  CHECK(report.unknown == 1);
  CHECK(report.stopped);
  CHECK(report.left == 1);
  CHECK(post.states() == "unknown queued");
  CHECK(post.events("message-unknown") == 1);
  post.mailer("cat >/dev/null");
  CHECK(post.send().sent == 1);
  CHECK(post.states() == "unknown sent");
}

TEST_CASE("a run that finds messages being sent knows that the last one was killed") {
  const Post post;
  post.database().exec("UPDATE message SET state = 'sending' WHERE file_id = (SELECT min(file_id) FROM message)");
  const auto report = post.send();
  CHECK(report.unknown == 1);
  CHECK(report.sent == 1);
  CHECK(report.messages.front().trouble.kind == Trouble::Kind::interrupted);
  CHECK(post.states() == "unknown sent");
}

TEST_CASE("a rehearsal and a dry run change no state") {
  const Post post;
  ops::SendRequest request;
  request.redirect_to = "head@example.org";
  CHECK(post.send("2026-09-04", request).sent == 2);
  CHECK(post.states() == "queued queued");
  CHECK(post.events("message-redirected") == 2);
  CHECK(ops::send(post.run("2026-09-04", tests::kDryRun), {}).sent == 2);
  CHECK(post.states() == "queued queued");
}

TEST_CASE("a deferred message waits for its time") {
  const Post post("exit 75");
  CHECK(post.send().deferred == 2);
  CHECK(post.send().deferred == 0);  // at the same instant
  post.mailer("cat >/dev/null");
  CHECK(post.send("2026-09-05").sent == 2);
}

TEST_CASE("a mailer that cannot be run leaves all as it was") {
  const Post post;
  std::filesystem::remove(post.directory / "mailer");
  CHECK_THROWS_AS(static_cast<void>(post.send()), Error);
  CHECK(post.states() == "queued queued");
  post.mailer("cat >/dev/null");
  CHECK(post.send().sent == 2);
}

TEST_CASE("retry asks before it queues what may have arrived, and never queues what was sent") {
  const Post post("kill -9 $$");
  static_cast<void>(post.send());
  ops::RetryRequest request;
  CHECK_THROWS_AS(static_cast<void>(ops::retry(post.run(), request)), Error);
  request.unknown = true;
  request.confirm = [](std::int64_t unknown) { return unknown != 1; };
  CHECK_THROWS_AS(static_cast<void>(ops::retry(post.run(), request)), Error);
  CHECK(post.states() == "unknown queued");
  request.confirm = {};
  CHECK(ops::retry(post.run(), request).unknown == 1);
  CHECK(post.states() == "queued queued");
  post.mailer("cat >/dev/null");
  CHECK(post.send().sent == 2);
  store::for_each_message(store::Read(*post.store), {},
                          [&](const store::MessageRow& row) { request.files.push_back(row.file); });
  CHECK_THROWS_AS(static_cast<void>(ops::retry(post.run(), request)), Error);
  CHECK_THROWS(post.database().exec("UPDATE message SET state = 'queued'"));
  CHECK_THROWS(post.database().exec("DELETE FROM message"));
}
