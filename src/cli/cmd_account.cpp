#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/account.hpp"
#include "scts/error.hpp"
#include "scts/ops/account.hpp"
#include "scts/ops/open_replica.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> words;
  std::optional<std::string> login;
  std::optional<std::string> birth_date;
  std::optional<std::string> school;
  std::optional<std::string> student;
  std::optional<std::string> replica;
  std::optional<std::string> key;
  bool dry_run = false;
};

Login login_of(const Arguments& arguments) {
  if (!arguments.login) throw Error(Fault::usage, "whose account?", "--login LOGIN");
  const auto login = Login::parse(*arguments.login);
  if (!login) {
    throw Error(Fault::usage, fmt::format("--login: \"{}\" is no login", *arguments.login),
                "3 to 64 letters, digits and . _ @ + -, the first a letter or a digit");
  }
  return *login;
}

ops::AttachRequest attach_request(const Arguments& arguments) {
  const auto login = login_of(arguments);
  if (!arguments.birth_date) {
    throw Error(Fault::usage, "a code opens nothing without the student's date of birth", "--birth-date 2013-02-14");
  }
  const auto birth_date = parse_date("--birth-date", *arguments.birth_date);
  return {login, read_code(), birth_date, arguments.dry_run};
}

ops::DetachRequest detach_request(const Arguments& arguments, const Session& session) {
  ops::DetachRequest request{login_of(arguments), {}, {}, {}, arguments.dry_run};
  if (arguments.school) {
    request.school = Uai::parse(*arguments.school);
    if (!request.school) throw Error(Fault::usage, fmt::format("--school: \"{}\" is not a UAI", *arguments.school));
  }
  if (arguments.student) {
    request.student = StudentId::parse(*arguments.student);
    if (!request.student) {
      throw Error(Fault::usage, fmt::format("--student: \"{}\" is not an ELEVE_ID", *arguments.student),
                  "'scts account show' tells the ids");
    }
  }
  request.confirm = [&session, login = request.login](std::int64_t codes) {
    return session.confirm(fmt::format("Take {} away from {}?", counted(codes, "code"), login.text()));
  };
  return request;
}

int account(const Arguments& arguments, const Session& session) {
  const auto action = arguments.words.size() == 1 ? arguments.words.front() : "";
  const bool list = action == "list";
  if (!list) session.no_csv();
  const auto open = [&] {
    return ops::open_replica(session.replica(arguments.replica), session.replica_key(arguments.key), session.wait());
  };
  if (action == "open") {
    auto target = open();
    const auto request = attach_request(arguments);
    show(session, request, ops::open_account(target, request, read_password(), session.now()));
  } else if (action == "attach") {
    auto target = open();
    const auto request = attach_request(arguments);
    show(session, request, ops::attach_code(target, request, session.now()));
  } else if (action == "detach") {
    const auto request = detach_request(arguments, session);
    auto target = open();
    show(session, request, ops::detach(target, request));
  } else if (action == "show") {
    const auto login = login_of(arguments);
    auto target = open();
    show(session, login, ops::show_account(target, login, session.now()));
  } else if (list) {
    auto target = open();
    auto accounts = account_list(session);
    ops::list_accounts(target, [&](const replica::AccountRow& row) { add(accounts, row); });
    accounts.finish();
  } else {
    throw Error(Fault::usage, "account takes one of: open, attach, detach, show, list", "scts help account");
  }
  return kDone;
}

}  // namespace

Action declare_account(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->words, "ACCOUNT-ACTION", "open | attach | detach | show | list");
  options.value("--login", arguments->login, "LOGIN", "the account's name");
  options.value("--birth-date", arguments->birth_date, "DATE",
                "of the student; the code, and for open the password, are read from stdin, a line each");
  options.value("--school", arguments->school, "UAI", "detach the children of this school only");
  options.value("--student", arguments->student, "ID", "detach this student only");
  options.value("--replica", arguments->replica, "REPLICA",
                "a SQLite file or postgresql://… (teleservices.db, beside the store)");
  options.value("--key", arguments->key, "FILE", "the replica's key file (REPLICA.key)");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would change, change nothing");
  return [arguments](const Session& session) { return account(*arguments, session); };
}

}  // namespace scts::cli
