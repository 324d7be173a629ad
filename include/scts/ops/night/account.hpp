#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/fold.hpp"
#include "scts/model/login.hpp"
#include "scts/ops/night/open_replica.hpp"
#include "scts/replica/accounts.hpp"

/// What the parents' site does with the replica, and the help desk needs. Nothing here touches a school's store.
namespace scts::ops {

inline constexpr std::size_t kPasswordLeast = 12;   ///< characters
inline constexpr std::size_t kPasswordMost = 1024;  ///< bytes

struct AttachRequest {
  Login login;
  Fold code;        ///< as it was typed, perhaps misread
  Date birth_date;  ///< of the student
  bool dry_run = false;
};
struct AttachReport {
  bool opened = false;     ///< the account, just now
  bool already = false;    ///< the account had the code: nothing was to be done
  std::int64_t codes = 0;  ///< now the account's: the one that was given, and the guardian's others in that school
  std::vector<replica::AttachedChild> children;  ///< whom the account sees today
};
/// Guide, 3.1. Throws Error(refused): a wrong code or birth date, in the same words whether the code is unknown, its
/// birth date another, or it is locked after too many tries; a code that was used (what
/// came with a sibling's is told apart), or that works from tomorrow only; Error(usage): a login that is taken, a
/// password that is too short.
[[nodiscard]] AttachReport open_account(OpenReplica& target, const AttachRequest& request, const std::string& password,
                                        const Now& now);
/// Adds a child to an account, also of another school. A code that the account has is no error. Throws as
/// `open_account`; Error(usage): no such account.
[[nodiscard]] AttachReport attach_code(OpenReplica& target, const AttachRequest& request, const Now& now);

struct DetachRequest {
  Login login;
  std::optional<Uai> school;
  std::optional<StudentId> student;
  std::function<bool(std::int64_t codes)> confirm;
  bool dry_run = false;
};
/// Takes children away from an account; their codes can be attached again. Returns how many codes.
[[nodiscard]] std::int64_t detach(OpenReplica& target, const DetachRequest& request);

/// The wrong tries of a code, as they were.
struct UnlockReport {
  int failures = 0;                                      ///< those that count today
  std::optional<std::chrono::sys_seconds> locked_until;  ///< it was locked
};
/// Forgets them: the code can be tried at once. Nothing tells whether it is one.
[[nodiscard]] UnlockReport unlock(OpenReplica& target, const Fold& code, bool dry_run, const Now& now);

struct VisibleService {
  std::string service;
  std::vector<replica::VisibleMark> marks;
  std::vector<replica::VisibleAbsence> absences;
};
struct VisibleChild {
  replica::AttachedChild child;
  std::vector<VisibleService> services;
};
/// What the account sees today. Throws Error(usage): no such account.
[[nodiscard]] std::vector<VisibleChild> show_account(OpenReplica& target, const Login& login, const Now& now);

void list_accounts(OpenReplica& target, const std::function<void(const replica::AccountRow&)>& f);

}  // namespace scts::ops
