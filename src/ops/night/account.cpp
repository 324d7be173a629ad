#include "scts/ops/night/account.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/model/text.hpp"
#include "scts/ops/run.hpp"
#include "scts/rules/attempts.hpp"
#include "scts/secret/password.hpp"

namespace scts::ops {

namespace {

void expect_account(const replica::Read& read, const Login& login) {
  if (replica::has_account(read, login)) return;
  throw Error(Fault::usage, fmt::format("no account \"{}\"", login.text()), "'scts account list' shows the accounts");
}

/// The code, if it and the birth date are right and it is not locked; else the try is counted, and the refusal tells
/// nothing of what was wrong: the same queries and writes are made for a code that does not exist, and a misread one
/// takes as many as one that is not. Whoever knows both may be told why it does not work.
replica::UsableCode expect_code(replica::Write& write, const secret::ReplicaKey& key, const AttachRequest& request,
                                const Now& now) {
  const auto hash = key.hash(request.code);
  const auto proof = key.proof(request.code, request.birth_date);
  const auto attempts = replica::attempts(write, hash);
  const auto code = replica::find_code(write, hash, proof);
  if (rules::is_locked(attempts, now.instant) || !code || code->proof != proof) {
    replica::record(write, hash, rules::after_failure(attempts, now.instant), now.instant - rules::kForgotten);
    write.commit();  // in a dry run too: it would be a way to try for ever
    throw Error(Fault::refused, "this code and this birth date open nothing",
                "compare both with the letter and try again; after ten wrong tries a code is locked for an hour");
  }
  return *code;
}

/// Throws Error(refused) unless the code can be attached today. Whoever asks knows its birth date.
void expect_free(const replica::Read& read, const replica::UsableCode& code, const Now& now) {
  if (code.login) {
    const auto day = code.used_on.value_or(now.today).iso();
    if (replica::shares_account(read, code)) {
      throw Error(Fault::refused, fmt::format("this code was used on {}, with a brother's or sister's", day),
                  "log in, it is there already: one code brings all of a guardian's children of the school");
    }
    throw Error(Fault::refused, fmt::format("this code was used on {}", day),
                "it serves only once: use the account that was opened with it");
  }
  if (code.usable_from > now.today) {
    throw Error(Fault::refused, fmt::format("this code works from {} on", code.usable_from.iso()), "try again then");
  }
}

AttachReport attach(replica::Write& write, const AttachRequest& request, const replica::UsableCode& code,
                    const Now& now) {
  AttachReport report;
  for (const auto& own : replica::free_codes_of_guardian(write, code)) {
    if (replica::attach(write, own, request.login, now.today)) {
      ++report.codes;
    } else if (own.id == code.id) {
      throw Error(Fault::busy, "this code was used by somebody else just now", "look at the account that has it");
    }
  }
  replica::forget_attempts(write, code.hash);
  report.children = replica::children(write, request.login, now.today);
  if (!request.dry_run) write.commit();
  return report;
}

}  // namespace

AttachReport open_account(OpenReplica& target, const AttachRequest& request, const std::string& password,
                          const Now& now) {
  if (!valid_utf8(password) || characters(password) < kPasswordLeast || password.size() > kPasswordMost) {
    throw Error(Fault::usage, fmt::format("a password has at least {} characters", kPasswordLeast),
                "a sentence is easy to remember and hard to guess");
  }
  const auto hashed =
      secret::hash_password(password);  // slow on purpose, whatever the code: before others have to wait
  replica::Write write(target.replica);
  const auto code = expect_code(write, target.key, request, now);
  expect_free(write, code, now);
  if (replica::has_account(write, request.login)) {
    throw Error(Fault::usage, fmt::format("the login \"{}\" is taken", request.login.text()),
                "choose another one; to add a child to an account: scts account attach");
  }
  replica::add_account(write, request.login, hashed, now);
  auto report = attach(write, request, code, now);
  report.opened = true;
  return report;
}

AttachReport attach_code(OpenReplica& target, const AttachRequest& request, const Now& now) {
  replica::Write write(target.replica);
  expect_account(write, request.login);
  const auto code = expect_code(write, target.key, request, now);
  if (code.login == request.login.text()) {
    AttachReport report;
    report.already = true;
    report.children = replica::children(write, request.login, now.today);
    return report;
  }
  expect_free(write, code, now);
  return attach(write, request, code, now);
}

std::int64_t detach(OpenReplica& target, const DetachRequest& request) {
  const auto take = [&](const replica::Write& write) {
    expect_account(write, request.login);
    return replica::detach(write, request.login, request.school, request.student);
  };
  // Nobody waits for the answer: what was counted is rolled back first.
  const auto codes = take(replica::Write(target.replica));
  if (request.dry_run || codes == 0) return codes;
  if (request.confirm && !request.confirm(codes)) throw Error(Fault::failed, "cancelled: nothing was detached");
  replica::Write write(target.replica);
  const auto taken = take(write);
  if (taken != codes) refuse_changed();
  write.commit();
  return taken;
}

UnlockReport unlock(OpenReplica& target, const Fold& code, bool dry_run, const Now& now) {
  replica::Write write(target.replica);
  const auto hash = target.key.hash(code);
  const auto attempts = replica::attempts(write, hash);
  if (attempts.failures == 0 || attempts.failed_at < now.instant - rules::kForgotten) return {};
  if (!dry_run) {
    replica::forget_attempts(write, hash);
    write.commit();
  }
  return {attempts.failures, rules::is_locked(attempts, now.instant) ? attempts.locked_until : std::nullopt};
}

std::vector<VisibleChild> show_account(OpenReplica& target, const Login& login, const Now& now) {
  const replica::Read read(target.replica);
  expect_account(read, login);
  std::vector<VisibleChild> all;
  for (const auto& child : replica::children(read, login, now.today)) {
    VisibleChild visible{child, {}};
    for (const auto& service : replica::open_services(read, child.uai)) {
      visible.services.push_back({service, {}, {}});
      if (service == "notes") visible.services.back().marks = replica::marks(read, child, now.today);
      if (service == "absences") visible.services.back().absences = replica::absences(read, child, now.today);
    }
    all.push_back(std::move(visible));
  }
  return all;
}

void list_accounts(OpenReplica& target, const std::function<void(const replica::AccountRow&)>& f) {
  const replica::Read read(target.replica);
  replica::for_each_account(read, f);
}

}  // namespace scts::ops
