#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/account.hpp"
#include "scts/error.hpp"
#include "scts/files/ownership.hpp"
#include "scts/files/real_path.hpp"
#include "scts/ops/night/account.hpp"
#include "scts/ops/night/move_accounts.hpp"
#include "scts/ops/night/open_replica.hpp"

namespace scts::cli {

namespace {

/// The replica, and its key.
struct Target {
  std::optional<std::string> replica;
  std::optional<std::string> key;

  void declare(Options& options) {
    options.value("--replica", replica, "REPLICA",
                  "a SQLite file or postgresql://… (teleservices.db, beside the store)");
    options.value("--key", key, "FILE", "the replica's key file (REPLICA.key)");
  }
  [[nodiscard]] ops::OpenReplica open(const Session& session) const {
    const auto place = session.replica(replica);
    if (!place.on_server()) files::act_for(place.text());
    return ops::open_replica(place, session.replica_key(key), session.wait());
  }
};

struct Account {
  std::optional<std::string> login;
  Target target;

  void declare(Options& options) {
    options.value("--login", login, "LOGIN", "the account's name");
    target.declare(options);
  }
};

struct Attach : Account {
  std::optional<std::string> birth_date;
  bool dry_run = false;

  void declare(Options& options, const std::string& read) {
    Account::declare(options);
    options.value("--birth-date", birth_date, "DATE", "of the student; " + read);
    options.flag("-n,--dry-run", dry_run, "show what would change, change nothing");
  }
};

struct Detach : Account {
  std::optional<std::string> school;
  std::optional<std::string> student;
  bool dry_run = false;
};

struct Unlock {
  Target target;
  bool dry_run = false;
};

struct Moving {
  std::optional<std::string> file;
  std::optional<std::string> school;
  Target target;
  bool dry_run = false;

  void declare(Options& options, const char* what) {
    options.argument(file, "FILE", what);
    options.demand("FILE");
    target.declare(options);
    options.flag("-n,--dry-run", dry_run, "count what would be moved, move nothing");
  }
  [[nodiscard]] std::filesystem::path path() const {
    if (file->empty() || *file == "-") throw Error(Fault::usage, "accounts go through a file of their own, not a pipe");
    return files::real_path(*file);
  }
};

Login login_of(const Account& arguments) {
  if (!arguments.login) throw Error(Fault::usage, "whose account?", "--login LOGIN");
  const auto login = Login::parse(*arguments.login);
  if (!login) {
    throw Error(Fault::usage, fmt::format("--login: \"{}\" is no login", *arguments.login),
                "3 to 64 letters, digits and . _ @ + -, the first a letter or a digit");
  }
  return *login;
}

ops::AttachRequest attach_request(const Attach& arguments) {
  const auto login = login_of(arguments);
  if (!arguments.birth_date) {
    throw Error(Fault::usage, "a code opens nothing without the student's date of birth", "--birth-date 2013-02-14");
  }
  const auto birth_date = parse_date("--birth-date", *arguments.birth_date);
  return {login, read_fold(), birth_date, arguments.dry_run};
}

std::optional<Uai> school_of(const std::optional<std::string>& option) {
  if (!option) return std::nullopt;
  if (auto school = Uai::parse(*option)) return school;
  throw Error(Fault::usage, fmt::format("--school: \"{}\" is not a UAI", *option));
}

ops::DetachRequest detach_request(const Detach& arguments, const Session& session) {
  ops::DetachRequest request{login_of(arguments), school_of(arguments.school), {}, {}, arguments.dry_run};
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

int open(const Attach& arguments, const Session& session) {
  session.no_csv();
  auto target = arguments.target.open(session);
  const auto request = attach_request(arguments);
  const auto report = ops::open_account(target, request, read_password(), session.now());
  if (!request.dry_run) session.did(fmt::format("the account {} is open", request.login.text()));
  show(session, request, report);
  return kDone;
}

int attach(const Attach& arguments, const Session& session) {
  session.no_csv();
  auto target = arguments.target.open(session);
  const auto request = attach_request(arguments);
  const auto report = ops::attach_code(target, request, session.now());
  if (!request.dry_run) session.did(fmt::format("the code is attached to {}", request.login.text()));
  show(session, request, report);
  return kDone;
}

int detach(const Detach& arguments, const Session& session) {
  session.no_csv();
  const auto request = detach_request(arguments, session);
  auto target = arguments.target.open(session);
  const auto codes = ops::detach(target, request);
  if (!request.dry_run) session.did(fmt::format("{} taken away", counted(codes, "code")));
  show(session, request, codes);
  return kDone;
}

int unlock(const Unlock& arguments, const Session& session) {
  session.no_csv();
  auto target = arguments.target.open(session);
  const auto report = ops::unlock(target, read_fold(), arguments.dry_run, session.now());
  if (!arguments.dry_run) session.did("the code can be tried");
  show(session, report, arguments.dry_run);
  return kDone;
}

int take_out(const Moving& arguments, const Session& session) {
  session.no_csv();
  const ops::ExportRequest request{arguments.path(), school_of(arguments.school), arguments.dry_run, session.wait()};
  auto target = arguments.target.open(session);
  show(session, request, ops::export_accounts(target, request));
  return kDone;
}

int bring_in(const Moving& arguments, const Session& session) {
  session.no_csv();
  const ops::ImportAccounts request{arguments.path(), session.replica(arguments.target.replica),
                                    session.replica_key(arguments.target.key), arguments.dry_run, session.wait()};
  show(session, request, ops::import_accounts(request));
  return kDone;
}

int show_one(const Account& arguments, const Session& session) {
  session.no_csv();
  const auto login = login_of(arguments);
  auto target = arguments.target.open(session);
  show(session, login, ops::show_account(target, login, session.now()));
  return kDone;
}

int list(const Target& arguments, const Session& session) {
  auto target = arguments.open(session);
  auto accounts = account_list(session);
  ops::list_accounts(target, [&](const replica::AccountRow& row) { add(accounts, row); });
  accounts.finish();
  return kDone;
}

}  // namespace

Action declare_account_open(Options& options) {
  const auto arguments = std::make_shared<Attach>();
  arguments->declare(options, "the code and the password are read from stdin, a line each");
  return [arguments](const Session& session) { return open(*arguments, session); };
}

Action declare_account_attach(Options& options) {
  const auto arguments = std::make_shared<Attach>();
  arguments->declare(options, "the code is read from stdin");
  return [arguments](const Session& session) { return attach(*arguments, session); };
}

Action declare_account_detach(Options& options) {
  const auto arguments = std::make_shared<Detach>();
  arguments->declare(options);
  options.value("--school", arguments->school, "UAI", "the children of this school only");
  options.value("--student", arguments->student, "ID", "this student only");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would change, change nothing");
  return [arguments](const Session& session) { return detach(*arguments, session); };
}

Action declare_account_unlock(Options& options) {
  const auto arguments = std::make_shared<Unlock>();
  arguments->target.declare(options);
  options.flag("-n,--dry-run", arguments->dry_run, "tell how it stands, change nothing");
  return [arguments](const Session& session) { return unlock(*arguments, session); };
}

Action declare_account_export(Options& options) {
  const auto arguments = std::make_shared<Moving>();
  arguments->declare(options, "where the accounts go; there is none yet");
  options.value("--school", arguments->school, "UAI", "those with codes of this school, and these codes only");
  return [arguments](const Session& session) { return take_out(*arguments, session); };
}

Action declare_account_import(Options& options) {
  const auto arguments = std::make_shared<Moving>();
  arguments->declare(options, "what 'scts account export' wrote");
  return [arguments](const Session& session) { return bring_in(*arguments, session); };
}

Action declare_account_show(Options& options) {
  const auto arguments = std::make_shared<Account>();
  arguments->declare(options);
  return [arguments](const Session& session) { return show_one(*arguments, session); };
}

Action declare_account_list(Options& options) {
  const auto arguments = std::make_shared<Target>();
  arguments->declare(options);
  return [arguments](const Session& session) { return list(*arguments, session); };
}

}  // namespace scts::cli
